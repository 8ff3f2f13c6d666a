using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Loading;

/// <summary>Orders all relationships of an import as the arcs of one end.</summary>
internal static class ArcSorter
{
    /// <summary>
    /// Places of relationships by node, type, the other end's key, their own key; and per node where its arcs begin.
    /// </summary>
    /// <param name="nodeOf">Per relationship the node whose arc it is.</param>
    /// <param name="neighbourOf">Per relationship the node at the other end.</param>
    /// <param name="typeOf">Per relationship its type.</param>
    /// <param name="types">How many types there are.</param>
    /// <param name="ranks">Per node its place in key order.</param>
    /// <param name="keys">The keys of relationships.</param>
    /// <remarks>Three stable counting sorts, the least significant first: O(nodes + relationships), besides the sorting of
    /// parallel relationships.</remarks>
    public static (int[] Order, int[] Starts) Sort(
        int[] nodeOf,
        int[] neighbourOf,
        ushort[] typeOf,
        int types,
        int[] ranks,
        KeyPages keys)
    {
        var order = new int[nodeOf.Length];
        for (var relationship = 0; relationship < order.Length; relationship++)
            order[relationship] = relationship;
        order = Sort(order, ranks.Length, relationship => ranks[neighbourOf[relationship]], out _);
        order = Sort(order, types, relationship => typeOf[relationship], out _);
        order = Sort(order, ranks.Length, relationship => nodeOf[relationship], out var starts);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && IsParallel(order[start], order[end]))
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort(keys.Compare);
            start = end;
        }

        return (order, starts);

        bool IsParallel(int one, int other) => nodeOf[one] == nodeOf[other] && typeOf[one] == typeOf[other] &&
            neighbourOf[one] == neighbourOf[other];
    }

    private static int[] Sort(int[] order, int range, Func<int, int> keyOf, out int[] starts)
    {
        starts = new int[range + 1];
        foreach (var relationship in order)
            starts[keyOf(relationship) + 1]++;
        for (var key = 0; key < range; key++)
            starts[key + 1] += starts[key];

        var next = starts.AsSpan(0, range).ToArray();
        var sorted = new int[order.Length];
        foreach (var relationship in order)
            sorted[next[keyOf(relationship)]++] = relationship;
        return sorted;
    }
}
