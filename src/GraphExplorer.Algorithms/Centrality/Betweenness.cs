using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>How many shortest paths between others lead over a node: for each pair, the part of its paths that do.</summary>
/// <remarks>
/// Distances are numbers of lines; weights play no part. An undirected graph counts each unordered pair once, maximum
/// (n - 1)(n - 2) / 2 for n nodes; a directed one each ordered pair, maximum (n - 1)(n - 2). Parallels are different
/// paths, loops lie on none. Exact but for rounding: a search from every node, nodes times arcs. Brandes 2001,
/// doi:10.1080/0022250X.2001.9990249.
/// </remarks>
public static class Betweenness
{
    /// <summary>Computes the betweenness of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    /// <exception cref="InvalidOperationException">Two nodes have more than 10^308 shortest paths between them.</exception>
    public static double[] Compute(CsrGraph graph, KernelRun run) => Brandes.Compute(graph, edges: false, run).Nodes;
}
