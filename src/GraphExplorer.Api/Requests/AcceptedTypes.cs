using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Requests;

/// <summary>Which of the forms of an answer a client asks for (RFC 9110, 12.5.1).</summary>
internal static class AcceptedTypes
{
    /// <summary>JSON, an object per line, each line whole when it is sent.</summary>
    public const string Lines = "application/x-ndjson";

    /// <summary>Server-sent events (HTML, 9.2).</summary>
    public const string Events = "text/event-stream";

    private const string Whole = "application/json";

    /// <summary>Whether lines are named, and not less wanted than JSON in one piece.</summary>
    public static bool WantsLines(HttpRequest request) => Wants(request, Lines);

    /// <summary>Whether events are named, and not less wanted than JSON in one piece.</summary>
    public static bool WantsEvents(HttpRequest request) => Wants(request, Events);

    private static bool Wants(HttpRequest request, string type)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;
        return QualityOf(accepted, type) is > 0 and var wanted && wanted >= (QualityOf(accepted, Whole) ?? 0);
    }

    private static double? QualityOf(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Quality ?? 1)
            .Cast<double?>()
            .FirstOrDefault();
}
