using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Charts;

/// <summary>The words that stand with a chart.</summary>
/// <param name="Title">What it shows.</param>
public sealed record ChartText(string Title)
{
    /// <summary>What its axis measures, with the unit: "relationships"; null where the title says it.</summary>
    public string? Measure { get; init; }

    /// <summary>What is to be known beside it, such as what was left out; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why it is to be read with care: "rests on 3 claims of one work"; null for no reason.</summary>
    public string? Caution { get; init; }

    /// <summary>The chart in words; null for a description made from it.</summary>
    public string? AlternativeText { get; init; }
}

/// <summary>How a chart is drawn.</summary>
public sealed record ChartOptions
{
    /// <summary>The width in pixels, 200 to 4,096.</summary>
    public int Width { get; init; } = 640;

    /// <summary>The height of the plot in pixels, 200 to 4,096; ranked bars take what they need.</summary>
    public int PlotHeight { get; init; } = 220;

    /// <summary>Light or dark.</summary>
    public PictureTheme Theme { get; init; }

    /// <summary>The language of the words, BCP 47.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>A bar of a ranked chart.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Value">How much, from 0.</param>
/// <param name="Kind">The kind of the entity, which gives colour and symbol; null for none.</param>
/// <param name="Note">A few words behind the value: "3 claims, one work"; null for none.</param>
public sealed record BarValue(string Label, double Value, string? Kind = null, string? Note = null);

/// <summary>A column of a histogram.</summary>
/// <param name="From">Where it starts, inclusive.</param>
/// <param name="To">Where it ends, exclusive but for the last.</param>
/// <param name="Count">How many values lie in it.</param>
public sealed record HistogramColumn(double From, double To, long Count)
{
    /// <summary>Sorts values into columns of one width between the least and the greatest.</summary>
    /// <param name="values">The values; finite.</param>
    /// <param name="columns">How many columns, 1 to 200.</param>
    /// <exception cref="DrawingException">A value is not finite, or the number of columns is out of bounds.</exception>
    public static IReadOnlyList<HistogramColumn> Of(IReadOnlyCollection<double> values, int columns = 20)
    {
        if (columns is < 1 or > 200)
            throw DrawingException.Invalid("columns", "\"columns\" is from 1 to 200.");
        if (values.Any(value => !double.IsFinite(value)))
            throw DrawingException.Invalid("values", "A value is not a finite number.");
        if (values.Count == 0)
            return [];
        var (min, max) = (values.Min(), values.Max());
        if (max == min)
            return [new HistogramColumn(min, max, values.Count)];
        var counts = new long[columns];
        var width = max / columns - min / columns; // each apart, so that the span itself may overflow
        foreach (var value in values)
            counts[Math.Clamp((int)(value / width - min / width), 0, columns - 1)]++;
        return [.. counts.Select((count, i) => new HistogramColumn(min + i * width, min + (i + 1) * width, count))];
    }
}

/// <summary>A line over time.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Points">Its points, in order of time: a year or another number, and how much.</param>
public sealed record LineSeries(string Name, IReadOnlyList<LinePoint> Points);

/// <summary>A point of a line.</summary>
/// <param name="At">The year, or another number.</param>
/// <param name="Value">How much.</param>
public readonly record struct LinePoint(double At, double Value);
