using GraphExplorer.Graph.Values;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>Sizes for numbers, as factors of the usual size. The page's.</summary>
internal sealed class SizeScale
{
    private const double LeastScale = 0.75;
    private const double MostScale = 2;

    private readonly double _least;
    private readonly double _most;
    private readonly double _unit;

    private SizeScale(double least, double most)
    {
        (_least, _most) = (least, most);
        _unit = Math.Max(Math.Abs(least), Math.Abs(most));
        Legend = [.. new[] { least, most }.Distinct().Select(value => new PictureKey(DrawnValues.Show(value), Scale: ScaleOf(value)))];
    }

    public IReadOnlyList<PictureKey> Legend { get; }

    /// <summary>Null where none of the values is a number.</summary>
    public static SizeScale? Of(IReadOnlyList<Value> values)
    {
        var known = values.Select(DrawnValues.NumberOf).OfType<double>().ToArray();
        return known.Length == 0 ? null : new SizeScale(known.Min(), known.Max());
    }

    public double Of(Value value) => DrawnValues.NumberOf(value) is { } number ? ScaleOf(number) : LeastScale;

    /// <summary>Areas are compared by eye, not widths: the width follows the root. Shares of the greatest number are taken, for
    /// the difference of two numbers may be too large for a number.</summary>
    private double ScaleOf(double value)
    {
        if (_most == _least)
            return 1;
        var (low, high) = (_least / _unit, _most / _unit);
        return LeastScale + (MostScale - LeastScale) * Math.Sqrt((value / _unit - low) / (high - low));
    }
}
