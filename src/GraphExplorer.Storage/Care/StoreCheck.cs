using System.Globalization;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Care;

/// <summary>
/// Looks at everything that a version has twice: arcs at both ends of each relationship, labels and counts, the order of
/// keys, every entry of every index, and the hash. O(nodes + relationships), and sorting for the indexes.
/// </summary>
internal sealed class StoreCheck(GraphState state)
{
    /// <summary>The most faults that are told one by one.</summary>
    public const int MaxFaults = 100;

    private readonly List<string> _faults = [];
    private long _count;

    /// <summary>What is wrong, the first <see cref="MaxFaults"/>, and how much in all.</summary>
    public (IReadOnlyList<string> Faults, long Count) Run(CancellationToken cancellationToken)
    {
        CheckNodes(cancellationToken);
        CheckRelationships(cancellationToken);
        CheckSide(state.Outgoing, isOutgoing: true, cancellationToken);
        CheckSide(state.Incoming, isOutgoing: false, cancellationToken);
        CheckAdjacencyCounts();
        foreach (var index in state.Indexes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckIndex(index);
        }

        CheckHash(cancellationToken);
        return (_faults, _count);
    }

    private void Tell(FormattableString fault)
    {
        if (++_count <= MaxFaults)
            _faults.Add(fault.ToString(CultureInfo.InvariantCulture));
    }

    private string NodeKey(int node) => state.Books.NodeKeys.Pages.KeyOf(node);

    private string RelationshipKey(int relationship) => state.Books.RelationshipKeys.Pages.KeyOf(relationship);

