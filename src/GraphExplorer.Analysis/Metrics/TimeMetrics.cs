using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Algorithms.Temporal;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Exploration.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What happened when: of dated relationships alone, possible and certain apart.</summary>
internal static class TimeMetrics
{
    /// <summary>Years that are counted apart; more are no chart.</summary>
    private const int MaxYears = 400;

    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "activity",
            MetricShape.Nodes,
            "Activity",
            $"How many dated relationships it has in the window of {Setting.During} or {Setting.At}: those that possibly " +
            $"and those that certainly held then.")
        {
            Needs = MetricNeeds.Dates,
            Compute = OfActivity,
        },
        new(
            "temporal-reach",
            MetricShape.Nodes,
            "Reach in time",
            "How many others something that starts at it could have come to within the window, each dated " +
            "relationship used no " +
            "earlier than the one before: possibly and certainly.")
        {
            Needs = MetricNeeds.Dates,
            Cost = size => 20 * size.Nodes * (size.Nodes + size.Lines),
            Compute = OfReach,
        },
        new(
            "window-betweenness",
            MetricShape.Nodes,
            "Betweenness in the window's static graph",
            "Betweenness where only relationships that possibly held in the window join entities; the order of times " +
            "within it " +
            "plays no part.")
        {
            Needs = MetricNeeds.Dates,
            Cost = size => 5 * size.Nodes * (size.Nodes + (2 * size.Lines)),
            Maximum = "the pairs of others, (nodes - 1)(nodes - 2) / 2, twice that where directed",
            MaximumOf = CentralityMetrics.PairsOfOthers,
            Compute = OfWindow,
        },
        new(
            "temporal-betweenness",
            MetricShape.Nodes,
            "Time-respecting betweenness",
            "How many of the shortest ways in time between others lead over it, each relationship used strictly " +
            "later than the one " +
            $"before; of relationships dated to a day alone, at least {TemporalBetweenness.MinEdges}.")
        {
            Needs = MetricNeeds.Dates | MetricNeeds.PointDates,
            Cost = size => 50 * size.Nodes * (size.Nodes + size.Lines),
            Maximum = "the ordered pairs of others, (nodes - 1)(nodes - 2)",
            MaximumOf = network => (network.NodeCount - 1.0) * (network.NodeCount - 2.0),
            Compute = run =>
            {
                var points = TimedNetwork.Points(run.Network, run.Options.TimeWindow);
                var graph = TemporalGraph.Build(run.Network.NodeCount, points, run.Network.Projection.IsDirected);
                return MetricResult.OfNodes(
                    "temporal-betweenness",
                    TemporalBetweenness.Compute(graph, run.Options.TimeWindow, run.Kernel)) with
                {
                    Summary = new JsonObject { ["contacts"] = points.Count },
                    Notes = [$"rests on {points.Count} relationships that are dated to a day; all others are left out"],
                };
            },
        },
        new(
            "dates",
            MetricShape.Summary,
            "Dates",
            "How many relationships are dated, and how many possibly held in each year.")
        {
            Needs = MetricNeeds.Dates,
            Compute = OfDates,
        },
    ];

    private static MetricResult OfActivity(MetricRun run)
    {
        var graph = Dated(run);
        int[] Count(TimeCertainty certainty) => TemporalActivity.Compute(graph, run.Options.TimeWindow, certainty);
        return new MetricResult
        {
            Nodes =
            [
                .. MetricResult.OfNodes("activity-possible", Count(TimeCertainty.Possible)).Nodes,
                .. MetricResult.OfNodes("activity-certain", Count(TimeCertainty.Certain)).Nodes,
            ],
            Notes = Undated(run.Network),
        };
    }

    private static MetricResult OfReach(MetricRun run)
    {
        var graph = Dated(run);
        int[] Reach(TimeCertainty certainty) =>
            TemporalReach.Compute(graph, run.Options.TimeWindow, certainty, strict: false, run.Kernel);
        return new MetricResult
        {
            Nodes =
            [
                .. MetricResult.OfNodes("temporal-reach-possible", Reach(TimeCertainty.Possible)).Nodes,
                .. MetricResult.OfNodes("temporal-reach-certain", Reach(TimeCertainty.Certain)).Nodes,
            ],
            Notes = Undated(run.Network),
        };
    }

    private static MetricResult OfWindow(MetricRun run)
    {
        var network = run.Network;
        var window = run.Options.TimeWindow;
        var lines = new HashSet<int>();
        var facts = network.Data.Facts!.Relationships; // the metric needs dates
        for (var i = 0; i < facts.Count; i++)
        {
            if (network.LineOf[i] >= 0 && facts[i].Dates is { } dates &&
                dates.StartMin <= window.To && dates.EndMax >= window.From)
                lines.Add(network.LineOf[i]);
        }

        var kept = lines.Order().ToArray();
        var graph = CsrGraph.Build(
            network.NodeCount,
            Array.ConvertAll(kept, line => network.LineSources[line]),
            Array.ConvertAll(kept, line => network.LineTargets[line]),
            [],
            network.Projection.IsDirected);
        return MetricResult.OfNodes("window-betweenness", Betweenness.Compute(graph, run.Kernel)) with
        {
            Summary = new JsonObject { ["lines"] = kept.Length },
            Notes = Undated(network),
        };
    }

    private static MetricResult OfDates(MetricRun run)
    {
        var facts = run.Network.Data.Facts!.Relationships; // the metric needs dates
        var dated = facts.Where(fact => fact.Dates is not null).Select(fact => fact.Dates!.Value).ToArray();
        var bounded = dated.Where(IsBounded).ToArray();
        var years = new JsonArray();
        if (bounded.Length > 0)
        {
            var first = bounded.Min(dates => YearOf(dates.StartMin));
            var last = bounded.Max(dates => YearOf(dates.EndMax));
            if (last - first < MaxYears)
            {
                for (var year = first; year <= last; year++)
                {
                    years.Add(new JsonObject
                    {
                        ["year"] = year,
                        ["possible"] = bounded.Count(dates =>
                            YearOf(dates.StartMin) <= year && YearOf(dates.EndMax) >= year),
                    });
                }
            }
        }

        return new MetricResult
        {
            Summary = new JsonObject
            {
                ["dated"] = dated.Length,
                ["undated"] = facts.Count - dated.Length,
                ["toTheDay"] = dated.Count(TimedNetwork.IsPoint),
                ["openEnded"] = dated.Length - bounded.Length,
                ["years"] = years,
            },
        };
    }

    internal static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;

    /// <summary>Whether both ends of what is said are dated.</summary>
    internal static bool IsBounded(NetworkDates dates) =>
        dates.StartMin > DateOnly.MinValue.DayNumber && dates.EndMax < DateOnly.MaxValue.DayNumber;

    private static TemporalGraph Dated(MetricRun run) =>
        run.Once(
            "dated",
            () => TemporalGraph.Build(
                run.Network.NodeCount,
                TimedNetwork.Edges(run.Network),
                run.Network.Projection.IsDirected));

    private static Sentence[] Undated(Network network)
    {
        var undated = network.Data.Facts!.Relationships.Count(fact => fact.Dates is null);
        return undated == 0 ? [] : [$"{undated} relationships that are not dated play no part"];
    }
}
