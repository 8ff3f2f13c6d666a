using System.Diagnostics;

namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// The structure of a graph as kernels see it, whatever the store: nodes and relationships are dense ints, a node's arcs
/// come as spans. It is either whole from the start, or grows by levels: <see cref="GrowAsync"/> between two synchronous
/// steps of a kernel. Numbers never change once given; they mean nothing outside this instance.
/// </summary>
/// <remarks>Not thread-safe: one search, one topology. Owned, and disposed, by whoever opened it.</remarks>
public sealed class Topology : IAsyncDisposable
{
    private readonly ITopologySource _source;
    private readonly TopologyData? _whole;
    private readonly GrownArcs? _grown;
    private readonly HashSet<string>? _wanted;
    private bool[] _wantedTypes = [];

    /// <summary>A topology that is whole from the start; growing it does nothing.</summary>
    public Topology(TopologyRequest request, TopologyData whole, ITopologySource source)
        : this(request, source)
    {
        _whole = whole;
        MarkWantedTypes(whole.Types);
    }

    /// <summary>A topology that starts empty and is filled by its source.</summary>
    public Topology(TopologyRequest request, ITopologySource source)
    {
        Request = request;
        _source = source;
        _wanted = request.Types is null ? null : new HashSet<string>(request.Types, StringComparer.Ordinal);
        _grown = new GrownArcs(request);
    }

    /// <summary>What was asked for.</summary>
    public TopologyRequest Request { get; }

    /// <summary>
    /// Nodes known so far: their numbers are 0 to this, less one. In a graph that is whole from the start some may stand
    /// for nodes that were deleted; those have no arcs and no key.
    /// </summary>
    public int NodeCount => _whole?.NodeKeys.Limit ?? Grown.NodeKeys.Count;

    /// <summary>Relationships known so far; as for nodes.</summary>
    public int RelationshipCount => _whole?.RelationshipKeys.Limit ?? Grown.RelationshipKeys.Count;

    /// <summary>Type names known so far: a type's number is its place.</summary>
    public IReadOnlyList<string> Types => _whole?.Types ?? Grown.Types;

    private GrownArcs Grown => _grown!; // absent only where the data is whole

    /// <summary>The public key of a node.</summary>
    public string NodeKey(int node) => _whole is null ? Grown.NodeKeys[node] : _whole.NodeKeys.KeyOf(node);

    /// <summary>The public key of a relationship.</summary>
    public string RelationshipKey(int relationship) =>
        _whole is null ? Grown.RelationshipKeys[relationship] : _whole.RelationshipKeys.KeyOf(relationship);

    /// <summary>
    /// A node's order label: of two nodes the one with the smaller key has the smaller label. Labels of a growing topology
    /// may change when it grows; their order does not.
    /// </summary>
    public long OrderOf(int node) => _whole is null ? Grown.Order[node] : _whole.NodeOrder[node];

    /// <summary>Whether relationships of this type were wanted; others may be there and count in no degree.</summary>
    public bool IsWanted(int type) => _wantedTypes[type];

    /// <summary>
    /// How many arcs of the wanted types the node has: known without growing it, the same on every store. A kernel adds
    /// these up to decide whether a level fits its budget.
    /// </summary>
    public int Degree(int node, ArcDirections directions)
    {
        if (_whole is null)
            return Grown.Degree(node, directions);
        var row = node & (ArcChunk.Rows - 1);
        var degree = 0;
        if ((directions & ArcDirections.Outgoing) != ArcDirections.None)
            degree += _whole.Outgoing[node >> ArcChunk.RowBits].Degree(row, _wantedTypes);
        if ((directions & ArcDirections.Incoming) != ArcDirections.None)
            degree += _whole.Incoming[node >> ArcChunk.RowBits].Degree(row, _wantedTypes);
        return degree;
    }

    /// <summary>Whether the node's arcs are here.</summary>
    public bool IsGrown(int node) => _whole is not null || Grown.RowOf[node] >= 0;

