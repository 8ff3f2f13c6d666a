using GraphExplorer.Graph.Values;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>Sizes for numbers, as factors of the usual size. The page's.</summary>
internal sealed class SizeScale
{
    private const double MinScale = 0.75;
    private const double MaxScale = 2;

    private readonly double _min;
    private readonly double _max;
    private readonly double _unit;

    private SizeScale(double min, double max)
    {
        (_min, _max) = (min, max);
        _unit = Math.Max(Math.Abs(min), Math.Abs(max));
        Legend = [.. new[] { min, max }.Distinct().Select(
            value => new PictureKey(DrawnValues.Show(value), Scale: ScaleOf(value)))];
    }

    public IReadOnlyList<PictureKey> Legend { get; }

    /// <summary>Null where none of the values is a number.</summary>
    public static SizeScale? Of(IReadOnlyList<Value> values)
    {
        var known = values.Select(DrawnValues.NumberOf).OfType<double>().ToArray();
        return known.Length == 0 ? null : new SizeScale(known.Min(), known.Max());
    }

    public double Of(Value value) => DrawnValues.NumberOf(value) is { } number ? ScaleOf(number) : MinScale;

    /// <summary>Areas are compared by eye, not widths: the width follows the root. Shares of the greatest number are taken, for
    /// the difference of two numbers may be too large for a number.</summary>
    private double ScaleOf(double value)
    {
        if (_max == _min)
            return 1;
        var (low, high) = (_min / _unit, _max / _unit);
        return MinScale + (MaxScale - MinScale) * Math.Sqrt((value / _unit - low) / (high - low));
    }
}
