namespace GraphExplorer.Algorithms.Temporal;

/// <summary>
/// A graph whose edges hold for a time that may be known in part: four bounds per edge, in whole units of time (days,
/// say). An edge that is known to the day has the same number four times. Immutable; safe for concurrent use.
/// </summary>
public sealed class TemporalGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _edges;

    private TemporalGraph(int nodeCount, TimedEdge[] edges, bool isDirected)
    {
        NodeCount = nodeCount;
        Edges = edges;
        IsDirected = isDirected;
        _offsets = new int[nodeCount + 1];
        foreach (var edge in edges)
        {
            _offsets[edge.Source + 1]++;
            if (!isDirected && edge.Source != edge.Target)
                _offsets[edge.Target + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
            _offsets[node + 1] += _offsets[node];
        var next = _offsets.AsSpan(0, nodeCount).ToArray();
        _targets = new int[_offsets[nodeCount]];
        _edges = new int[_targets.Length];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            Put(edges[edge].Source, edges[edge].Target, edge);
            if (!isDirected && edges[edge].Source != edges[edge].Target)
                Put(edges[edge].Target, edges[edge].Source, edge);
        }

        void Put(int from, int to, int edge)
        {
            _targets[next[from]] = to;
            _edges[next[from]++] = edge;
        }
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; }

    /// <summary>The edges, in the caller's order.</summary>
    public IReadOnlyList<TimedEdge> Edges { get; }

    /// <summary>Whether edges have a direction.</summary>
    public bool IsDirected { get; }

    internal ReadOnlySpan<int> Offsets => _offsets;

    internal ReadOnlySpan<int> Targets => _targets;

    internal ReadOnlySpan<int> ArcEdges => _edges;

    /// <summary>Sorts edges by node, in time linear in nodes and edges.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="isDirected">Whether edges have a direction.</param>
    /// <exception cref="ArgumentException">
    /// An edge names a node that is not there, or its bounds are out of order, or there are more arcs than an array holds.
    /// </exception>
    public static TemporalGraph Build(int nodeCount, IReadOnlyList<TimedEdge> edges, bool isDirected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (edges.Count > Array.MaxLength / 2)
            throw new ArgumentException("There are more arcs than an array holds.", nameof(edges));
        for (var i = 0; i < edges.Count; i++)
        {
            var edge = edges[i];
            if ((uint)edge.Source >= (uint)nodeCount || (uint)edge.Target >= (uint)nodeCount)
                throw new ArgumentException($"Edge {i} names a node that is not there.", nameof(edges));
            if (edge.EarliestStart > edge.LatestStart || edge.EarliestEnd > edge.LatestEnd
                || edge.EarliestStart > edge.LatestEnd)
                throw new ArgumentException($"The bounds of edge {i} are out of order.", nameof(edges));
        }

        return new TemporalGraph(nodeCount, [.. edges], isDirected);
    }
}
