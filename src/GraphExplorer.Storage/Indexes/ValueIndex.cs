using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Entries in the order of their values: an index of kind range, text or point.</summary>
internal sealed class ValueIndex : StoreIndex
{
    private readonly OrderedTree<ValueEntry> _entries;
    private readonly int _distinct;

    public ValueIndex(IndexDefinition definition, int[] names, int[] properties)
        : this(definition, names, properties, OrderedTree<ValueEntry>.Empty, 0)
    {
    }

    private ValueIndex(
        IndexDefinition definition,
        int[] names,
        int[] properties,
        OrderedTree<ValueEntry> entries,
        int distinct)
        : base(definition, names, properties)
    {
        _entries = entries;
        _distinct = distinct;
    }

    public override IndexStatistics? Statistics => Definition.Kind == IndexKind.Range
        ? new IndexStatistics(Definition.Name, _entries.Count, _distinct)
        : null;

    public override StoreIndex Change(int number, Value[]? before, Value[]? after, long owner)
    {
        var entries = _entries;
        var distinct = _distinct;
        if (Holds(before))
        {
            var entry = ValueEntry.Of(before!, number); // held ones are there
            entries = entries.Without(new ByEntry(entry), owner);
            distinct -= IsAlone(entries, entry) ? 1 : 0;
        }

        if (Holds(after))
        {
            var entry = ValueEntry.Of(after!, number);
            distinct += IsAlone(entries, entry) ? 1 : 0;
            entries = entries.With(entry, new ByEntry(entry), owner);
        }

        return new ValueIndex(Definition, Names, Properties, entries, distinct);
    }

    public override StoreIndex Fill(IReadOnlyList<(int Number, Value[] Values)> entries)
    {
        var sorted = entries
            .Where(entry => Holds(entry.Values))
            .Select(entry => ValueEntry.Of(entry.Values, entry.Number))
            .ToArray();
        Array.Sort(sorted, (left, right) => left.Compare(right));
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
            distinct += i == 0 || sorted[i - 1].CompareValues(sorted[i]) != 0 ? 1 : 0;
        return new ValueIndex(Definition, Names, Properties, OrderedTree<ValueEntry>.From(sorted), distinct);
    }

    /// <summary>A node or relationship that has these values and is not this one; -1 where none has.</summary>
    public int FindOther(Value[] values, int number)
    {
        if (!Array.TrueForAll(values, value => IsEqualToItself(value)))
            return -1;
        foreach (var entry in _entries.From(_entries.RankOf(new ByValues(values, isEnd: false))))
        {
            if (new ByValues(values, isEnd: false).Compare(entry) != 1 || new ByValues(values, isEnd: true).Compare(entry) != -1)
                break;
            if (entry.Number != number)
                return entry.Number;
        }

        return -1;
    }

    /// <summary>Two entries with the same values, or null where all differ.</summary>
    public (int First, int Second)? FindTwins()
    {
        ValueEntry? last = null;
        foreach (var entry in _entries.From(0))
        {
            if (last is { } before && before.CompareValues(entry) == 0 && IsEqualToItself(entry.First))
                return (before.Number, entry.Number);
            last = entry;
        }

        return null;
    }

    public override bool HasSameEntries(StoreIndex other) => other is ValueIndex same && same._distinct == _distinct &&
        _entries.HasSameItems(same._entries, (left, right) => left.Compare(right) == 0);

    public override NumberCursor Seek(IndexQuery query)
    {
        var runs = Runs(query);
        Predicate<ValueEntry>? filter = query switch
        {
            IndexQuery.Contains holds => entry => entry.First.AsString().Contains(holds.Text, StringComparison.Ordinal),
            IndexQuery.EndsWith ends => entry => entry.First.AsString().EndsWith(ends.Text, StringComparison.Ordinal),
            IndexQuery.InBox box => entry => Boxes.Holds(box.Low, box.High, entry.First.AsPoint()),
            IndexQuery.Within near => entry => near.Centre.DistanceTo(entry.First.AsPoint()) <= near.Distance,
            _ => null,
        };
        return new ValueCursor(_entries, runs, query.Order == IndexOrder.Descending, filter);
    }

    public override long CountMatches(IndexQuery query)
    {
        var count = 0L;
        foreach (var (start, end) in Runs(query))
            count += end - start;
        return count;
    }

