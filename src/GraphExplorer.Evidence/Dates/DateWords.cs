using System.Globalization;

namespace GraphExplorer.Evidence.Dates;

/// <summary>A date as people write it, never more exact than its source.</summary>
public static class DateWords
{
    /// <summary>What stands for the date of a fact that no source dates.</summary>
    public const string NotDated = "not dated";

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>The words of a date, without a preposition where it is one ("13 June 1938", "about 1936").</summary>
    /// <param name="date">Null for a fact that is not dated.</param>
    /// <param name="kind">An interval reads "between" for an event, which fell somewhere in it, and "from … to" for a
    /// state, which lasted through it.</param>
    public static string Of(EdtfDate? date, TemporalKind kind)
    {
        if (date is null)
            return NotDated;
        if (!date.IsInterval)
            return Of(date.Start);

        return (date.StartKind, date.EndKind, kind) switch
        {
            (EdtfEnd.Known, EdtfEnd.Known, TemporalKind.Event) => $"between {Of(date.Start)} and {Of(date.End)}",
            (EdtfEnd.Known, EdtfEnd.Known, _) => $"from {Of(date.Start)} to {Of(date.End)}",
            (EdtfEnd.Known, _, TemporalKind.Event) => $"{Preposition(date.Start)} or after {Of(date.Start)}",
            (EdtfEnd.Known, _, _) => $"from {Of(date.Start)}",
            (_, _, TemporalKind.Event) => $"{Preposition(date.End)} or before {Of(date.End)}",
            _ => $"until {Of(date.End)}",
        };
    }

    private static string Preposition(EdtfPoint point) =>
        point.Precision is EdtfPrecision.Day or EdtfPrecision.Time && point.Day != 0 ? "on" : "in";

    private static string Of(EdtfPoint point)
    {
        var words = point.Precision switch
        {
            EdtfPrecision.Season => $"{Seasons[point.Season - 21]} {Year(point)}",
            EdtfPrecision.Month when point.Month == 0 => $"{Year(point)}, month unknown",
            EdtfPrecision.Day when point.Month == 0 => $"{Year(point)}, day unknown",
            EdtfPrecision.Day when point.Day == 0 => $"{Months[point.Month - 1]} {Year(point)}, day unknown",
            EdtfPrecision.Month => $"{Months[point.Month - 1]} {Year(point)}",
            EdtfPrecision.Day => Day(point),
            EdtfPrecision.Time => $"{Day(point)}, {Time(point.Time ?? "")}",
            _ => Year(point),
        };
        return point.Qualifier switch
        {
            EdtfQualifier.None => words,
            EdtfQualifier.Uncertain => "possibly " + words,
            EdtfQualifier.Approximate => "about " + words,
            _ => "possibly about " + words,
        };
    }

    private static string Day(EdtfPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Day} {Months[point.Month - 1]} {Year(point)}");

    private static string Year(EdtfPoint point)
    {
        if (point.UnspecifiedYearDigits == 0)
            return Year(point.Year);

        // "1900s" would do for the decade and the century alike: only what can be misread is spelled out.
        var last = point.Year + (point.Year < 0 ? -1 : 1) * (point.UnspecifiedYearDigits == 1 ? 9 : 99);
        return point is { UnspecifiedYearDigits: 1, Year: > 0 } && point.Year % 100 != 0
            ? string.Create(CultureInfo.InvariantCulture, $"{point.Year}s")
            : $"some year between {Year(Math.Min(point.Year, last))} and {Year(Math.Max(point.Year, last))}";
    }

    // The year 0 of the format is 1 BC.
    private static string Year(long year) =>
        year > 0
            ? year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{1 - year} BC");

    private static string Time(string time)
    {
        const int ClockLength = 8;
        var clock = time[..ClockLength];
        return time.Length == ClockLength ? clock
            : time[ClockLength] == 'Z' ? clock + " UTC"
            : $"{clock} UTC{time[ClockLength..]}";
    }
}
