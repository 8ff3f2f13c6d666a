using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What an entity does for those around it, and whom it is like.</summary>
internal static class RoleMetrics
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "structural-holes",
            MetricShape.Nodes,
            "Structural holes",
            "Constraint: how far its effort goes to neighbours who have to do with each other, the less the more it " +
            "stands between; " +
            "effective size: how many neighbours it has, less how many each of them duplicates.")
        {
            IgnoresDirection = true,
            Aliases = ["constraint", "effective-size"],
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Undefined = "where it has no neighbours",
            Cost = size => 10 * size.Lines * Math.Sqrt(1 + size.Lines),
            Compute = run =>
            {
                var found = StructuralHoles.Compute(
                    run.Network.Preferred,
                    run.Kernel,
                    run.Network.Projection.IsWeighted);
                return new MetricResult
                {
                    Nodes =
                    [
                        new MetricColumn("constraint", found.Constraint, IsWhole: false),
                        new MetricColumn("effective-size", found.EffectiveSize, IsWhole: false),
                    ],
                };
            },
        },
        new(
            "brokerage",
            MetricShape.Nodes,
            "Brokerage roles",
            $"How often it stands between two who have no line of their own, by the groups of {Setting.Grouping}: " +
            $"coordinator (all of one group), consultant (from outside), gatekeeper (lets in), representative (speaks " +
            $"for its own), liaison (all differ).")
        {
            Needs = MetricNeeds.Direction | MetricNeeds.Grouping,
            Cost = size => 10 * size.Lines * Math.Sqrt(1 + size.Lines),
            Compute = OfBrokerage,
        },
        new(
            "jaccard",
            MetricShape.Relationships,
            "Jaccard similarity",
            "How alike its two ends are: common neighbours by all neighbours of the two.")
        {
            Undefined = "for loops",
            Cost = size => size.Lines * Math.Sqrt(1 + size.Lines),
            Compute = run => OfSimilarity(run, "jaccard", SimilarityMeasure.Jaccard),
        },
        new(
            "adamic-adar",
            MetricShape.Relationships,
            "Adamic-Adar similarity",
            "How alike its two ends are: common neighbours, those with few neighbours counting more.")
        {
            Undefined = "for loops",
            Cost = size => size.Lines * Math.Sqrt(1 + size.Lines),
            Compute = run => OfSimilarity(run, "adamic-adar", SimilarityMeasure.AdamicAdar),
        },
        new(
            "assortativity",
            MetricShape.Summary,
            "Assortativity",
            "Whether like joins like, by degree and by kind: 1 always, 0 no more than by chance, below 0 unlike joins.")
        {
            Compute = OfAssortativity,
        },
        new(
            "link-prediction",
            MetricShape.Summary,
            "Worth checking",
            "Pairs without a line that share as much as pairs with one (Adamic-Adar), after a back-test on hidden " +
            "lines. What is " +
            "worth checking, not what is so; none of a person who lives or may live.")
        {
            IgnoresDirection = true,
            Cost = size => 20 * size.Lines * Math.Sqrt(1 + size.Lines),
            Compute = OfPrediction,
        },
    ];

    /// <summary>The group of each node by the grouping that was asked for, -1 for none, and what groups are called.</summary>
    internal static (int[] Groups, IReadOnlyList<string> Names) Grouping(MetricRun run)
    {
        var network = run.Network;
        if (run.Options.Grouping == NodeGrouping.Community)
        {
            var communities = CommunityMetrics.Find(run).Communities;
            return (communities.Of, [.. communities.Sizes.Select((_, number) => $"community {number}")]);
        }

        return Kinds(network);
    }

    private static (int[] Groups, IReadOnlyList<string> Names) Kinds(Network network)
    {
        var names = network.Data.Facts!.Entities // the grouping was checked
            .Select(entity => entity.Kind)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var groups = new int[network.NodeCount];
        for (var node = 0; node < groups.Length; node++)
            groups[node] = network.KindOf(node) is { } kind ? names.BinarySearch(kind, StringComparer.Ordinal) : -1;
        return (groups, names);
    }

    private static MetricResult OfBrokerage(MetricRun run)
    {
        var (groups, _) = Grouping(run);
        var roles = Brokerage.Compute(run.Network.Directed, groups, run.Kernel);
        return new MetricResult
        {
            Nodes =
            [
                .. Enum.GetValues<BrokerageRole>().Select(role => new MetricColumn(
                    $"brokerage-{role.ToString().ToLowerInvariant()}",
                    Array.ConvertAll(roles[(int)role], count => (double)count),
                    IsWhole: true)),
            ],
            Summary = new JsonObject
            {
                ["grouping"] = run.Options.Grouping == NodeGrouping.Community ? "community" : "kind",
            },
        };
    }

    private static MetricResult OfSimilarity(MetricRun run, string name, SimilarityMeasure measure)
    {
        var network = run.Network;
        var pairs = new (int, int)[network.LineCount];
        for (var line = 0; line < pairs.Length; line++)
            pairs[line] = (network.LineSources[line], network.LineTargets[line]);
        var values = Similarity.Compute(network.Graph, pairs, measure, run.Kernel);
        return new MetricResult
        {
            Relationships = [new MetricColumn(name, run.PerRelationship(values), IsWhole: false)],
        };
    }

    private static MetricResult OfAssortativity(MetricRun run)
    {
        var network = run.Network;
        var summary = new JsonObject
        {
            ["byDegree"] = StructureMetrics.Number(Assortativity.OfDegrees(network.Graph)),
        };
        if (network.Data.Facts is not null)
        {
            var byKind = Assortativity.OfGroups(network.Graph, Kinds(network).Groups);
            summary["byKind"] = StructureMetrics.Number(byKind);
        }

        return new MetricResult { Summary = summary };
    }

    private static MetricResult OfPrediction(MetricRun run)
    {
        var network = run.Network;
        var eligible = network.Data.Facts?.Entities
            .Select(entity => !string.Equals(entity.Kind, "Person", StringComparison.OrdinalIgnoreCase) ||
                entity.Living == "no")
            .ToArray();
        var found = LinkPrediction.Compute(
            network.Graph,
            new LinkPredictionOptions { Top = run.Options.Top, Seed = run.Options.Seed, Eligible = eligible },
            run.Kernel);
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["backTest"] = new JsonObject
                {
                    ["hidden"] = found.BackTest.Hidden,
                    ["auc"] = StructureMetrics.Number(found.BackTest.Auc),
                    ["precision"] = StructureMetrics.Number(found.BackTest.Precision),
                    ["chancePrecision"] = StructureMetrics.Number(found.BackTest.ChancePrecision),
                },
                ["notShown"] = eligible?.Count(isEligible => !isEligible) ?? 0,
                ["pairs"] = new JsonArray(
                [
                    .. found.Pairs.Select(pair => new JsonObject
                    {
                        ["first"] = network.Data.Keys[pair.First],
                        ["second"] = network.Data.Keys[pair.Second],
                        ["score"] = pair.Score,
                        ["common"] = pair.Common,
                    }),
                ]),
            },
        };
    }
}
