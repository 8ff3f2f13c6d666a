using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Finds the nodes of a label by the strings that a property is or, as a list, holds.</summary>
internal sealed class LookupIndex : StoreIndex
{
    private readonly OrderedTree<Posting> _entries;

    public LookupIndex(IndexDefinition definition, int[] names, int[] properties)
        : this(definition, names, properties, OrderedTree<Posting>.Empty)
    {
    }

    private LookupIndex(IndexDefinition definition, int[] names, int[] properties, OrderedTree<Posting> entries)
        : base(definition, names, properties) => _entries = entries;

    /// <summary>The nodes that have one of the values, once each, in no order.</summary>
    public HashSet<int> Find(IReadOnlyList<string> values)
    {
        var found = new HashSet<int>();
        foreach (var value in values)
        {
            foreach (var entry in _entries.From(_entries.RankOf(new ByWord(value, int.MinValue))))
            {
                if (!string.Equals(entry.Word, value, StringComparison.Ordinal))
                    break;
                found.Add(entry.Number);
            }
        }

        return found;
    }

    public override StoreIndex Change(int number, Value[]? before, Value[]? after, long owner)
    {
        var entries = _entries;
        foreach (var text in Texts(before))
            entries = entries.Without(new ByWord(text, number), owner);
        foreach (var text in Texts(after))
            entries = entries.With(new Posting(text, number, 0, null), new ByWord(text, number), owner);
        return new LookupIndex(Definition, Names, Properties, entries);
    }

    public override StoreIndex Fill(IReadOnlyList<(int Number, Value[] Values)> entries)
    {
        var all = new List<Posting>();
        foreach (var (number, values) in entries)
            all.AddRange(Texts(values).Select(text => new Posting(text, number, 0, null)));
        all.Sort((left, right) => new ByWord(right.Word, right.Number).Compare(left));
        return new LookupIndex(
            Definition,
            Names,
            Properties,
            OrderedTree<Posting>.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all)));
    }

    public override bool HasSameEntries(StoreIndex other) => other is LookupIndex same &&
        _entries.HasSameItems(same._entries, (left, right) => left.Word == right.Word && left.Number == right.Number);

    public override NumberCursor Seek(IndexQuery query) => throw Unanswered(query);

    public override long CountMatches(IndexQuery query) => throw Unanswered(query);

    private static IEnumerable<string> Texts(Value[]? values)
    {
        if (values is null)
            return [];
        if (values[0].TryGetString(out var single))
            return [single];
        return values[0].Kind != ValueKind.List
            ? []
            : values[0].AsList()
                .Where(item => item.Kind == ValueKind.String)
                .Select(item => item.AsString())
                .Distinct(StringComparer.Ordinal);
    }
}
