using System.Net;
using System.Text;
using System.Text.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Asking;

/// <summary>Understands the problems that a server sends (RFC 9457).</summary>
internal static class ServerProblem
{
    /// <summary>The failure that a body tells of; null where it is no problem of ours.</summary>
    public static FailureException? Read(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "code") is not { } code)
                return null;
            var kind = code == ErrorCodes.StoreUnavailable.Name ? ErrorKind.Unavailable : KindOf(status);
            var problem = new Problem(new ErrorCode(code, kind), Text(root, "detail") ?? code)
            {
                Nearest = Texts(root, "nearest"),
                Mistakes = [.. Items(root, "errors").Select(item => Mistake(item, kind))],
            };
            return new FailureException(problem) { Written = Encoding.UTF8.GetString(body.Span) };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ErrorKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => ErrorKind.Unauthenticated,
        HttpStatusCode.Forbidden => ErrorKind.Forbidden,
        HttpStatusCode.NotFound => ErrorKind.NotFound,
        HttpStatusCode.Gone => ErrorKind.Gone,
        HttpStatusCode.Conflict => ErrorKind.Conflict,
        HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.RequestUriTooLong => ErrorKind.TooLarge,
        HttpStatusCode.NotImplemented => ErrorKind.NotAvailable,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => ErrorKind.Limit,
        HttpStatusCode.GatewayTimeout => ErrorKind.TimedOut,
        >= HttpStatusCode.InternalServerError => ErrorKind.Internal,
        _ => ErrorKind.Invalid,
    };

    private static RequestError Mistake(JsonElement item, ErrorKind kind) => new(
        new ErrorCode(Text(item, "code") ?? "", kind),
        Text(item, "parameter") is { } parameter ? RequestPlace.OfParameter(parameter)
            : Text(item, "pointer") is { Length: > 1 } pointer ? RequestPlace.OfParameter(pointer[1..].Split('/')[0])
            : null,
        Text(item, "detail") ?? "")
    {
        Nearest = Texts(item, "nearest"),
    };

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) &&
        value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static IReadOnlyList<string> Texts(JsonElement json, string name) =>
    [
        .. Items(json, name)
            .Where(item => item.ValueKind == JsonValueKind.String)
            .Select(item => item.GetString() ?? ""),
    ];

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) &&
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : default;
}
