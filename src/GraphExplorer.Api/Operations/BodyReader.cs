using System.Text.Json;
using System.Text.Unicode;
using GraphExplorer.Api.Problems;
using GraphExplorer.Api.Requests;
using GraphExplorer.Graph.Errors;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Operations;

/// <summary>
/// Reads a JSON body by the declaration of its operation: one flat object of values and lists of values.
/// </summary>
internal static class BodyReader
{
    /// <summary>
    /// Largest body, in bytes, unless an operation takes more: what a search can name takes far less; more is meant to
    /// fill the memory.
    /// </summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>
    /// Deepest nesting, unless an operation takes more: what is read is two deep; depth beyond this is meant to
    /// overflow a stack.
    /// </summary>
    public const int MaxDepth = 16;

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

        ReadMembers(document.RootElement, operation.Body, written, mistakes);
    }

    /// <summary>Reads the members of an object by their declarations.</summary>
    public static void ReadMembers(
        JsonElement body,
        IReadOnlyList<Parameter> known,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<RequestError> mistakes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            var place = RequestPlace.OfMember(member.Name);
            var parameter = known.FirstOrDefault(parameter => parameter.Name == member.Name);
            if (!seen.Add(member.Name))
                mistakes.Add(new RequestError(
                    ErrorCodes.DuplicateParameter,
                    place,
                    "The body has this member more than once."));
            else if (parameter is null)
                mistakes.Add(RequestReader.Unknown(member.Name, place, known, "member"));
            else
                written[parameter] = ReadMember(parameter, member.Value, mistakes);
        }
    }

    private static List<WrittenValue> ReadMember(Parameter parameter, JsonElement json, List<RequestError> mistakes)
    {
        if (!parameter.IsList)
        {
            if (parameter.Fits(json))
                return [new WrittenValue(TextOf(json), RequestPlace.OfMember(parameter.Name))];
            mistakes.Add(WrongType(parameter, null));
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            mistakes.Add(WrongType(parameter, null));
            return [];
        }

        var values = new List<WrittenValue>();
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (parameter.Fits(item))
                values.Add(new WrittenValue(TextOf(item), RequestPlace.OfMember(parameter.Name, index)));
            else
                mistakes.Add(WrongType(parameter, index));
            index++;
        }

        return values;
    }

    private static RequestError WrongType(Parameter parameter, int? item) => new(
        ErrorCodes.InvalidValue,
        RequestPlace.OfMember(parameter.Name, item),
        $"\"{parameter.Name}\" must be {parameter.ExpectedJson()}.");

    private static string TextOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString() ?? "" : json.GetRawText();

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
