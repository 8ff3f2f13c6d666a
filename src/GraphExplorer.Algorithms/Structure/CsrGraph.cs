namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// A whole graph as compressed sparse rows, for kernels that look at all of it. Nodes are 0 to <see cref="NodeCount"/> - 1
/// and edges 0 to <see cref="EdgeCount"/> - 1, in the caller's order. Immutable; safe for concurrent use.
/// </summary>
/// <remarks>
/// An arc is an edge as seen from one of its nodes. A directed edge is one outgoing arc of its source and one incoming arc
/// of its target; an undirected edge is an outgoing arc of both its nodes (one arc where they are the same), and the
/// incoming arcs are the outgoing ones. The arcs of a node are sorted by neighbour, then by edge.
/// </remarks>
public sealed class CsrGraph
{
    private readonly Rows _out;
    private readonly Rows _in;
    private readonly double[]? _weights;

    private CsrGraph(int nodeCount, int edgeCount, bool isDirected, Rows outgoing, Rows incoming, double[]? weights)
    {
        NodeCount = nodeCount;
        EdgeCount = edgeCount;
        IsDirected = isDirected;
        _out = outgoing;
        _in = incoming;
        _weights = weights;
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; }

    /// <summary>How many edges there are.</summary>
    public int EdgeCount { get; }

    /// <summary>How many outgoing arcs there are: as many as edges where directed, else about twice as many.</summary>
    public int ArcCount => _out.Targets.Length;

    /// <summary>Whether edges have a direction.</summary>
    public bool IsDirected { get; }

    /// <summary>Whether edges have weights of their own; otherwise each weighs 1.</summary>
    public bool IsWeighted => _weights is not null;

    /// <summary>The weight of each edge; empty where edges have none.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>
    /// Where the outgoing arcs of each node begin; one more than nodes, so that those of n end where those of n + 1 begin.
    /// </summary>
    public ReadOnlySpan<int> OutOffsets => _out.Offsets;

    /// <summary>The neighbour at the other end of each outgoing arc.</summary>
    public ReadOnlySpan<int> OutTargets => _out.Targets;

    /// <summary>The edge of each outgoing arc.</summary>
    public ReadOnlySpan<int> OutEdges => _out.Edges;

    /// <summary>As <see cref="OutOffsets"/>, for incoming arcs.</summary>
    public ReadOnlySpan<int> InOffsets => _in.Offsets;

    /// <summary>The neighbour at the other end of each incoming arc.</summary>
    public ReadOnlySpan<int> InSources => _in.Targets;

    /// <summary>The edge of each incoming arc.</summary>
    public ReadOnlySpan<int> InEdges => _in.Edges;

    /// <summary>Sorts edges into rows, in time linear in nodes and edges.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="sources">The node that each edge starts from.</param>
    /// <param name="targets">The node that each edge arrives at; as long as <paramref name="sources"/>.</param>
    /// <param name="weights">The weight of each edge; empty for none.</param>
    /// <param name="isDirected">Whether edges have a direction.</param>
    /// <exception cref="ArgumentException">The lengths differ, a node is out of range, or there are more arcs than an array
    /// holds.</exception>
    public static CsrGraph Build(
        int nodeCount,
        ReadOnlySpan<int> sources,
        ReadOnlySpan<int> targets,
        ReadOnlySpan<double> weights,
        bool isDirected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (targets.Length != sources.Length)
            throw new ArgumentException("Every edge has a source and a target.", nameof(targets));
        if (weights.Length != 0 && weights.Length != sources.Length)
            throw new ArgumentException("Every edge has a weight, or none has.", nameof(weights));
        var outgoing = Rows.Sort(nodeCount, sources, targets, bothWays: !isDirected);
        var incoming = isDirected ? Rows.Sort(nodeCount, targets, sources, bothWays: false) : outgoing;
        return new CsrGraph(
            nodeCount,
            sources.Length,
            isDirected,
            outgoing,
            incoming,
            weights.Length == 0 ? null : weights.ToArray());
    }

    /// <summary>The neighbours at the other ends of a node's outgoing arcs, sorted.</summary>
    public ReadOnlySpan<int> Out(int node) => OutTargets[_out.Offsets[node].._out.Offsets[node + 1]];

    /// <summary>The neighbours at the other ends of a node's incoming arcs, sorted.</summary>
    public ReadOnlySpan<int> In(int node) => InSources[_in.Offsets[node].._in.Offsets[node + 1]];

    /// <summary>Whether any edge joins a node with itself.</summary>
    internal bool HasLoops()
    {
        for (var node = 0; node < NodeCount; node++)
        {
            if (Out(node).BinarySearch(node) >= 0)
                return true;
        }

        return false;
    }

    internal int[] OutOffsetArray => _out.Offsets;

    internal int[] OutTargetArray => _out.Targets;

    internal int[] OutEdgeArray => _out.Edges;

    internal int[] InOffsetArray => _in.Offsets;

    internal int[] InSourceArray => _in.Targets;

    internal int[] InEdgeArray => _in.Edges;

    internal double[]? WeightArray => _weights;

    /// <summary>Bytes that the arrays take.</summary>
    public long Bytes => _out.Bytes + (IsDirected ? _in.Bytes : 0) + (sizeof(double) * (long)(_weights?.Length ?? 0));

    /// <summary>Arcs in one direction, row by row.</summary>
    private sealed record Rows(int[] Offsets, int[] Targets, int[] Edges)
    {
        public long Bytes => sizeof(int) * ((long)Offsets.Length + Targets.Length + Edges.Length);

        /// <summary>
        /// A counting sort by neighbour and then, being stable, by row: each row ends up sorted by neighbour, then by edge.
        /// </summary>
        public static Rows Sort(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, bool bothWays)
        {
            var rowOffsets = Count(nodeCount, from, to, bothWays);
            var arcs = rowOffsets[nodeCount];
            var byNeighbour = new (int From, int To, int Edge)[arcs];
            var next = bothWays ? rowOffsets.ToArray() : Count(nodeCount, to, from, bothWays: false);
            for (var edge = 0; edge < from.Length; edge++)
            {
                byNeighbour[next[to[edge]]++] = (from[edge], to[edge], edge);
                if (bothWays && from[edge] != to[edge])
                    byNeighbour[next[from[edge]]++] = (to[edge], from[edge], edge);
            }

            var targets = new int[arcs];
            var edges = new int[arcs];
            rowOffsets.CopyTo(next, 0);
            foreach (var arc in byNeighbour)
            {
                var place = next[arc.From]++;
                targets[place] = arc.To;
                edges[place] = arc.Edge;
            }

            return new Rows(rowOffsets, targets, edges);
        }

        private static int[] Count(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, bool bothWays)
        {
            var counts = new long[nodeCount];
            for (var edge = 0; edge < from.Length; edge++)
            {
                if ((uint)from[edge] >= (uint)nodeCount || (uint)to[edge] >= (uint)nodeCount)
                    throw new ArgumentException($"Edge {edge} names a node that is not there.", nameof(from));
                counts[from[edge]]++;
                if (bothWays && from[edge] != to[edge])
                    counts[to[edge]]++;
            }

            var offsets = new int[nodeCount + 1];
            long sum = 0;
            for (var node = 0; node < nodeCount; node++)
            {
                sum += counts[node];
                if (sum > Array.MaxLength)
                    throw new ArgumentException("There are more arcs than an array holds.", nameof(from));
                offsets[node + 1] = (int)sum;
            }

            return offsets;
        }
    }
}
