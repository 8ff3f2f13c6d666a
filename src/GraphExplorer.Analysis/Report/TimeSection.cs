using System.Text.Json.Nodes;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Drawing.Charts;

namespace GraphExplorer.Analysis.Report;

/// <summary>When relationships held: all together, and those of who has the most, each for itself.</summary>
internal static class TimeSection
{
    private const int MaxApart = 8; // two rows of four

    private static readonly ChartOptions Wide = new() { Width = 960 };

    public static void Write(ReportHtml html, Reading reading)
    {
        if (reading.Result.Summary("dates") is not { } dates)
            return;
        if (dates["years"] is JsonArray { Count: > 1 } years)
        {
            html.Figure(theme => Chart.Lines(
                new ChartText("Dated relationships that possibly held in each year")
                {
                    Measure = "relationships",
                    Note = $"{Say.Whole((int)dates["undated"]!)} undated and {Say.Whole((int)dates["openEnded"]!)} " +
                        $"open-ended ones are " +
                        "left out.",
                },
                [
                    new LineSeries(
                        "relationships",
                        [.. years.Select(year => new LinePoint((int)year!["year"]!, (int)year["possible"]!))]),
                ],
                Wide with { Theme = theme }));
        }

        if (dates["years"] is JsonArray { Count: > 1 } all)
            Apart(html, reading, (int)all[0]!["year"]!, all.Count);
        foreach (var note in reading.Result.Metrics
            .Where(entry => entry.Metric.Name is "temporal-betweenness" or "window-betweenness")
            .SelectMany(entry => entry.Result.Notes.Select(note => $"{entry.Metric.Title}: {note}.")))
            html.Paragraph(note, "muted");
        foreach (var column in new[] { "temporal-betweenness", "window-betweenness" })
        {
            if (reading.Result.NodeColumn(column) is not { } values)
                continue;
            foreach (var (kind, _) in reading.Kinds().Take(1))
            {
                var first = reading.First(column, kind, reading.Top);
                if (first.Count > 0)
                {
                    html.Table(
                        $"The first {Reading.Plural(kind)} by {column}",
                        ["Name", "Value#"],
                        first.Select(node => (IReadOnlyList<string>)
                        [
                            reading.Name(node), Say.Value(values.Values[node]),
                        ]));
                }
            }
        }
    }

    /// <summary>The entities of the largest kind with the most dated relationships, each over the years in its own plot.</summary>
    private static void Apart(ReportHtml html, Reading reading, int firstYear, int years)
    {
        var kind = reading.Kinds().Select(entry => entry.Kind).FirstOrDefault();
        var first = reading.First("activity-possible", kind, MaxApart);
        if (first.Count < 2)
            return;
        var counts = first.ToDictionary(node => node, _ => new int[years]);
        var facts = reading.Network.Data.Facts!.Relationships; // there are dates
        var table = reading.Network.Data.Relationships;
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Dates is not { } dates || !TimeMetrics.IsBounded(dates))
                continue;
            foreach (var end in new[] { table.Sources[i], table.Targets[i] }.Distinct())
            {
                if (!counts.TryGetValue(end, out var ofEnd))
                    continue;
                for (var year = TimeMetrics.YearOf(dates.StartMin); year <= TimeMetrics.YearOf(dates.EndMax); year++)
                    ofEnd[year - firstYear]++;
            }
        }

        html.Figure(theme => Chart.SmallMultiples(
            new ChartText($"The {Reading.Plural(kind)} with the most dated relationships, year by year")
            {
                Measure = "relationships that possibly held",
                Note = "All on the same scales; undated and open-ended ones are left out.",
            },
            [
                .. first.Select(node => new LineSeries(
                    reading.Name(node),
                    [.. counts[node].Select((count, index) => new LinePoint(firstYear + index, count))])),
            ],
            Wide with { Theme = theme }));
    }
}
