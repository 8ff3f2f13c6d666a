using GraphExplorer.Algorithms.Temporal;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Library.Tests.Analysis.Runs;

/// <summary>Metrics as files have them, by formula on small networks.</summary>
public sealed class MetricTests
{
    [Fact]
    public void A_star_has_the_values_of_a_star()
    {
        var star = RandomNetwork.Build(["hub", "a", "b", "c", "d"], [0, 0, 0, 0], [1, 2, 3, 4]);

        var result = Run(
            star,
            new AnalysisOptions { Metrics = ["degree", "betweenness", "closeness", "articulation", "bridge"] });

        Assert.Equal([4, 1, 1, 1, 1], result.NodeColumn("degree")!.Values);
        Assert.Equal([6, 0, 0, 0, 0], result.NodeColumn("betweenness")!.Values);
        Assert.Equal([1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7], result.NodeColumn("closeness")!.Values);
        Assert.Equal([1, 0, 0, 0, 0], result.NodeColumn("articulation")!.Values);
        Assert.Equal([1, 1, 1, 1], result.RelationshipColumn("bridge")!.Values);
    }

    [Fact]
    public void Normalized_values_are_parts_of_the_stated_maximum()
    {
        var star = RandomNetwork.Build(["hub", "a", "b", "c", "d"], [0, 0, 0, 0], [1, 2, 3, 4]);

        var result = Run(star, new AnalysisOptions { Metrics = ["degree", "betweenness"], IsNormalized = true });

        Assert.Equal([1, 0.25, 0.25, 0.25, 0.25], result.NodeColumn("degree")!.Values);
        Assert.Equal(1, result.NodeColumn("betweenness")!.Values[0]);
    }

    [Fact]
    public void Components_are_numbered_by_size_then_least_id()
    {
        var network = RandomNetwork.Build(["z", "y", "m", "b", "a"], [0, 2], [1, 3]);

        var result = Run(network, new AnalysisOptions { Metrics = ["component"] });

        Assert.Equal([1, 1, 0, 0, 2], result.NodeColumn("component")!.Values);
    }

    [Fact]
    public void Values_do_not_depend_on_the_order_of_the_input_or_on_threads()
    {
        string[] metrics =
            ["degree", "component", "core", "betweenness", "pagerank", "harmonic", "triangles", "clustering"];
        for (var seed = 0; seed < 40; seed++)
        {
            var network = RandomNetwork.Of(seed, maxNodes: 12);
            var order = Enumerable.Range(0, network.NodeCount).ToArray();
            new Random(seed).Shuffle(order);
            var table = network.Data.Relationships;
            var shuffled = RandomNetwork.Build(
                [.. Enumerable.Range(0, order.Length).Select(node => network.Data.Keys[Array.IndexOf(order, node)])],
                Array.ConvertAll(table.Sources, node => order[node]),
                Array.ConvertAll(table.Targets, node => order[node]));

            var left = Run(network, new AnalysisOptions { Metrics = metrics, Threads = 1 });
            var right = Run(shuffled, new AnalysisOptions { Metrics = metrics, Threads = 4 });

            foreach (var name in metrics)
            {
                for (var node = 0; node < order.Length; node++)
                {
                    Assert.Equal(
                        left.NodeColumn(name)!.Values[node],
                        right.NodeColumn(name)!.Values[order[node]],
                        1e-9);
                }
            }
        }
    }

    [Fact]
    public void Every_metric_that_needs_no_more_than_lines_takes_every_small_network()
    {
        var plain = MetricRegistry.Metrics
            .Where(metric => metric.Needs is MetricNeeds.None or MetricNeeds.PositiveWeights)
            .Select(metric => metric.Name)
            .ToArray();
        Network[] networks =
        [
            RandomNetwork.Build(["alone"], [], []),
            RandomNetwork.Build(["loop"], [0], [0]),
            RandomNetwork.Build(["a", "b", "c"], [0], [1]),
            RandomNetwork.Build(["a", "b"], [0, 0, 1], [1, 1, 0]),
            .. Enumerable.Range(0, 20).Select(seed => RandomNetwork.Of(seed, directed: seed % 2 == 0)),
        ];

        Assert.All(networks, network =>
        {
            var result = Run(network, new AnalysisOptions { Metrics = plain });

            Assert.All(result.NodeColumns, column => Assert.Equal(network.NodeCount, column.Values.Length));
            Assert.All(
                result.RelationshipColumns,
                column => Assert.Equal(network.Data.Relationships.Count, column.Values.Length));
            Assert.DoesNotContain(
                result.NodeColumns.Concat(result.RelationshipColumns).SelectMany(column => column.Values),
                double.IsInfinity);
        });
    }

