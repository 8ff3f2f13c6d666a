using GraphExplorer.Algorithms.Structure;
using QuikGraph;
using QuikGraph.Algorithms;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>
/// Which directed lines a longer way along others does not already say. Strong components count as one node, since in them
/// everything reaches everything: their inner lines are neither kept nor left out.
/// </summary>
internal static class TransitiveReduction
{
    /// <summary>For each line 1 where it is kept, 0 where a longer way says it, not a number within a strong
    /// component.</summary>
    /// <remarks>At worst nodes times lines, by QuikGraph, on a copy of the condensed graph, which it changes. Aho, Garey,
    /// Ullman 1972, doi:10.1137/0201008.</remarks>
    public static double[] Compute(CsrGraph graph, int[] components, CancellationToken cancellationToken)
    {
        var condensed = new BidirectionalGraph<int, SEquatableEdge<int>>(allowParallelEdges: false);
        condensed.AddVertexRange(components.Distinct());
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var target in graph.Out(node))
            {
                if (components[node] != components[target])
                    condensed.AddEdge(new SEquatableEdge<int>(components[node], components[target]));
            }
        }

        var algorithm = new TransitiveReductionAlgorithm<int, SEquatableEdge<int>>(condensed);
        QuikGraphRun.Compute(algorithm, cancellationToken);
        var kept = new double[graph.EdgeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var arc = graph.OutOffsets[node]; arc < graph.OutOffsets[node + 1]; arc++)
            {
                var (from, to) = (components[node], components[graph.OutTargets[arc]]);
                kept[graph.OutEdges[arc]] = from == to ? double.NaN
                    : algorithm.TransitiveReduction.ContainsEdge(from, to) ? 1 : 0;
            }
        }

        return kept;
    }
}
