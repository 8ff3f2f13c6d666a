using GraphExplorer.Cypher.Functions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Parts of dates, times, durations and points by name; null where a value has none of that name.</summary>
internal static class TemporalAccess
{
    private const long PerSecond = LocalTime.NanosecondsPerSecond;

    public static Value? Component(Value target, string name)
    {
        switch (target.Kind)
        {
            case ValueKind.Duration:
                return OfDuration(target.AsDuration(), name);
            case ValueKind.Point:
                return OfPoint(target.AsPoint(), name);
            case ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime:
                var parts = TemporalParts.Of(target);
                return (parts.Date is { } date ? OfDate(date, name) : null) ??
                    (parts.Time is { } time ? OfTime(time, name) : null) ??
                    (parts.Zone is { } zone ? OfZone(zone, name) : null) ??
                    (target.Kind == ValueKind.DateTime ? OfMoment(target.AsDateTime(), name) : null);
            default:
                return null;
        }
    }

    private static Value? OfDate(Date date, string name)
    {
        var (year, month, day) = date.ToCivil();
        return name switch
        {
            "year" => (long)year,
            "quarter" => Calendar.QuarterOf(date),
            "month" => (long)month,
            "week" => Calendar.WeekOf(date).Week,
            "weekYear" => Calendar.WeekOf(date).Year,
            "day" => (long)day,
            "ordinalDay" => Calendar.OrdinalOf(date),
            "weekDay" or "dayOfWeek" => (long)Calendar.WeekDayOf(date),
            "dayOfQuarter" => Calendar.DayOfQuarter(date),
            _ => (Value?)null,
        };
    }

    private static Value? OfTime(LocalTime time, string name)
    {
        var (seconds, fraction) = Math.DivRem(time.NanosecondOfDay, PerSecond);
        return name switch
        {
            "hour" => seconds / 3600,
            "minute" => seconds / 60 % 60,
            "second" => seconds % 60,
            "millisecond" => fraction / 1_000_000,
            "microsecond" => fraction / 1_000,
            "nanosecond" => fraction,
            _ => (Value?)null,
        };
    }

    private static Value? OfZone(Zone zone, string name) => name switch
    {
        "timezone" => zone.Name ?? TimeZones.OffsetText(zone.OffsetSeconds),
        "offset" => TimeZones.OffsetText(zone.OffsetSeconds),
        "offsetMinutes" => zone.OffsetSeconds / 60L,
        "offsetSeconds" => (long)zone.OffsetSeconds,
        _ => (Value?)null,
    };

    private static Value? OfMoment(ZonedDateTime moment, string name)
    {
        var instant = TimeZones.Instant(moment);
        return name switch
        {
            "epochSeconds" => (long)Floor(instant, PerSecond),
            "epochMillis" => (long)Floor(instant, 1_000_000),
            _ => (Value?)null,
        };
    }

    private static Int128 Floor(Int128 number, long size) => (number >= 0 ? number : number - size + 1) / size;

    private static Value? OfDuration(Duration duration, string name)
    {
        var nanoseconds = ((Int128)duration.Seconds * PerSecond) + duration.Nanoseconds;
        return name switch
        {
            "years" => duration.Months / 12,
            "quarters" => duration.Months / 3,
            "months" => duration.Months,
            "weeks" => duration.Days / 7,
            "days" => duration.Days,
            "hours" => duration.Seconds / 3600,
            "minutes" => duration.Seconds / 60,
            "seconds" => duration.Seconds,
            "milliseconds" => (long)(nanoseconds / 1_000_000),
            "microseconds" => (long)(nanoseconds / 1_000),
            "nanoseconds" => (long)nanoseconds,
            "quartersOfYear" => duration.Months / 3 % 4,
            "monthsOfQuarter" => duration.Months % 3,
            "monthsOfYear" => duration.Months % 12,
            "daysOfWeek" => duration.Days % 7,
            "minutesOfHour" => duration.Seconds / 60 % 60,
            "secondsOfMinute" => duration.Seconds % 60,
            "millisecondsOfSecond" => duration.Nanoseconds / 1_000_000L,
            "microsecondsOfSecond" => duration.Nanoseconds / 1_000L,
            "nanosecondsOfSecond" => (long)duration.Nanoseconds,
            _ => (Value?)null,
        };
    }

    private static Value? OfPoint(Point point, string name) => name switch
    {
        "x" or "longitude" => point.X,
        "y" or "latitude" => point.Y,
        "z" or "height" => point.Z is { } z ? z : (Value?)null,
        "srid" => (long)point.Srid,
        "crs" => TemporalText.SystemOf(point),
        _ => (Value?)null,
    };
}
