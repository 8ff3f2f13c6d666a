using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Loading;

/// <summary>The values that an import brings for one property, as they arrive.</summary>
internal sealed class StagedColumn
{
    private readonly List<int> _places = [];
    private readonly List<ValueKind> _kinds = [];
    private readonly List<long> _bits = []; // of plain values themselves; else a place in the list of texts or of others
    private readonly List<Value> _others = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    public void Add(int place, Value value)
    {
        _places.Add(place);
        _kinds.Add(value.Kind);
        if (value.TryGetString(out var text))
        {
            _bits.Add(Code(text));
        }
        else if (PlainValues.IsPlain(value.Kind))
        {
            _bits.Add(PlainValues.Pack(value));
        }
        else
        {
            _bits.Add(_others.Count);
            _others.Add(value);
        }
    }

    /// <summary>The column.</summary>
    /// <param name="numberOf">Per place the number; null where they are the same.</param>
    /// <param name="count">How many numbers there are.</param>
    public PagedArray<ColumnLeaf?> Build(int[]? numberOf, int count)
    {
        var leaves = new ColumnLeaf?[(count + ColumnLeaf.Rows - 1) >> ColumnLeaf.Bits];
        var values = new Value[ColumnLeaf.Rows];
        var rows = default(Presence);
        var filled = 0;
        var open = -1;
        foreach (var item in ByNumber(numberOf, count))
        {
            var number = numberOf is null ? _places[item] : numberOf[_places[item]];
            if (number >> ColumnLeaf.Bits != open)
            {
                if (filled > 0)
                    leaves[open] = ColumnLeaf.Pack(rows, values.AsSpan(0, filled));
                rows = default;
                filled = 0;
                open = number >> ColumnLeaf.Bits;
            }

            rows.Add(number & (ColumnLeaf.Rows - 1));
            values[filled++] = ValueOf(item);
        }

        if (filled > 0)
            leaves[open] = ColumnLeaf.Pack(rows, values.AsSpan(0, filled));
        return PagedArray.From<ColumnLeaf?>(leaves);
    }

    private Value ValueOf(int item) => _kinds[item] switch
    {
        ValueKind.String => Value.From(_texts[(int)_bits[item]]),
        var kind when PlainValues.IsPlain(kind) => PlainValues.Unpack(kind, _bits[item]),
        _ => _others[(int)_bits[item]],
    };

    private int Code(string text)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            _texts.Add(text);
            _codes.Add(text, code);
        }

        return code;
    }

    /// <summary>
    /// The values in the order of their numbers. Few are sorted; many are dealt out to a slot a number.
    /// </summary>
    private int[] ByNumber(int[]? numberOf, int count)
    {
        var order = new int[_places.Count];
        if (order.Length > count / 8)
        {
            var slots = new int[count]; // item + 1, or 0
            for (var item = 0; item < order.Length; item++)
                slots[numberOf is null ? _places[item] : numberOf[_places[item]]] = item + 1;
            var next = 0;
            foreach (var slot in slots)
            {
                if (slot > 0)
                    order[next++] = slot - 1;
            }

            return order;
        }

        var numbers = new int[order.Length];
        for (var item = 0; item < order.Length; item++)
        {
            order[item] = item;
            numbers[item] = numberOf is null ? _places[item] : numberOf[_places[item]];
        }

        Array.Sort(numbers, order);
        return order;
    }
}
