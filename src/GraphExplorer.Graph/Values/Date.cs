using System.Globalization;

namespace GraphExplorer.Graph.Values;

/// <summary>A date of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999.</summary>
/// <param name="EpochDay">Days since 1970-01-01, which is 0.</param>
public readonly record struct Date(long EpochDay) : IComparable<Date>
{
    /// <summary>The largest year, and without its sign the smallest.</summary>
    public const int MaxYear = 999_999_999;

    private const int DaysInEra = 146_097; // 400 years
    private const int EpochShift = 719_468; // from 0000-03-01 to 1970-01-01

    /// <summary>Earlier than.</summary>
    public static bool operator <(Date left, Date right) => left.EpochDay < right.EpochDay;

    /// <summary>Later than.</summary>
    public static bool operator >(Date left, Date right) => left.EpochDay > right.EpochDay;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Date left, Date right) => left.EpochDay <= right.EpochDay;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Date left, Date right) => left.EpochDay >= right.EpochDay;

    /// <summary>The date of a .NET date.</summary>
    public static Date From(DateOnly date) => new(date.DayNumber - DateOnly.FromDateTime(System.DateTime.UnixEpoch).DayNumber);

    /// <summary>The date of a year, month and day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static Date From(int year, int month, int day)
    {
        if (!IsValid(year, month, day))
            throw new ArgumentOutOfRangeException(nameof(day), $"There is no day {year}-{month}-{day}.");
        return new Date(DaysFromCivil(year, month, day));
    }

    /// <summary>Whether the calendar has this day.</summary>
    public static bool IsValid(int year, int month, int day) =>
        year is >= -MaxYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    /// <summary>How many days the month has.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether February has 29 days.</summary>
    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Year, month (1 to 12) and day (1 to 31).</summary>
    /// <remarks>Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.</remarks>
    public (int Year, int Month, int Day) ToCivil()
    {
        var shifted = EpochDay + EpochShift;
        var era = Math.DivRem(shifted, DaysInEra, out var dayOfEra);
        if (dayOfEra < 0)
        {
            era--;
            dayOfEra += DaysInEra;
        }

        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var marchMonth = (5 * dayOfYear + 2) / 153;
        var day = (int)(dayOfYear - (153 * marchMonth + 2) / 5 + 1);
        var month = (int)(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
        var year = (int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
        return (year, month, day);
    }

    /// <summary>Reads an extended ISO 8601 date: YYYY-MM-DD, years of more digits with a sign.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Date date)
    {
        date = default;
        var sign = 1;
        var rest = text;
        var signed = rest.Length > 0 && rest[0] is '-' or '+';
        if (rest.Length > 0 && rest[0] is '-' or '+')
        {
            sign = rest[0] == '-' ? -1 : 1;
            rest = rest[1..];
        }

        var dash = rest.IndexOf('-');
        if (dash is < 4 or > 9 || (dash > 4 && !signed) || rest.Length != dash + 6 || rest[dash + 3] != '-')
            return false;
        if (!Iso.TryDigits(rest[..dash], out var year) || !Iso.TryDigits(rest.Slice(dash + 1, 2), out var month) ||
            !Iso.TryDigits(rest.Slice(dash + 4, 2), out var day) || !IsValid(sign * (int)year, (int)month, (int)day))
            return false;
        date = From(sign * (int)year, (int)month, (int)day);
        return true;
    }

    /// <summary>The .NET date, where the year is 1 to 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        var number = EpochDay + DateOnly.FromDateTime(System.DateTime.UnixEpoch).DayNumber;
        var fits = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        date = fits ? DateOnly.FromDayNumber((int)number) : default;
        return fits;
    }

    /// <inheritdoc />
    public int CompareTo(Date other) => EpochDay.CompareTo(other.EpochDay);

    /// <summary>ISO 8601: four digits of year, more with a sign.</summary>
    public override string ToString()
    {
        var (year, month, day) = ToCivil();
        var sign = year > 9999 ? "+" : year < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    private static long DaysFromCivil(int year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1L : year;
        var era = (shifted >= 0 ? shifted : shifted - 399) / 400;
        var yearOfEra = shifted - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysInEra + dayOfEra - EpochShift;
    }
}
