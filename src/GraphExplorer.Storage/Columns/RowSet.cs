using System.Numerics;

namespace GraphExplorer.Storage.Columns;

/// <summary>
/// Some of the rows of one page, each with its rank: where its value stands in a page without gaps. Immutable, and held
/// in the smallest of three forms: the first rows without a gap, a list, or a bitmap with a running count.
/// </summary>
internal sealed class RowSet
{
    private const int MaxListed = 4096; // as many 16-bit numbers as a bitmap of the page has bytes

    private readonly ushort[]? _listed;
    private readonly ulong[]? _bits;
    private readonly ushort[]? _before; // per word of the bitmap, the rows in the words before it

    private RowSet(int count, ushort[]? listed, ulong[]? bits, ushort[]? before)
    {
        Count = count;
        _listed = listed;
        _bits = bits;
        _before = before;
    }

    public int Count { get; }

    /// <summary>Makes a set of rows that are in ascending order, without repetition.</summary>
    public static RowSet From(ReadOnlySpan<ushort> rows)
    {
        if (rows.IsEmpty || rows[^1] == rows.Length - 1)
            return new RowSet(rows.Length, null, null, null);
        if (rows.Length <= MaxListed)
            return new RowSet(rows.Length, rows.ToArray(), null, null);

        var bits = new ulong[Pages.Rows / 64];
        foreach (var row in rows)
            bits[row >> 6] |= 1UL << row;
        var before = new ushort[bits.Length];
        var sum = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            before[word] = (ushort)sum;
            sum += BitOperations.PopCount(bits[word]);
        }

        return new RowSet(rows.Length, null, bits, before);
    }

    public bool Contains(int row) => IndexOf(row) >= 0;

    /// <summary>How many rows of the set come before this one, or -1 where it is not in the set.</summary>
    public int IndexOf(int row)
    {
        if (_listed is not null)
            return Math.Max(-1, _listed.AsSpan().BinarySearch((ushort)row));
        if (_bits is null)
            return row < Count ? row : -1;
        var word = _bits[row >> 6];
        var bit = 1UL << row;
        if ((word & bit) == 0)
            return -1;
        return _before![row >> 6] + BitOperations.PopCount(word & (bit - 1)); // made with the bitmap
    }

    /// <summary>The first row of the set from <paramref name="row"/> on, or -1.</summary>
    public int Next(int row)
    {
        if (_listed is not null)
        {
            var index = _listed.AsSpan().BinarySearch((ushort)row);
            index = index < 0 ? ~index : index;
            return index < _listed.Length && row < Pages.Rows ? _listed[index] : -1;
        }

        if (_bits is null)
            return row < Count ? row : -1;
        for (var word = row >> 6; word < _bits.Length; word++)
        {
            var rest = word == row >> 6 ? _bits[word] & (ulong.MaxValue << row) : _bits[word];
            if (rest != 0)
                return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }
}
