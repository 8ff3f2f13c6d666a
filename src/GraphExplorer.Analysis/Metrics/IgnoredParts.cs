using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What an analysis was given and a metric takes no account of.</summary>
internal static class IgnoredParts
{
    public const string Direction = "direction";
    public const string Weights = "weights";

    /// <summary>The parts of this network's lines that the metric does not look at.</summary>
    public static IReadOnlyList<string> Of(Metric metric, Network network)
    {
        var ignored = new List<string>();
        if (network.Projection.IsDirected && metric.IgnoresDirection)
            ignored.Add(Direction);
        if (network.Projection.IsWeighted && IgnoresWeights(metric))
            ignored.Add(Weights);
        return ignored;
    }

    /// <summary>Whether numbers of lines play no part, neither as weights nor as lengths.</summary>
    public static bool IgnoresWeights(Metric metric) => !metric.CanWeigh && !metric.CanMeasure;

    /// <summary>The same for a person, of any network; null where it looks at everything.</summary>
    public static string? Explain(Metric metric) => (metric.IgnoresDirection, IgnoresWeights(metric)) switch
    {
        (true, true) => "Direction and weights play no part.",
        (true, false) => "Direction plays no part.",
        (false, true) => "Weights play no part.",
        _ => null,
    };

    /// <summary>Of all metrics of an analysis which take no account of a part; empty where none does.</summary>
    public static IReadOnlyList<string> MetricsWithout(
        string part,
        IEnumerable<Metric> metrics,
        Network network) =>
        [.. metrics.Where(metric => Of(metric, network).Contains(part)).Select(metric => metric.Name)];
}
