using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Library.Tests.Analysis.Runs;

/// <summary>What is said before work begins.</summary>
public sealed class AnalysisPlanTests
{
    private static readonly Network Triangle = RandomNetwork.Build(["a", "b", "c"], [0, 1, 2], [1, 2, 0]);

    public static TheoryData<string> MetricNames => [.. MetricRegistry.Metrics.Select(metric => metric.Name)];

    [Theory]
    [InlineData("degre", "degree")]
    [InlineData("PageRank", "pagerank")]
    [InlineData("rank", "pagerank")]
    [InlineData("Clusterin", "clustering")]
    public void An_unknown_metric_is_refused_with_those_that_come_near(string name, string nearest)
    {
        var refused = Assert.Throws<AnalysisException>(() =>
            AnalysisPlan.CheckOptions(new AnalysisOptions { Metrics = [name] }));

        Assert.Equal(ErrorCodes.UnknownName, refused.Code);
        Assert.Contains(nearest, refused.Nearest);
        Assert.StartsWith($"There is no metric \"{name}\". Did you mean ", refused.Message);
    }

    [Fact]
    public void An_unknown_profile_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<AnalysisException>(() =>
            AnalysisPlan.CheckOptions(new AnalysisOptions { Profile = "xyz" }));

        Assert.Equal(ErrorCodes.UnknownName, refused.Code);
        Assert.Contains("overview", refused.Message);
    }

    [Theory]
    [InlineData("cut-relationships", "needs two entities or groups: give \"from\" and \"to\"")]
    [InlineData("bfs", "give \"start\"")]
    [InlineData("strong-component", "give \"directed\"")]
    [InlineData("cut-works", "give \"from\"")]
    [InlineData("work-dependence", "needs claims and sources")]
    [InlineData("matching", "needs a network of two sides")]
    public void A_metric_that_was_named_and_cannot_be_had_is_refused(string metric, string reason)
    {
        var refused = Assert.Throws<AnalysisException>(() =>
            AnalysisPlan.Make(new AnalysisOptions { Metrics = [metric] }, Triangle));

        Assert.Contains(reason, refused.Message);
    }

    [Fact]
    public void A_profile_leaves_out_what_cannot_be_had_and_says_why()
    {
        var plan = AnalysisPlan.Make(new AnalysisOptions { Profile = MetricRegistry.All }, Triangle);

        Assert.Contains(plan.Skipped, skipped => skipped is { Metric: "strong-component", Reason: var reason } &&
            reason.ToString().Contains("\"directed\""));
        Assert.Contains(plan.Metrics, metric => metric.Name == "degree");
        Assert.DoesNotContain(plan.Metrics, metric => metric.Name == "betweenness-sampled"); // the exact one is there
        Assert.Equal(MetricRegistry.Metrics.Count - 1, plan.Metrics.Count + plan.Skipped.Count);
    }

    [Fact]
    public void An_empty_network_is_refused()
    {
        var empty = RandomNetwork.Build([], [], []);

        var refused = Assert.Throws<AnalysisException>(() =>
            AnalysisPlan.Make(new AnalysisOptions { Metrics = ["degree"] }, empty));

        Assert.Contains("The selection is empty", refused.Message);
    }

    [Fact]
    public void Negative_weights_are_refused_where_they_matter_alone()
    {
        var network = RandomNetwork.Build(["a", "b"], [0], [1], weights: [-2]);

        var refused = Assert.Throws<AnalysisException>(() =>
            AnalysisPlan.Make(new AnalysisOptions { Metrics = ["pagerank"] }, network));
        var plan = AnalysisPlan.Make(new AnalysisOptions { Metrics = ["strength", "degree"] }, network);

        Assert.Equal(
            "The metric pagerank cannot weigh lines by negative weights, such as that of \"a\" to \"b\"; leave out " +
            "\"weighted\".",
            refused.Message);
        Assert.Equal(2, plan.Metrics.Count);
    }

    [Fact]
    public void A_node_that_is_not_in_the_network_is_not_found()
    {
        var refused = Assert.Throws<AnalysisException>(() =>
            AnalysisPlan.Make(new AnalysisOptions { Metrics = ["bfs"], Start = ["z"] }, Triangle));

        Assert.Equal(ErrorCodes.NotFound, refused.Code);
    }

    [Fact]
    public void A_node_cannot_stand_on_both_sides()
    {
        var refused = Assert.Throws<AnalysisException>(() => AnalysisPlan.Make(
            new AnalysisOptions { Metrics = ["cut-entities"], From = ["a", "b"], To = ["b"] },
            Triangle));

        Assert.Equal(ErrorCodes.Contradiction, refused.Code);
    }

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void Every_metric_is_declared_in_full(string name)
    {
        var metric = MetricRegistry.Find(name)!;

        Assert.Matches("^[a-z]+(-[a-z]+)*$", metric.Name);
        Assert.EndsWith(".", metric.Meaning.ToString());
        Assert.Equal(metric.Maximum is null, metric.MaximumOf is null);
        Assert.True(metric.Cost(new NetworkSize(10, 20)) > 0);
        Assert.Single(MetricRegistry.Metrics, other => other.Name == name || other.Aliases.Contains(name));
    }

    [Fact]
    public void Every_profile_names_metrics_that_there_are()
    {
        Assert.All(
            MetricRegistry.Profiles,
            profile => Assert.All(profile.Metrics, name => Assert.NotNull(MetricRegistry.Find(name))));
    }
}
