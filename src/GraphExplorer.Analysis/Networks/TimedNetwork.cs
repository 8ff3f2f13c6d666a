using GraphExplorer.Algorithms.Temporal;
using GraphExplorer.Exploration.Networks;

namespace GraphExplorer.Analysis.Networks;

/// <summary>The dated relationships of a network, as kernels take them.</summary>
internal static class TimedNetwork
{
    /// <summary>All dated relationships but loops. A date that is marked uncertain holds possibly, never certainly.</summary>
    public static IReadOnlyList<TimedEdge> Edges(Network network)
    {
        var edges = new List<TimedEdge>();
        foreach (var fact in network.Data.Facts!.Relationships) // asked of networks with dates only
        {
            if (fact.Dates is not { } dates || fact.From == fact.To)
                continue;
            edges.Add(dates.IsApproximate
                ? new TimedEdge(fact.From, fact.To, dates.StartMin, dates.EndMax + 1, dates.StartMin, dates.EndMax)
                : new TimedEdge(fact.From, fact.To, dates.StartMin, dates.StartMax, dates.EndMin, dates.EndMax));
        }

        return edges;
    }

    /// <summary>Those that are dated to a day, within a window.</summary>
    public static IReadOnlyList<TimedEdge> Points(Network network, TimeWindow window) =>
    [
        .. Edges(network).Where(edge =>
            edge.IsPoint && edge.EarliestStart >= window.From && edge.LatestEnd <= window.To),
    ];

    /// <summary>Whether a date is a single day and not marked uncertain.</summary>
    public static bool IsPoint(NetworkDates dates) =>
        !dates.IsApproximate && dates.StartMin == dates.StartMax && dates.StartMax == dates.EndMin &&
        dates.EndMin == dates.EndMax;
}
