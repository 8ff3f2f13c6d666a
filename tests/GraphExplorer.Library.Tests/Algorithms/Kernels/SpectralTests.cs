using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Eigenvector and Katz.</summary>
public sealed class SpectralTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Neighbours_of_a_node_add_up_to_its_eigenvector_score_times_one_number(bool directed, bool weighted)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed, weighted: true);
            var matrix = graph.Matrix(bothWays: true, weighted);
            var components = Naive.Numbered(Naive.Components(graph));

            var result = Eigenvector.Compute(graph.Rows, KernelRun.Default, weighted, tolerance: 1e-13);

            Assert.True(result.Converged);
            var scores = result.Scores;
            Assert.Equal(components.Select(component => component != 0), scores.Select(double.IsNaN));
            Assert.Equal(1, scores.Where(score => !double.IsNaN(score)).Max());
            var top = Array.IndexOf(scores, 1);
            var value = Sum(top);
            for (var node = 0; node < graph.Nodes; node++)
            {
                if (components[node] == 0)
                    Near.Equal(value * scores[node], Sum(node), 1e-8);
            }

            double Sum(int node) => Enumerable.Range(0, graph.Nodes)
                .Where(other => components[other] == 0)
                .Sum(other => matrix[node, other] * scores[other]);
        }
    }

    [Fact]
    public void Eigenvector_of_a_star_is_one_over_the_root_of_its_rays()
    {
        var scores = Eigenvector.Compute(EdgeList.Star(10).Rows, KernelRun.Default, tolerance: 1e-14).Scores;

        Assert.Equal(1, scores[0]);
        Near.Equal(Enumerable.Repeat(1 / 3.0, 9).ToArray(), scores[1..], 1e-12);
    }

    [Fact]
    public void Eigenvector_is_undefined_where_nobody_has_a_neighbour()
    {
        Assert.Empty(Eigenvector.Compute(new EdgeList(0, []).Rows, KernelRun.Default).Scores);
        var alone = Eigenvector.Compute(new EdgeList(3, []).Rows, KernelRun.Default);
        Assert.All(alone.Scores, score => Assert.True(double.IsNaN(score)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Katz_solves_its_equations(bool directed, bool weighted)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed, weighted: true);
            var matrix = graph.Matrix(bothWays: true, weighted);
            const double Alpha = 0.03;
            var system = new double[graph.Nodes, graph.Nodes];
            for (var a = 0; a < graph.Nodes; a++)
            {
                for (var b = 0; b < graph.Nodes; b++)
                    system[a, b] = (a == b ? 1 : 0) - (Alpha * matrix[a, b]);
            }

            var result = Katz.Compute(graph.Rows, KernelRun.Default, Alpha, weighted, tolerance: 1e-14);

            Near.Equal(Naive.Solve(system, [.. Enumerable.Repeat(1.0, graph.Nodes)]), result.Scores, 1e-11);
        }
    }

    [Fact]
    public void Katz_finds_a_factor_that_suits_the_graph()
    {
        var complete = Katz.Compute(EdgeList.Complete(11).Rows, KernelRun.Default);
        var alone = Katz.Compute(new EdgeList(3, []).Rows, KernelRun.Default);

        Near.Equal(Enumerable.Repeat(1 / (1 - 0.85), 11).ToArray(), complete.Scores, 1e-7); // eigenvalue 10
        Assert.Equal([1.0, 1, 1], alone.Scores);
        Assert.True(complete.Converged && alone.Converged);
    }

    [Fact]
    public void Katz_says_when_a_factor_is_too_great() =>
        Assert.Throws<ArgumentException>(() => Katz.Compute(EdgeList.Complete(5).Rows, KernelRun.Default, alpha: 1));
}
