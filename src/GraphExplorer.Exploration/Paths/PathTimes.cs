using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Paths;

/// <summary>What the dates of a path's hops say together.</summary>
internal static class PathTimes
{
    /// <summary>From the first to the last day that a date on the path names; null where nothing is dated.</summary>
    public static TimeSpanAnswer? Span(IEnumerable<RelationshipRecord> hops)
    {
        DateOnly? from = null;
        DateOnly? to = null;
        foreach (var hop in hops)
        {
            foreach (var day in KnownDays(hop))
            {
                from = from is null || day < from ? day : from;
                to = to is null || day > to ? day : to;
            }
        }

        return from is { } first && to is { } last ? new TimeSpanAnswer(first, last) : null;
    }

    /// <summary>The days on which every hop may have held; null where there is none, or a hop is undated.</summary>
    public static PeriodAnswer? CommonPeriod(IEnumerable<RelationshipRecord> hops)
    {
        var from = DateOnly.MinValue;
        var to = DateOnly.MaxValue;
        foreach (var hop in hops)
        {
            if (!hop.Flag(FactProperties.Dated) || hop.Day(FactProperties.StartMin) is not { } start ||
                hop.Day(FactProperties.EndMax) is not { } end)
                return null;
            from = start > from ? start : from;
            to = end < to ? end : to;
        }

        return from <= to ? new PeriodAnswer(FactReading.Known(from), FactReading.Known(to)) : null;
    }

    private static IEnumerable<DateOnly> KnownDays(RelationshipRecord hop)
    {
        if (!hop.Flag(FactProperties.Dated))
            yield break;
        string[] bounds =
            [FactProperties.StartMin, FactProperties.StartMax, FactProperties.EndMin, FactProperties.EndMax];
        foreach (var bound in bounds)
        {
            if (hop.Day(bound) is { } day && day != DateOnly.MinValue && day != DateOnly.MaxValue)
                yield return day;
        }
    }
}
