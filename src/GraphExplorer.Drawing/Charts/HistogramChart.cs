using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Drawing.Charts;

/// <summary>Columns without gaps over a level axis of values.</summary>
internal static class HistogramChart
{
    public static Scene Draw(ChartSheet sheet, IReadOnlyList<HistogramColumn> columns)
    {
        if (columns.Count == 0)
            return sheet.Finish(sheet.Nothing(), "There is nothing to show.");
        var plot = sheet.Plot;
        var levels = Axis.Over(0, columns.Max(column => column.Count), 5, wholeNumbers: true);
        var feet = Axis.Over(columns[0].From, columns[^1].To, (int)(plot.Width / 90), endsAtTicks: false);
        sheet.DrawLevels(levels, plot);
        foreach (var column in columns)
        {
            if (column.Count == 0)
                continue;
            var from = plot.X + feet.Share(column.From) * plot.Width;
            var to = columns.Count == 1 ? plot.Right : plot.X + feet.Share(column.To) * plot.Width;
            var height = levels.Share(column.Count) * plot.Height;
            var bar = new Box(from + 0.5, plot.Bottom - height, Math.Max(0.5, to - from - 1), height);
            sheet.Add(new SceneRectangle(bar)
            {
                Fill = sheet.Palette.Accent,
            });
        }

        sheet.DrawFeet(feet, plot, isYear: false);
        var all = columns.Sum(column => (double)column.Count);
        return sheet.Finish(
            plot.Bottom + 26,
            $"{Axis.Value(all)} values from {Axis.Value(columns[0].From)} to {Axis.Value(columns[^1].To)}; most, " +
            $"{Axis.Value(columns.Max(column => column.Count))}, from {Axis.Value(Fullest(columns).From)} to " +
            $"{Axis.Value(Fullest(columns).To)}.");
    }

    private static HistogramColumn Fullest(IReadOnlyList<HistogramColumn> columns) =>
        columns.MaxBy(column => column.Count) ?? columns[0];
}
