namespace GraphExplorer.Algorithms.Structure;

/// <summary>Arcs in both directions, parallels and loops kept: direction forgotten, edges known.</summary>
/// <param name="Offsets">Where the arcs of each node begin.</param>
/// <param name="Targets">The other end of each arc.</param>
/// <param name="Edges">The edge of each arc.</param>
internal sealed record BothWaysRows(int[] Offsets, int[] Targets, int[] Edges)
{
    /// <summary>
    /// Takes an undirected graph's own arrays; of a directed one outgoing arcs come before incoming ones, and a loop twice.
    /// </summary>
    public static BothWaysRows Of(CsrGraph graph)
    {
        if (!graph.IsDirected)
            return new BothWaysRows(graph.OutOffsetArray, graph.OutTargetArray, graph.OutEdgeArray);
        if (2L * graph.ArcCount > Array.MaxLength)
            throw new ArgumentException("There are more arcs both ways than an array holds.", nameof(graph));
        var offsets = new int[graph.NodeCount + 1];
        var targets = new int[2 * graph.ArcCount];
        var edges = new int[2 * graph.ArcCount];
        var next = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            Copy(graph.OutOffsets, graph.OutTargets, graph.OutEdges, node);
            Copy(graph.InOffsets, graph.InSources, graph.InEdges, node);
            offsets[node + 1] = next;
        }

        return new BothWaysRows(offsets, targets, edges);

        void Copy(ReadOnlySpan<int> rows, ReadOnlySpan<int> neighbours, ReadOnlySpan<int> ofEdges, int node)
        {
            var (begin, length) = (rows[node], rows[node + 1] - rows[node]);
            neighbours.Slice(begin, length).CopyTo(targets.AsSpan(next));
            ofEdges.Slice(begin, length).CopyTo(edges.AsSpan(next));
            next += length;
        }
    }
}
