using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Drawing.Charts;

/// <summary>One small plot a line, all on the same scales, so that they can be compared.</summary>
internal static class SmallMultiplesChart
{
    /// <summary>More small plots than this nobody compares.</summary>
    public const int MaxPlots = 60;

    private const double MinWidth = 180;
    private const double Gap = 22;
    private const double HeadHeight = 28;
    private const double FootHeight = 26;
    private const double LeftMargin = 38;
    private const double HeightByWidth = 0.42;

    public static Scene Draw(ChartSheet sheet, IReadOnlyList<LineSeries> lines)
    {
        var points = lines.SelectMany(line => line.Points).ToArray();
        if (points.Length == 0)
            return sheet.Finish(sheet.Nothing(), "There is nothing to show.");
        var room = sheet.Width - ChartSheet.Padding * 2;
        var columns = Math.Clamp((int)((room + Gap) / (MinWidth + Gap)), 1, lines.Count);
        var width = (room - Gap * (columns - 1)) / columns;
        var height = Math.Min(width * HeightByWidth, 140);
        var rowHeight = HeadHeight + height + FootHeight;
        var (levels, feet) = LineChart.AxesOf(points, width - LeftMargin, 3);
        for (var i = 0; i < lines.Count; i++)
        {
            var x = ChartSheet.Padding + i % columns * (width + Gap);
            var y = sheet.Top + i / columns * rowHeight;
            var plot = new Box(x + LeftMargin, y + HeadHeight, width - LeftMargin, height);
            sheet.Write(lines[i].Name, new Spot(x, y + 12), sheet.Palette.Ink, width, bold: true);
            foreach (var tick in levels.Ticks)
            {
                var level = plot.Bottom - levels.Share(tick) * plot.Height;
                sheet.Add(new ScenePath($"M{Numbers.Write(plot.X)} {Numbers.Write(level)}H{Numbers.Write(plot.Right)}")
                {
                    Stroke = tick == 0 ? sheet.Palette.Control : sheet.Palette.Line,
                });
                sheet.Write(
                    levels.Label(tick),
                    new Spot(plot.X - 6, level + 4),
                    sheet.Palette.Muted,
                    LeftMargin - 6,
                    TextAnchor.End);
            }

            sheet.DrawFeet(feet, plot, isYear: true);
            LineChart.DrawLine(sheet, lines[i], plot, levels, feet, sheet.Palette.Accent);
        }

        var rows = (lines.Count + columns - 1) / columns;
        return sheet.Finish(sheet.Top + rows * rowHeight, LineChart.Describe(lines));
    }
}
