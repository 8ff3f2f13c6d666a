using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Loading;

/// <summary>The values that an import brings for one property, in the order of their arrival.</summary>
/// <param name="name">The property.</param>
/// <param name="old">Its column in the version before; null where there is none.</param>
internal sealed class StagedColumn(string name, Column? old)
{
    private readonly List<int> _places = []; // of the records in the import
    private readonly List<ValueKind> _kinds = [];
    private readonly List<long> _bits = []; // by kind: a packed value, the code of a text, or a place in _others
    private readonly List<Value> _others = [];
    private List<string>? _texts; // from the first text on: those of the old column, then the new ones
    private Dictionary<string, int>? _codes;

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

    /// <summary>
    /// Merges what was there and is not replaced with what the import brings; null where nothing is left.
    /// </summary>
    public Column? Build(ColumnBuilder builder, Numbering numbering)
    {
        if (old is not null)
            CodeTextsOfMixedPages(old);
        builder.Begin(numbering.Keys.Length, _texts ?? old?.Texts ?? []);
        var order = ByNumber(numbering);
        var next = 0;
        for (var page = 0; page < old?.Pages.Length; page++)
        {
            if (old.Pages[page] is { } values)
                next = Merge(builder, numbering, values, page << Pages.Bits, order, next);
        }

        AddStaged(builder, numbering, order, next, int.MaxValue);
        return builder.Finish(name);
    }

    private int Code(string text)
    {
        if (_codes is null)
        {
            _texts = old is null ? [] : [.. old.Texts];
            _codes = new Dictionary<string, int>(_texts.Count, StringComparer.Ordinal);
            for (var known = 0; known < _texts.Count; known++)
                _codes.Add(_texts[known], known);
        }

        if (!_codes.TryGetValue(text, out var code))
        {
            code = _codes.Count;
            _texts!.Add(text); // made with _codes
            _codes.Add(text, code);
        }

        return code;
    }

    private void CodeTextsOfMixedPages(Column column)
    {
        foreach (var page in column.Pages.OfType<MixedPage>())
        {
            for (var index = 0; index < page.Rows.Count; index++)
            {
                if (page[index].TryGetString(out var text))
                    Code(text);
            }
        }
    }

    private int Merge(ColumnBuilder builder, Numbering numbering, ColumnPage page, int first, int[] order, int next)
    {
        var row = page.Rows.Next(0);
        for (var index = 0; index < page.Rows.Count; index++, row = page.Rows.Next(row + 1))
        {
            if (numbering.IsReplaced(first + row))
                continue;
            var number = numbering.OfOld[first + row];
            next = AddStaged(builder, numbering, order, next, number);
            if (page is TextPage texts)
                builder.AddText(number, texts.Code(index));
            else if (page[index] is var value && value.TryGetString(out var text))
                builder.AddText(number, Code(text));
            else
                builder.Add(number, value);
        }

        return next;
    }

    /// <summary>
    /// Adds staged values from <paramref name="next"/> on whose numbers lie before <paramref name="end"/>.
    /// </summary>
    private int AddStaged(ColumnBuilder builder, Numbering numbering, int[] order, int next, int end)
    {
        for (; next < order.Length; next++)
        {
            var item = order[next];
            var number = numbering.OfNew[_places[item]];
            if (number >= end)
                break;
            if (_kinds[item] == ValueKind.String)
                builder.AddText(number, (int)_bits[item]);
            else if (PlainValues.IsPlain(_kinds[item]))
                builder.Add(number, PlainValues.Unpack(_kinds[item], _bits[item]));
            else
                builder.Add(number, _others[(int)_bits[item]]);
        }

        return next;
    }

    /// <summary>
    /// The staged values in the order of their numbers. Few are sorted; many are dealt out to a slot a number.
    /// </summary>
    private int[] ByNumber(Numbering numbering)
    {
        var order = new int[_places.Count];
        if (order.Length > numbering.Keys.Length / 8)
        {
            var slots = new int[numbering.Keys.Length]; // item + 1, or 0
            for (var item = 0; item < order.Length; item++)
                slots[numbering.OfNew[_places[item]]] = item + 1;
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
            numbers[item] = numbering.OfNew[_places[item]];
        }

        Array.Sort(numbers, order);
        return order;
    }
}
