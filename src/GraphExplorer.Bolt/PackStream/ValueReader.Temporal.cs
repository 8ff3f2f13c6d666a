using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <content>Dates, times and durations, each checked against its range.</content>
internal sealed partial class ValueReader
{
    private const int SecondsPerDay = 86_400;
    private const int MaxOffsetSeconds = 18 * 3600;
    private const int MaxZoneLength = 64; // the longest name in use has 32; what is stored prints and parses

    private static readonly long MinEpochDay = Date.From(-Date.MaxYear, 1, 1).EpochDay;
    private static readonly long MaxEpochDay = Date.From(Date.MaxYear, 12, 31).EpochDay;

    private Value ReadTemporal(ref PackStreamReader reader, byte tag, int fields, int at)
    {
        switch (tag)
        {
            case StructureTag.Date:
                RequireFields(fields, 1, at, "a date");
                return new Date(InRange(reader.ReadInteger(), MinEpochDay, MaxEpochDay, "days", at));
            case StructureTag.LocalTime:
                RequireFields(fields, 1, at, "a local time");
                return Value.From(ReadLocalTime(ref reader, at));
            case StructureTag.Time:
                RequireFields(fields, 2, at, "a time");
                return Value.From(new OffsetTime(ReadLocalTime(ref reader, at), ReadOffset(ref reader, at)));
            case StructureTag.LocalDateTime:
                RequireFields(fields, 2, at, "a local date-time");
                return Value.From(ReadClock(ref reader, at));
            case StructureTag.DateTime when Format.HasUtc:
            case StructureTag.LegacyDateTime when !Format.HasUtc:
                RequireFields(fields, 3, at, "a date-time");
                return Value.From(ReadDateTime(ref reader, tag == StructureTag.DateTime, at));
            case StructureTag.DateTimeZoneId when Format.HasUtc:
            case StructureTag.LegacyDateTimeZoneId when !Format.HasUtc:
                RequireFields(fields, 3, at, "a date-time");
                return Value.From(ReadZonedDateTime(ref reader, tag == StructureTag.DateTimeZoneId, at));
            case StructureTag.Duration:
                RequireFields(fields, 4, at, "a duration");
                return Value.From(ReadDuration(ref reader, at));
            default:
                throw new BoltProtocolException($"The structure at byte {at} has tag 0x{tag:X2}: no value here.");
        }
    }

    private static LocalTime ReadLocalTime(ref PackStreamReader reader, int at) =>
        new(InRange(reader.ReadInteger(), 0, LocalTime.NanosecondsPerDay - 1, "nanoseconds of the day", at));

    private static int ReadOffset(ref PackStreamReader reader, int at) =>
        (int)InRange(reader.ReadInteger(), -MaxOffsetSeconds, MaxOffsetSeconds, "an offset", at);

    private static LocalDateTime ReadClock(ref PackStreamReader reader, int at)
    {
        var seconds = ReadSeconds(ref reader, at);
        return ToClock(seconds, 0, ReadNanoseconds(ref reader, at), at);
    }

    private static ZonedDateTime ReadDateTime(ref PackStreamReader reader, bool isUtc, int at)
    {
        var seconds = ReadSeconds(ref reader, at);
        var nanoseconds = ReadNanoseconds(ref reader, at);
        var offset = ReadOffset(ref reader, at);
        return new ZonedDateTime(ToClock(seconds, isUtc ? offset : 0, nanoseconds, at), offset);
    }

    private static ZonedDateTime ReadZonedDateTime(ref PackStreamReader reader, bool isUtc, int at)
    {
        var seconds = ReadSeconds(ref reader, at);
        var nanoseconds = ReadNanoseconds(ref reader, at);
        var zone = reader.ReadString();
        if (zone.Length is 0 or > MaxZoneLength)
            throw new BoltProtocolException($"The date-time at byte {at} has no zone, or one that is too long.");
        var offset = isUtc ? ZoneRules.OffsetAt(zone, seconds) : ZoneRules.OffsetOfClock(zone, seconds);
        return new ZonedDateTime(ToClock(seconds, isUtc ? offset : 0, nanoseconds, at), offset, zone);
    }

    private static Duration ReadDuration(ref PackStreamReader reader, int at)
    {
        var months = reader.ReadInteger();
        var days = reader.ReadInteger();
        var seconds = reader.ReadInteger();
        var nanoseconds = ReadNanoseconds(ref reader, at);
        return new Duration(months, days, seconds, nanoseconds);
    }

    /// <summary>
    /// Seconds since 1970; wider than the calendar by the largest offset, which <see cref="ToClock"/> takes back.
    /// </summary>
    private static long ReadSeconds(ref PackStreamReader reader, int at) => InRange(
        reader.ReadInteger(),
        MinEpochDay * SecondsPerDay - MaxOffsetSeconds,
        (MaxEpochDay + 1) * SecondsPerDay + MaxOffsetSeconds,
        "seconds",
        at);

    private static int ReadNanoseconds(ref PackStreamReader reader, int at) =>
        (int)InRange(reader.ReadInteger(), 0, LocalTime.NanosecondsPerSecond - 1, "nanoseconds", at);

    private static LocalDateTime ToClock(long seconds, int offset, int nanoseconds, int at)
    {
        var shifted = seconds + offset;
        var day = Math.DivRem(shifted, SecondsPerDay, out var secondOfDay);
        if (secondOfDay < 0)
        {
            day--;
            secondOfDay += SecondsPerDay;
        }

        InRange(day, MinEpochDay, MaxEpochDay, "days", at);
        var nanosecondOfDay = secondOfDay * LocalTime.NanosecondsPerSecond + nanoseconds;
        return new LocalDateTime(new Date(day), new LocalTime(nanosecondOfDay));
    }

    private static long InRange(long number, long min, long max, string what, int at)
    {
        if (number < min || number > max)
            ThrowOutOfRange(what, number, at);
        return number;
    }
}
