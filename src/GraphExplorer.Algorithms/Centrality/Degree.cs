using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>How many lines a node has.</summary>
/// <remarks>
/// Where parallels were folded and loops dropped, this is the number of neighbours. Otherwise each parallel counts, and a loop
/// counts twice: once for each of its ends. Weights play no part; direction does where the graph has it. Linear in nodes
/// and arcs. Maximum in a simple undirected graph: nodes - 1.
/// </remarks>
public static class Degree
{
    /// <summary>Counts the lines of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="directions">Which lines of a directed graph count; without meaning for an undirected one.</param>
    /// <returns>A number per node.</returns>
    public static int[] Compute(CsrGraph graph, ArcDirections directions = ArcDirections.Both)
    {
        var degrees = new int[graph.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            if (!graph.IsDirected)
            {
                var arcs = graph.Out(node);
                degrees[node] = arcs.Length + (arcs.BinarySearch(node) < 0 ? 0 : arcs.Count(node)); // two ends
                continue;
            }

            if (directions.HasFlag(ArcDirections.Outgoing))
                degrees[node] += graph.Out(node).Length;
            if (directions.HasFlag(ArcDirections.Incoming))
                degrees[node] += graph.In(node).Length;
        }

        return degrees;
    }
}
