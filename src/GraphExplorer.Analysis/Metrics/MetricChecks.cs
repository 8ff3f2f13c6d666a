using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Algorithms.Temporal;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>Whether a network and a question have what a metric needs.</summary>
internal static class MetricChecks
{
    /// <summary>What is missing first, as the end of a sentence that begins with the metric; null for nothing.</summary>
    public static (ErrorCode Code, Sentence Reason)? Missing(
        Metric metric,
        Network network,
        AnalysisEnds ends,
        AnalysisOptions options)
    {
        var needs = metric.Needs;
        if (Lacks(MetricNeeds.Ends, ends.From.Length == 0 || ends.To.Length == 0))
            return (ErrorCodes.MissingParameter, $"needs two entities or groups: give {Setting.From} and {Setting.To}");
        if (Lacks(MetricNeeds.Start, ends.Start.Length == 0))
            return (ErrorCodes.MissingParameter, $"needs to know where to start: give {Setting.Start}");
        if (Lacks(MetricNeeds.Direction, !HasDirection(network)))
            return (ErrorCodes.InvalidValue, $"needs relationships with a direction: give {Setting.Directed}");
        if (Lacks(MetricNeeds.Kinds, network.Data.Facts is null))
            return (ErrorCodes.InvalidValue, "needs kinds of nodes, which an edge list and a query do not have");
        if (Lacks(MetricNeeds.Claims, network.Data.Facts is not { HasEvidence: true, Relationships.Count: > 0 }))
            return (ErrorCodes.InvalidValue, "needs claims and sources, which this network does not have");
        if (Lacks(MetricNeeds.Dates, !(network.Data.Facts?.Relationships.Any(fact => fact.Dates is not null) ?? false)))
            return (ErrorCodes.InvalidValue, "needs dated relationships, of which this network has none");
        if ((needs & MetricNeeds.PointDates) != MetricNeeds.None &&
            TimedNetwork.Points(network, options.TimeWindow).Count is var points &&
            points < TemporalBetweenness.MinEdges)
        {
            return (
                ErrorCodes.InvalidValue,
                $"needs at least {TemporalBetweenness.MinEdges} relationships that are dated to a day, and there " +
                $"are {points}");
        }

        if (Lacks(MetricNeeds.Grouping, options.Grouping == NodeGrouping.Kind && network.Data.Facts is null))
        {
            return (
                ErrorCodes.InvalidValue,
                $"needs kinds of nodes, which there are none of: give {Setting.Grouping} community");
        }


        if ((needs & MetricNeeds.TwoSides) != MetricNeeds.None && BipartiteMatching.Sides(Undirected(network)) is null)
            return (ErrorCodes.InvalidValue, "needs a network of two sides, and this one has a cycle of odd length");
        if (network.Projection.IsWeighted && Lacks(MetricNeeds.PositiveWeights, NegativeLine(network, network.LineWeights) is not null))
        {
            return (
                ErrorCodes.InvalidValue,
                $"cannot weigh lines by negative weights, such as that of {NegativeLine(network, network.LineWeights)}; leave out " +
                $"{Setting.Weighted}");
        }

        if (network.HasLengths && Lacks(MetricNeeds.PositiveLengths, NegativeLine(network, network.LineLengths) is not null))
        {
            return (
                ErrorCodes.InvalidValue,
                $"cannot measure by negative lengths, such as that of {NegativeLine(network, network.LineLengths)}");
        }

        return null;

        bool Lacks(MetricNeeds need, bool isMissing) => (needs & need) == need && isMissing;
    }

    private static CsrGraph Undirected(Network network) =>
        network.Projection.IsDirected
            ? CsrGraph.Build(network.NodeCount, network.LineSources, network.LineTargets, [], isDirected: false)
            : network.Graph;

    private static bool HasDirection(Network network) =>
        network.Projection.IsDirected || network.Data.Facts is { Relationships.Count: > 0 };

    private static string? NegativeLine(Network network, ReadOnlySpan<double> numbers)
    {
        for (var line = 0; line < numbers.Length; line++)
        {
            if (numbers[line] < 0)
            {
                var keys = network.Data.Keys;
                return $"\"{keys[network.LineSources[line]]}\" to \"{keys[network.LineTargets[line]]}\"";
            }
        }

        return null;
    }
}
