using System.Globalization;

namespace GraphExplorer.Analysis.Report;

/// <summary>Numbers and lists as people read them.</summary>
internal static class Say
{
    /// <summary>"1 line", "2 lines", "1,204 entities".</summary>
    public static string Count(long number, string one, string? several = null) =>
        $"{Whole(number)} {(number == 1 ? one : several ?? one + "s")}";

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Whole numbers in full, others with three digits that count.</summary>
    public static string Value(double value, bool isWhole = false)
    {
        if (double.IsNaN(value))
            return "–";
        if (isWhole || (Math.Abs(value) >= 1000 && Math.Abs(value) < 1e15))
            return Whole(value);
        if (value == 0)
            return "0";
        var digits = 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits > 6
            ? value.ToString("0.00E+0", CultureInfo.InvariantCulture)
            : value.ToString("0." + new string('#', Math.Max(0, digits)), CultureInfo.InvariantCulture);
    }

    /// <summary>"86 %" of a whole; "under 1 %" where it is more than nothing.</summary>
    public static string Share(double part, double whole)
    {
        if (whole <= 0)
            return "–";
        var percent = 100 * part / whole;
        return percent is > 0 and < 1 ? "under 1 %" : percent.ToString("0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };
}
