using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Durations from parts with fractions, and between two moments.</summary>
internal static class Durations
{
    private const decimal DaysPerMonth = 30.436875m; // of the Gregorian year's twelfth part
    private const int SecondsPerDay = 86_400;

    /// <summary>What a fraction of a month leaves goes to the days, what one of a day leaves to the seconds.</summary>
    public static Duration Make(decimal months, decimal days, decimal seconds)
    {
        var wholeMonths = decimal.Truncate(months);
        days += (months - wholeMonths) * DaysPerMonth;
        var wholeDays = decimal.Truncate(days);
        seconds += (days - wholeDays) * SecondsPerDay;
        var wholeSeconds = decimal.Floor(seconds);
        var nanoseconds = decimal.Truncate((seconds - wholeSeconds) * LocalTime.NanosecondsPerSecond);
        try
        {
            return new Duration((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (int)nanoseconds);
        }
        catch (OverflowException)
        {
            throw CypherFault.Arithmetic("The duration is too long.");
        }
    }

    public static Duration Add(Duration left, Duration right, int sign) => Make(
        (decimal)left.Months + (sign * (decimal)right.Months),
        (decimal)left.Days + (sign * (decimal)right.Days),
        SecondsOf(left) + (sign * SecondsOf(right)));

    public static Duration Scale(Duration duration, decimal factor)
    {
        try
        {
            return Truncated(duration.Months * factor, duration.Days * factor, SecondsOf(duration) * factor);
        }
        catch (OverflowException)
        {
            throw CypherFault.Arithmetic("The duration is too long.");
        }
    }

    /// <summary>As <see cref="Make"/>, with nanoseconds cut towards zero.</summary>
    private static Duration Truncated(decimal months, decimal days, decimal seconds)
    {
        var wholeMonths = decimal.Truncate(months);
        days += (months - wholeMonths) * DaysPerMonth;
        var wholeDays = decimal.Truncate(days);
        seconds += (days - wholeDays) * SecondsPerDay;
        return Make(wholeMonths, wholeDays, decimal.Truncate(seconds * LocalTime.NanosecondsPerSecond) / LocalTime.NanosecondsPerSecond);
    }

    public static decimal SecondsOf(Duration duration) =>
        duration.Seconds + ((decimal)duration.Nanoseconds / LocalTime.NanosecondsPerSecond);

    private static Duration FromNanoseconds(long months, long days, Int128 nanoseconds)
    {
        var seconds = nanoseconds / LocalTime.NanosecondsPerSecond;
        var rest = nanoseconds - (seconds * LocalTime.NanosecondsPerSecond);
        if (rest < 0)
        {
            seconds--;
            rest += LocalTime.NanosecondsPerSecond;
        }

        return new Duration(months, days, (long)seconds, (int)rest);
    }

    /// <summary>From one moment to another: in months, in days, in seconds, or (unit empty) in all three.</summary>
    /// <remarks>What lacks a date, a time or a zone takes it from the other; without two dates there are seconds alone.</remarks>
    public static Value Between(Value from, Value to, string unit)
    {
        if (from.IsNull || to.IsNull)
            return Value.Null;
        var (first, second) = (TemporalParts.Of(from), TemporalParts.Of(to));
        var hasDates = first.Date is not null && second.Date is not null;
        if (!hasDates && unit is "inMonths" or "inDays" && !hasDates)
            return Value.From(default(Duration));
        var zone = first.Zone ?? second.Zone ?? Zone.Utc;
        var start = Moment(first, second.Date, zone);
        var end = Moment(second, first.Date, second.Zone ?? zone);
        var (begin, stop) = (TimeZones.Instant(start), TimeZones.Instant(end));
        if (!hasDates || unit == "inSeconds")
            return Value.From(FromNanoseconds(0, 0, stop - begin));
        var local = TimeZones.In(stop, zone).Local; // the end on the calendar of the beginning
        if (unit == "inDays")
            return Value.From(new Duration(0, DaysBetween(start.Local, local), 0, 0));
        var months = MonthsBetween(start.Local, local);
        if (unit == "inMonths")
            return Value.From(new Duration(months, 0, 0, 0));
        var afterMonths = new LocalDateTime(Calendar.AddMonths(start.Local.Date, months), start.Local.Time);
        var days = DaysBetween(afterMonths, local);
        var afterDays = new LocalDateTime(Calendar.AddDays(afterMonths.Date, days), start.Local.Time);
        return Value.From(FromNanoseconds(months, days, stop - TimeZones.Instant(TimeZones.At(afterDays, zone))));
    }

    private static ZonedDateTime Moment(TemporalParts parts, Date? otherDate, Zone zone) =>
        TimeZones.At(new LocalDateTime(parts.Date ?? otherDate ?? default, parts.Time ?? default), parts.Zone ?? zone);

    private static long DaysBetween(LocalDateTime from, LocalDateTime to)
    {
        var days = to.Date.EpochDay - from.Date.EpochDay;
        if (days > 0 && to.Time < from.Time)
            return days - 1;
        return days < 0 && to.Time > from.Time ? days + 1 : days;
    }

    private static long MonthsBetween(LocalDateTime from, LocalDateTime to)
    {
        var (first, second) = (from.Date.ToCivil(), to.Date.ToCivil());
        var months = ((second.Year - (long)first.Year) * 12) + second.Month - first.Month;
        var order = second.Day != first.Day ? second.Day.CompareTo(first.Day) : to.Time.CompareTo(from.Time);
        if (months > 0 && order < 0)
            return months - 1;
        return months < 0 && order > 0 ? months + 1 : months;
    }

    public static Value FromMap(IReadOnlyDictionary<string, Value> map)
    {
        decimal months = 0, days = 0, seconds = 0;
        foreach (var (name, value) in map)
        {
            var amount = Amount(name, value);
            switch (name)
            {
                case "years":
                    months += amount * 12;
                    break;
                case "quarters":
                    months += amount * 3;
                    break;
                case "months":
                    months += amount;
                    break;
                case "weeks":
                    days += amount * 7;
                    break;
                case "days":
                    days += amount;
                    break;
                case "hours":
                    seconds += amount * 3600;
                    break;
                case "minutes":
                    seconds += amount * 60;
                    break;
                case "seconds":
                    seconds += amount;
                    break;
                case "milliseconds":
                    seconds += amount / 1_000;
                    break;
                case "microseconds":
                    seconds += amount / 1_000_000;
                    break;
                case "nanoseconds":
                    seconds += amount / 1_000_000_000;
                    break;
                default:
                    throw CypherFault.Argument($"A duration has no part {name}.", "InvalidArgumentValue");
            }
        }

        return Value.From(Make(months, days, seconds));
    }

    private static decimal Amount(string name, Value value)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Integer => value.AsInteger(),
                ValueKind.Float => (decimal)value.AsFloat(),
                ValueKind.Null => 0,
                _ => throw CypherFault.Argument($"The part {name} of a duration is a number.", "InvalidArgumentValue"),
            };
        }
        catch (OverflowException)
        {
            throw CypherFault.Arithmetic("The duration is too long.");
        }
    }
}
