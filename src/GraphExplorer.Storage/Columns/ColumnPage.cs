using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Columns;

/// <summary>The values of one property in one page of nodes or relationships; immutable, without gaps.</summary>
internal abstract class ColumnPage(RowSet rows)
{
    /// <summary>Which rows have a value.</summary>
    public RowSet Rows { get; } = rows;

    /// <summary>The value of the row with this rank (<see cref="RowSet.IndexOf"/>).</summary>
    public abstract Value this[int index] { get; }
}

/// <summary>Integers, or dates as days, that all fit 32 bits.</summary>
internal sealed class NarrowPage(RowSet rows, ValueKind kind, int[] numbers) : ColumnPage(rows)
{
    public override Value this[int index] =>
        PlainValues.Unpack(kind, numbers[index]);
}

/// <summary>Integers, or dates as days, of which one at least needs 64 bits.</summary>
internal sealed class WidePage(RowSet rows, ValueKind kind, long[] numbers) : ColumnPage(rows)
{
    public override Value this[int index] =>
        PlainValues.Unpack(kind, numbers[index]);
}

/// <summary>Floats.</summary>
internal sealed class FloatPage(RowSet rows, double[] numbers) : ColumnPage(rows)
{
    public override Value this[int index] => numbers[index];
}

/// <summary>Booleans, one bit each.</summary>
internal sealed class BooleanPage(RowSet rows, ulong[] bits) : ColumnPage(rows)
{
    public override Value this[int index] => (bits[index >> 6] >> index & 1) != 0;
}

/// <summary>Strings, as codes of the column's dictionary: each text is held once a column.</summary>
internal sealed class TextPage(RowSet rows, int[] codes, List<string> texts) : ColumnPage(rows)
{
    public override Value this[int index] => Value.From(texts[codes[index]]);

    public int Code(int index) => codes[index];
}

/// <summary>Values of other kinds, or of several kinds.</summary>
internal sealed class MixedPage(RowSet rows, Value[] values) : ColumnPage(rows)
{
    public override Value this[int index] => values[index];
}
