using GraphExplorer.Algorithms.Structure;
using QuikGraph.Algorithms.MinimumSpanningTree;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>A minimum spanning forest: the lightest lines that keep every component together.</summary>
internal static class SpanningForest
{
    /// <summary>Whether each line belongs to the forest.</summary>
    /// <remarks>Lines times the logarithm of lines, by QuikGraph (Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7). Of
    /// forests of one weight it gives one.</remarks>
    public static bool[] Compute(CsrGraph graph, AdapterSteps steps)
    {
        var algorithm = new KruskalMinimumSpanningTreeAlgorithm<int, NetworkEdge>(
            new UndirectedAdapter(graph, steps),
            line =>
            {
                steps.Take(); // it sorts all lines before it looks at one
                return graph.IsWeighted ? graph.Weights[line.Line] : 1;
            });
        var isInForest = new bool[graph.EdgeCount];
        algorithm.TreeEdge += line => isInForest[line.Line] = true;
        QuikGraphRun.Compute(algorithm, steps.Cancellation);
        return isInForest;
    }
}