    /// <summary>The node's arcs. The node must be grown.</summary>
    public ArcBlocks Blocks(int node, ArcDirections directions)
    {
        Debug.Assert(IsGrown(node), "Arcs are read of grown nodes only.");
        var outgoing = (directions & ArcDirections.Outgoing) != ArcDirections.None;
        var incoming = (directions & ArcDirections.Incoming) != ArcDirections.None;
        if (_whole is not null)
        {
            var chunk = node >> ArcChunk.RowBits;
            var row = node & (ArcChunk.Rows - 1);
            return new ArcBlocks(
                outgoing ? _whole.Outgoing[chunk] : null,
                row,
                incoming ? _whole.Incoming[chunk] : null,
                row);
        }

        var (level, levelRow) = Grown.Locate(node);
        return new ArcBlocks(
            outgoing ? level.Outgoing : null,
            levelRow,
            incoming ? level.Incoming : null,
            levelRow);
    }

    /// <summary>The value of a node column, or <see cref="ArcColumn.Absent"/>.</summary>
    public int NodeColumn(int column, int node) => _whole is null
        ? Grown.NodeColumns[column][node]
        : _whole.NodeColumns[column][node];

    /// <summary>The text of a code in an arc column. Codes are ascending from 0; more may come when the topology grows.</summary>
    public string Text(int column, int code)
    {
        var texts = _whole is null ? Grown.ArcCoders[column].Texts : _whole.ArcTexts[column];
        return texts![code]; // only text columns have codes
    }

    /// <summary>The text of a code in a node column.</summary>
    public string NodeText(int column, int code)
    {
        var texts = _whole is null ? Grown.NodeCoders[column].Texts : _whole.NodeTexts[column];
        return texts![code]; // only text columns have codes
    }

    /// <summary>Numbers of nodes by key, in the order asked; -1 where the store has no such node.</summary>
    public ValueTask<int[]> ResolveNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) =>
        _source.ResolveNodesAsync(this, keys, cancellationToken);

    /// <summary>Numbers of relationships by key, in the order asked; -1 where the store has none.</summary>
    public ValueTask<int[]> ResolveRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) =>
        _source.ResolveRelationshipsAsync(this, keys, cancellationToken);

    /// <summary>
    /// Brings the arcs of these nodes and tells of their neighbours (key, degrees, columns). Nodes that are grown already
    /// cost nothing. All or nothing: after a failure or a cancellation the topology is as before and may be used on.
    /// </summary>
    public async ValueTask GrowAsync(ReadOnlyMemory<int> nodes, CancellationToken cancellationToken = default)
    {
        if (_whole is not null)
            return;
        var missing = Missing(nodes.Span);
        if (missing.Length > 0)
            await _source.GrowAsync(this, missing, cancellationToken);
    }

    /// <summary>Takes in what a source collected; called by sources only.</summary>
    public void Append(TopologyLevel level)
    {
        Grown.Append(level);
        MarkWantedTypes(Grown.Types);
    }

    /// <summary>The number of a node that is known already, or -1; called by sources only.</summary>
    public int KnownNode(string key) => Grown.NodeNumbers.GetValueOrDefault(key, -1);

    /// <summary>The number of a relationship, given now if it has none; called by sources only.</summary>
    public int NumberRelationship(string key) => Grown.NumberRelationship(key);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private void MarkWantedTypes(IReadOnlyList<string> types)
    {
        if (_wantedTypes.Length == types.Count)
            return;
        var marks = new bool[types.Count];
        for (var type = 0; type < marks.Length; type++)
            marks[type] = _wanted is null || _wanted.Contains(types[type]);
        _wantedTypes = marks;
    }

    private int[] Missing(ReadOnlySpan<int> nodes)
    {
        var missing = new List<int>();
        foreach (var node in nodes)
        {
            if (!IsGrown(node))
                missing.Add(node);
        }

        return [.. missing];
    }
}
