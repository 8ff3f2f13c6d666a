using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// How many shortest paths lead over a line: for each pair of nodes, its ends included, the part of its paths that do.
/// </summary>
/// <remarks>
/// As <see cref="Betweenness"/>, whose result comes with it. Maximum n² / 4 for n nodes of an undirected graph. Girvan,
/// Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008,
/// doi:10.1016/j.socnet.2007.11.001.
/// </remarks>
public static class EdgeBetweenness
{
    /// <summary>Computes the betweenness of every edge and every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    /// <exception cref="InvalidOperationException">Two nodes have more than 10^308 shortest paths between them.</exception>
    public static BetweennessResult Compute(CsrGraph graph, KernelRun run) => Brandes.Compute(graph, edges: true, run);
}
