using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>How many lines a node has, and how much they weigh.</summary>
internal static class DegreeMetrics
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new("degree", MetricShape.Nodes, "Degree", "With how many others it is directly joined.")
        {
            Maximum = "nodes less one, twice that where directed",
            MaximumOf = MostNeighbours,
            Cost = size => size.Nodes,
            Compute = Degree,
        },
        new(
            "strength",
            MetricShape.Nodes,
            "Strength",
            "The weights of its lines together; without weights, how many relationships they stand for.")
        {
            Cost = size => size.Lines,
            Compute = Strength,
        },
    ];

    internal static double MostNeighbours(Network network) =>
        (network.NodeCount - 1.0) * (network.Projection.IsDirected ? 2 : 1);

    private static MetricResult Degree(MetricRun run)
    {
        var graph = run.Network.Graph;
        var degrees = new int[run.Network.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
            degrees[node] = graph.Out(node).Length + (graph.IsDirected ? graph.In(node).Length : 0);
        var result = MetricResult.OfNodes("degree", degrees);
        if (!graph.IsDirected)
            return result;
        var incoming = new int[degrees.Length];
        var outgoing = new int[degrees.Length];
        for (var node = 0; node < degrees.Length; node++)
        {
            incoming[node] = graph.In(node).Length;
            outgoing[node] = graph.Out(node).Length;
        }

        return result with
        {
            Nodes =
            [
                .. result.Nodes,
                new MetricColumn("degree-in", MetricColumn.Widen(incoming), IsWhole: true),
                new MetricColumn("degree-out", MetricColumn.Widen(outgoing), IsWhole: true),
            ],
        };
    }

    private static MetricResult Strength(MetricRun run)
    {
        var network = run.Network;
        var sums = new double[network.NodeCount];
        for (var line = 0; line < network.LineCount; line++)
        {
            sums[network.LineSources[line]] += network.LineWeights[line];
            sums[network.LineTargets[line]] += network.LineWeights[line];
        }

        return MetricResult.OfNodes("strength", sums, isWhole: network.Data.Relationships.Weights is null);
    }
}
