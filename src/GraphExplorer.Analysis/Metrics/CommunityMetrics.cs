using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Communities;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>Which groups there are, and whether they are the network's or chance's.</summary>
internal static class CommunityMetrics
{
    /// <summary>How many seeds stability compares.</summary>
    private const int Seeds = 10;

    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "community",
            MetricShape.Nodes,
            "Community",
            "The group it has more to do with than with the rest (Leiden); each hangs together and no single move " +
            "improves it.")
        {
            IgnoresDirection = true,
            Aliases = ["leiden"],
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Cost = size => 300 * (size.Nodes + size.Lines),
            Compute = OfCommunities,
        },
        new(
            "community-stability",
            MetricShape.Summary,
            "Stability of communities",
            $"How far {Seeds} seeds agree on the communities, as mean adjusted Rand index: 1 where all found the same.")
        {
            IgnoresDirection = true,
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Cost = size => 300 * Seeds * (size.Nodes + size.Lines),
            Compute = OfStability,
        },
        new(
            "label-propagation",
            MetricShape.Nodes,
            "Label propagation",
            "The group whose label most of its neighbours have; quick, and without any measure of how good groups are.")
        {
            IgnoresDirection = true,
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Cost = size => 60 * (size.Nodes + size.Lines),
            Compute = run => StructureMetrics.OfGroups(
                run,
                "label-propagation",
                LabelPropagation.Compute(
                    run.Network.Preferred,
                    run.Kernel,
                    run.Options.Seed,
                    run.Network.Projection.IsWeighted,
                    run.Options.Iterations ?? 100).Of),
        },
    ];

    /// <summary>The communities, found once an analysis.</summary>
    internal static LeidenResult Find(MetricRun run) =>
        run.Once("communities", () => Leiden.Compute(run.Network.Preferred, Options(run), run.Kernel));

    private static LeidenOptions Options(MetricRun run) => new()
    {
        Quality = run.Options.Quality,
        Resolution = run.Options.Resolution,
        Weighted = run.Network.Projection.IsWeighted,
        Seed = run.Options.Seed,
        MaxIterations = run.Options.IsThorough ? 0 : new LeidenOptions().MaxIterations,
    };

    private static MetricResult OfCommunities(MetricRun run)
    {
        var found = Find(run);
        var result = StructureMetrics.OfGroups(run, "community", (int[])found.Communities.Of.Clone());
        var summary = result.Summary!; // groups are always described
        summary["quality"] = StructureMetrics.Number(found.Quality);
        summary["modularity"] = StructureMetrics.Number(
            Modularity.Compute(run.Network.Preferred, found.Communities, 1, run.Network.Projection.IsWeighted));
        return result;
    }

    private static MetricResult OfStability(MetricRun run)
    {
        var found = CommunityStability.Compute(run.Network.Preferred, Options(run), Seeds, run.Kernel);
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["seeds"] = Seeds,
                ["meanAdjustedRandIndex"] = found.MeanIndex,
                ["leastQuality"] = StructureMetrics.Number(found.Qualities.Min()),
                ["mostQuality"] = StructureMetrics.Number(found.Qualities.Max()),
            },
        };
    }
}
