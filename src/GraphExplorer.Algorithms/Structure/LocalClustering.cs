namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Local clustering as Graphalytics counts it (LCC): arcs among a node's neighbours, by the d (d - 1) that d neighbours can
/// have. An undirected line is an arc each way.
/// </summary>
/// <remarks>
/// Neighbours are those at either end of an arc, each once; parallels count once and loops not at all; weights play no part. 0
/// below two neighbours. Equals <see cref="Clustering"/> where the graph is undirected. Cost as <see cref="Triangles"/>.
/// LDBC Graphalytics 1.0, arXiv:2011.15028.
/// </remarks>
public static class LocalClustering
{
    /// <summary>Computes the coefficient of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    public static double[] Compute(CsrGraph graph, KernelRun run)
    {
        var rows = SimpleRows.Of(graph);
        var arcs = new TriangleSweep(rows, graph.IsDirected ? graph : null).Count(run);
        var local = new double[rows.NodeCount];
        for (var node = 0; node < local.Length; node++)
        {
            double degree = rows.Degree(node);
            var found = graph.IsDirected ? arcs[node] : 2 * arcs[node];
            local[node] = degree > 1 ? found / (degree * (degree - 1)) : 0;
        }

        return local;
    }
}
