using System.Numerics;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Catalog;

/// <summary>Sets of numbers, one per label or type, as bitmaps of which empty pages take no room.</summary>
internal static class Bitmaps
{
    /// <summary>The bitmap with a number put in or taken out.</summary>
    public static PagedArray<ulong> With(PagedArray<ulong> bits, int number, bool isIn, long owner)
    {
        var word = bits[number >> 6];
        var bit = 1UL << number;
        return bits.With(number >> 6, isIn ? word | bit : word & ~bit, owner);
    }

    /// <summary>Gives the numbers of a bitmap from one on, ascending.</summary>
    public static int Scan(PagedArray<ulong> bits, int limit, ref int next, Span<int> numbers)
    {
        var found = 0;
        while (next < limit && found < numbers.Length)
        {
            var leaf = bits.LeafAt(next >> 14);
            if (leaf.IsEmpty)
            {
                next = (int)Math.Min(limit, ((long)(next >> 14) + 1) << 14);
                continue;
            }

            var rest = leaf[(next >> 6) & (PagedArray<ulong>.LeafLength - 1)] & (ulong.MaxValue << next);
            for (; rest != 0 && found < numbers.Length; rest &= rest - 1)
            {
                numbers[found] = (next & ~63) + BitOperations.TrailingZeroCount(rest);
                found++;
            }

            next = rest == 0 ? (next & ~63) + 64 : numbers[found - 1] + 1;
        }

        return found;
    }
}
