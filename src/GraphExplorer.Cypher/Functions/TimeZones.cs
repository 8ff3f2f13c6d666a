using System.Globalization;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>A time zone as Cypher writes it: an offset from UTC, or the name of a zone of the platform's data.</summary>
/// <param name="OffsetSeconds">The offset, where there is no name.</param>
/// <param name="Name">The name; null for a plain offset.</param>
internal readonly record struct Zone(int OffsetSeconds, string? Name)
{
    public static readonly Zone Utc = new(0, null);
}

/// <summary>Offsets of zones at a moment.</summary>
internal static class TimeZones
{
    public static Zone Parse(string text)
    {
        if (TemporalParsing.TryOffset(text, out var offset))
            return new Zone(offset, null);
        Find(text);
        return new Zone(0, text);
    }

    private static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception fault) when (fault is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            throw CypherFault.Argument($"There is no time zone '{name}'.", "InvalidArgumentValue");
        }
    }

    /// <summary>The moment that calendar and clock of a zone show; a time that the clock skips moves forward.</summary>
    public static ZonedDateTime At(LocalDateTime local, Zone zone)
    {
        if (zone.Name is null)
            return new ZonedDateTime(local, zone.OffsetSeconds);
        var info = Find(zone.Name);
        var clock = ToClock(local);
        if (info.IsInvalidTime(clock))
        {
            var before = (int)info.GetUtcOffset(clock.AddHours(-3)).TotalSeconds;
            return In(Instant(local, before), zone);
        }

        var offset = info.IsAmbiguousTime(clock) ? info.GetAmbiguousTimeOffsets(clock).Max() : info.GetUtcOffset(clock);
        return new ZonedDateTime(local, (int)offset.TotalSeconds, zone.Name);
    }

    /// <summary>What a zone shows at a moment, in nanoseconds since 1970.</summary>
    public static ZonedDateTime In(Int128 instant, Zone zone)
    {
        var offset = zone.OffsetSeconds;
        if (zone.Name is not null)
        {
            var utc = DateTime.SpecifyKind(ToClock(Local(instant)), DateTimeKind.Utc);
            offset = (int)Find(zone.Name).GetUtcOffset(utc).TotalSeconds;
        }

        return new ZonedDateTime(Local(instant + ((Int128)offset * LocalTime.NanosecondsPerSecond)), offset, zone.Name);
    }

    public static Int128 Instant(LocalDateTime local, int offset) =>
        ((Int128)local.Date.EpochDay * LocalTime.NanosecondsPerDay) + local.Time.NanosecondOfDay -
        ((Int128)offset * LocalTime.NanosecondsPerSecond);

    public static Int128 Instant(ZonedDateTime moment) => Instant(moment.Local, moment.OffsetSeconds);

    public static LocalDateTime Local(Int128 nanoseconds)
    {
        var day = nanoseconds / LocalTime.NanosecondsPerDay;
        var rest = nanoseconds - (day * LocalTime.NanosecondsPerDay);
        if (rest < 0)
        {
            day--;
            rest += LocalTime.NanosecondsPerDay;
        }

        return new LocalDateTime(new Date((long)day), new LocalTime((long)rest));
    }

    /// <summary>As the platform counts; years outside of its own are taken as its first or last.</summary>
    private static DateTime ToClock(LocalDateTime local)
    {
        var (year, month, day) = local.Date.ToCivil();
        var inside = Math.Clamp(year, 2, 9998);
        day = Math.Min(day, Date.DaysInMonth(inside, month));
        return new DateTime(inside, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(local.Time.NanosecondOfDay / 100);
    }

    public static string OffsetText(int seconds)
    {
        if (seconds == 0)
            return "Z";
        var size = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }
}
