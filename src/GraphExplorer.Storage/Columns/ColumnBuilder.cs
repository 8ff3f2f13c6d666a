using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Columns;

/// <summary>Packs values, given in ascending order of their numbers, into the pages of a column.</summary>
/// <remarks>
/// Its buffers serve one column after another: <see cref="Begin"/>, <c>Add…</c>, <see cref="Finish"/>.
/// </remarks>
internal sealed class ColumnBuilder
{
    private readonly ushort[] _rows = new ushort[Pages.Rows];
    private readonly ValueKind[] _kinds = new ValueKind[Pages.Rows];
    private readonly long[] _bits = new long[Pages.Rows]; // numbers, codes of texts, or places in _others, by kind
    private readonly List<Value> _others = [];
    private ColumnPage?[] _pages = [];
    private IReadOnlyList<string> _sourceTexts = [];
    private List<string> _texts = [];
    private int[] _codes = [];
    private int _page;
    private int _count;

    /// <summary>Starts a column.</summary>
    /// <param name="total">How many nodes or relationships there are.</param>
    /// <param name="sourceTexts">What the codes given to <see cref="AddText"/> stand for; only those used are
    /// kept.</param>
    public void Begin(int total, IReadOnlyList<string> sourceTexts)
    {
        _pages = new ColumnPage?[Pages.Count(total)];
        _sourceTexts = sourceTexts;
        _texts = [];
        _codes = new int[sourceTexts.Count];
        Array.Fill(_codes, -1);
        _page = 0;
        _count = 0;
    }

    public void AddText(int number, int sourceCode)
    {
        TurnTo(number);
        ref var code = ref _codes[sourceCode];
        if (code < 0)
        {
            code = _texts.Count;
            _texts.Add(_sourceTexts[sourceCode]);
        }

        Append(number, ValueKind.String, code);
    }

    /// <summary>Adds a value of any kind but string and null.</summary>
    public void Add(int number, Value value)
    {
        TurnTo(number);
        if (PlainValues.IsPlain(value.Kind))
        {
            Append(number, value.Kind, PlainValues.Pack(value));
        }
        else
        {
            Append(number, value.Kind, _others.Count);
            _others.Add(value);
        }
    }

    /// <summary>The column, or null where nothing was added.</summary>
    public Column? Finish(string name)
    {
        Close();
        _texts.TrimExcess();
        return Array.TrueForAll(_pages, page => page is null) ? null : new Column(name, _pages, _texts);
    }

    private void TurnTo(int number)
    {
        if (number >> Pages.Bits == _page)
            return;
        Close();
        _page = number >> Pages.Bits;
    }

    private void Append(int number, ValueKind kind, long bits)
    {
        _rows[_count] = (ushort)(number & Pages.Mask);
        _kinds[_count] = kind;
        _bits[_count++] = bits;
    }

    private void Close()
    {
        if (_count > 0)
            _pages[_page] = Pack(RowSet.From(_rows.AsSpan(0, _count)), _bits.AsSpan(0, _count));
        _count = 0;
        _others.Clear();
    }

    private ColumnPage Pack(RowSet rows, ReadOnlySpan<long> bits)
    {
        var kind = _kinds[0];
        if (_kinds.AsSpan(0, _count).ContainsAnyExcept(kind))
            return new MixedPage(rows, Values());
        switch (kind)
        {
            case ValueKind.Integer or ValueKind.Date:
                foreach (var number in bits)
                {
                    if (number != (int)number)
                        return new WidePage(rows, kind, bits.ToArray());
                }

                return new NarrowPage(rows, kind, Narrow(bits));
            case ValueKind.String:
                return new TextPage(rows, Narrow(bits), _texts);
            case ValueKind.Float:
                return new FloatPage(rows, Array.ConvertAll(bits.ToArray(), BitConverter.Int64BitsToDouble));
            case ValueKind.Boolean:
                var words = new ulong[(bits.Length + 63) / 64];
                for (var i = 0; i < bits.Length; i++)
                    words[i >> 6] |= (ulong)bits[i] << i;
                return new BooleanPage(rows, words);
            default:
                return new MixedPage(rows, Values());
        }
    }

    private static int[] Narrow(ReadOnlySpan<long> bits)
    {
        var numbers = new int[bits.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (int)bits[i];
        return numbers;
    }

    private Value[] Values()
    {
        var values = new Value[_count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _kinds[i] switch
            {
                ValueKind.String => Value.From(_texts[(int)_bits[i]]),
                var kind when PlainValues.IsPlain(kind) => PlainValues.Unpack(kind, _bits[i]),
                _ => _others[(int)_bits[i]],
            };
        }

        return values;
    }
}
