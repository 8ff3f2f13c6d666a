using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Api.Requests;

/// <summary>
/// The path and query as they stood on the request line, decoded strictly. The server's own decoding is lenient: it
/// keeps broken escapes as text, leaves <c>%2F</c> alone and has resolved <c>..</c> already, so that an id cannot be
/// told from its damage. Here a break is a mistake, and an id may hold a slash.
/// </summary>
internal sealed class RequestTarget
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private RequestTarget(IReadOnlyList<string> segments, IReadOnlyList<QueryParameter> query)
    {
        Segments = segments;
        Query = query;
    }

    /// <summary>The decoded segments of the path; one of them may hold a slash.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The parameters in the order given, names and values decoded.</summary>
    public IReadOnlyList<QueryParameter> Query { get; }

    /// <summary>The raw path and query of a request, without scheme and host.</summary>
    public static string Raw(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (raw.Length == 0)
            return context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        var scheme = raw.IndexOf("://", StringComparison.Ordinal);
        if (raw[0] == '/' || scheme < 0)
            return raw;
        var path = raw.AsSpan(scheme + 3).IndexOfAny('/', '?'); // the absolute form (RFC 9112, 3.2.2)
        return path < 0 ? "/" : raw[(scheme + 3 + path)..];
    }

    /// <summary>Decodes a raw target.</summary>
    /// <exception cref="RequestRefusedException">An escape is broken, what is escaped is not UTF-8, a character is
    /// null, or the path holds <c>.</c> or <c>..</c>; all mistakes are named.</exception>
    public static RequestTarget Parse(string raw)
    {
        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw : raw[..question];
        var query = question < 0 ? "" : raw[(question + 1)..];
        var mistakes = new List<RequestError>();
        var target = new RequestTarget(ParsePath(path, mistakes), ParseQuery(query, mistakes));
        return mistakes.Count == 0 ? target : throw new RequestRefusedException(mistakes);
    }

    private static List<string> ParsePath(string path, List<RequestError> mistakes)
    {
        var segments = new List<string>();
        foreach (var raw in path.TrimStart('/').Split('/'))
        {
            if (!TryDecode(raw, plusIsSpace: false, out var segment, out var fault))
                mistakes.Add(new RequestError(ErrorCodes.BadRequest, null, $"The path {fault}."));
            else if (segment.Split('/', '\\').Any(part => part is "." or ".."))
                mistakes.Add(
                    new RequestError(ErrorCodes.BadRequest, null, "In a path \".\" and \"..\" are not steps."));
            else
                segments.Add(segment);
        }

        return segments;
    }

    private static List<QueryParameter> ParseQuery(string query, List<RequestError> mistakes)
    {
        var parameters = new List<QueryParameter>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var rawName = equals < 0 ? pair : pair[..equals];
            if (!TryDecode(rawName, plusIsSpace: true, out var name, out var fault))
            {
                mistakes.Add(new RequestError(ErrorCodes.BadRequest, null, $"The name of a parameter {fault}."));
                continue;
            }

            if (TryDecode(equals < 0 ? "" : pair[(equals + 1)..], plusIsSpace: true, out var value, out fault))
                parameters.Add(new QueryParameter(name, value));
            else
                mistakes.Add(new RequestError(
                    ErrorCodes.InvalidValue,
                    RequestPlace.OfParameter(name),
                    $"The value of \"{name}\" {fault}."));
        }

        return parameters;
    }

    private static bool TryDecode(string raw, bool plusIsSpace, out string text, out string fault)
    {
        text = "";
        fault = "";
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(raw.Length)];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '%')
            {
                if (i + 2 >= raw.Length || raw.AsSpan(i + 1, 2).ContainsAnyExcept(HexDigits))
                {
                    fault = "holds a \"%\" that no two hexadecimal digits follow (write \"%25\" for the sign itself)";
                    return false;
                }

                bytes[length++] = byte.Parse(
                    raw.AsSpan(i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture);
                i += 2;
            }
            else
            {
                length += Encoding.UTF8.GetBytes(raw.AsSpan(i, 1), bytes.AsSpan(length)); // ASCII from a socket
                if (plusIsSpace && raw[i] == '+')
                    bytes[length - 1] = (byte)' ';
            }
        }

        var decoded = bytes.AsSpan(0, length);
        if (!Utf8.IsValid(decoded))
            fault = "is not UTF-8";
        else if (decoded.Contains((byte)0))
            fault = "holds a null character";
        else
            text = Encoding.UTF8.GetString(decoded);
        return fault.Length == 0;
    }
}

/// <summary>One parameter of a query string, decoded.</summary>
internal readonly record struct QueryParameter(string Name, string Value);
