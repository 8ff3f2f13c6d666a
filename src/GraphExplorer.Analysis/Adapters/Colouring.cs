using GraphExplorer.Algorithms.Structure;
using QuikGraph.Algorithms.VertexColoring;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>Colours from 0 such that neighbours differ, given greedily in the order of the nodes.</summary>
internal static class Colouring
{
    /// <summary>The colour of each node.</summary>
    /// <remarks>Quadratic in nodes, by QuikGraph. As many colours as the greatest degree and one more at most; the least
    /// possible number is not sought, that is NP-hard.</remarks>
    public static int[] Compute(CsrGraph graph, AdapterSteps steps)
    {
        var colours = new int[graph.NodeCount];
        if (graph.NodeCount == 0)
            return colours;
        var algorithm = new VertexColoringAlgorithm<int, NetworkEdge>(new UndirectedAdapter(graph, steps));
        QuikGraphRun.Compute(algorithm, steps.Cancellation);
        foreach (var (node, colour) in algorithm.Colors)
            colours[node] = colour ?? throw new InvalidOperationException("QuikGraph left a node without a colour.");
        return colours;
    }
}
