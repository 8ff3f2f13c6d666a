using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

public sealed class SampledBetweennessTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nine_of_ten_seeds_are_right_about_every_node_at_once(bool directed)
    {
        const int Seeds = 100;
        var list = EdgeList.Connected(seed: 5, nodes: 300, edges: 420);
        (int, int)[] edges = directed ? [.. list.Edges, (299, 0), (150, 3)] : list.Edges;
        var rows = new EdgeList(list.Nodes, edges, directed).Rows;
        var pairs = 299.0 * 298 / (directed ? 1 : 2);
        var exact = Betweenness.Compute(rows, KernelRun.Default).Select(score => score / pairs).ToArray();
        var (within, inBounds) = (0, 0);

        for (var seed = 0; seed < Seeds; seed++)
        {
            var options = new SampledBetweennessOptions { Epsilon = 0.03, Delta = 0.1, Seed = seed };
            var result = SampledBetweenness.Compute(rows, options, KernelRun.Default);
            within += exact.Zip(result.Scores).All(pair => Math.Abs(pair.First - pair.Second) <= 0.03) ? 1 : 0;
            var isInBounds = exact.Select((b, v) => result.Lower[v] <= b + 1e-12 && b <= result.Upper[v] + 1e-12);
            inBounds += isInBounds.All(b => b) ? 1 : 0;
            Assert.InRange(result.Samples, 1, result.MaxSamples);
            for (var node = 0; node < exact.Length; node++)
                Assert.InRange(result.Upper[node] - result.Scores[node], 0, 0.03 + 1e-12);
        }

        Assert.InRange(within, 90, Seeds);
        Assert.InRange(inBounds, 90, Seeds);
    }

    [Fact]
    public void A_star_is_all_in_the_middle_and_parts_without_a_way_count_nothing()
    {
        var options = new SampledBetweennessOptions { Epsilon = 0.02 };
        var star = SampledBetweenness.Compute(EdgeList.Star(50).Rows, options, KernelRun.Default);
        var pairs = new EdgeList(6, [(0, 1), (2, 3), (4, 5)]).Rows;
        var apart = SampledBetweenness.Compute(pairs, options, KernelRun.Default);
        var two = SampledBetweenness.Compute(EdgeList.Path(2).Rows, options, KernelRun.Default);

        Assert.InRange(star.Scores[0], 0.98, 1);
        Assert.Equal(new double[49], star.Scores[1..]);
        Assert.Equal(new double[6], apart.Scores);
        Assert.Equal(new double[2], two.Scores);
    }

    [Fact]
    public void Refuses_bounds_out_of_range()
    {
        SampledBetweennessOptions[] bad =
        [
            new() { Epsilon = 0 }, new() { Epsilon = 9e-6 }, new() { Epsilon = 2 }, new() { Epsilon = double.NaN },
            new() { Delta = 0 }, new() { Delta = 1 },
        ];

        Assert.All(bad, options => Assert.Throws<ArgumentException>(() =>
            SampledBetweenness.Compute(EdgeList.Path(4).Rows, options, KernelRun.Default)));
    }
}
