using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Drawing.Charts;

namespace GraphExplorer.Analysis.Report;

/// <summary>Tables of those that stand out, each within one kind: a person is not compared with a country.</summary>
internal static class RankSection
{
    private const int MaxKinds = 6;

    private static readonly string[] Columns =
    [
        "degree", "pagerank", "eigenvector", "katz", "harmonic", "betweenness", "betweenness-sampled", "constraint",
        "activity-possible", "temporal-reach-possible", "personalised-pagerank",
    ];

    public static void Write(ReportHtml html, Reading reading)
    {
        var columns = reading.Result.NodeColumns
            .Where(column => Columns.Contains(column.Name, StringComparer.Ordinal))
            .ToArray();
        if (columns.Length == 0)
            return;
        var by = columns.FirstOrDefault(column => column.Name is "betweenness" or "betweenness-sampled") ?? columns[0];
        foreach (var (kind, count) in reading.Kinds().Take(MaxKinds))
        {
            var first = reading.First(by.Name, kind, reading.Top);
            if (first.Count == 0)
                continue;
            var words = Reading.Plural(kind);
            html.Subheading($"{Say.Whole(count)} {words}");
            html.Table(
                $"The first {first.Count} of {Say.Whole(count)} {words} by {by.Name}",
                [
                    "Name",
                    .. reading.Support is null ? Array.Empty<string>() : ["Rests on"],
                    .. columns.Select(column => column.Name + "#"),
                ],
                first.Select(node => (IReadOnlyList<string>)
                [
                    reading.Name(node),
                    .. reading.Support is null ? Array.Empty<string>() : [reading.RestsOn(node)],
                    .. columns.Select(column => Say.Value(column.Values[node], column.IsWhole)),
                ]));
            if (reading.Support is { } support &&
                first.Where(node => support[node].IsThin).ToArray() is { Length: > 0 } thin)
            {
                var names = thin.Select(node => $"{reading.Network.NameOf(node)} rests on " +
                    $"{support[node].Words}").ToArray();
                html.Paragraph($"With care: {Say.List(names)}.", "caution");
            }
        }

        Chart(html, reading, by);
        var isRange = reading.Result.NodeColumn("betweenness-sampled") is not null;
        if (isRange)
            Ranges(html, reading);
    }

    /// <summary>Bars of the kind with the most entities.</summary>
    private static void Chart(ReportHtml html, Reading reading, MetricColumn by)
    {
        if (reading.Kinds() is not [var (kind, _), ..])
            return;
        var first = reading.First(by.Name, kind, reading.Top);
        if (first.Count < 2)
            return;
        html.Figure(theme => Drawing.Charts.Chart.Bars(
            new ChartText($"First of the {Reading.Plural(kind)} by {by.Name}") { Measure = by.Name },
            [
                .. first.Select(node => new BarValue(
                    reading.Network.NameOf(node),
                    by.Values[node],
                    reading.Network.KindOf(node),
                    reading.Support is { } support && support[node].IsThin ? support[node].Words : null)),
            ],
            new ChartOptions { Width = 960, Theme = theme }));
    }

    private static void Ranges(ReportHtml html, Reading reading)
    {
        var (low, high) = (
            reading.Result.NodeColumn("betweenness-sampled-lower")!.Values, // computed together
            reading.Result.NodeColumn("betweenness-sampled-upper")!.Values);
        var values = reading.Result.NodeColumn("betweenness-sampled")!.Values;
        int[] first =
        [
            .. Enumerable.Range(0, values.Length)
                .OrderByDescending(node => values[node])
                .ThenBy(node => reading.Network.Ranks[node])
                .Take(reading.Top),
        ];
        html.Table(
            "Sampled betweenness with bounds that hold for all at once with probability 0.9",
            ["Name", "Estimate#", "From#", "To#"],
            first.Select(node => (IReadOnlyList<string>)
            [
                reading.Name(node), Say.Value(values[node]), Say.Value(low[node]), Say.Value(high[node]),
            ]));
    }
}
