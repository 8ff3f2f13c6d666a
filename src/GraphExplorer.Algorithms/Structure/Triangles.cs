namespace GraphExplorer.Algorithms.Structure;

/// <summary>How many triangles a node is a corner of: pairs of its neighbours that neighbour each other.</summary>
/// <remarks>
/// Direction and weights play no part; parallels count once and loops not at all. Cost: the sum over lines, turned towards
/// higher degree, of the row they arrive at; at most arcs to the power 1.5. A number divided by three, summed over all
/// nodes, counts each triangle of the graph once. Chiba, Nishizeki 1985, doi:10.1137/0214017.
/// </remarks>
public static class Triangles
{
    /// <summary>Counts the triangles of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    /// <returns>A number per node.</returns>
    public static long[] Compute(CsrGraph graph, KernelRun run) =>
        new TriangleSweep(SimpleRows.Of(graph), directed: null).Count(run);
}
