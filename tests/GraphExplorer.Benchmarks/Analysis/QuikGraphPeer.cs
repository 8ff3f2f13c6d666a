using System.Diagnostics;
using GraphExplorer.Algorithms.Structure;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.Search;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>
/// QuikGraph on its own arrays, where it has the kernel: it has no core numbers, clustering, communities or betweenness.
/// Once each, cut at five minutes.
/// </summary>
internal static class QuikGraphPeer
{
    private static readonly TimeSpan Cut = TimeSpan.FromMinutes(5);

    public static void Run(CsrGraph graph)
    {
        var undirected = new UndirectedGraph<int, SEdge<int>>();
        var directed = new BidirectionalGraph<int, SEdge<int>>();
        undirected.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        directed.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.Out(node))
            {
                directed.AddEdge(new SEdge<int>(node, other)); // each line both ways
                if (node < other)
                    undirected.AddEdge(new SEdge<int>(node, other));
            }
        }

        var version = typeof(IGraph<,>).Assembly.GetName().Version;
        Console.WriteLine($"    QuikGraph {version?.ToString(3)}");
        Time("components", new ConnectedComponentsAlgorithm<int, SEdge<int>>(undirected));
        Time("breadth first", new UndirectedBreadthFirstSearchAlgorithm<int, SEdge<int>>(undirected), search => search.Compute(0));
        Time("pagerank, 20 iterations", new PageRankAlgorithm<int, SEdge<int>>(directed) { MaxIterations = 20, Tolerance = 0 });
    }

    private static void Time<TAlgorithm>(string kernel, TAlgorithm algorithm, Action<TAlgorithm>? compute = null)
        where TAlgorithm : IComputation
    {
        using var cut = new CancellationTokenSource(Cut);
        using var registration = cut.Token.Register(algorithm.Abort);
        var (begin, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        if (compute is null)
            algorithm.Compute();
        else
            compute(algorithm);
        var took = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine(cut.IsCancellationRequested
            ? $"    QuikGraph {kernel}: cut at {Cut.TotalSeconds:0} s"
            : $"    QuikGraph {kernel}: {took.TotalSeconds:0.0000} s "
                + $"({(Environment.CpuUsage.TotalTime - busy).TotalSeconds:0.0000} s busy), once");
    }
}
