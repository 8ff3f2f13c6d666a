using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphExplorer.Analysis.Report;

/// <summary>What an analysis found, as sentences with their numbers. They say what the records hold, not what was so.</summary>
internal static class Findings
{
    /// <summary>Below this the communities of several seeds differ so much that their borders say little.</summary>
    private const double FirmStability = 0.8;

    /// <summary>All of them, in the order of the sections.</summary>
    public static IReadOnlyList<string> Of(Reading reading) =>
    [
        .. Parts(reading),
        .. Leaders(reading),
        .. Communities(reading),
        .. Fragility(reading),
        .. Between(reading),
        .. Time(reading),
    ];

    private static IEnumerable<string> Parts(Reading reading)
    {
        if (reading.Fact("component", "groups") is { } groups && reading.Fact("component", "largest") is { } largest)
        {
            var nodes = reading.Network.NodeCount;
            yield return groups == 1
                ? $"All {Reading.Entities(nodes)} hang together."
                : $"The network falls into {Say.Count((long)groups, "part")}; the largest holds " +
                    $"{Say.Whole(largest)} of " +
                    $"{Reading.Entities(nodes)} ({Say.Share(largest, nodes)}), and " +
                    $"{Say.Whole(reading.Fact("component", "alone") ?? 0)} are joined with nobody.";
        }

        if (reading.Fact("distances", "mean") is { } mean && reading.Fact("distances", "diameter") is { } diameter)
        {
            yield return $"Two entities that are joined at all are {Say.Value(mean)} lines apart on average, and " +
                $"{Say.Whole(diameter)} at most.";
        }
    }

    private static IEnumerable<string> Leaders(Reading reading)
    {
        foreach (var (kind, count) in reading.Kinds().Take(3))
        {
            var words = Reading.Plural(kind);
            if (reading.First("degree", kind, 1) is [var max])
            {
                yield return $"Among {Say.Whole(count)} {words}, {reading.Name(max)} is joined with the most " +
                    $"others: " +
                    $"{Say.Whole(reading.Result.NodeColumn("degree")!.Values[max])}{Thin(reading, max)}.";
            }

            var column = reading.Result.NodeColumn("betweenness") is null ? "betweenness-sampled" : "betweenness";
            if (reading.First(column, kind, 2) is [var first, ..] between)
            {
                var second = between.Count > 1
                    ? $", before {reading.Name(between[1])} ({Value(between[1])})"
                    : "";
                yield return $"Among {words}, {reading.Name(first)} lies on the most shortest paths between others " +
                    $"({Value(first)}){second}{Thin(reading, first)}.";
            }

            string Value(int node) => Say.Value(reading.Result.NodeColumn(column)!.Values[node]);
        }
    }

    private static IEnumerable<string> Communities(Reading reading)
    {
        if (reading.Fact("community", "groups") is { } groups &&
            reading.Fact("community", "modularity") is { } modularity)
        {
            var alone = reading.Fact("community", "alone") ?? 0;
            yield return $"{Say.Count((long)(groups - alone), "community", "communities")} of several entities were " +
                $"found " +
                $"(modularity {Say.Value(modularity)}); the largest has " +
                $"{Reading.Entities((long)(reading.Fact("community", "largest") ?? 0))}.";
        }

        if (reading.Fact("community-stability", "meanAdjustedRandIndex") is { } index)
        {
            yield return $"{Say.Whole(reading.Fact("community-stability", "seeds") ?? 0)} seeds agree on the " +
                $"communities by " +
                $"{Say.Value(index)} of 1" + (index < FirmStability ? ": who stands at a border may as well stand " +
                "beyond it." : ".");
        }
    }

    private static IEnumerable<string> Fragility(Reading reading)
    {
        if (reading.Fact("articulation", "points") is { } points)
        {
            yield return points == 0
                ? "No single entity holds a part of the network together alone."
                : $"{Reading.Entities((long)points)} each hold a part of the network together alone.";
        }

        if (reading.Fact("bridge", "bridges") is { } bridges && bridges > 0)
        {
            yield return $"{Say.Count((long)bridges, "line")} of {Say.Whole(reading.Network.LineCount)} hold parts " +
                $"together alone, " +
                $"{Say.Whole(reading.Fact("bridge", "ofOneRelationship") ?? 0)} of them a single relationship.";
        }

        if (reading.Result.Summary("work-dependence")?["works"] is JsonArray { Count: > 0 } works &&
            works[0] is JsonObject first && (int)first["cutOff"]! is > 0 and var cutOff)
        {
            yield return $"Most hangs on one work, {reading.Work((string)first["work"]!)}: " +
                $"{Say.Count((int)first["onlyWork"]!, "relationship")} " +
                $"rest on it alone, and without them {Reading.Entities(cutOff)} are cut off from the largest part.";
        }

        if (reading.Result.Summary("robustness")?["removals"] is JsonArray removals)
        {
            foreach (var removal in removals.OfType<JsonObject>().Where(entry => (string?)entry["by"] is "degree"))
            {
                var left = removal["largest"]!.AsArray();
                var gone = Math.Min(10, left.Count - 1);
                if (gone > 0)
                {
                    yield return $"Without the {gone} most connected, the largest part has " +
                        $"{Say.Whole((int)left[gone]!)} instead of " +
                        $"{Reading.Entities((int)left[0]!)}.";
                }
            }
        }
    }

    private static IEnumerable<string> Between(Reading reading)
    {
        var options = reading.Result.Plan.Options;
        if (options.From.Count == 0 || options.To.Count == 0)
            yield break;
        var sides = $"{Say.List([.. options.From.Select(reading.Name)])} and " +
            $"{Say.List([.. options.To.Select(reading.Name)])}";
        if (reading.Fact("cut-relationships", "size") is { } relationships)
            yield return $"{Say.Count((long)relationships, "relationship")} would have to be absent for {sides} to " +
                $"be unconnected.";
        if (reading.Fact("cut-entities", "size") is { } entities)
            yield return $"{Reading.Entities((long)entities)} would have to be absent for {sides} to be unconnected.";
        if (reading.Fact("cut-works", "atMost") is { } max && reading.Fact("cut-works", "atLeast") is { } min)
        {
            var many = min == max
                ? $"the records of {Say.Count((long)min, "independent work")}"
                : $"the records of at least {Say.Whole(min)} and at most {Say.Whole(max)} independent works";
            yield return $"{char.ToUpper(many[0], CultureInfo.InvariantCulture)}{many[1..]} would have to be absent " +
                $"for {sides} to " +
                "be unconnected.";
        }
    }

    private static IEnumerable<string> Time(Reading reading)
    {
        if (reading.Fact("dates", "dated") is not { } dated)
            yield break;
        var all = dated + (reading.Fact("dates", "undated") ?? 0);
        yield return $"{Say.Whole(dated)} of {Say.Count((long)all, "relationship")} are dated " +
            $"({Say.Whole(reading.Fact("dates", "toTheDay") ?? 0)} to the day); what is said of time rests on those.";
    }

    private static string Thin(Reading reading, int node) =>
        reading.Support is { } support && support[node].IsThin ? $", which rests on {support[node].Words}" : "";
}
