using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>How many lines a node has, and how much they weigh.</summary>
internal static class DegreeMetrics
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "degree",
            MetricShape.Nodes,
            "Degree",
            "With how many others it is directly joined; where directed, the lines in and out together, and each " +
            "apart.")
        {
            Maximum = "nodes less 1, twice that where directed",
            MaximumOf = network => (network.NodeCount - 1.0) * (network.Projection.IsDirected ? 2 : 1),
            Cost = size => size.Nodes,
            Compute = OfDegree,
        },
        new(
            "strength",
            MetricShape.Nodes,
            "Strength",
            "The weights of its lines together; without weights, how many relationships they stand for.")
        {
            CanWeigh = true,
            Cost = size => size.Lines,
            Compute = run => MetricResult.OfNodes(
                "strength",
                Strength.Compute(run.Network.Weighted),
                isWhole: run.Network.Data.Relationships.Weights is null),
        },
    ];

    private static MetricResult OfDegree(MetricRun run)
    {
        var graph = run.Network.Graph;
        var result = MetricResult.OfNodes("degree", Degree.Compute(graph));
        return !graph.IsDirected
            ? result
            : result with
            {
                Nodes =
                [
                    .. result.Nodes,
                    .. MetricResult.OfNodes("degree-in", Degree.Compute(graph, ArcDirections.Incoming)).Nodes,
                    .. MetricResult.OfNodes("degree-out", Degree.Compute(graph, ArcDirections.Outgoing)).Nodes,
                ],
            };
    }
}