    private void CheckNodes(CancellationToken cancellationToken)
    {
        var counts = new long[state.Books.Labels.Count];
        var nodes = 0L;
        for (var node = 0; node < state.NodeLimit; node++)
        {
            if ((node & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!state.HasNode(node))
                continue;
            nodes++;
            if (state.FindNode(NodeKey(node)) != node)
                Tell($"node \"{NodeKey(node)}\" is not found by its key");
            foreach (var label in state.LabelsOf(node))
            {
                counts[label]++;
                if (!IsIn(state.Labels.Bits(label), node))
                    Tell($"node \"{NodeKey(node)}\" is missing from the bitmap of label {state.Books.Labels[label]}");
            }
        }

        Compare(nodes, state.NodeCount, "nodes");
        for (var label = 0; label < counts.Length; label++)
        {
            Compare(counts[label], state.Labels.Count(label), $"nodes with label {state.Books.Labels[label]}");
            CheckOrder(state.Labels.InOrder(label), counts[label], $"label {state.Books.Labels[label]}");
        }

        CheckOrder(state.Order.Nodes, nodes, "all nodes");
    }

    private static bool IsIn(PagedArray<ulong> bits, int number) => (bits[number >> 6] >> number & 1) != 0;

    private void CheckOrder(OrderedTree<int> order, long count, string what)
    {
        Compare(order.Count, count, $"nodes in the key order of {what}");
        var last = -1;
        foreach (var node in order.From(0))
        {
            if (!state.HasNode(node))
                Tell($"the key order of {what} has node number {node}, which is not there");
            else if (last >= 0 && (state.Books.NodeKeys.Pages.Compare(last, node) >= 0 || state.Order.Labels[last] >= state.Order.Labels[node]))
                Tell($"nodes \"{NodeKey(last)}\" and \"{NodeKey(node)}\" stand in the wrong order in {what}");
            last = node;
        }
    }

    private void CheckRelationships(CancellationToken cancellationToken)
    {
        var counts = new long[state.Books.Types.Count];
        var relationships = 0L;
        for (var relationship = 0; relationship < state.RelationshipLimit; relationship++)
        {
            if ((relationship & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!state.HasRelationship(relationship))
                continue;
            relationships++;
            var ends = state.Ends[relationship];
            counts[ends.Type]++;
            if (!state.HasNode(ends.From) || !state.HasNode(ends.To))
                Tell($"relationship \"{RelationshipKey(relationship)}\" has an end that is not there");
            if (!IsIn(state.Types.Bits(ends.Type), relationship))
                Tell($"relationship \"{RelationshipKey(relationship)}\" is missing from the bitmap of its type");
            if (state.FindRelationship(RelationshipKey(relationship)) != relationship)
                Tell($"relationship \"{RelationshipKey(relationship)}\" is not found by its key");
        }

        Compare(relationships, state.RelationshipCount, "relationships");
        for (var type = 0; type < counts.Length; type++)
            Compare(counts[type], state.Types.Count(type), $"relationships of type {state.Books.Types[type]}");
    }

    /// <summary>Every relationship stands once at this end, where it belongs, and nothing else does.</summary>
    private void CheckSide(Adjacency.ArcSide side, bool isOutgoing, CancellationToken cancellationToken)
    {
        var found = new long[(state.RelationshipLimit >> 6) + 1];
        var arcs = 0L;
        for (var node = 0; node < state.NodeLimit; node++)
        {
            if ((node & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var row = node & (ArcChunk.Rows - 1);
            var chunk = side.ChunkOf(node);
            Adjacency.Arc? last = null;
            foreach (var block in isOutgoing ? new ArcBlocks(chunk, row, null, 0) : new ArcBlocks(null, 0, chunk, row))
            {
                for (var i = 0; i < block.Count; i++)
                {
                    var arc = new Adjacency.Arc(block.Type, block.Neighbours[i], block.Relationships[i]);
                    arcs++;
                    CheckArc(node, arc, isOutgoing, found);
                    if (last is { } before && state.ArcOrder.Compare(before, arc) >= 0)
                        Tell($"arcs of node \"{NodeKey(node)}\" stand in the wrong order");
                    last = arc;
                }
            }
        }

        Compare(arcs, state.RelationshipCount, isOutgoing ? "outgoing arcs" : "incoming arcs");
    }

    private void CheckArc(int node, Adjacency.Arc arc, bool isOutgoing, long[] found)
    {
        if (!state.HasRelationship(arc.Relationship))
        {
            Tell($"an arc of node \"{NodeKey(node)}\" is of relationship number {arc.Relationship}, which is not there");
            return;
        }

        var ends = state.Ends[arc.Relationship];
        var expected = isOutgoing
            ? new RelationshipEnds(arc.Type, node, arc.Neighbour)
            : new RelationshipEnds(arc.Type, arc.Neighbour, node);
        if (ends != expected)
            Tell($"an arc of node \"{NodeKey(node)}\" does not fit relationship \"{RelationshipKey(arc.Relationship)}\"");
        ref var word = ref found[arc.Relationship >> 6];
        if ((word >> arc.Relationship & 1) != 0)
            Tell($"relationship \"{RelationshipKey(arc.Relationship)}\" has two arcs at one end");
        word |= 1L << arc.Relationship;
    }

    private void CheckAdjacencyCounts()
    {
        var counts = new Dictionary<long, long>();
        for (var relationship = 0; relationship < state.RelationshipLimit; relationship++)
        {
            if (!state.HasRelationship(relationship))
                continue;
            var ends = state.Ends[relationship];
            foreach (var label in state.LabelsOf(ends.From))
                Add(GraphState.AdjacencyKey(label, ends.Type, outgoing: true));
            foreach (var label in state.LabelsOf(ends.To))
                Add(GraphState.AdjacencyKey(label, ends.Type, outgoing: false));
        }

        foreach (var key in counts.Keys.Union(state.AdjacencyCounts.Keys))
        {
            Compare(
                counts.GetValueOrDefault(key),
                state.AdjacencyCounts.GetValueOrDefault(key),
                $"relationships of type {state.Books.Types[(int)((uint)key >> 1)]} at label {state.Books.Labels[(int)(key >> 32)]}");
        }

        void Add(long key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private void CheckIndex(StoreIndex index)
    {
        if (!index.HasSameEntries(index.Fill(IndexFeed.All(state, index))))
            Tell($"index \"{index.Definition.Name}\" does not hold what the graph has");
    }

    private void CheckHash(CancellationToken cancellationToken)
    {
        var hasher = new RecordHasher();
        var hash = UInt128.Zero;
        for (var node = 0; node < state.NodeLimit; node++)
        {
            if ((node & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!state.HasNode(node))
                continue;
            var record = state.ReadNode(node);
            hash += hasher.HashNode(record.Key, record.Labels, record.Properties);
        }

        for (var relationship = 0; relationship < state.RelationshipLimit; relationship++)
        {
            if ((relationship & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (state.HasRelationship(relationship))
                hash += hasher.HashRelationship(state.ReadRelationship(relationship));
        }

        if (hash != state.Hash)
            Tell($"the content has version {hash:x32}, and the store says {state.Hash:x32}");
    }

    private void Compare(long found, long kept, string what)
    {
        if (found != kept)
            Tell($"there are {found} {what}, and the store counts {kept}");
    }
}
