using System.Collections.Immutable;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Loading;

/// <summary>Makes the first version of a graph out of the records of an import.</summary>
/// <remarks>Relationships are numbered in the order of their outgoing arcs, so that a chunk implies their numbers; those
/// of rows too long for a chunk come last.</remarks>
internal sealed class BulkBuilder(StagedGraph staged, GraphIndexes indexes, CancellationToken cancellationToken)
{
    private readonly StoreBooks _books = staged.Books;
    private readonly int _nodes = staged.SetOf.Count;
    private readonly int _count = staged.From.Count;

    /// <summary>Builds the version.</summary>
    public GraphState Build()
    {
        var types = staged.Types.EnterInto(_books.Types);
        var labels = staged.Labels.EnterInto(_books.Labels);
        var names = staged.PropertyNames.EnterInto(_books.PropertyNames);
        var inKeyOrder = KeySorter.Sort(_books.NodeKeys.Pages, [.. Enumerable.Range(0, _nodes)]);
        var ranks = new int[_nodes];
        for (var rank = 0; rank < _nodes; rank++)
            ranks[inKeyOrder[rank]] = rank;
        cancellationToken.ThrowIfCancellationRequested();

        var from = Taken(staged.From);
        var to = Taken(staged.To);
        var typeOf = Array.ConvertAll(Taken(staged.TypeOf), type => (ushort)types[type]);
        var keys = staged.RelationshipKeys.Pages;
        var (order, starts) = ArcSorter.Sort(from, to, typeOf, _books.Types.Count, ranks, keys);
        var numberOf = Number(order, starts, out var firstNumbers);
        cancellationToken.ThrowIfCancellationRequested();
        var outgoing = Side(order, starts, to, typeOf, numberOf, firstNumbers);
        (order, starts) = ArcSorter.Sort(to, from, typeOf, _books.Types.Count, ranks, keys);
        cancellationToken.ThrowIfCancellationRequested();
        var incoming = Side(order, starts, from, typeOf, numberOf, firstNumbers: null);

        _books.RelationshipKeys.TakeOver(staged.RelationshipKeys, numberOf);
        var setOf = LabelSets(labels);
        var numberedTypes = Permuted(typeOf, numberOf);
        var state = GraphState.Of(_books, indexes, new GraphParts
        {
            NodeCount = _nodes,
            RelationshipCount = _count,
            NodeLimit = _nodes,
            RelationshipLimit = _count,
            Order = new KeyOrdering(_books.NodeKeys.Pages, inKeyOrder),
            LabelSetOf = PagedArray.From<int>(setOf),
            Labels = Members.OfLabels(_books, setOf, inKeyOrder),
            Types = Members.OfTypes(_books, numberedTypes, from: null),
            AdjacencyCounts = CountAdjacency(setOf, from, to, typeOf),
            Ends = EndsTable.Of(
                Permuted(from, numberOf),
                Permuted(to, numberOf),
                numberedTypes),
            Outgoing = outgoing,
            Incoming = incoming,
            NodeProperties = staged.NodeProperties.Build(
                _books.PropertyNames, _books.Shapes, names, null, _nodes, cancellationToken),
            RelationshipProperties = staged.RelationshipProperties.Build(
                _books.PropertyNames, _books.Shapes, names, numberOf, _count, cancellationToken),
            Hash = staged.Hash,
        });
        state.FillIndexes(cancellationToken);
        return state;
    }

    private static T[] Taken<T>(List<T> list)
    {
        T[] items = [.. list];
        list.Clear();
        list.Capacity = 0; // the memory is wanted for what is built
        return items;
    }

    private static T[] Permuted<T>(T[] values, int[] numberOf)
    {
        var permuted = new T[values.Length];
        for (var place = 0; place < values.Length; place++)
            permuted[numberOf[place]] = values[place];
        return permuted;
    }

    /// <summary>Per place its number, and per group of nodes the first number that its chunk implies.</summary>
    private int[] Number(int[] order, int[] starts, out int[] firstNumbers)
    {
        var numberOf = new int[_count];
        firstNumbers = new int[(_nodes + ArcChunk.Rows - 1) >> ArcChunk.RowBits];
        var next = 0;
        for (var isLong = false; ; isLong = true)
        {
            for (var node = 0; node < _nodes; node++)
            {
                if (!isLong && (node & (ArcChunk.Rows - 1)) == 0)
                    firstNumbers[node >> ArcChunk.RowBits] = next;
                var arcs = order.AsSpan(starts[node]..starts[node + 1]);
                if (arcs.Length > RowEdit.BlockLength != isLong)
                    continue;
                foreach (var place in arcs)
                    numberOf[place] = next++;
            }

            if (isLong)
                return numberOf;
        }
    }

    private ArcSide Side(
        int[] order,
        int[] starts,
        int[] neighbourOf,
        ushort[] typeOf,
        int[] numberOf,
        int[]? firstNumbers)
    {
        var groups = new ArcGroup[(_nodes + ArcChunk.Rows - 1) >> ArcChunk.RowBits];
        var arcs = new List<Arc>();
        for (var group = 0; group < groups.Length; group++)
        {
            var maker = new ChunkMaker();
            var end = Math.Min(_nodes, (group + 1) << ArcChunk.RowBits);
            for (var node = group << ArcChunk.RowBits; node < end; node++)
            {
                arcs.Clear();
                foreach (var place in order.AsSpan(starts[node]..starts[node + 1]))
                    arcs.Add(new Arc(typeOf[place], neighbourOf[place], numberOf[place]));
                maker.AddRow(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arcs));
            }

            groups[group] = ArcGroup.Of(maker.ToChunk(firstNumbers is null ? -1 : firstNumbers[group]));
        }

        return new ArcSide(groups);
    }

    private int[] LabelSets(int[] labels)
    {
        var sets = new int[staged.LabelSets.Count];
        for (var set = 0; set < sets.Length; set++)
        {
            var own = Array.ConvertAll(staged.LabelSets[set], label => labels[label]);
            Array.Sort(own);
            sets[set] = _books.LabelSets.Number(own);
        }

        return [.. staged.SetOf.Select(set => sets[set])];
    }

    private ImmutableDictionary<long, long> CountAdjacency(int[] setOf, int[] from, int[] to, ushort[] typeOf)
    {
        var bySet = new Dictionary<(int Set, int Type, bool Outgoing), long>();
        for (var place = 0; place < typeOf.Length; place++)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                bySet, (setOf[from[place]], typeOf[place], true), out _)++;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                bySet, (setOf[to[place]], typeOf[place], false), out _)++;
        }

        var counts = new Dictionary<long, long>();
        foreach (var ((set, type, outgoing), count) in bySet)
        {
            foreach (var label in _books.LabelSets.Of(set))
            {
                var key = GraphState.AdjacencyKey(label, type, outgoing);
                counts[key] = counts.GetValueOrDefault(key) + count;
            }
        }

        return counts.ToImmutableDictionary();
    }
}