    [Fact]
    public void Progress_rises_to_the_end()
    {
        var heard = new List<double>();
        var network = RandomNetwork.Of(7);
        var options = new AnalysisOptions { Profile = "overview" };

        AnalysisRunner.Run(
            network,
            AnalysisPlan.Make(options, network),
            new Listener(heard),
            TestContext.Current.CancellationToken);

        Assert.Equal(heard.Order(), heard);
        Assert.Equal(1, heard[^1]);
    }

    [Fact]
    public void A_cancelled_analysis_ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var network = RandomNetwork.Of(7);

        Assert.Throws<OperationCanceledException>(() => AnalysisRunner.Run(
            network,
            AnalysisPlan.Make(new AnalysisOptions { Profile = "overview" }, network),
            progress: null,
            cancellation.Token));
    }

    [Fact]
    public void Cancelled_at_any_report_of_progress_it_ends_before_another_metric_and_writes_nothing()
    {
        var parent = Directory.CreateTempSubdirectory("gx-cancelled-").FullName;
        try
        {
            var network = RandomNetwork.Of(7);
            var plan = AnalysisPlan.Make(new AnalysisOptions { Profile = MetricRegistry.All, Threads = 1 }, network);
            var whole = new List<AnalysisProgress>();
            AnalysisRunner.Run(network, plan, new Counted(whole.Add), TestContext.Current.CancellationToken);
            Assert.True(whole.Count > plan.Metrics.Count);

            for (var at = 0; at < whole.Count; at++)
            {
                using var cancellation = new CancellationTokenSource();
                using var folder = OutputFolder.Prepare(Path.Combine(parent, "out"), overwrite: false);
                var heard = new List<AnalysisProgress>();
                var progress = new Counted(value =>
                {
                    heard.Add(value);
                    if (heard.Count == at + 1)
                        cancellation.Cancel();
                });

                Assert.ThrowsAny<OperationCanceledException>(() =>
                {
                    var result = AnalysisRunner.Run(network, plan, progress, cancellation.Token);
                    AnalysisFiles.Write(folder, result, cancellation.Token);
                });

                Assert.All(heard.Skip(at), value => Assert.Equal(heard[at].Metric, value.Metric));
                Assert.False(Directory.Exists(Path.Combine(parent, "out")));
            }

            Assert.Empty(Directory.GetFileSystemEntries(parent));
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    [Fact]
    public void Runs_of_different_questions_or_networks_have_different_names()
    {
        var network = RandomNetwork.Of(7);
        AnalysisOptions[] questions =
        [
            new() { Metrics = ["degree"] },
            new() { Metrics = ["degree"], Paths = 4 },
            new() { Metrics = ["degree"], Removals = 9 },
            new() { Metrics = ["degree"], Grouping = NodeGrouping.Community },
            new() { Metrics = ["degree"], TimeWindow = new TimeWindow(1, 2) },
        ];

        var names = questions.Select(question => SummaryFile.RunOf(Run(network, question))).ToList();
        var again = SummaryFile.RunOf(Run(RandomNetwork.Of(7), questions[0]));
        var other = SummaryFile.RunOf(Run(RandomNetwork.Of(8), questions[0]));

        Assert.Distinct(names);
        Assert.Equal(names[0], again);
        Assert.DoesNotContain(other, names);
    }

    internal static AnalysisResult Run(Network network, AnalysisOptions options) =>
        AnalysisRunner.Run(
            network,
            AnalysisPlan.Make(options, network),
            progress: null,
            TestContext.Current.CancellationToken);

    private sealed class Counted(Action<AnalysisProgress> heard) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value) => heard(value);
    }

    private sealed class Listener(List<double> heard) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value) => heard.Add(value.Done);
    }
}
