using System.Collections.Concurrent;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// A snapshot's structure as topologies take it, by the columns wanted. Opening one with columns that were asked for
/// before costs nothing that grows with the graph. Safe for concurrent use.
/// </summary>
internal sealed class TopologyCache(Snapshot snapshot)
{
    private const int MaxSets = 256; // so that requests for ever new sets of columns cannot fill the memory
    private const long Gap = 1 << 20; // between the order labels of neighbouring keys

    private readonly CodedColumns _columns = new(snapshot);
    private readonly ConcurrentDictionary<ColumnSet, TopologyData> _sets = [];
    private readonly Lazy<long[][]> _order = new(() => Order(snapshot.NodeKeys.Length));

    public TopologyData Get(TopologyRequest request)
    {
        var set = new ColumnSet(request.ArcColumns, request.NodeColumns);
        if (_sets.TryGetValue(set, out var known))
            return known;
        var made = Make(request);
        return _sets.Count < MaxSets ? _sets.GetOrAdd(set.Copied(), made) : made;
    }

    private static long[][] Order(int nodes)
    {
        var pages = new long[Pages.Count(nodes)][];
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page] = new long[Pages.RowsIn(page, nodes)];
            for (var row = 0; row < pages[page].Length; row++)
                pages[page][row] = ((page << Pages.Bits) + row) * Gap;
        }

        return pages;
    }

    private static ArcChunk[] Chunks(ArcRun[] runs, IEnumerable<int[][]> columns)
    {
        var wanted = columns.ToArray();
        if (wanted.Length == 0)
            return Array.ConvertAll(runs, run => run.Chunk);
        return [.. runs.Select((run, i) => run.Chunk.WithColumns([.. wanted.Select(column => column[i])]))];
    }

    private TopologyData Make(TopologyRequest request)
    {
        var arcs = request.ArcColumns.Select(_columns.Arcs).ToArray();
        var nodes = request.NodeColumns.Select(_columns.Nodes).ToArray();
        return new TopologyData
        {
            Types = snapshot.Relationships.Types,
            NodeKeys = new IndexedKeys(snapshot.NodeKeys, snapshot.NodeIndex),
            RelationshipKeys = new IndexedKeys(snapshot.RelationshipKeys, snapshot.RelationshipIndex),
            NodeOrder = _order.Value,
            Outgoing = Chunks(snapshot.Relationships.Outgoing, arcs.Select(column => column.Outgoing)),
            Incoming = Chunks(snapshot.Relationships.Incoming, arcs.Select(column => column.Incoming)),
            NodeColumns = [.. nodes.Select(column => column.Pages)],
            ArcTexts = [.. arcs.Select(column => column.Texts)],
            NodeTexts = [.. nodes.Select(column => column.Texts)],
        };
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
