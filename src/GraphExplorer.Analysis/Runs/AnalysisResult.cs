using System.Text.Json.Nodes;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Runs;

/// <summary>What an analysis found.</summary>
public sealed record AnalysisResult
{
    /// <summary>The network.</summary>
    public required Network Network { get; init; }

    /// <summary>What was asked, and what was left out.</summary>
    public required AnalysisPlan Plan { get; init; }

    /// <summary>What each metric gave, in the order of the plan.</summary>
    public required IReadOnlyList<(Metric Metric, MetricResult Result)> Metrics { get; init; }

    /// <summary>Metrics that turned out, at work, not to be had of this network; the others stand.</summary>
    public IReadOnlyList<SkippedMetric> Failed { get; init; } = [];

    /// <summary>All metrics that were asked for and are not there, with the reason.</summary>
    public IEnumerable<SkippedMetric> LeftOut => Plan.Skipped.Concat(Failed);

    /// <summary>All columns of nodes.</summary>
    public IEnumerable<MetricColumn> NodeColumns => Metrics.SelectMany(entry => entry.Result.Nodes);

    /// <summary>All columns of relationships.</summary>
    public IEnumerable<MetricColumn> RelationshipColumns => Metrics.SelectMany(entry => entry.Result.Relationships);

    /// <summary>A column of nodes by its name; null where there is none.</summary>
    public MetricColumn? NodeColumn(string name) => NodeColumns.FirstOrDefault(column => column.Name == name);

    /// <summary>A column of relationships by its name; null where there is none.</summary>
    public MetricColumn? RelationshipColumn(string name) =>
        RelationshipColumns.FirstOrDefault(column => column.Name == name);

    /// <summary>What a metric says of the network; null where it was not computed or says nothing.</summary>
    public JsonObject? Summary(string metric) =>
        Metrics.FirstOrDefault(entry => entry.Metric.Name == metric).Result?.Summary;
}
