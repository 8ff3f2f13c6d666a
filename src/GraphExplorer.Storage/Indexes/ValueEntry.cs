using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>What a node or relationship has in an index of values.</summary>
/// <param name="First">The value of the first property.</param>
/// <param name="Rest">The values of the others; null where there is one only.</param>
/// <param name="Number">The node or relationship.</param>
internal readonly record struct ValueEntry(Value First, Value[]? Rest, int Number)
{
    public static ValueEntry Of(Value[] values, int number) =>
        new(values[0], values.Length == 1 ? null : values[1..], number);

    /// <summary>The value of a property, by its place.</summary>
    public Value this[int place] => place == 0 ? First : Rest![place - 1]; // there are as many as properties

    /// <summary>By value, each property in its turn.</summary>
    public int CompareValues(ValueEntry other)
    {
        var order = CypherOrder.Compare(First, other.First);
        for (var i = 0; order == 0 && i < Rest?.Length; i++)
            order = CypherOrder.Compare(Rest[i], other.Rest![i]); // of one index
        return order;
    }

    /// <summary>By value, then by number.</summary>
    public int Compare(ValueEntry other)
    {
        var order = CompareValues(other);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }
}

/// <summary>Finds one entry.</summary>
internal readonly struct ByEntry(ValueEntry entry) : ISeek<ValueEntry>
{
    public int Compare(ValueEntry item) => item.Compare(entry);
}

/// <summary>Finds where the entries of some values begin, or end.</summary>
/// <param name="values">Values of the first properties.</param>
/// <param name="isEnd">Whether entries that are equal come before the place.</param>
internal readonly struct ByValues(IReadOnlyList<Value> values, bool isEnd) : ISeek<ValueEntry>
{
    public int Compare(ValueEntry item)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var order = CompareAsCypher(item[i], values[i]);
            if (order != 0)
                return order;
        }

        return isEnd ? -1 : 1;
    }

    /// <summary>An integer meets a float as a float, as Cypher's own comparison does.</summary>
    private static int CompareAsCypher(in Value item, in Value value)
    {
        if (item.Kind == ValueKind.Integer && value.Kind == ValueKind.Float)
            return CypherOrder.Compare((double)item.AsInteger(), value);
        return item.Kind == ValueKind.Float && value.Kind == ValueKind.Integer
            ? CypherOrder.Compare(item, (double)value.AsInteger())
            : CypherOrder.Compare(item, value);
    }
}

/// <summary>Finds where the entries begin, or end, whose first value can be compared with another.</summary>
internal readonly struct ByKind(Value example, bool isEnd) : ISeek<ValueEntry>
{
    public int Compare(ValueEntry item)
    {
        if (IsOf(item.First, example))
            return isEnd ? -1 : 1;
        return CypherOrder.Compare(item.First, example);
    }

    /// <summary>Whether both are of one kind, numbers being one; NaN is no number here.</summary>
    public static bool IsOf(in Value value, in Value example) => IsNumber(value) ? IsNumber(example) : value.Kind == example.Kind &&
        !(value.Kind == ValueKind.Float && double.IsNaN(value.AsFloat()));

    private static bool IsNumber(in Value value) =>
        value.Kind == ValueKind.Integer || (value.Kind == ValueKind.Float && !double.IsNaN(value.AsFloat()));
}

/// <summary>Finds where the strings that begin with a text begin, or end.</summary>
internal readonly struct ByPrefix(string prefix, bool isEnd) : ISeek<ValueEntry>
{
    public int Compare(ValueEntry item)
    {
        if (!item.First.TryGetString(out var text))
            return CypherOrder.Compare(item.First, prefix);
        if (text.StartsWith(prefix, StringComparison.Ordinal))
            return isEnd ? -1 : 1;
        return Graph.Text.KeyOrder.Compare(text.AsSpan(), prefix);
    }
}
