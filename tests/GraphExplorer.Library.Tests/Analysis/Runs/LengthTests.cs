using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Library.Tests.Analysis.Runs;

/// <summary>Weights are strengths and lengths are lengths; what cannot be had costs nothing else.</summary>
public sealed class LengthTests
{
    [Fact]
    public void Distances_forests_and_ranked_paths_measure_by_the_least_length_of_parallel_lines()
    {
        var network = Build(["a", "b", "c"], [0, 0, 1, 0], [1, 1, 2, 2], [5, 1, 1, 4]);

        var found = Run(network, new AnalysisOptions
        {
            Metrics = ["sssp", "spanning-forest", "ranked-paths", "strength"],
            Start = ["a"],
            From = ["a"],
            To = ["c"],
        });

        Assert.Equal([0, 1, 2], found.NodeColumn("sssp")!.Values);
        Assert.Equal(2, (double)found.Summary("spanning-forest")!["length"]!);
        Assert.Equal("[\"a\",\"b\",\"c\"]", found.Summary("ranked-paths")!["paths"]![0]!["nodes"]!.ToJsonString());
        Assert.Equal([10, 7, 5], found.NodeColumn("strength")!.Values);
    }

    [Fact]
    public void Without_lengths_every_line_is_one_long_whatever_it_weighs()
    {
        var network = Network.Build(
            new NetworkData
            {
                Origin = "test",
                Keys = ["a", "b", "c"],
                Relationships = new RelationshipArrays([0, 1], [1, 2], [70, 0.5], Keys: null),
            },
            new Projection { IsWeighted = true });

        var found = Run(network, new AnalysisOptions { Metrics = ["sssp"], Start = ["a"] });

        Assert.Equal([0, 1, 2], found.NodeColumn("sssp")!.Values);
    }

    [Fact]
    public void Negative_lengths_are_refused_by_name_before_work_begins()
    {
        var network = Build(["a", "b"], [0], [1], [-2]);

        var refused = Assert.Throws<AnalysisException>(
            () => AnalysisPlan.Make(new AnalysisOptions { Metrics = ["sssp"], Start = ["a"] }, network));
        var plan = AnalysisPlan.Make(new AnalysisOptions { Profile = "all", Start = ["a"] }, network);

        Assert.Equal(ErrorCodes.InvalidValue, refused.Code);
        Assert.Contains("negative lengths, such as that of \"a\" to \"b\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains(plan.Skipped, skipped => skipped.Metric == "sssp");
    }

    [Fact]
    public void A_metric_that_cannot_be_had_loses_itself_and_not_the_others()
    {
        const int Diamonds = 1_100; // 2 to the power of this is more than a number holds
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var i = 0; i < Diamonds; i++)
        {
            var node = i * 3;
            sources.AddRange([node, node, node + 1, node + 2]);
            targets.AddRange([node + 1, node + 2, node + 3, node + 3]);
        }

        var keys = Enumerable.Range(0, (Diamonds * 3) + 1).Select(node => $"n{node}").ToArray();
        var network = Build(keys, [.. sources], [.. targets], null);

        var found = Run(network, new AnalysisOptions { Metrics = ["degree", "betweenness"] });

        Assert.NotNull(found.NodeColumn("degree"));
        Assert.Null(found.NodeColumn("betweenness"));
        var failed = Assert.Single(found.LeftOut);
        Assert.Equal("betweenness", failed.Metric);
        Assert.Contains("10^308", failed.Reason.ToString(), StringComparison.Ordinal);
    }

    private static Network Build(string[] keys, int[] sources, int[] targets, double[]? numbers) => Network.Build(
        new NetworkData
        {
            Origin = "test",
            Keys = keys,
            Relationships = new RelationshipArrays(sources, targets, numbers, Keys: null) { Lengths = numbers },
        },
        new Projection { IsWeighted = numbers is not null });

    private static AnalysisResult Run(Network network, AnalysisOptions options) => AnalysisRunner.Run(
        network,
        AnalysisPlan.Make(options, network),
        cancellationToken: TestContext.Current.CancellationToken);
}
