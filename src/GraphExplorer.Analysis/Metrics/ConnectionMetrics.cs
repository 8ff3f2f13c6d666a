using System.Text.Json.Nodes;
using GraphExplorer.Analysis.Adapters;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Works;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What joins two entities or groups, and how little would have to go to part them.</summary>
internal static class ConnectionMetrics
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "cut-relationships",
            MetricShape.Summary,
            "Fewest relationships between",
            $"The fewest relationships without which {Setting.From} and {Setting.To} are unconnected: the maximum flow " +
            $"between them where each relationship carries one.")
        {
            Aliases = ["min-cut", "max-flow"],
            Needs = MetricNeeds.Ends,
            Cost = size => 2_000 * (size.Nodes + size.Lines),
            Compute = OfRelationships,
        },
        new(
            "cut-entities",
            MetricShape.Summary,
            "Fewest entities between",
            $"The fewest entities without which {Setting.From} and {Setting.To} are unconnected.")
        {
            Needs = MetricNeeds.Ends,
            Cost = size => 4_000 * (size.Nodes + size.Lines),
            Compute = OfEntities,
        },
        new(
            "cut-works",
            MetricShape.Summary,
            "Fewest works between",
            $"The fewest independent works without which {Setting.From} and {Setting.To} are unconnected; exact up to " +
            $"{WorkCutSearch.MaxExact}, else bounds.")
        {
            Needs = MetricNeeds.Ends | MetricNeeds.Claims,
            Cost = size => 50_000 * (size.Nodes + size.Lines),
            Compute = OfWorks,
        },
        new(
            "ranked-paths",
            MetricShape.Summary,
            "Ranked paths",
            $"The {Setting.Paths} shortest paths between the first of {Setting.From} and the first of {Setting.To}, no " +
            $"entity twice, shortest first.")
        {
            Needs = MetricNeeds.Ends | MetricNeeds.PositiveLengths,
            CanMeasure = true,
            Cost = size => 5_000 * (size.Nodes + size.Lines),
            Compute = OfPaths,
        },
    ];

    private static MetricResult OfRelationships(MetricRun run)
    {
        var network = run.Network;
        var cut = MinimumCut.OfRelationships(network, run.Ends.From, run.Ends.To, run.Cancellation);
        var lines = cut.Cut.ToHashSet();
        var table = network.Data.Relationships;
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["size"] = cut.Size,
                ["relationships"] = new JsonArray(
                [
                    .. Enumerable.Range(0, table.Count)
                        .Where(relationship => lines.Contains(network.LineOf[relationship]))
                        .Select(relationship => new JsonObject
                        {
                            ["id"] = table.KeyOf(relationship),
                            ["source"] = network.Data.Keys[table.Sources[relationship]],
                            ["target"] = network.Data.Keys[table.Targets[relationship]],
                        }),
                ]),
            },
        };
    }

    private static MetricResult OfEntities(MetricRun run)
    {
        var cut = MinimumCut.OfEntities(run.Network, run.Ends.From, run.Ends.To, run.Cancellation);
        return cut is null
            ? new MetricResult
            {
                Summary = new JsonObject { ["size"] = null, ["entities"] = null },
                Notes = ["the two sides are joined directly, so no entity lies between"],
            }
            : new MetricResult
            {
                Summary = new JsonObject { ["size"] = cut.Size, ["entities"] = Keys(run.Network, cut.Cut) },
            };
    }

    private static MetricResult OfWorks(MetricRun run)
    {
        var (cut, names) = WorksBetween.Find(run.Network, run.Ends.From, run.Ends.To, run.Cancellation);
        var notes = new List<Sentence>();
        if (cut.Works is null)
            notes.Add("some way between the two sides rests on no work at all, so no works part them");
        else if (!cut.IsExact)
            notes.Add($"not exact: at least {cut.AtLeast} and at most {cut.Works.Length} works ({cut.Limit})");
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["exact"] = cut.IsExact,
                ["atLeast"] = cut.Works is null ? null : cut.AtLeast,
                ["atMost"] = cut.Works?.Length,
                ["works"] = cut.Works is null
                    ? null
                    : new JsonArray([.. cut.Works.Select(work => (JsonNode)JsonValue.Create(names[work]))]),
            },
            Notes = notes,
        };
    }

    private static MetricResult OfPaths(MetricRun run)
    {
        var network = run.Network;
        var (from, to) = (run.Ends.From[0], run.Ends.To[0]);
        var paths = RankedPaths.Find(network.Measured, from, to, run.Options.Paths, run.Cancellation);
        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["paths"] = new JsonArray(
                [
                    .. paths.Select(path => new JsonObject
                    {
                        ["hops"] = path.Length - 1,
                        ["nodes"] = Keys(network, path),
                    }),
                ]),
            },
            Notes = run.Ends.From.Length + run.Ends.To.Length == 2
                ? []
                : [$"joins \"{network.Data.Keys[from]}\" and \"{network.Data.Keys[to]}\" alone"],
        };
    }

    private static JsonArray Keys(Network network, IEnumerable<int> nodes) =>
        new([.. nodes.Select(node => (JsonNode)JsonValue.Create(network.Data.Keys[node]))]);
}
