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
            var (first, last) = FactReading.NamedDays(hop);
            if (from is null || first < from)
                from = first ?? from;
            if (to is null || last > to)
                to = last ?? to;
        }

        return from is { } start && to is { } end ? new TimeSpanAnswer(start, end) : null;
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
}
