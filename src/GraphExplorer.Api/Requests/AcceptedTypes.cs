using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Requests;

/// <summary>Which of the forms of an answer a client asks for (RFC 9110, 12.5.1).</summary>
internal static class AcceptedTypes
{
    /// <summary>The media type that is wanted most of those there are.</summary>
    /// <param name="request">The request.</param>
    /// <param name="offered">What the answer can be had in. The first is for whoever names none: a client that takes anything
    /// gets what it always got. One of the others must be named, and then goes before the first at the same quality.</param>
    public static string Choose(HttpRequest request, IReadOnlyList<string> offered)
    {
        if (offered.Count == 1 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return offered[0];
        var chosen = offered[0];
        var wanted = QualityOf(accepted, chosen) ?? 0;
        foreach (var media in offered.Skip(1))
        {
            if (QualityOf(accepted, media) is not (> 0 and var quality) ||
                (chosen == offered[0] ? quality < wanted : quality <= wanted))
                continue;
            chosen = media;
            wanted = quality;
        }

        return chosen;
    }

    private static double? QualityOf(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Quality ?? 1)
            .Cast<double?>()
            .FirstOrDefault();
}
