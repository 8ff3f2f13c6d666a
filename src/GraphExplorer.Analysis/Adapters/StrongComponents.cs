using GraphExplorer.Algorithms.Structure;
using QuikGraph.Algorithms.ConnectedComponents;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>Strong components: nodes of which each reaches each other along the direction of lines.</summary>
internal static class StrongComponents
{
    /// <summary>The component of each node, by any numbers from 0.</summary>
    /// <remarks>Linear in nodes and arcs, by QuikGraph (Tarjan 1972, doi:10.1137/0201010).</remarks>
    public static int[] Compute(CsrGraph graph, AdapterSteps steps)
    {
        var algorithm = new StronglyConnectedComponentsAlgorithm<int, NetworkEdge>(new DirectedAdapter(graph, steps));
        QuikGraphRun.Compute(algorithm, steps.Cancellation);
        var components = new int[graph.NodeCount];
        foreach (var (node, component) in algorithm.Components)
            components[node] = component;
        return components;
    }
}
