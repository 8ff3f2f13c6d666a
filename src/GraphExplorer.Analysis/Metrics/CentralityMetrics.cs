using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>Who matters: by walks, by nearness, by lying between.</summary>
internal static class CentralityMetrics
{
    private const int MaxSteps = 1_000;

    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "pagerank",
            MetricShape.Nodes,
            "PageRank",
            "How often a walk that follows lines at random, and now and then starts anew anywhere, is there; sums " +
            "to 1.")
        {
            Aliases = ["pr"],
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Cost = size => 50 * (size.Nodes + (2 * size.Lines)),
            Compute = run => OfPageRank(run, "pagerank", restart: null),
        },
        new(
            "personalised-pagerank",
            MetricShape.Nodes,
            "Personalised PageRank",
            $"The same walk, starting anew at the entities of {Setting.Start} alone: how near everything is to them; sums " +
            $"to 1.")
        {
            Aliases = ["personalized-pagerank", "ppr"],
            Needs = MetricNeeds.Start | MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Cost = size => 50 * (size.Nodes + (2 * size.Lines)),
            Compute = run =>
            {
                var restart = new double[run.Network.NodeCount];
                foreach (var node in run.Ends.Start)
                    restart[node] = 1;
                return OfPageRank(run, "personalised-pagerank", restart);
            },
        },
        new(
            "eigenvector",
            MetricShape.Nodes,
            "Eigenvector",
            "It counts as much as its neighbours together; the greatest value is 1.")
        {
            IgnoresDirection = true,
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Undefined = "outside the largest component",
            Cost = size => 200 * (size.Nodes + (2 * size.Lines)),
            Compute = run => OfScores(
                "eigenvector",
                Eigenvector.Compute(run.Network.Preferred, run.Kernel, run.Network.Projection.IsWeighted)),
        },
        new(
            "katz",
            MetricShape.Nodes,
            "Katz",
            "How many walks of any length arrive at it, each line making a walk count less by a factor that suits " +
            "the network.")
        {
            IgnoresDirection = true,
            Needs = MetricNeeds.PositiveWeights,
            CanWeigh = true,
            Cost = size => 200 * (size.Nodes + (2 * size.Lines)),
            Compute = run => OfScores(
                "katz",
                Katz.Compute(run.Network.Preferred, run.Kernel, weighted: run.Network.Projection.IsWeighted)),
        },
        new(
            "closeness",
            MetricShape.Nodes,
            "Closeness",
            "How many it reaches, by the sum of its distances to them: how near it is to its own component.")
        {
            Undefined = "where it reaches nobody",
            Cost = AllDistances,
            Compute = run => MetricResult.OfNodes("closeness", Distances(run).Closeness),
        },
        new(
            "harmonic",
            MetricShape.Nodes,
            "Harmonic closeness",
            "The sum of 1 by the distance to each it reaches: nearness that compares across components.")
        {
            Maximum = "nodes less 1",
            MaximumOf = network => network.NodeCount - 1.0,
            Cost = AllDistances,
            Compute = run => MetricResult.OfNodes("harmonic", Distances(run).Harmonic),
        },
        new(
            "distances",
            MetricShape.Summary,
            "Distances",
            "How far apart entities are: the mean and the greatest distance, and how many pairs are at each.")
        {
            Aliases = ["diameter"],
            Cost = AllDistances,
            Compute = DescribeDistances,
        },
        new(
            "betweenness",
            MetricShape.Nodes,
            "Betweenness",
            "How many shortest paths between others lead over it: for each pair, the part of its paths that do.")
        {
            Maximum = "the pairs of others, (nodes - 1)(nodes - 2) / 2, twice that where directed",
            MaximumOf = PairsOfOthers,
            Cost = size => 5 * size.Nodes * (size.Nodes + (2 * size.Lines)),
            Compute = run => MetricResult.OfNodes(
                "betweenness",
                run.Once("betweenness", () => Betweenness.Compute(run.Network.Graph, run.Kernel))),
        },
        new(
            "betweenness-sampled",
            MetricShape.Nodes,
            "Betweenness, sampled",
            $"Betweenness estimated from random shortest paths, with bounds that hold for all at once with probability " +
            $"0.9: within {Setting.Epsilon} of all pairs.")
        {
            Aliases = ["kadabra"],
            StandsInFor = "betweenness",
            Maximum = "the pairs of others, (nodes - 1)(nodes - 2) / 2, twice that where directed",
            MaximumOf = PairsOfOthers,
            Cost = size => (size.Nodes + size.Lines) * 20 + 3e8,
            Compute = OfSamples,
        },
        new(
            "relationship-betweenness",
            MetricShape.Relationships,
            "Betweenness of relationships",
            "How many shortest paths lead along its line: for each pair, the part of its paths that do.")
        {
            Aliases = ["edge-betweenness"],
            Undefined = "for loops",
            Maximum = "all pairs, nodes (nodes - 1) / 2, twice that where directed",
            MaximumOf = network =>
                network.NodeCount * (network.NodeCount - 1.0) / (network.Projection.IsDirected ? 1 : 2),
            Cost = size => 6 * size.Nodes * (size.Nodes + (2 * size.Lines)),
            Compute = OfRelationships,
        },
    ];

    internal static double PairsOfOthers(Network network) =>
        (network.NodeCount - 1.0) * (network.NodeCount - 2.0) / (network.Projection.IsDirected ? 1 : 2);

    private static double AllDistances(NetworkSize size) => size.Nodes * (size.Nodes + (2 * size.Lines)) / 30;

    private static MetricResult OfPageRank(MetricRun run, string name, double[]? restart)
    {
        var options = new PageRankOptions
        {
            Damping = run.Options.Damping,
            Restart = restart,
            Weighted = run.Network.Projection.IsWeighted,
            MaxIterations = run.Options.Iterations ?? MaxSteps,
            Tolerance = run.Options.Iterations is null ? new PageRankOptions().Tolerance : 0,
        };
        var found = PageRank.Compute(run.Network.Preferred, options, run.Kernel);
        if (restart is null)
            run.Once("pagerank", () => found.Scores);
        var result = OfScores(name, found);
        return run.Options.Iterations is null ? result : result with { Notes = [] };
    }

    private static MetricResult OfScores(string name, IterativeScores found) =>
        MetricResult.OfNodes(name, found.Scores) with
        {
            Summary = new JsonObject
            {
                ["iterations"] = found.Iterations,
                ["change"] = StructureMetrics.Number(found.Change),
                ["converged"] = found.Converged,
            },
            Notes = found.Converged
                ? []
                : [$"did not settle in {found.Iterations} rounds; the greatest change was {found.Change:R}"],
        };

    private static ClosenessResult Distances(MetricRun run) =>
        run.Once("distances", () => Closeness.Compute(run.Network.Graph, run.Kernel));

    private static MetricResult DescribeDistances(MetricRun run)
    {
        var found = Distances(run);
        var isDirected = run.Network.Projection.IsDirected;
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["diameter"] = found.Diameter,
                ["mean"] = double.IsNaN(found.MeanDistance) ? null : found.MeanDistance,
                ["pairs"] = new JsonArray(
                [
                    .. found.Pairs.Skip(1).Select((count, at) => new JsonObject
                    {
                        ["distance"] = at + 1,
                        ["pairs"] = isDirected ? count : count / 2,
                    }),
                ]),
            },
        };
    }

    private static MetricResult OfSamples(MetricRun run)
    {
        var options = new SampledBetweennessOptions { Epsilon = run.Options.Epsilon, Seed = run.Options.Seed };
        var found = SampledBetweenness.Compute(run.Network.Graph, options, run.Kernel);
        var pairs = Math.Max(0, PairsOfOthers(run.Network));
        MetricColumn Column(string name, double[] parts) =>
            new(name, Array.ConvertAll(parts, part => part * pairs), IsWhole: false);
        return new MetricResult
        {
            Nodes =
            [
                Column("betweenness-sampled", found.Scores),
                Column("betweenness-sampled-lower", found.Lower),
                Column("betweenness-sampled-upper", found.Upper),
            ],
            Summary = new JsonObject
            {
                ["samples"] = found.Samples,
                ["mostSamples"] = found.MaxSamples,
                ["epsilon"] = options.Epsilon,
                ["delta"] = options.Delta,
            },
            Notes = [$"an estimate from {found.Samples} sampled paths; bounds stand beside it"],
        };
    }

    private static MetricResult OfRelationships(MetricRun run)
    {
        var found = EdgeBetweenness.Compute(run.Network.Graph, run.Kernel);
        run.Once("betweenness", () => found.Nodes);
        return new MetricResult
        {
            Relationships =
            [
                new MetricColumn("relationship-betweenness", run.PerRelationship(found.Edges), IsWhole: false),
            ],
        };
    }
}
