using System.Runtime.InteropServices;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// Finds nodes by the words of a property's texts: by their beginnings, and with typing mistakes. Immutable.
/// </summary>
internal sealed class TextIndex
{
    private const int BitmapRatio = 64; // from this share of all nodes on, marking is cheaper than sorting

    private readonly int _nodes;
    private readonly Vocabulary _words;
    private readonly Postings _postings;

    private TextIndex(int nodes, Vocabulary words, Postings postings)
    {
        _nodes = nodes;
        _words = words;
        _postings = postings;
    }

    /// <summary>Indexes the words of a column, which white space separates.</summary>
    public static TextIndex Build(Column? column, int nodes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var lastNode = new List<int>(); // per word, so that a word that a node has twice is noted once
        var wordOf = new List<int>();
        var nodeOf = new List<int>();
        foreach (var (node, text) in IndexedTexts.Of(column))
        {
            var rest = text.AsSpan().TrimStart();
            while (!rest.IsEmpty)
            {
                var end = 0;
                while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
                    end++;
                if (!known.TryGetValue(rest[..end], out var word))
                {
                    word = numbers.Count;
                    known[rest[..end]] = word;
                    lastNode.Add(-1);
                }

                rest = rest[end..].TrimStart();
                if (lastNode[word] == node)
                    continue;
                lastNode[word] = node;
                wordOf.Add(word);
                nodeOf.Add(node);
            }
        }

        string[] words = [.. numbers.Keys];
        Array.Sort(words, StringComparer.Ordinal);
        var places = new int[words.Length];
        for (var place = 0; place < places.Length; place++)
            places[numbers[words[place]]] = place;
        foreach (ref var word in CollectionsMarshal.AsSpan(wordOf))
            word = places[word];
        return new TextIndex(nodes, new Vocabulary(words), Postings.From(words.Length, wordOf, nodeOf));
    }

    /// <summary>The nodes that have a match for every term, ascending.</summary>
    /// <remarks>O(words of a similar length + matches) a term.</remarks>
    public int[] Find(IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        int[]? common = null;
        foreach (var term in terms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var matches = Find(term);
            common = common is null ? matches : Intersect(common, matches);
            if (common.Length == 0)
                break;
        }

        return common ?? [];
    }

    private int[] Find(string term)
    {
        var (start, end) = _words.StartingWith(term);
        var similar = new List<int>();
        _words.Similar(term, similar);
        var all = new List<int>();
        all.AddRange(_postings.Between(start, end));
        foreach (var word in similar)
        {
            if (word < start || word >= end)
                all.AddRange(_postings.Of(word));
        }

        var nodes = CollectionsMarshal.AsSpan(all);
        if (all.Count > _nodes / BitmapRatio)
            return Marked(nodes);
        nodes.Sort();
        return Distinct(nodes);
    }

    private int[] Marked(ReadOnlySpan<int> nodes)
    {
        var bits = new ulong[_nodes / 64 + 1];
        foreach (var node in nodes)
            bits[node >> 6] |= 1UL << node;
        var found = new List<int>(nodes.Length);
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                found.Add((word << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest));
        }

        return [.. found];
    }

    private static int[] Distinct(Span<int> sorted)
    {
        var count = 0;
        foreach (var node in sorted)
        {
            if (count == 0 || sorted[count - 1] != node)
                sorted[count++] = node;
        }

        return sorted[..count].ToArray();
    }

    private static int[] Intersect(int[] left, int[] right)
    {
        var common = new List<int>(Math.Min(left.Length, right.Length));
        var j = 0;
        foreach (var node in left)
        {
            while (j < right.Length && right[j] < node)
                j++;
            if (j == right.Length)
                break;
            if (right[j] == node)
                common.Add(node);
        }

        return [.. common];
    }
}
