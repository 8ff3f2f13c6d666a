using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Columns;

/// <summary>
/// The values of one property of 256 nodes, or relationships, in the smallest form that holds them all; immutable.
/// </summary>
internal abstract class ColumnLeaf
{
    /// <summary>Rows of a leaf.</summary>
    public const int Rows = 1 << Bits;

    /// <summary>The binary logarithm of <see cref="Rows"/>.</summary>
    public const int Bits = 8;

    private readonly Presence _rows;

    private protected ColumnLeaf(in Presence rows) => _rows = rows;

    /// <summary>The value of a row, or null.</summary>
    public Value this[int row]
    {
        get
        {
            var index = _rows.IndexOf(row);
            return index < 0 ? Value.Null : Read(index);
        }
    }

    /// <summary>The first row from this one on that has a value, or -1.</summary>
    public int Next(int row) => _rows.Next(row);

    /// <summary>A leaf of one value.</summary>
    public static ColumnLeaf Of(int row, Value value)
    {
        var rows = default(Presence);
        rows.Add(row);
        return Pack(rows, [value]);
    }

    /// <summary>The leaf of these values.</summary>
    /// <param name="rows">Which rows have one.</param>
    /// <param name="values">The values, in the order of the rows; none null.</param>
    public static ColumnLeaf Pack(in Presence rows, ReadOnlySpan<Value> values)
    {
        var kind = values[0].Kind;
        var isNarrow = kind is ValueKind.Integer or ValueKind.Date;
        foreach (var value in values)
        {
            if (value.Kind != kind)
                return new MixedLeaf(rows, values.ToArray());
            isNarrow = isNarrow && PlainValues.Pack(value) is >= int.MinValue and <= int.MaxValue;
        }

        if (isNarrow)
            return new NarrowLeaf(rows, kind, Each(values, value => (int)PlainValues.Pack(value)));
        if (PlainValues.IsPlain(kind))
            return new PlainLeaf(rows, kind, Each(values, PlainValues.Pack));
        return kind == ValueKind.String
            ? new TextLeaf(rows, Each(values, value => value.AsString()))
            : new MixedLeaf(rows, values.ToArray());
    }

    /// <summary>The leaf with a row's value set; null where the value is null and no other is left.</summary>
    public ColumnLeaf? With(int row, Value value)
    {
        var rows = _rows;
        var index = rows.IndexOf(row);
        if (value.IsNull)
        {
            if (index < 0)
                return this;
            rows.Remove(row);
            return rows.Count == 0 ? null : Without(rows, index);
        }

        var isNew = index < 0;
        rows.Add(row);
        if (Fits(value))
            return isNew ? Inserted(rows, ~index, value) : Replaced(rows, index, value);
        var values = new Value[rows.Count];
        var place = 0;
        for (var at = rows.Next(0); at >= 0; at = at + 1 < Rows ? rows.Next(at + 1) : -1)
            values[place++] = at == row ? value : this[at];
        return Pack(rows, values);
    }

    /// <summary>The value at a place of the array without gaps.</summary>
    protected abstract Value Read(int index);

    /// <summary>Whether a leaf of this form can hold the value.</summary>
    protected abstract bool Fits(Value value);

    protected abstract ColumnLeaf Inserted(in Presence rows, int index, Value value);

    protected abstract ColumnLeaf Replaced(in Presence rows, int index, Value value);

    protected abstract ColumnLeaf Without(in Presence rows, int index);

    private static T[] Each<T>(ReadOnlySpan<Value> values, Func<Value, T> turn)
    {
        var turned = new T[values.Length];
        for (var i = 0; i < turned.Length; i++)
            turned[i] = turn(values[i]);
        return turned;
    }
}

/// <summary>A leaf of items of one type.</summary>
internal abstract class ColumnLeaf<T>(in Presence rows, T[] items) : ColumnLeaf(rows)
{
    protected T[] Items { get; } = items;

    protected abstract T Turn(Value value);

    protected abstract ColumnLeaf Make(in Presence rows, T[] items);

    protected override ColumnLeaf Inserted(in Presence rows, int index, Value value)
    {
        var inserted = new T[Items.Length + 1];
        Items.AsSpan(0, index).CopyTo(inserted);
        inserted[index] = Turn(value);
        Items.AsSpan(index).CopyTo(inserted.AsSpan(index + 1));
        return Make(rows, inserted);
    }

    protected override ColumnLeaf Replaced(in Presence rows, int index, Value value)
    {
        var replaced = Items.AsSpan().ToArray();
        replaced[index] = Turn(value);
        return Make(rows, replaced);
    }

    protected override ColumnLeaf Without(in Presence rows, int index) =>
        Make(rows, [.. Items.AsSpan(0, index), .. Items.AsSpan(index + 1)]);
}

/// <summary>Integers, or dates as days, that all fit 32 bits.</summary>
internal sealed class NarrowLeaf(in Presence rows, ValueKind kind, int[] items) : ColumnLeaf<int>(rows, items)
{
    protected override Value Read(int index) => PlainValues.Unpack(kind, Items[index]);

    protected override bool Fits(Value value) =>
        value.Kind == kind && PlainValues.Pack(value) is >= int.MinValue and <= int.MaxValue;

    protected override int Turn(Value value) => (int)PlainValues.Pack(value);

    protected override ColumnLeaf Make(in Presence rows, int[] items) => new NarrowLeaf(rows, kind, items);
}

/// <summary>Booleans, floats, and integers or dates of which one at least needs 64 bits.</summary>
internal sealed class PlainLeaf(in Presence rows, ValueKind kind, long[] items) : ColumnLeaf<long>(rows, items)
{
    protected override Value Read(int index) => PlainValues.Unpack(kind, Items[index]);

    protected override bool Fits(Value value) => value.Kind == kind;

    protected override long Turn(Value value) => PlainValues.Pack(value);

    protected override ColumnLeaf Make(in Presence rows, long[] items) => new PlainLeaf(rows, kind, items);
}

/// <summary>Strings.</summary>
internal sealed class TextLeaf(in Presence rows, string[] items) : ColumnLeaf<string>(rows, items)
{
    protected override Value Read(int index) => Value.From(Items[index]);

    protected override bool Fits(Value value) => value.Kind == ValueKind.String;

    protected override string Turn(Value value) => value.AsString();

    protected override ColumnLeaf Make(in Presence rows, string[] items) => new TextLeaf(rows, items);
}

/// <summary>Values of other kinds, or of several kinds.</summary>
internal sealed class MixedLeaf(in Presence rows, Value[] items) : ColumnLeaf<Value>(rows, items)
{
    protected override Value Read(int index) => Items[index];

    protected override bool Fits(Value value) => true;

    protected override Value Turn(Value value) => value;

    protected override ColumnLeaf Make(in Presence rows, Value[] items) => new MixedLeaf(rows, items);
}
