using System.Collections.Concurrent;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// A version's structure as topologies take it, by the columns wanted. Opening one with columns that were asked for
/// before costs nothing that grows with the graph. Safe for concurrent use.
/// </summary>
internal sealed class TopologyCache(GraphState state)
{
    private const int MaxSets = 256; // so that requests for ever new sets of columns cannot fill the memory

    private readonly ConcurrentDictionary<ColumnSet, TopologyData> _sets = [];
    private readonly CodedArcs _coding = new(state.RelationshipProperties, state.Books.PropertyNames, state.Books.Coders);

    public TopologyData Get(TopologyRequest request)
    {
        var set = new ColumnSet(request.ArcColumns, request.NodeColumns);
        if (_sets.TryGetValue(set, out var known))
            return known;
        var made = Make(request);
        return _sets.Count < MaxSets ? _sets.GetOrAdd(set.Copied(), made) : made;
    }

    private TopologyData Make(TopologyRequest request)
    {
        foreach (var column in request.ArcColumns)
        {
            if (column.IsLabel)
                throw new ArgumentException($"The label \"{column.Property}\" is no column of arcs.", nameof(request));
        }

        ArcColumn[] columns = [.. request.ArcColumns];
        var outgoing = Chunks(state.Outgoing, columns);
        var incoming = Chunks(state.Incoming, columns);
        var nodes = request.NodeColumns.Select(column => state.Books.Nodes.Get(column, state)).ToArray();
        return new TopologyData
        {
            Types = [.. Enumerable.Range(0, state.Books.Types.Count).Select(type => state.Books.Types[type])],
            NodeKeys = new StateNodeKeys(state),
            RelationshipKeys = new StateRelationshipKeys(state),
            NodeOrder = state.Order.Labels,
            Outgoing = outgoing,
            Incoming = incoming,
            NodeColumns = [.. nodes.Select(column => column.Codes)],
            ArcTexts = [.. columns.Select(column => _coding.Texts(column))],
            NodeTexts = [.. nodes.Select(column => column.Texts)],
        };
    }

    private ArcChunk[] Chunks(ArcSide side, ArcColumn[] columns)
    {
        if (columns.Length == 0)
            return [.. side.Groups.Select(group => group.Chunk)];
        return
        [
            .. side.Groups.Select(group => group.Chunk.WithColumns(
                [.. columns.Select(column => group.Coded.Get(column, _coding))],
                group.Overlay.Count == 0 ? null : new CodedOverlay(group.Overlay, columns, _coding))),
        ];
    }

    /// <summary>Two lists of columns, compared by content.</summary>
    private readonly struct ColumnSet(IReadOnlyList<ArcColumn> arcs, IReadOnlyList<ArcColumn> nodes)
        : IEquatable<ColumnSet>
    {
        private readonly IReadOnlyList<ArcColumn> _arcs = arcs;
        private readonly IReadOnlyList<ArcColumn> _nodes = nodes;

        /// <summary>The same, of lists that nobody else can change.</summary>
        public ColumnSet Copied() => new([.. _arcs], [.. _nodes]);

        public bool Equals(ColumnSet other) => _arcs.SequenceEqual(other._arcs) && _nodes.SequenceEqual(other._nodes);

        public override bool Equals(object? obj) => obj is ColumnSet other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var column in _arcs)
                hash.Add(column);
            hash.Add(_arcs.Count);
            foreach (var column in _nodes)
                hash.Add(column);
            return hash.ToHashCode();
        }
    }
}
