using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Analysis.Adapters;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What the direction of lines says, and frames of a network: forests, matchings, colours.</summary>
internal static class OrderMetrics
{
    private const int MaxCycles = 20;

    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "strong-component",
            MetricShape.Nodes,
            "Strong component",
            "The part of the network in which each reaches each other along the direction of relationships.")
        {
            Aliases = ["scc"],
            Needs = MetricNeeds.Direction,
            Cost = size => 200 * (size.Nodes + size.Lines),
            Compute = run => StructureMetrics.OfGroups(run, "strong-component", (int[])Strong(run).Clone()),
        },
        new(
            "topological-order",
            MetricShape.Nodes,
            "Topological order",
            "Its place in an order in which every relationship leads forward, or the cycles that forbid one.")
        {
            Needs = MetricNeeds.Direction,
            Undefined = "where there are cycles",
            Cost = size => 200 * (size.Nodes + size.Lines),
            Compute = OfOrder,
        },
        new(
            "transitive-reduction",
            MetricShape.Relationships,
            "Transitive reduction",
            "0 where a longer way along the direction of others says the same, else 1.")
        {
            Needs = MetricNeeds.Direction,
            Undefined = "within a strong component, where everything reaches everything",
            Cost = size => 20 * size.Nodes * size.Lines,
            Compute = OfReduction,
        },
        new(
            "spanning-forest",
            MetricShape.Relationships,
            "Minimum spanning forest",
            "1 where its line belongs to the shortest forest that keeps every component together, else 0.")
        {
            IgnoresDirection = true,
            CanMeasure = true,
            Undefined = "for loops",
            Cost = size => 100 * size.Lines,
            Compute = OfForest,
        },
        new(
            "matching",
            MetricShape.Summary,
            "Bipartite matching",
            "The most pairs of joined entities of which no two share one, in a network of two sides.")
        {
            IgnoresDirection = true,
            Needs = MetricNeeds.TwoSides,
            Cost = size => 5 * (size.Nodes + (size.Lines * Math.Sqrt(size.Nodes))),
            Compute = OfMatching,
        },
        new(
            "colour",
            MetricShape.Nodes,
            "Colour",
            "A colour from 0 that no neighbour has, given greedily in the order of ids; not the fewest colours there " +
            "could be.")
        {
            IgnoresDirection = true,
            Aliases = ["color", "colouring", "coloring"],
            Cost = size => 5 * size.Nodes * size.Nodes,
            Compute = run =>
            {
                var colours = Colouring.Compute(Undirected(run.Network).Graph, run.Cancellation);
                return MetricResult.OfNodes("colour", colours) with
                {
                    Summary = new JsonObject { ["colours"] = colours.Max() + 1 },
                };
            },
        },
    ];

    /// <summary>The same network without direction.</summary>
    private static Network Undirected(Network network) =>
        network.Projection.IsDirected
            ? Network.Build(network.Data, network.Projection with { IsDirected = false })
            : network;

    private static int[] Strong(MetricRun run) =>
        run.Once("strong", () => StrongComponents.Compute(run.Network.Directed, run.Cancellation));

    private static MetricResult OfOrder(MetricRun run)
    {
        var network = run.Network;
        var order = TopologicalOrder.Find(network.Directed, Strong(run), run.Cancellation);
        var places = order.Cycles.Count > 0 ? new double[network.NodeCount] : MetricColumn.Widen(order.Places);
        if (order.Cycles.Count > 0)
            Array.Fill(places, double.NaN);
        return MetricResult.OfNodes("topological-order", places, isWhole: true) with
        {
            Summary = new JsonObject
            {
                ["ordered"] = order.Cycles.Count == 0,
                ["tangles"] = order.Cycles.Count,
                ["cycles"] = new JsonArray(
                [
                    .. order.Cycles.Take(MaxCycles).Select(cycle =>
                        new JsonArray([.. cycle.Select(node => (JsonNode)JsonValue.Create(network.Data.Keys[node]))])),
                ]),
            },
            Notes = order.Cycles.Count == 0
                ? []
                :
                [
                    $"{order.Cycles.Count} strong components of several entities forbid an order; a cycle of each is " +
                    $"listed" +
                    (order.Cycles.Count > MaxCycles ? $", the first {MaxCycles}" : ""),
                ],
        };
    }

    private static MetricResult OfReduction(MetricRun run)
    {
        var network = run.Network;
        var lines = LineTable.Fold(network.Data.Relationships, isDirected: true);
        var kept = TransitiveReduction.Compute(network.Directed, Strong(run), run.Cancellation);
        var column = Array.ConvertAll(lines.LineOf, line => line < 0 ? double.NaN : kept[line]);
        return new MetricResult
        {
            Relationships = [new MetricColumn("transitive-reduction", column, IsWhole: true)],
            Summary = new JsonObject
            {
                ["kept"] = column.Count(value => value == 1),
                ["implied"] = column.Count(value => value == 0),
            },
        };
    }

    private static MetricResult OfForest(MetricRun run)
    {
        var network = Undirected(run.Network);
        var isInForest = SpanningForest.Compute(network.Measured, run.Cancellation);
        var column = new double[network.LineOf.Length];
        for (var i = 0; i < column.Length; i++)
            column[i] = network.LineOf[i] < 0 ? double.NaN : isInForest[network.LineOf[i]] ? 1 : 0;
        double length = 0;
        for (var line = 0; line < isInForest.Length; line++)
        {
            if (isInForest[line])
                length += network.HasLengths ? network.LineLengths[line] : 1;
        }

        return new MetricResult
        {
            Relationships = [new MetricColumn("spanning-forest", column, IsWhole: true)],
            Summary = new JsonObject { ["lines"] = isInForest.Count(isIn => isIn), ["length"] = length },
        };
    }

    private static MetricResult OfMatching(MetricRun run)
    {
        var network = Undirected(run.Network);
        var sides = BipartiteMatching.Sides(network.Graph)!; // checked before work began
        var partners = BipartiteMatching.Compute(network.Graph, sides, run.Kernel);
        var pairs = Enumerable.Range(0, partners.Length)
            .Where(node => partners[node] >= 0 && sides[node] == 0)
            .ToArray();
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["size"] = pairs.Length,
                ["pairs"] = new JsonArray(
                [
                    .. pairs.Select(node => new JsonArray(
                        network.Data.Keys[node],
                        network.Data.Keys[partners[node]])),
                ]),
            },
        };
    }
}
