using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

public sealed class PageRankTests
{
    private static readonly PageRankOptions Exact = new() { Tolerance = 1e-14 };

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void Solves_the_equations_that_define_it(bool directed, bool weighted)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed, weighted: true);
            var random = new Random(seed);
            double[] weights = [.. Enumerable.Range(0, graph.Nodes).Select(_ => (double)random.Next(3))];
            var restart = seed % 2 == 0 ? null : weights;
            var options = Exact with { Weighted = weighted, Restart = restart, Damping = 0.85 - (seed * 0.01) };

            var result = PageRank.Compute(graph.Rows, options, KernelRun.Default);

            Assert.True(result.Converged);
            Near.Equal(1, result.Scores.Sum(), 1e-12);
            Near.Equal(Solution(graph, options), result.Scores, 1e-10);
        }
    }

    [Fact]
    public void Nodes_that_differ_in_nothing_score_the_same()
    {
        Near.Equal(
            Enumerable.Repeat(1.0 / 7, 7).ToArray(),
            PageRank.Compute(EdgeList.Complete(7).Rows, Exact, KernelRun.Default).Scores,
            1e-12);
        Near.Equal(
            Enumerable.Repeat(1.0 / 9, 9).ToArray(),
            PageRank.Compute(EdgeList.Ring(9, directed: true).Rows, Exact, KernelRun.Default).Scores,
            1e-12);
        Near.Equal(
            Enumerable.Repeat(0.25, 4).ToArray(),
            PageRank.Compute(new EdgeList(4, []).Rows, Exact, KernelRun.Default).Scores,
            1e-12);
    }

    [Fact]
    public void A_graph_without_nodes_has_no_scores() =>
        Assert.Empty(PageRank.Compute(new EdgeList(0, []).Rows, Exact, KernelRun.Default).Scores);

    [Fact]
    public void Says_when_steps_ran_out()
    {
        var options = new PageRankOptions { Tolerance = 1e-15, MaxIterations = 3 };

        var result = PageRank.Compute(EdgeList.Star(5).Rows, options, KernelRun.Default);

        Assert.Equal((3, false), (result.Iterations, result.Converged));
    }

    [Fact]
    public void Refuses_options_out_of_range_and_weights_below_zero()
    {
        var graph = new EdgeList(2, [(0, 1)], Weights: [-1]);
        PageRankOptions[] bad =
        [
            new() { Damping = 1 },
            new() { Damping = double.NaN },
            new() { MaxIterations = 0 },
            new() { Tolerance = -1 },
            new() { Restart = [1] },
            new() { Restart = [0, 0] },
            new() { Restart = [1, -1] },
            new() { Weighted = true },
        ];

        Assert.All(bad, options =>
            Assert.Throws<ArgumentException>(() => PageRank.Compute(graph.Rows, options, KernelRun.Default)));
    }

    private static double[] Solution(EdgeList graph, PageRankOptions options)
    {
        var n = graph.Nodes;
        var restart = options.Restart ?? [.. Enumerable.Repeat(1.0, n)];
        var weights = new double[n, n]; // an undirected loop is one arc to follow
        foreach (var (from, to, edge) in graph.Arcs())
            weights[from, to] += options.Weighted ? graph.Weight(edge) : 1;
        var matrix = new double[n, n];
        var right = new double[n];
        for (var to = 0; to < n; to++)
        {
            right[to] = (1 - options.Damping) * restart[to] / restart.Sum();
            for (var from = 0; from < n; from++)
            {
                var all = Enumerable.Range(0, n).Sum(other => weights[from, other]);
                var part = all > 0 ? weights[from, to] / all : restart[to] / restart.Sum();
                matrix[to, from] = (to == from ? 1 : 0) - (options.Damping * part);
            }
        }

        return Naive.Solve(matrix, right);
    }
}
