using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>What the lines of a node weigh together: its degree, where lines have no weights.</summary>
/// <remarks>
/// A loop counts twice, once for each of its ends. Linear in nodes and arcs; summed in the order of arcs. Barrat,
/// Barthélemy, Pastor-Satorras, Vespignani 2004, doi:10.1073/pnas.0400087101.
/// </remarks>
public static class Strength
{
    /// <summary>Adds up the weights of every node's lines.</summary>
    /// <param name="graph">The graph; weights may be of any sign.</param>
    /// <param name="directions">Which lines of a directed graph count; without meaning for an undirected one.</param>
    /// <returns>A sum per node; 0 where a node has no lines.</returns>
    public static double[] Compute(CsrGraph graph, ArcDirections directions = ArcDirections.Both)
    {
        var sums = new double[graph.NodeCount];
        if (!graph.IsDirected || directions.HasFlag(ArcDirections.Outgoing))
            Add(graph, sums, graph.OutOffsets, graph.OutTargets, graph.OutEdges);
        if (graph.IsDirected && directions.HasFlag(ArcDirections.Incoming))
            Add(graph, sums, graph.InOffsets, graph.InSources, graph.InEdges);
        return sums;
    }

    private static void Add(
        CsrGraph graph,
        double[] sums,
        ReadOnlySpan<int> offsets,
        ReadOnlySpan<int> targets,
        ReadOnlySpan<int> edges)
    {
        var weights = graph.Weights;
        for (var node = 0; node < sums.Length; node++)
        {
            double sum = 0;
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var weight = weights.IsEmpty ? 1 : weights[edges[arc]];
                sum += !graph.IsDirected && targets[arc] == node ? 2 * weight : weight;
            }

            sums[node] += sum;
        }
    }
}
