using GraphExplorer.Requests.Operations;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Requests;

/// <summary>Which of the forms of an answer a client asks for (RFC 9110, 12.5.1).</summary>
internal static class AcceptedTypes
{
    /// <summary>Whether lines are named, and not less wanted than JSON in one piece.</summary>
    public static bool WantsLines(HttpRequest request) => Wants(request, Operation.LinesMedia);

    /// <summary>Whether events are named, and not less wanted than JSON in one piece.</summary>
    public static bool WantsEvents(HttpRequest request) => Wants(request, Operation.EventsMedia);

    private static bool Wants(HttpRequest request, string type)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;
        return QualityOf(accepted, type) is > 0 and var wanted && wanted >= (QualityOf(accepted, Operation.JsonMedia) ?? 0);
    }

    private static double? QualityOf(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Quality ?? 1)
            .Cast<double?>()
            .FirstOrDefault();
}
