using System.Runtime.CompilerServices;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;

namespace GraphExplorer.Library.Tests.Analysis.Adapters;

/// <summary>
/// What is wrong in QuikGraph 2.5, and why we do it otherwise. A test that fails here after an upgrade tells that something
/// was mended and may be used.
/// </summary>
public sealed class QuikGraphFaultTests
{
    [Fact]
    public void Its_page_rank_does_not_sum_to_one()
    {
        var graph = new BidirectionalGraph<int, Edge<int>>();
        graph.AddVerticesAndEdgeRange(
            [new Edge<int>(0, 1), new Edge<int>(1, 2), new Edge<int>(2, 0), new Edge<int>(0, 2)]);
        var algorithm = new PageRankAlgorithm<int, Edge<int>>(graph);

        algorithm.Compute();

        Assert.NotEqual(1, algorithm.Ranks.Values.Sum(), 2);
    }

    [Fact]
    public void Its_page_rank_loses_what_a_node_without_lines_out_holds()
    {
        var graph = new BidirectionalGraph<int, Edge<int>>();
        graph.AddVerticesAndEdgeRange([new Edge<int>(0, 1), new Edge<int>(0, 2)]);
        var algorithm = new PageRankAlgorithm<int, Edge<int>>(graph);

        algorithm.Compute();

        Assert.True(algorithm.Ranks.Values.Sum() < 2.9);
    }

    [Fact]
    public void Its_page_rank_takes_time_quadratic_in_degree()
    {
        Assert.True(LooksAtEdges(leaves: 400) > 3.5 * LooksAtEdges(leaves: 200));
        Assert.True(LooksAtEdges(leaves: 400) > 400 * 400);
    }

    [Fact]
    public void Its_bipartite_matching_gives_edges_that_share_nodes()
    {
        var matched = Match([(1, 3), (0, 3), (0, 4), (2, 3), (0, 5)]);

        var nodes = matched.SelectMany(edge => new[] { edge.Source, edge.Target }).ToArray();
        Assert.NotEqual(nodes.Distinct().Count(), nodes.Length);
    }

    /// <summary>How often one round of page rank looks at an edge of a hub with so many neighbours.</summary>
    private static long LooksAtEdges(int leaves)
    {
        var count = new StrongBox<long>();
        var graph = new BidirectionalGraph<int, WatchedEdge>();
        graph.AddVerticesAndEdgeRange(Enumerable.Range(1, leaves).Select(leaf => new WatchedEdge(0, leaf, count)));
        var algorithm = new PageRankAlgorithm<int, WatchedEdge>(graph) { MaxIterations = 1 };
        count.Value = 0;
        algorithm.Compute();
        return count.Value;
    }

    private static Edge<int>[] Match(IEnumerable<(int Left, int Right)> edges)
    {
        var graph = new AdjacencyGraph<int, Edge<int>>();
        graph.AddVertexRange(Enumerable.Range(0, 6));
        graph.AddEdgeRange(edges.Select(edge => new Edge<int>(edge.Left, edge.Right)));
        var next = 6;
        var algorithm = new MaximumBipartiteMatchingAlgorithm<int, Edge<int>>(
            graph,
            [0, 1, 2],
            [3, 4, 5],
            () => next++,
            (source, target) => new Edge<int>(source, target));
        algorithm.Compute();
        return algorithm.MatchedEdges;
    }

    private sealed class WatchedEdge(int source, int target, StrongBox<long> looks) : IEdge<int>
    {
        public int Source
        {
            get
            {
                looks.Value++;
                return source;
            }
        }

        public int Target => target;
    }
}
