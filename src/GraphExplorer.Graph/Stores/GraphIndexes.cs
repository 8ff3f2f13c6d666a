using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Graph.Stores;

/// <summary>What a store keeps indexes on, besides keys.</summary>
/// <param name="Lookups">Label and property pairs for <see cref="NodeLookup"/>.</param>
/// <param name="TextProperty">The property, a list of folded texts, that candidates are found by; null for none.</param>
public sealed record GraphIndexes(IReadOnlyList<(string Label, string Property)> Lookups, string? TextProperty)
{
    /// <summary>The name of the index of the words that candidates are found by.</summary>
    public const string TextIndex = "graphexplorer_text";

    /// <summary>No indexes.</summary>
    public static readonly GraphIndexes None = new([], null);

    /// <summary>The name of the index of the properties of a label that nodes are looked up by.</summary>
    public static string LookupIndex(string label) => $"graphexplorer_lookup_{label}";

    /// <summary>The same as definitions: full-text indexes, since they look into lists; the one of words of any label.</summary>
    public GraphSchema ToSchema()
    {
        var indexes = Lookups
            .GroupBy(lookup => lookup.Label, lookup => lookup.Property, StringComparer.Ordinal)
            .Select(group => Define(LookupIndex(group.Key), [group.Key], [.. group]))
            .ToList();
        if (TextProperty is not null)
            indexes.Add(Define(TextIndex, [], [TextProperty]));
        return new GraphSchema([.. indexes.OrderBy(index => index.Name, KeyOrder.Comparer)], []);
    }

    private static IndexDefinition Define(string name, string[] labels, string[] properties) =>
        new(name, IndexKind.FullText, ElementKind.Node, labels, properties);
}
