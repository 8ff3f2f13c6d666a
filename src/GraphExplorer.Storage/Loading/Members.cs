using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Loading;

/// <summary>Finds out, for a version that is built whole, what carries each label and what is of each type.</summary>
internal static class Members
{
    /// <summary>The nodes by label.</summary>
    /// <param name="books">Where the labels and their sets are.</param>
    /// <param name="setOf">Per node its set; 0 for none.</param>
    /// <param name="inKeyOrder">The nodes that are there, in key order.</param>
    public static NameMembers OfLabels(StoreBooks books, int[] setOf, int[] inKeyOrder)
    {
        var ordered = new List<int>[books.Labels.Count];
        foreach (var node in inKeyOrder)
        {
            foreach (var label in books.LabelSets.Of(setOf[node]))
                (ordered[label] ??= []).Add(node);
        }

        var bits = new PagedArray<ulong>[ordered.Length];
        Array.Fill(bits, PagedArray<ulong>.Empty);
        var owner = books.NewOwner();
        for (var node = 0; node < setOf.Length; node++)
        {
            foreach (var label in books.LabelSets.Of(setOf[node]))
                bits[label] = Bitmaps.With(bits[label], node, isIn: true, owner);
        }

        return new NameMembers(
            bits,
            [
                .. ordered.Select(nodes => nodes is null
                    ? OrderedTree<int>.Empty
                    : OrderedTree<int>.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes))),
            ],
            [.. ordered.Select(nodes => nodes is null ? 0L : nodes.Count)]);
    }

    /// <summary>The relationships by type.</summary>
    /// <param name="books">Where the types are.</param>
    /// <param name="typeOf">Per relationship its type.</param>
    /// <param name="from">Per relationship 0 where there is none; null where all are there.</param>
    public static NameMembers OfTypes(StoreBooks books, ushort[] typeOf, int[]? from)
    {
        var counts = new long[books.Types.Count];
        var bits = new PagedArray<ulong>[counts.Length];
        Array.Fill(bits, PagedArray<ulong>.Empty);
        var owner = books.NewOwner();
        for (var relationship = 0; relationship < typeOf.Length; relationship++)
        {
            if (from is not null && from[relationship] == 0)
                continue;
            var type = typeOf[relationship];
            counts[type]++;
            bits[type] = Bitmaps.With(bits[type], relationship, isIn: true, owner);
        }

        var ordered = new OrderedTree<int>[counts.Length];
        Array.Fill(ordered, OrderedTree<int>.Empty);
        return new NameMembers(bits, ordered, counts);
    }
}
