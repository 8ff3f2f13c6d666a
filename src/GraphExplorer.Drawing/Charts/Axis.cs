using System.Globalization;

namespace GraphExplorer.Drawing.Charts;

/// <summary>A scale from values to picture units, with ticks at round numbers.</summary>
internal sealed class Axis
{
    private const double MaxMagnitude = 1e15;
    private readonly double _from;
    private readonly double _to;

    private Axis(double from, double to, IReadOnlyList<double> ticks, double step)
    {
        _from = from;
        _to = to;
        Ticks = ticks;
        Step = step;
    }

    public IReadOnlyList<double> Ticks { get; }

    public double Step { get; }

    /// <summary>An axis that covers values with about so many ticks; it ends at a tick where asked.</summary>
    /// <exception cref="DrawingException">A value is too great to be told from its neighbours.</exception>
    public static Axis Over(double min, double max, int ticks, bool endsAtTicks = true, bool wholeNumbers = false)
    {
        if (Math.Abs(min) > MaxMagnitude || Math.Abs(max) > MaxMagnitude)
            throw DrawingException.Invalid("values", "A value of the chart is over 1,000,000,000,000,000.");
        if (max <= min)
            max = min + (min == 0 ? 1 : Math.Abs(min) * 0.5);
        var step = RoundStep((max - min) / Math.Max(1, ticks));
        if (wholeNumbers)
            step = Math.Max(1, Math.Round(step));
        var first = Math.Floor(min / step) * step;
        var last = Math.Ceiling(max / step) * step;
        var all = new List<double>();
        for (var i = 0; first + i * step <= last + step / 2; i++)
            all.Add(first + i * step);
        if (endsAtTicks)
            return new Axis(first, all[^1], all, step);
        return new Axis(min, max, [.. all.Where(tick => tick >= min && tick <= max)], step);
    }

    /// <summary>Where a value lies, from 0 to 1.</summary>
    public double Share(double value) => Math.Clamp((value - _from) / (_to - _from), 0, 1);

    /// <summary>A tick in words; years without the comma of thousands.</summary>
    public string Label(double tick, bool isYear = false)
    {
        if (isYear)
            return tick.ToString("0.##", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(Step)), 0, 12);
        var rounded = Math.Round(tick, decimals);
        var format = decimals == 0 ? "N0" : "0." + new string('#', decimals);
        return (rounded == 0 ? 0 : rounded).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A value as it stands beside its bar: whole, or with three digits that count.</summary>
    public static string Value(double value)
    {
        if (value == Math.Floor(value) && Math.Abs(value) < MaxMagnitude)
            return value.ToString("N0", CultureInfo.InvariantCulture);
        if (Math.Abs(value) >= 1000)
            return value.ToString("N0", CultureInfo.InvariantCulture);
        return Math.Abs(value) >= 0.001
            ? value.ToString(DigitsFor(Math.Abs(value)), CultureInfo.InvariantCulture)
            : value.ToString("0.##E+0", CultureInfo.InvariantCulture);
    }

    private static string DigitsFor(double size) => size >= 100 ? "0.#" : size >= 1 ? "0.##" : "0.####";

    private static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var share = step / power;
        return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10) * power;
    }
}
