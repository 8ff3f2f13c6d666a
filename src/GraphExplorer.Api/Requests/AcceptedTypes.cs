using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Requests;

/// <summary>Which of the two forms of an answer a client asks for (RFC 9110, 12.5.1).</summary>
internal static class AcceptedTypes
{
    /// <summary>JSON, an object a line, each line whole when it is sent.</summary>
    public const string Lines = "application/x-ndjson";

    private const string Whole = "application/json";

    /// <summary>Whether lines are named, and not less wanted than JSON in one piece.</summary>
    public static bool WantsLines(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;
        return QualityOf(accepted, Lines) is > 0 and var lines && lines >= (QualityOf(accepted, Whole) ?? 0);
    }

    private static double? QualityOf(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Quality ?? 1)
            .Cast<double?>()
            .FirstOrDefault();
}
