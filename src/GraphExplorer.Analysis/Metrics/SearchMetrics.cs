using System.Globalization;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>Distances from one node, and Graphalytics' labels.</summary>
internal static class SearchMetrics
{
    private const int CustomaryRounds = 10;

    public static readonly IReadOnlyList<Metric> All =
    [
        new("bfs", MetricShape.Nodes, "Distance in lines", $"How many lines away it is from the entity of {Setting.Start}.")
        {
            Needs = MetricNeeds.Start,
            Undefined = "where the search does not come",
            Compute = run => MetricResult.OfNodes(
                "bfs",
                Array.ConvertAll(
                    BreadthFirst.Compute(run.Network.Graph, run.Ends.Start[0], run.Kernel),
                    distance => distance < 0 ? double.NaN : distance),
                isWhole: true) with
            {
                Notes = Others(run),
            },
        },
        new(
            "sssp",
            MetricShape.Nodes,
            "Distance in lengths",
            $"The least sum of lengths on the way from the entity of {Setting.Start}; a line without a length is 1 long.")
        {
            Needs = MetricNeeds.Start | MetricNeeds.PositiveLengths,
            CanMeasure = true,
            Undefined = "where there is no way",
            Cost = size => 10 * (size.Nodes + size.Lines),
            Compute = run => MetricResult.OfNodes(
                "sssp",
                Array.ConvertAll(
                    ShortestDistances.Compute(run.Network.Measured, run.Ends.Start[0], run.Kernel),
                    distance => double.IsFinite(distance) ? distance : double.NaN)) with
            {
                Notes = Others(run),
            },
        },
        new(
            "cdlp",
            MetricShape.Nodes,
            "Synchronous labels",
            $"The label after {Setting.Iterations} rounds (10 without it) in which all take the most frequent of their " +
            $"neighbours' labels at once: an id where ids are numbers, else the number of a group.")
        {
            Cost = size => 100 * (size.Nodes + size.Lines),
            Compute = OfLabels,
        },
    ];

    private static Sentence[] Others(MetricRun run) =>
        run.Ends.Start.Length == 1
            ? []
            : [$"starts at \"{run.Network.Data.Keys[run.Ends.Start[0]]}\", the first of {Setting.Start}, alone"];

    /// <summary>Ties between labels go to the least id, so nodes are put in the order of their ids first.</summary>
    private static MetricResult OfLabels(MetricRun run)
    {
        var network = run.Network;
        var ranks = network.Ranks;
        var ordered = new int[ranks.Length];
        for (var node = 0; node < ordered.Length; node++)
            ordered[ranks[node]] = node;
        var (sources, targets) = (new int[network.LineCount], new int[network.LineCount]);
        for (var line = 0; line < sources.Length; line++)
        {
            sources[line] = ranks[network.LineSources[line]];
            targets[line] = ranks[network.LineTargets[line]];
        }

        var graph = CsrGraph.Build(network.NodeCount, sources, targets, [], network.Projection.IsDirected);
        var labels = SynchronousLabels.Compute(graph, run.Options.Iterations ?? CustomaryRounds, run.Kernel);
        if (!network.Data.HasNumericKeys)
        {
            var groups = new int[labels.Length];
            for (var node = 0; node < groups.Length; node++)
                groups[node] = labels[ranks[node]];
            return StructureMetrics.OfGroups(run, "cdlp", groups);
        }

        var ids = new double[labels.Length];
        for (var node = 0; node < ids.Length; node++)
            ids[node] = double.Parse(network.Data.Keys[ordered[labels[ranks[node]]]], CultureInfo.InvariantCulture);
        return MetricResult.OfNodes("cdlp", ids, isWhole: true);
    }
}
