using GraphExplorer.Algorithms.Structure;
using QuikGraph.Algorithms.RankedShortestPath;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>The shortest simple paths between two nodes, shortest first.</summary>
internal static class RankedPaths
{
    /// <summary>Finds paths.</summary>
    /// <param name="graph">The graph; each line is as long as its weight, or 1.</param>
    /// <param name="source">Where they start.</param>
    /// <param name="target">Where they end.</param>
    /// <param name="max">How many at most.</param>
    /// <param name="steps">Ends the search.</param>
    /// <returns>Each as its nodes in order; of equal length as QuikGraph finds them.</returns>
    /// <remarks>By QuikGraph (Hoffman, Pavley 1959, doi:10.1145/320998.321004).</remarks>
    public static IReadOnlyList<int[]> Find(
        CsrGraph graph,
        int source,
        int target,
        int max,
        AdapterSteps steps)
    {
        var algorithm = new HoffmanPavleyRankedShortestPathAlgorithm<int, NetworkEdge>(
            new DirectedAdapter(graph, steps),
            line => graph.IsWeighted ? graph.Weights[line.Line] : 1)
        {
            ShortestPathCount = max,
        };
        QuikGraphRun.Compute(algorithm, () => algorithm.Compute(source, target), steps.Cancellation);
        return
        [
            .. algorithm.ComputedShortestPaths
                .Select(path => (int[])[source, .. path.Select(line => line.Target)]),
        ];
    }
}