    private static bool IsEqualToItself(in Value value) => value.Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Float => !double.IsNaN(value.AsFloat()),
        ValueKind.List => value.AsList().All(item => IsEqualToItself(item)),
        ValueKind.Map => value.AsMap().Values.All(item => IsEqualToItself(item)),
        _ => true,
    };

    private static bool IsAlone(OrderedTree<ValueEntry> entries, ValueEntry entry)
    {
        var rank = entries.RankOf(new ByEntry(entry));
        return (rank == 0 || entries[rank - 1].CompareValues(entry) != 0) &&
            (rank == entries.Count || entries[rank].CompareValues(entry) != 0);
    }

    private bool Holds(Value[]? values)
    {
        if (values is null || Array.Exists(values, value => value.IsNull))
            return false;
        return Definition.Kind switch
        {
            IndexKind.Text => values[0].Kind == ValueKind.String,
            IndexKind.Point => values[0].Kind == ValueKind.Point,
            _ => true,
        };
    }

    /// <summary>The ranks among which all matches are, in the order of the values; each run without the second.</summary>
    private List<(int Start, int End)> Runs(IndexQuery query)
    {
        var runs = new List<(int Start, int End)>();
        var isText = Definition.Kind != IndexKind.Point;
        var isPoint = Definition.Kind == IndexKind.Point;
        switch (query)
        {
            case IndexQuery.All:
                runs.Add((0, _entries.Count));
                break;
            case IndexQuery.Equal equal when equal.Values.Count > 0 && equal.Values.Count <= Properties.Length:
                AddEqual(runs, equal.Values);
                break;
            case IndexQuery.In some:
                Value? last = null;
                foreach (var value in some.Values.Order(CypherOrder.Comparer))
                {
                    if (last is null || CypherOrder.Compare(last.Value, value) != 0)
                        AddEqual(runs, [value]);
                    last = value;
                }

                break;
            case IndexQuery.Between between when Definition.Kind == IndexKind.Range:
                AddBetween(runs, between);
                break;
            case IndexQuery.StartsWith starts when isText:
                runs.Add((
                    _entries.RankOf(new ByPrefix(starts.Text, isEnd: false)),
                    _entries.RankOf(new ByPrefix(starts.Text, isEnd: true))));
                break;
            case IndexQuery.Contains or IndexQuery.EndsWith when Definition.Kind == IndexKind.Text:
                runs.Add((0, _entries.Count));
                break;
            case IndexQuery.InBox box when isPoint:
                AddBoxes(runs, Boxes.Of(box.Low, box.High));
                break;
            case IndexQuery.Within near when isPoint:
                AddBoxes(runs, Boxes.Around(near.Centre, near.Distance));
                break;
            default:
                throw Unanswered(query);
        }

        runs.RemoveAll(run => run.Start >= run.End);
        return runs;
    }

    private void AddEqual(List<(int Start, int End)> runs, IReadOnlyList<Value> values)
    {
        if (values.All(value => IsEqualToItself(value)))
            runs.Add((_entries.RankOf(new ByValues(values, isEnd: false)), _entries.RankOf(new ByValues(values, isEnd: true))));
    }

    private void AddBetween(List<(int Start, int End)> runs, IndexQuery.Between range)
    {
        if ((range.Low ?? range.High) is not { } example)
            throw new ArgumentException("A range has one end at least.", nameof(range));
        var isOrdered = example.Kind is not (ValueKind.Duration or ValueKind.Point or ValueKind.Map);
        if (!isOrdered || (range.Low is { } low && !IsEqualToItself(low)) ||
            (range.High is { } high && (!IsEqualToItself(high) || !ByKind.IsOf(high, example))))
            return; // nothing is less or greater than these
        var start = range.Low is { } least
            ? _entries.RankOf(new ByValues([least], isEnd: !range.IncludesLow))
            : _entries.RankOf(new ByKind(example, isEnd: false));
        var end = range.High is { } most
            ? _entries.RankOf(new ByValues([most], isEnd: range.IncludesHigh))
            : _entries.RankOf(new ByKind(example, isEnd: true));
        runs.Add((start, end));
    }

    private void AddBoxes(List<(int Start, int End)> runs, IEnumerable<(Point Low, Point High)> boxes)
    {
        foreach (var (low, high) in boxes)
        {
            runs.Add((
                _entries.RankOf(new ByX(low.Srid, low.X, isEnd: false)),
                _entries.RankOf(new ByX(high.Srid, high.X, isEnd: true))));
        }
    }

    /// <summary>Finds where the points of a system begin, or end, by their first coordinate.</summary>
    private readonly struct ByX(int srid, double x, bool isEnd) : ISeek<ValueEntry>
    {
        public int Compare(ValueEntry item)
        {
            var point = item.First.AsPoint();
            var order = point.Srid != srid ? point.Srid.CompareTo(srid) : point.X.CompareTo(x);
            return order != 0 ? order : isEnd ? -1 : 1;
        }
    }
}
