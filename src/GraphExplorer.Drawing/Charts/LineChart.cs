using System.Text;
using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Drawing.Charts;

/// <summary>Lines over time in one plot, named in a legend.</summary>
internal static class LineChart
{
    public static Scene Draw(ChartSheet sheet, IReadOnlyList<LineSeries> lines)
    {
        var points = lines.SelectMany(line => line.Points).ToArray();
        if (points.Length == 0)
            return sheet.Finish(sheet.Nothing(), "There is nothing to show.");
        var plot = sheet.Plot;
        var (levels, feet) = AxesOf(points, plot.Width, 5);
        sheet.DrawLevels(levels, plot);
        sheet.DrawFeet(feet, plot, isYear: true);
        for (var i = 0; i < lines.Count; i++)
            DrawLine(sheet, lines[i], plot, levels, feet, sheet.Palette.Series(i));
        var bottom = plot.Bottom + 26;
        if (lines.Count > 1)
        {
            LegendEntry[] entries =
            [
                .. lines.Select((line, i) =>
                    new LegendEntry(LegendSign.Colour, Texts.Clean(line.Name, 60), sheet.Palette.Series(i))),
            ];
            var width = sheet.Width - ChartSheet.Padding * 2;
            foreach (var item in Legend.Draw(entries, ChartSheet.Padding, bottom, width, sheet.Palette))
                sheet.Add(item);
            bottom += Legend.Height(entries, width) + 4;
        }

        return sheet.Finish(bottom, Describe(lines));
    }

    /// <summary>Scales over all points; amounts start at nothing where none is negative.</summary>
    public static (Axis Levels, Axis Feet) AxesOf(IReadOnlyCollection<LinePoint> points, double width, int levels)
    {
        var min = Math.Min(0, points.Min(point => point.Value));
        return (
            Axis.Over(min, points.Max(point => point.Value), levels),
            Axis.Over(
                points.Min(point => point.At),
                points.Max(point => point.At),
                Math.Max(3, (int)(width / 70)),
                endsAtTicks: false,
                wholeNumbers: true));
    }

    public static void DrawLine(ChartSheet sheet, LineSeries line, Box plot, Axis levels, Axis feet, string colour)
    {
        var d = new StringBuilder();
        var last = default(Spot);
        foreach (var point in line.Points.OrderBy(point => point.At))
        {
            last = new Spot(
                plot.X + feet.Share(point.At) * plot.Width,
                plot.Bottom - levels.Share(point.Value) * plot.Height);
            d.Append(d.Length == 0 ? 'M' : 'L').Append(Numbers.Write(last.X)).Append(' ').Append(Numbers.Write(last.Y));
        }

        if (line.Points.Count > 1)
        {
            var path = new ScenePath(d.ToString()) { Stroke = colour, StrokeWidth = 2, HasRoundEnds = true };
            sheet.Add(new SceneGroup([path])
            {
                Title = Texts.Clean(line.Name),
            });
        }

        if (line.Points.Count > 0)
            sheet.Add(new SceneCircle(last, 3) { Fill = colour });
    }

    public static string Describe(IReadOnlyList<LineSeries> lines) => string.Join(
        " ",
        lines.Take(8).Where(line => line.Points.Count > 0).Select(line =>
        {
            var max = line.Points.MaxBy(point => point.Value);
            var when = Axis.Value(max.At).Replace(",", "", StringComparison.Ordinal);
            return $"{Texts.Clean(line.Name, 80)}: {Descriptions.Count(line.Points.Count, "point", "points")}, " +
                $"at most {Axis.Value(max.Value)} at {when}.";
        }));
}
