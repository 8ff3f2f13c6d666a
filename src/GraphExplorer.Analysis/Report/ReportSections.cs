using System.Text.Json.Nodes;
using GraphExplorer.Drawing.Charts;

namespace GraphExplorer.Analysis.Report;

/// <summary>The shorter sections of a report; each writes nothing where its metrics were not computed.</summary>
internal static class ReportSections
{
    private const int MaxCommunities = 12;
    private const int NamedOfCommunity = 4;
    private const int DegreeColumns = 20;

    private static readonly ChartOptions Wide = new() { Width = 960 };

    public static void Map(ReportHtml html, Reading reading)
    {
        if (reading.Network.LineCount > 0 && reading.Result.NodeColumns.Any())
            html.Figure(theme => ReportPictures.Map(reading.Result, theme));
    }

    public static void Parts(ReportHtml html, Reading reading)
    {
        if (reading.Result.NodeColumn("degree") is { } degrees && degrees.Values.Length > 1)
        {
            html.Figure(theme => Chart.Histogram(
                new ChartText("How many are joined with how many others") { Measure = "neighbours" },
                HistogramColumn.Of(degrees.Values, DegreeColumns),
                Wide with { Theme = theme }));
        }

        if (reading.Result.Summary("distances")?["pairs"] is JsonArray { Count: > 1 } pairs)
        {
            html.Table(
                "How far apart pairs are",
                ["Lines apart#", "Pairs#"],
                pairs.Select(pair => (IReadOnlyList<string>)
                [
                    Say.Whole((int)pair!["distance"]!), Say.Whole((long)pair["pairs"]!),
                ]));
        }

        var facts = new List<string>();
        if (reading.Fact("triangles", "triangles") is { } triangles)
            facts.Add($"{Say.Count((long)triangles, "triangle")}.");
        if (reading.Fact("clustering", "transitivity") is { } transitivity)
            facts.Add($"{Say.Share(transitivity, 1)} of all paths of two lines are closed by a third.");
        if (reading.Result.NodeColumn("core") is { } core && core.Values.Length > 0)
        {
            var deepest = core.Values.Max();
            facts.Add($"The deepest core: {Reading.Entities(core.Values.Count(value => value == deepest))}, each " +
                $"joined with at " +
                $"least {Say.Whole(deepest)} others of it.");
        }

        if (reading.Fact("assortativity", "byDegree") is { } byDegree)
        {
            facts.Add($"Assortativity by degree is {Say.Value(byDegree)}: " + (byDegree < -0.05
                ? "the well connected are rather joined with the little connected."
                : byDegree > 0.05 ? "the well connected are rather joined with each other." : "degree plays no part " +
                    "in who is joined."));
        }

        if (facts.Count > 0)
            html.Items(facts);
    }

    public static void Communities(ReportHtml html, Reading reading)
    {
        if (reading.Result.NodeColumn("community") is not { } communities)
            return;
        var network = reading.Network;
        var groups = Enumerable.Range(0, network.NodeCount)
            .GroupBy(node => (int)communities.Values[node])
            .Where(group => group.Count() > 1)
            .OrderBy(group => group.Key)
            .ToArray();
        html.Table(
            groups.Length > MaxCommunities
                ? $"The {MaxCommunities} largest of {groups.Length} communities of several entities"
                : $"The {groups.Length} communities of several entities",
            ["Community#", "Entities#", "Most connected of it", "Kinds"],
            groups.Take(MaxCommunities).Select(group => (IReadOnlyList<string>)
            [
                $"{group.Key}", Say.Whole(group.Count()), Members(reading, group), KindsOf(reading, group),
            ]));
        html.Paragraph(
            "Numbers are those of the column \"community\" of nodes.csv. A community says who has more to do with " +
            "each other in these " +
            "records, not that they formed a group.",
            "muted");
    }

    public static void WorthChecking(ReportHtml html, Reading reading)
    {
        if (reading.Result.Summary("link-prediction") is not { } found || found["pairs"] is not JsonArray pairs)
            return;
        var test = found["backTest"]!;
        if ((double?)test["auc"] is { } auc)
        {
            html.Paragraph(
                $"Tried first: of {Say.Whole((int)test["hidden"]!)} lines hidden from it, the measure put a hidden " +
                $"line above a random pair " +
                $"of strangers with probability {Say.Value(auc)} (chance: 0.5); of as many pairs that it put first, " +
                $"{Say.Share((double?)test["precision"] ?? 0, 1)} were hidden lines (blindly: " +
                $"{Say.Share((double?)test["chancePrecision"] ?? 0, 1)}).",
                "caution");
        }

        html.Paragraph(
            "Pairs below share neighbours as pairs with a line do. They are worth checking in sources; nothing here " +
            "says that they are " +
            $"joined. {Say.Count((int)found["notShown"]!, "person")} who live or may live are left out.");
        if (pairs.Count > 0)
        {
            html.Table(
                "Pairs without a line that share the most",
                ["One", "Other", "Common neighbours#", "Score#"],
                pairs.Select(pair => (IReadOnlyList<string>)
                [
                    reading.Name((string)pair!["first"]!),
                    reading.Name((string)pair["second"]!),
                    Say.Whole((int)pair["common"]!),
                    Say.Value((double)pair["score"]!),
                ]));
        }
    }

    private static string Members(Reading reading, IEnumerable<int> group) => string.Join(
        ", ",
        group.OrderByDescending(node => reading.Network.Graph.Out(node).Length)
            .ThenBy(node => reading.Network.Ranks[node])
            .Take(NamedOfCommunity)
            .Select(reading.Name));

    private static string KindsOf(Reading reading, IEnumerable<int> group) =>
        reading.Network.Data.Facts is null
            ? "–"
            : string.Join(
                ", ",
                group.GroupBy(node => reading.Network.KindOf(node) ?? "none", StringComparer.Ordinal)
                    .OrderByDescending(kind => kind.Count())
                    .ThenBy(kind => kind.Key, StringComparer.Ordinal)
                    .Take(3)
                    .Select(kind => $"{Say.Whole(kind.Count())} {kind.Key}"));
}
