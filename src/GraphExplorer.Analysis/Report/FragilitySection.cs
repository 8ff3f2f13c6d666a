using System.Text.Json.Nodes;
using GraphExplorer.Drawing.Charts;

namespace GraphExplorer.Analysis.Report;

/// <summary>Single entities, lines and works that parts hang on; what is between two sides.</summary>
internal static class FragilitySection
{
    public static void Write(ReportHtml html, Reading reading)
    {
        Articulation(html, reading);
        Works(html, reading);
        Removals(html, reading);
        Between(html, reading);
    }

    private static void Articulation(ReportHtml html, Reading reading)
    {
        if (reading.Result.NodeColumn("articulation") is not { } points)
            return;
        int[] first =
        [
            .. Enumerable.Range(0, points.Values.Length)
                .Where(node => points.Values[node] == 1)
                .OrderByDescending(node => reading.Network.Graph.Out(node).Length)
                .ThenBy(node => reading.Network.Ranks[node])
                .Take(reading.Top),
        ];
        if (first.Length == 0)
            return;
        html.Table(
            $"The most connected of {Say.Count(points.Values.Count(value => value == 1), "entity", "entities")} that " +
            $"each hold a part " +
            "together alone",
            ["Name", "Kind", "Joined with#"],
            first.Select(node => (IReadOnlyList<string>)
            [
                reading.Name(node),
                reading.Network.KindOf(node) ?? "–",
                Say.Whole(reading.Network.Graph.Out(node).Length),
            ]));
    }

    private static void Works(ReportHtml html, Reading reading)
    {
        if (reading.Result.Summary("work-dependence")?["works"] is not JsonArray { Count: > 0 } works)
            return;
        html.Table(
            $"The works on which most hangs, of {works.Count}",
            ["Work", "Relationships#", "On it alone#", "Largest part without them#", "Cut off#"],
            works.Take(reading.Top).Select(work => (IReadOnlyList<string>)
            [
                reading.Work((string)work!["work"]!),
                Say.Whole((int)work["relationships"]!),
                Say.Whole((int)work["onlyWork"]!),
                Say.Whole((int)work["largestComponent"]!),
                Say.Whole((int)work["cutOff"]!),
            ]));
        html.Paragraph("Copies of one text are one work. A work on which much rests is not thereby doubtful.", "muted");
    }

    private static void Removals(ReportHtml html, Reading reading)
    {
        if (reading.Result.Summary("robustness")?["removals"] is not JsonArray removals)
            return;
        html.Figure(theme => Chart.Lines(
            new ChartText("How large the largest part is when entities go one after the " +
                "other")
            { Measure = "entities" },
            [
                .. removals.Select(removal => new LineSeries(
                    (string)removal!["by"]! == "blind" ? "picked blindly" : $"first by {(string)removal["by"]!}",
                    [.. removal["largest"]!.AsArray().Select((size, gone) => new LinePoint(gone, (int)size!))])),
            ],
            new ChartOptions { Width = 960, Theme = theme }));
    }

    private static void Between(ReportHtml html, Reading reading)
    {
        if (reading.Result.Summary("ranked-paths")?["paths"] is JsonArray { Count: > 0 } paths)
        {
            html.Table(
                "Shortest paths between the first of the two sides",
                ["Hops#", "Through"],
                paths.Select(path => (IReadOnlyList<string>)
                [
                    Say.Whole((int)path!["hops"]!),
                    string.Join(" – ", path["nodes"]!.AsArray().Select(key => reading.Name((string)key!))),
                ]));
        }

        if (reading.Result.Summary("cut-entities")?["entities"] is JsonArray { Count: > 0 } entities)
            html.Paragraph($"Fewest entities between: " +
                $"{Say.List([.. entities.Select(key => reading.Name((string)key!))])}.");
        if (reading.Result.Summary("cut-relationships")?["relationships"] is JsonArray { Count: > 0 } relationships)
        {
            html.Table(
                "Fewest relationships between",
                ["Relationship", "From", "To"],
                relationships.Select(line => (IReadOnlyList<string>)
                [
                    (string)line!["id"]!, reading.Name((string)line["source"]!), reading.Name((string)line["target"]!),
                ]));
        }

        if (reading.Result.Summary("cut-works")?["works"] is JsonArray { Count: > 0 } works)
            html.Paragraph($"Fewest works between: " +
                $"{Say.List([.. works.Select(work => reading.Work((string)work!))])}.");
    }
}
