using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>Relationships between the same two entities, drawn as one line.</summary>
/// <param name="A">The end whose id comes first.</param>
/// <param name="B">The other end.</param>
/// <param name="Links">The relationships, in the order in which they first come.</param>
internal sealed record Bundle(string A, string B, IReadOnlyList<PictureLink> Links)
{
    /// <summary>The key of the line between two entities.</summary>
    public static string KeyOf(string from, string to) =>
        string.CompareOrdinal(from, to) < 0 ? $"{from}\0{to}" : $"{to}\0{from}";

    /// <summary>Puts parallel relationships together.</summary>
    public static IReadOnlyList<Bundle> Of(IEnumerable<PictureLink> links)
    {
        var found = new Dictionary<string, Bundle>(StringComparer.Ordinal);
        var order = new List<Bundle>();
        foreach (var link in links)
        {
            var key = KeyOf(link.From, link.To);
            if (!found.TryGetValue(key, out var bundle))
            {
                var isForward = string.CompareOrdinal(link.From, link.To) < 0;
                bundle = isForward
                    ? new Bundle(link.From, link.To, new List<PictureLink>())
                    : new Bundle(link.To, link.From, new List<PictureLink>());
                found.Add(key, bundle);
                order.Add(bundle);
            }

            ((List<PictureLink>)bundle.Links).Add(link);
        }

        return order;
    }

    /// <summary>A line stands for several relationships as firmly as the firmest of them.</summary>
    public static PictureStrength Strongest(IReadOnlyList<PictureLink> links)
    {
        if (links.Count == 0 || links.Any(link => link.Strength == PictureStrength.Solid))
            return PictureStrength.Solid;
        return links.Any(link => link.Strength == PictureStrength.Dashed)
            ? PictureStrength.Dashed
            : PictureStrength.Dotted;
    }
}

/// <summary>How strengths look and what they say.</summary>
internal static class Strengths
{
    public static IReadOnlyList<PictureStrength> All { get; } =
        [PictureStrength.Solid, PictureStrength.Dashed, PictureStrength.Dotted];

    public static StrengthStyle StyleOf(PictureStrength strength) => StyleFile.Shipped.Strengths[strength switch
    {
        PictureStrength.Dashed => "dashed",
        PictureStrength.Dotted => "dotted",
        _ => "solid",
    }];
}
