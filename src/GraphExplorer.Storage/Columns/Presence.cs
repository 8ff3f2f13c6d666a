using System.Numerics;
using System.Runtime.CompilerServices;

namespace GraphExplorer.Storage.Columns;

/// <summary>Which of the 256 rows of a leaf have a value, and where it stands in an array without gaps.</summary>
[InlineArray(Words)]
internal struct Presence
{
    private const int Words = ColumnLeaf.Rows / 64;

    private ulong _first;

    /// <summary>How many rows have one.</summary>
    public readonly int Count
    {
        get
        {
            var count = 0;
            foreach (var word in this)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Where the row's value stands, or the complement of where it would.</summary>
    public readonly int IndexOf(int row)
    {
        var before = 0;
        for (var word = 0; word < row >> 6; word++)
            before += BitOperations.PopCount(this[word]);
        var bit = 1UL << row;
        before += BitOperations.PopCount(this[row >> 6] & (bit - 1));
        return (this[row >> 6] & bit) != 0 ? before : ~before;
    }

    /// <summary>Notes that a row has a value.</summary>
    public void Add(int row) => this[row >> 6] |= 1UL << row;

    /// <summary>Notes that a row has none.</summary>
    public void Remove(int row) => this[row >> 6] &= ~(1UL << row);

    /// <summary>The first row from this one on that has a value, or -1.</summary>
    public readonly int Next(int row)
    {
        for (var word = row >> 6; word < Words; word++)
        {
            var rest = word == row >> 6 ? this[word] & (ulong.MaxValue << row) : this[word];
            if (rest != 0)
                return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }
}
