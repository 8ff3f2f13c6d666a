using System.Globalization;

namespace GraphExplorer.Evidence.Dates;

/// <summary>One date of an EDTF text: the whole of it, or one end of an interval.</summary>
public readonly record struct EdtfPoint
{
    /// <summary>The year, astronomical (0 is 1 BC); unspecified digits count as 0.</summary>
    public long Year { get; init; }

    /// <summary>How many digits of the year, from the right, are <c>X</c>: 0, 1 or 2.</summary>
    public int UnspecifiedYearDigits { get; init; }

    public EdtfPrecision Precision { get; init; }

    /// <summary>1 to 12; 0 when not written or written <c>XX</c>.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31; 0 when not written or written <c>XX</c>.</summary>
    public int Day { get; init; }

    /// <summary>21 spring, 22 summer, 23 autumn, 24 winter; 0 when the date is no season.</summary>
    public int Season { get; init; }

    /// <summary>The time of day with its zone, as written after the <c>T</c>; null without one.</summary>
    public string? Time { get; init; }

    public EdtfQualifier Qualifier { get; init; }

    /// <summary>Whether the date claims not to be exact: <c>?</c>, <c>~</c> or <c>%</c>, or a season.</summary>
    public bool IsApproximate => Qualifier != EdtfQualifier.None || Precision == EdtfPrecision.Season;

    /// <summary>Whether <see cref="Earliest"/> and <see cref="Latest"/> say less than the text: a time of day, or
    /// a year that a DATE cannot hold.</summary>
    public bool IsClamped => Time is not null || EarliestDay.Year < 1 || LatestDay.Year > 9999;

    /// <summary>The first day it can mean, within 0001-01-01 and 9999-12-31.</summary>
    public DateOnly Earliest => EarliestDay.Clamp();

    /// <summary>The last day it can mean, within 0001-01-01 and 9999-12-31.</summary>
    public DateOnly Latest => LatestDay.Clamp();

    internal CalendarDay EarliestDay
    {
        get
        {
            var year = Year < 0 ? Year - UnspecifiedYears : Year;
            return Season != 0
                ? new CalendarDay(year, SeasonStart, 1)
                : new CalendarDay(year, Month == 0 ? 1 : Month, Day == 0 ? 1 : Day);
        }
    }

    internal CalendarDay LatestDay
    {
        get
        {
            var year = Year < 0 ? Year : Year + UnspecifiedYears;
            if (Season != 0)
            {
                // Winter is December with January and February of the year after.
                var (endYear, endMonth) = Season == 24 ? (year + 1, 2) : (year, SeasonStart + 2);
                return new CalendarDay(endYear, endMonth, CalendarDay.DaysInMonth(endYear, endMonth));
            }

            var month = Month == 0 ? 12 : Month;
            return new CalendarDay(year, month, Day == 0 ? CalendarDay.DaysInMonth(year, month) : Day);
        }
    }

    private int SeasonStart => 3 * (Season - 20);

    private int UnspecifiedYears => UnspecifiedYearDigits switch { 1 => 9, 2 => 99, _ => 0 };

    /// <summary>The date as EDTF text; what was parsed comes back character by character.</summary>
    public override string ToString()
    {
        var text = Math.Abs(Year) > 9999
            ? string.Create(CultureInfo.InvariantCulture, $"Y{Year}")
            : YearText();
        text = Precision switch
        {
            EdtfPrecision.Year => text,
            EdtfPrecision.Season => string.Create(CultureInfo.InvariantCulture, $"{text}-{Season}"),
            EdtfPrecision.Month => $"{text}-{TwoDigits(Month)}",
            EdtfPrecision.Day => $"{text}-{TwoDigits(Month)}-{TwoDigits(Day)}",
            _ => $"{text}-{TwoDigits(Month)}-{TwoDigits(Day)}T{Time}",
        };
        return Qualifier switch
        {
            EdtfQualifier.Uncertain => text + "?",
            EdtfQualifier.Approximate => text + "~",
            EdtfQualifier.None => text,
            _ => text + "%",
        };
    }

    private static string TwoDigits(int number) =>
        number == 0 ? "XX" : number.ToString("00", CultureInfo.InvariantCulture);

    private string YearText()
    {
        var digits = Math.Abs(Year).ToString("0000", CultureInfo.InvariantCulture);
        return string.Concat(
            Year < 0 ? "-" : "",
            digits.AsSpan(0, 4 - UnspecifiedYearDigits),
            "XX".AsSpan(0, UnspecifiedYearDigits));
    }
}
