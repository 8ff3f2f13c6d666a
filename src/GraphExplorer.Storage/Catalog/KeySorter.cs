using System.Runtime.InteropServices;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Storage.Catalog;

/// <summary>Sorts many keys. Most comparisons are of one machine word, not of strings.</summary>
internal static class KeySorter
{
    /// <summary>
    /// The given places of <paramref name="keys"/>, reordered so that the keys ascend; equal keys by place.
    /// </summary>
    public static int[] Sort(List<string> keys, int[] places)
    {
        var texts = CollectionsMarshal.AsSpan(keys);
        if (IsSorted(texts, places))
            return places;

        var prefix = CommonPrefix(texts, places);
        var bits = BitsPerUnit(texts, places, prefix);
        var entries = new Entry[places.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new Entry(Head(texts[places[i]].AsSpan(prefix), bits), places[i]);
        entries.AsSpan().Sort(new ByHeadThenKey(keys));

        var sorted = new int[entries.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = entries[i].Place;
        return sorted;
    }

    private static bool IsSorted(ReadOnlySpan<string> keys, int[] places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            var order = KeyOrder.Compare(keys[places[i - 1]], keys[places[i]]);
            if (order > 0 || (order == 0 && places[i - 1] > places[i]))
                return false;
        }

        return true;
    }

    private static int CommonPrefix(ReadOnlySpan<string> keys, int[] places)
    {
        var prefix = keys[places[0]].AsSpan();
        foreach (var place in places)
            prefix = prefix[..prefix.CommonPrefixLength(keys[place])];
        return prefix.Length;
    }

    /// <summary>
    /// 8 where every unit that may stand in a head fits a byte, so that a head holds eight of them; else 16.
    /// </summary>
    private static int BitsPerUnit(ReadOnlySpan<string> keys, int[] places, int prefix)
    {
        foreach (var place in places)
        {
            var rest = keys[place].AsSpan(prefix);
            if (rest[..Math.Min(rest.Length, 8)].ContainsAnyExceptInRange('\0', '\xFF'))
                return 16;
        }

        return 8;
    }

    /// <summary>The first units as one number that ascends as keys do, or is equal where it cannot tell.</summary>
    private static ulong Head(ReadOnlySpan<char> text, int bits)
    {
        var head = 0UL;
        for (var i = 0; i < 64 / bits; i++)
            head = (head << bits) | (i < text.Length ? Rank(text[i]) : 0u);
        return head;
    }

    /// <summary>UTF-16 units in the order of the code points that they begin: surrogates after all others.</summary>
    private static uint Rank(char unit) => unit switch
    {
        < '\uD800' => unit,
        < '\uE000' => unit + 0x2000u,
        _ => unit - 0x800u,
    };

    private readonly record struct Entry(ulong Head, int Place);

    private readonly struct ByHeadThenKey(List<string> keys) : IComparer<Entry>
    {
        public int Compare(Entry x, Entry y)
        {
            if (x.Head != y.Head)
                return x.Head < y.Head ? -1 : 1;
            var order = KeyOrder.Compare(keys[x.Place], keys[y.Place]);
            return order != 0 ? order : x.Place.CompareTo(y.Place);
        }
    }
}
