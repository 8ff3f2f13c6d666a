using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Finds the nodes of a label by the strings that a property is or, as a list, holds. Immutable.</summary>
internal sealed class LookupIndex
{
    private readonly KeyIndex _texts;
    private readonly Postings _postings;

    private LookupIndex(string[] texts, Postings postings)
    {
        _texts = new KeyIndex(texts);
        _postings = postings;
    }

    public static LookupIndex Build(Column? column, LabelRows? label)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var entryOf = new List<int>();
        var nodeOf = new List<int>();
        foreach (var (node, text) in label is null ? [] : IndexedTexts.Of(column))
        {
            if (!label!.Contains(node)) // the loop is empty without a label
                continue;
            if (!entries.TryGetValue(text, out var entry))
            {
                entry = entries.Count;
                entries.Add(text, entry);
            }

            entryOf.Add(entry);
            nodeOf.Add(node);
        }

        return new LookupIndex([.. entries.Keys], Postings.From(entries.Count, entryOf, nodeOf));
    }

    /// <summary>Tells of every node that has one of the values; of some more than once.</summary>
    public void Find(IReadOnlyList<string> values, SmallestNumbers found)
    {
        foreach (var value in values)
        {
            var entry = _texts.Find(value);
            foreach (var node in entry < 0 ? [] : _postings.Of(entry))
                found.Add(node);
        }
    }
}
