using System.Buffers.Binary;

namespace GraphExplorer.Storage.Catalog;

/// <summary>Sorts many keys. Most comparisons are of one machine word, not of texts.</summary>
internal static class KeySorter
{
    /// <summary>The given numbers, reordered so that their keys, which are distinct, ascend.</summary>
    public static int[] Sort(KeyPages keys, int[] numbers)
    {
        if (IsSorted(keys, numbers))
            return numbers;
        var prefix = CommonPrefix(keys, numbers);
        var entries = new Entry[numbers.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new Entry(Head(keys.TextOf(numbers[i])[prefix..]), numbers[i]);
        entries.AsSpan().Sort(new ByHeadThenKey(keys));

        var sorted = new int[entries.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = entries[i].Number;
        return sorted;
    }

    private static bool IsSorted(KeyPages keys, int[] numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            if (keys.Compare(numbers[i - 1], numbers[i]) > 0)
                return false;
        }

        return true;
    }

    private static int CommonPrefix(KeyPages keys, int[] numbers)
    {
        var prefix = keys.TextOf(numbers[0]);
        foreach (var number in numbers)
            prefix = prefix[..prefix.CommonPrefixLength(keys.TextOf(number))];
        return prefix.Length;
    }

    /// <summary>The first eight bytes as one number that ascends as keys do, or is equal where it cannot tell.</summary>
    private static ulong Head(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private readonly record struct Entry(ulong Head, int Number);

    private readonly struct ByHeadThenKey(KeyPages keys) : IComparer<Entry>
    {
        public int Compare(Entry x, Entry y) => x.Head != y.Head
            ? x.Head < y.Head ? -1 : 1
            : keys.Compare(x.Number, y.Number);
    }
}
