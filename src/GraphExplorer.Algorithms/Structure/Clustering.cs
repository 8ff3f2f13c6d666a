namespace GraphExplorer.Algorithms.Structure;

/// <summary>How closely the neighbours of a node know each other, and of the whole graph.</summary>
/// <remarks>
/// Direction and weights play no part; parallels count once and loops not at all; cost as <see cref="Triangles"/>. Watts,
/// Strogatz 1998, doi:10.1038/30918 (of a node); Newman, Strogatz, Watts 2001, doi:10.1103/PhysRevE.64.026118 (of a graph).
/// <see cref="LocalClustering"/> follows Graphalytics where direction counts.
/// </remarks>
public static class Clustering
{
    /// <summary>Computes the clustering of every node and of the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    public static ClusteringResult Compute(CsrGraph graph, KernelRun run)
    {
        var rows = SimpleRows.Of(graph);
        var triangles = new TriangleSweep(rows, directed: null).Count(run);
        var local = new double[rows.NodeCount];
        double sum = 0, closed = 0, pairs = 0;
        for (var node = 0; node < local.Length; node++)
        {
            double degree = rows.Degree(node);
            var ofNode = degree * (degree - 1) / 2;
            local[node] = ofNode > 0 ? triangles[node] / ofNode : 0;
            sum += local[node];
            closed += triangles[node];
            pairs += ofNode;
        }

        return new ClusteringResult(
            local,
            triangles,
            local.Length == 0 ? double.NaN : sum / local.Length,
            pairs == 0 ? double.NaN : closed / pairs);
    }
}
