using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Drawing.Charts;

/// <summary>The charts of reports, as scenes: written by the same writers, in the same style as pictures.</summary>
public static class Chart
{
    /// <summary>Ranked bars, from top to bottom in the order given.</summary>
    /// <exception cref="DrawingException">A value is negative or not finite; a limit is crossed.</exception>
    public static Scene Bars(ChartText text, IReadOnlyList<BarValue> bars, ChartOptions? options = null)
    {
        CheckCount(bars.Count);
        foreach (var bar in bars)
            CheckValue(bar.Value, bar.Label, mayBeNegative: false);
        return BarChart.Draw(new ChartSheet(text, options ?? new ChartOptions()), bars);
    }

    /// <summary>How often values occur.</summary>
    /// <exception cref="DrawingException">A column is not finite or counts less than none; a limit is crossed.
    /// </exception>
    public static Scene Histogram(
        ChartText text,
        IReadOnlyList<HistogramColumn> columns,
        ChartOptions? options = null)
    {
        CheckCount(columns.Count);
        foreach (var column in columns)
        {
            CheckValue(column.From, "a column", mayBeNegative: true);
            CheckValue(column.To, "a column", mayBeNegative: true);
            CheckValue(column.Count, "a column", mayBeNegative: false);
        }

        return HistogramChart.Draw(new ChartSheet(text, options ?? new ChartOptions()), columns);
    }

    /// <summary>Lines over time, in one plot: up to eight, which is how many colours tell apart.</summary>
    /// <exception cref="DrawingException">A point is not finite; there are too many lines or points.</exception>
    public static Scene Lines(ChartText text, IReadOnlyList<LineSeries> lines, ChartOptions? options = null)
    {
        if (lines.Count > Style.Palette.SeriesCount)
        {
            throw DrawingException.TooLarge(
                "lines",
                $"One plot shows at most {Style.Palette.SeriesCount} lines; small multiples show more.");
        }

        CheckLines(lines);
        return LineChart.Draw(new ChartSheet(text, options ?? new ChartOptions()), lines);
    }

    /// <summary>Lines over time, each in a small plot of its own, all on the same scales.</summary>
    /// <exception cref="DrawingException">A point is not finite; there are too many lines or points.</exception>
    public static Scene SmallMultiples(ChartText text, IReadOnlyList<LineSeries> lines, ChartOptions? options = null)
    {
        if (lines.Count > SmallMultiplesChart.MaxPlots)
        {
            throw DrawingException.TooLarge(
                "lines",
                $"At most {SmallMultiplesChart.MaxPlots} small plots are drawn.");
        }

        CheckLines(lines);
        return SmallMultiplesChart.Draw(new ChartSheet(text, options ?? new ChartOptions()), lines);
    }

    private static void CheckLines(IReadOnlyList<LineSeries> lines)
    {
        CheckCount(lines.Sum(line => line.Points.Count));
        foreach (var line in lines)
        {
            foreach (var point in line.Points)
            {
                CheckValue(point.At, line.Name, mayBeNegative: true);
                CheckValue(point.Value, line.Name, mayBeNegative: true);
            }
        }
    }

    private static void CheckCount(int count)
    {
        if (count > DrawingLimits.MaxValues)
        {
            throw DrawingException.TooLarge(
                "values",
                $"The chart has {Numbers.Count(count)} values; the most is {Numbers.Count(DrawingLimits.MaxValues)}.");
        }
    }

    private static void CheckValue(double value, string what, bool mayBeNegative)
    {
        if (!double.IsFinite(value) || (value < 0 && !mayBeNegative))
        {
            throw DrawingException.Invalid(
                "values",
                $"A value of {Texts.Cut(what, 60)} is not a finite number{(mayBeNegative ? "" : " from 0")}.");
        }
    }
}
