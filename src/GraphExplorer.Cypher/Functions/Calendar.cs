using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Dates by month, week, quarter or day of the year, and their parts.</summary>
internal static class Calendar
{
    public static Date FromCivil(long year, long month, long day)
    {
        var isIn = year is >= -Date.MaxYear and <= Date.MaxYear && month is >= 1 and <= 12 && day is >= 1 and <= 31;
        return isIn && Date.IsValid((int)year, (int)month, (int)day)
            ? Date.From((int)year, (int)month, (int)day)
            : throw CypherFault.Argument($"There is no day {year}-{month}-{day}.", "InvalidArgumentValue");
    }

    public static Date FromOrdinal(long year, long day)
    {
        var first = FromCivil(year, 1, 1);
        var days = Date.IsLeapYear((int)year) ? 366 : 365;
        return day >= 1 && day <= days
            ? new Date(first.EpochDay + day - 1)
            : throw CypherFault.Argument($"The year {year} has no day {day}.", "InvalidArgumentValue");
    }

    public static Date FromQuarter(long year, long quarter, long day)
    {
        if (quarter is < 1 or > 4)
            throw CypherFault.Argument($"There is no quarter {quarter}.", "InvalidArgumentValue");
        var first = FromCivil(year, (quarter * 3) - 2, 1);
        var date = new Date(first.EpochDay + day - 1);
        return day >= 1 && QuarterOf(date) == quarter
            ? date
            : throw CypherFault.Argument($"Quarter {quarter} of {year} has no day {day}.", "InvalidArgumentValue");
    }

    public static Date FromWeek(long year, long week, long weekDay)
    {
        if (week is < 1 or > 53 || weekDay is < 1 or > 7)
            throw CypherFault.Argument($"There is no day {weekDay} in a week {week}.", "InvalidArgumentValue");
        var date = new Date(FirstWeek(year).EpochDay + ((week - 1) * 7) + weekDay - 1);
        return week < 53 || WeekOf(date) == (year, 53)
            ? date
            : throw CypherFault.Argument($"The year {year} has no week {week}.", "InvalidArgumentValue");
    }

    /// <summary>The Monday of the week that holds January 4th (ISO 8601).</summary>
    private static Date FirstWeek(long year)
    {
        var fourth = FromCivil(year, 1, 4);
        return new Date(fourth.EpochDay - WeekDayOf(fourth) + 1);
    }

    public static int WeekDayOf(Date date) => (int)((((date.EpochDay + 3) % 7) + 7) % 7) + 1;

    public static (long Year, long Week) WeekOf(Date date)
    {
        var thursday = new Date(date.EpochDay - WeekDayOf(date) + 4);
        var year = thursday.ToCivil().Year;
        return (year, ((thursday.EpochDay - FromCivil(year, 1, 1).EpochDay) / 7) + 1);
    }

    public static long OrdinalOf(Date date) => date.EpochDay - FromCivil(date.ToCivil().Year, 1, 1).EpochDay + 1;

    public static long QuarterOf(Date date) => (date.ToCivil().Month + 2) / 3;

    public static long DayOfQuarter(Date date) =>
        date.EpochDay - FromCivil(date.ToCivil().Year, (QuarterOf(date) * 3) - 2, 1).EpochDay + 1;

    public static LocalTime Time(long hour, long minute, long second, long nanosecond)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || nanosecond is < 0 or > 999_999_999)
            throw CypherFault.Argument($"There is no time {hour}:{minute}:{second}.", "InvalidArgumentValue");
        return new LocalTime((((hour * 3600) + (minute * 60) + second) * LocalTime.NanosecondsPerSecond) + nanosecond);
    }

    /// <summary>Months later; the last day of the month where it has fewer.</summary>
    public static Date AddMonths(Date date, long months)
    {
        var (year, month, day) = date.ToCivil();
        var total = ((Int128)year * 12) + month - 1 + months;
        var target = total >= 0 ? total / 12 : -((11 - total) / 12);
        if (target < -Date.MaxYear || target > Date.MaxYear)
            throw CypherFault.Arithmetic("The date lies outside of the calendar.");
        var targetMonth = (int)(total - (target * 12)) + 1;
        return Date.From((int)target, targetMonth, Math.Min(day, Date.DaysInMonth((int)target, targetMonth)));
    }

    public static Date AddDays(Date date, long days)
    {
        var sum = (Int128)date.EpochDay + days;
        return sum >= FromCivil(-Date.MaxYear, 1, 1).EpochDay && sum <= FromCivil(Date.MaxYear, 12, 31).EpochDay
            ? new Date((long)sum)
            : throw CypherFault.Arithmetic("The date lies outside of the calendar.");
    }
}
