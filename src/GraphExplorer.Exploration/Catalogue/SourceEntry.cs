using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>A source, as far as filters and citations need it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The source as people name it: <see cref="NameOf"/>.</param>
/// <param name="Tier">1 primary or official to 5 weak; null where that is not said.</param>
/// <param name="Work">The work that it is, or is a copy of; null for a work of its own.</param>
public sealed record SourceEntry(string Id, string Title, int? Tier, string? Work)
{
    /// <summary>What stands where a source's title was not identified.</summary>
    public const string NoTitle = "title not identified";

    /// <summary>
    /// What it bears witness for: its work, or what that work was copied or translated from, to the first. Sources with
    /// one origin are one witness.
    /// </summary>
    public string Origin { get; init; } = Work ?? Id;

    /// <summary>
    /// The source as people name it: its title, or that none was identified, with what else tells it from others: "title
    /// not identified (article, The Times)".
    /// </summary>
    internal static string NameOf(NodeRecord source)
    {
        if (source.Text(SourceProperties.Title) is { } title)
            return title;
        string?[] known =
        [
            source.Text(SourceProperties.Kind) is { } kind ? SourceKind.Words(kind) : null,
            source.Text(SourceProperties.Publisher) ?? source.Text(SourceProperties.Author),
        ];
        var told = string.Join(", ", known.Where(part => !string.IsNullOrEmpty(part)));
        return told.Length > 0 ? $"{NoTitle} ({told})" : NoTitle;
    }

    internal static SourceEntry Read(NodeRecord node) => new(
        node.Key,
        NameOf(node),
        (int?)node.Number(SourceProperties.Tier),
        node.Text(SourceProperties.Work));
}

/// <summary>Reads all sources together: what one is a copy of may be another's work.</summary>
internal static class SourceTable
{
    public static IReadOnlyDictionary<string, SourceEntry> Read(IReadOnlyCollection<NodeRecord> nodes)
    {
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Text(SourceProperties.DerivedFrom) is not { } copied)
                continue;
            var (work, origin) = (First(node.Text(SourceProperties.Work) ?? node.Key), First(copied));
            if (work != origin)
                origins[work] = origin;
        }

        return nodes
            .Select(SourceEntry.Read)
            .Select(source => source with { Origin = First(source.Origin) })
            .ToDictionary(source => source.Id, StringComparer.Ordinal);

        string First(string work)
        {
            while (origins.TryGetValue(work, out var origin))
                work = origin;
            return work;
        }
    }
}
