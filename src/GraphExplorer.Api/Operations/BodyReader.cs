using System.Text.Json;
using System.Text.Unicode;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Operations;

/// <summary>
/// Reads a JSON body by the declaration of its operation: one flat object of values and lists of values.
/// </summary>
internal static class BodyReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async Task ReadAsync(
        HttpRequest request,
        Operation operation,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<RequestError> mistakes,
        CancellationToken cancellationToken)
    {
        CheckType(request);
        var bytes = await ReadBytesAsync(request, operation.MaxBodyBytes, cancellationToken);
        if (FaultOf(bytes.Span, operation.MaxBodyDepth) is { } fault)
        {
            mistakes.Add(new RequestError(ErrorCodes.InvalidBody, null, fault));
            throw new RequestRefusedException(mistakes);
        }

        var depth = new JsonDocumentOptions { MaxDepth = operation.MaxBodyDepth + 1 };
        using var document = JsonDocument.Parse(bytes, depth);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add(new RequestError(ErrorCodes.InvalidBody, null, "The body must be a JSON object."));
            throw new RequestRefusedException(mistakes);
        }

        MemberReader.Read(document.RootElement, operation.Body, written, mistakes);
    }

    private static void CheckType(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
            type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) &&
            (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson || request.Headers.ContentEncoding.Count > 0)
            throw new RequestRefusedException(new Problem(
                ErrorCodes.UnsupportedMediaType,
                "The body must be application/json in UTF-8, not compressed."));
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(
        HttpRequest request,
        int max,
        CancellationToken cancellationToken)
    {
        if (request.ContentLength > max)
            throw TooLarge(max);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > max)
                throw TooLarge(max);
            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
    }

    private static RequestRefusedException TooLarge(int max) => new(new Problem(
        ErrorCodes.TooLarge,
        $"The body may have {max:N0} bytes."));

    /// <summary>
    /// What makes the bytes unreadable; null where nothing does: afterwards every text in them can be taken.
    /// </summary>
    private static string? FaultOf(ReadOnlySpan<byte> bytes, int max)
    {
        if (bytes.IsEmpty)
            return "The body is empty; a JSON object is needed.";
        if (!Utf8.IsValid(bytes))
            return "The body is not UTF-8.";
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Math.Max(64, max + 1) });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > max)
                    return $"The body nests deeper than {max} levels.";
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    _ = reader.GetString(); // throws where an escape names half a character
            }

            return null;
        }
        catch (JsonException exception)
        {
            return $"The body is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.";
        }
        catch (InvalidOperationException)
        {
            return "The body holds an escape that names half of a surrogate pair.";
        }
    }
}
