using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The indexes that a store is set up with: look-ups, and the words that candidates are found by.</summary>
internal static class BuiltIn
{
    /// <summary>Makes them, without entries.</summary>
    public static IEnumerable<StoreIndex> Make(StoreBooks books, GraphIndexes indexes)
    {
        var schema = indexes.ToSchema();
        foreach (var (label, property) in indexes.Lookups)
        {
            yield return new LookupIndex(
                schema.Indexes.First(known => known.Name == GraphIndexes.LookupIndex(label)),
                [books.Labels.GetOrAdd(label)],
                [books.PropertyNames.GetOrAdd(property)]);
        }

        if (indexes.TextProperty is { } text)
        {
            yield return new WordIndex(
                schema.Indexes.First(known => known.Name == GraphIndexes.TextIndex),
                [],
                [books.PropertyNames.GetOrAdd(text)],
                Words.Split);
        }
    }

    /// <summary>Whether an index is one of these, which nobody drops.</summary>
    public static bool Has(IndexDefinition index) =>
        index.Name == GraphIndexes.TextIndex || index.Name.StartsWith(GraphIndexes.LookupIndex(""), StringComparison.Ordinal);
}
