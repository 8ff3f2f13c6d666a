using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Works;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What the network hangs on: single entities, single lines, single works.</summary>
internal static class FragilityMetrics
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "articulation",
            MetricShape.Nodes,
            "Articulation point",
            "1 where its component falls apart without it, else 0.")
        {
            IgnoresDirection = true,
            Aliases = ["articulation-points"],
            Compute = run =>
            {
                var isPoint = Parts(run).IsArticulation;
                return MetricResult.OfNodes(
                    "articulation",
                    Array.ConvertAll(isPoint, point => point ? 1.0 : 0.0),
                    isWhole: true) with
                {
                    Summary = new JsonObject { ["points"] = isPoint.Count(point => point) },
                };
            },
        },
        new(
            "bridge",
            MetricShape.Relationships,
            "Bridge",
            "1 where its component falls apart without its line, else 0; a line may stand for several relationships.")
        {
            IgnoresDirection = true,
            Aliases = ["bridges"],
            Undefined = "for loops",
            Compute = OfBridges,
        },
        new(
            "biconnected",
            MetricShape.Relationships,
            "Biconnected component",
            "The part of the network it lies in that hangs together without any one of its entities.")
        {
            IgnoresDirection = true,
            Undefined = "for loops",
            Compute = run =>
            {
                var parts = Parts(run);
                var lines = Array.ConvertAll(parts.Component, part => part < 0 ? double.NaN : part);
                return new MetricResult
                {
                    Relationships =
                    [
                        new MetricColumn("biconnected", run.PerRelationship(lines), IsWhole: true) { IsGroup = true },
                    ],
                    Summary = new JsonObject
                    {
                        ["groups"] = parts.Sizes.Length,
                        ["largest"] = parts.Sizes.FirstOrDefault(),
                    },
                };
            },
        },
        new(
            "robustness",
            MetricShape.Summary,
            "Robustness",
            "What hangs together still when the first by degree, PageRank or betweenness go one after the other, " +
            "beside as many " +
            "picked blindly.")
        {
            IgnoresDirection = true,
            Cost = size => 100 * (size.Nodes + size.Lines),
            Compute = OfRobustness,
        },
        new(
            "work-dependence",
            MetricShape.Summary,
            "Dependence on single works",
            "For each independent work: how many relationships rest on it alone, and how much of the largest " +
            "component is " +
            "left without them.")
        {
            Needs = MetricNeeds.Claims,
            Cost = size => 200 * (size.Nodes + size.Lines),
            Compute = run => new MetricResult
            {
                Summary = new JsonObject
                {
                    ["works"] = new JsonArray(
                    [
                        .. WorkDependence.Compute(run.Network, run.Kernel).Select(work => new JsonObject
                        {
                            ["work"] = work.Work,
                            ["relationships"] = work.Relationships,
                            ["onlyWork"] = work.Alone,
                            ["largestComponent"] = work.LargestWithout,
                            ["cutOff"] = work.CutOff,
                        }),
                    ]),
                },
            },
        },
    ];

    /// <summary>Removes nodes in several orders; those by another metric only where that one was computed.</summary>
    private static MetricResult OfRobustness(MetricRun run)
    {
        var network = run.Network;
        var max = Math.Min(run.Options.Removals, network.NodeCount);
        var degrees = Array.ConvertAll(Degree.Compute(network.Graph), degree => (double)degree);
        var orders = new List<(string Name, int[] Order)> { ("degree", First(network, degrees, max)) };
        if (run.Found<double[]>("pagerank") is { } pagerank)
            orders.Add(("pagerank", First(network, pagerank, max)));
        if (run.Found<double[]>("betweenness") is { } betweenness)
            orders.Add(("betweenness", First(network, betweenness, max)));
        var blind = Enumerable.Range(0, network.NodeCount)
            .OrderBy(node => network.Data.Keys[node], KeyOrder.Comparer)
            .ToArray();
        new Random(run.Options.Seed).Shuffle(blind);
        orders.Add(("blind", blind[..max]));
        var removals = new JsonArray();
        foreach (var (name, order) in orders)
        {
            var left = Robustness.Compute(network.Graph, order, run.Kernel);
            removals.Add(new JsonObject
            {
                ["by"] = name,
                ["removed"] = new JsonArray(
                [
                    .. order.Select(node => (JsonNode)JsonValue.Create(network.Data.Keys[node])),
                ]),
                ["largest"] = new JsonArray([.. left.Select(rest => (JsonNode)JsonValue.Create(rest.Largest))]),
                ["components"] = new JsonArray([.. left.Select(rest => (JsonNode)JsonValue.Create(rest.Components))]),
                ["pairs"] = new JsonArray([.. left.Select(rest => (JsonNode)JsonValue.Create(rest.Pairs))]),
            });
        }

        return new MetricResult { Summary = new JsonObject { ["removals"] = removals } };
    }

    private static int[] First(Network network, double[] values, int max) =>
    [
        .. Enumerable.Range(0, values.Length)
            .OrderByDescending(node => values[node])
            .ThenBy(node => network.Data.Keys[node], KeyOrder.Comparer)
            .Take(max),
    ];

    private static BiconnectedResult Parts(MetricRun run) =>
        run.Once("biconnected", () => Biconnectivity.Compute(run.Network.Graph, run.Kernel));

    private static MetricResult OfBridges(MetricRun run)
    {
        var isBridge = Parts(run).IsBridge;
        var column = run.PerRelationship(Array.ConvertAll(isBridge, bridge => bridge ? 1.0 : 0.0));
        var relationships = RelationshipsOf(run.Network);
        return new MetricResult
        {
            Relationships = [new MetricColumn("bridge", column, IsWhole: true)],
            Summary = new JsonObject
            {
                ["bridges"] = isBridge.Count(bridge => bridge),
                ["ofOneRelationship"] = isBridge.Where((bridge, line) => bridge && relationships[line] == 1).Count(),
            },
        };
    }

    private static int[] RelationshipsOf(Network network)
    {
        var counts = new int[network.LineCount];
        foreach (var line in network.LineOf)
        {
            if (line >= 0)
                counts[line]++;
        }

        return counts;
    }
}
