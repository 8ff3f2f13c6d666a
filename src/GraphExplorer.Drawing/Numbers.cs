using System.Globalization;

namespace GraphExplorer.Drawing;

/// <summary>Numbers of pictures: finite, short, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>Writes a number with at most so many decimals; halves go up, as in the page.</summary>
    /// <exception cref="DrawingException">It is not finite.</exception>
    public static string Write(double value, int decimals = 2)
    {
        if (!double.IsFinite(value))
            throw DrawingException.Invalid("positions", "A position or size of the picture is not a finite number.");
        var unit = decimals == 1 ? 10 : 100;
        var rounded = Math.Floor(value * unit + 0.5) / unit;
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a count as people read it: "4,210".</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Refuses a position that cannot be drawn.</summary>
    public static Spot Checked(Spot spot, string what)
    {
        if (!double.IsFinite(spot.X) || !double.IsFinite(spot.Y) ||
            Math.Abs(spot.X) > DrawingLimits.MaxCoordinate || Math.Abs(spot.Y) > DrawingLimits.MaxCoordinate)
        {
            throw DrawingException.Invalid(
                "positions",
                $"The position of {Texts.Cut(what, 60)} is not two finite numbers within " +
                $"±{Count((long)DrawingLimits.MaxCoordinate)}.");
        }

        return spot;
    }
}
