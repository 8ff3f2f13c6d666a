using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Temporal values from maps: parts by name, and other values that parts are taken from.</summary>
internal static class TemporalMaps
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "date", "time", "datetime", "year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter", "hour",
        "minute", "second", "millisecond", "microsecond", "nanosecond", "timezone", "epochSeconds", "epochMillis",
    };

    public static Value Make(ValueKind kind, IReadOnlyDictionary<string, Value> map)
    {
        foreach (var name in map.Keys)
        {
            if (!Known.Contains(name))
                throw CypherFault.Argument($"A date or time has no part {name}.", "InvalidArgumentValue");
        }

        if (map.Values.Any(value => value.IsNull))
            return Value.Null;
        Zone? wanted = map.TryGetValue("timezone", out var name1) ? ZoneOf(name1) : null;
        if (FromEpoch(map) is { } instant)
        {
            var moment = TimeZones.In(instant, wanted ?? Zone.Utc);
            return TemporalFunctions.As(kind, moment.Local.Date, moment.Local.Time, wanted ?? Zone.Utc);
        }

        var (baseDate, baseTime, baseZone) = Bases(map);
        var needsDate = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        if (needsDate && baseDate is null && !map.ContainsKey("year"))
            throw CypherFault.Argument("A date needs a year.", "InvalidArgumentValue");
        var isWhole = map.ContainsKey("datetime");
        if (wanted is { } zone && baseZone is { } old && baseTime is { } clock && kind is ValueKind.Time or ValueKind.DateTime)
        {
            // The same moment seen elsewhere: a date that moves with it only where one value gives both.
            var date = isWhole ? baseDate ?? default : DateOf(map, baseDate, needsDate);
            var seen = TimeZones.In(TimeZones.Instant(TimeZones.At(new LocalDateTime(date, clock), old)), zone);
            (baseTime, baseZone) = (seen.Local.Time, zone);
            if (isWhole || needsDate)
                baseDate = seen.Local.Date;
            if (!isWhole && needsDate)
                return TemporalFunctions.As(kind, baseDate ?? default, TimeOf(map, baseTime), zone);
        }

        return TemporalFunctions.As(kind, DateOf(map, baseDate, needsDate), TimeOf(map, baseTime), wanted ?? baseZone ?? Zone.Utc);
    }

    private static Int128? FromEpoch(IReadOnlyDictionary<string, Value> map)
    {
        var nanosecond = map.TryGetValue("nanosecond", out var part) ? Whole("nanosecond", part) : 0;
        if (map.TryGetValue("epochSeconds", out var seconds))
            return ((Int128)Whole("epochSeconds", seconds) * LocalTime.NanosecondsPerSecond) + nanosecond;
        return map.TryGetValue("epochMillis", out var milliseconds)
            ? ((Int128)Whole("epochMillis", milliseconds) * 1_000_000) + nanosecond
            : null;
    }

    private static (Date? Date, LocalTime? Time, Zone? Zone) Bases(IReadOnlyDictionary<string, Value> map)
    {
        Date? date = null;
        LocalTime? time = null;
        Zone? zone = null;
        if (map.TryGetValue("date", out var other))
            date = TemporalParts.Of(other).Date ?? throw CypherFault.Type("date takes a value with a date.", "InvalidArgumentValue");
        if (map.TryGetValue("time", out other))
        {
            var parts = TemporalParts.Of(other);
            (time, zone) = (parts.Time ?? throw CypherFault.Type("time takes a value with a time.", "InvalidArgumentValue"), parts.Zone);
        }

        if (map.TryGetValue("datetime", out other))
        {
            var parts = TemporalParts.Of(other);
            (date, time, zone) = (parts.Date ?? throw CypherFault.Type("datetime takes a date and time.", "InvalidArgumentValue"), parts.Time, parts.Zone);
        }

        return (date, time, zone);
    }

    public static Zone ZoneOf(Value value) => value.TryGetString(out var text)
        ? TimeZones.Parse(text)
        : throw CypherFault.Type("A time zone is a text.", "InvalidArgumentValue");

    /// <summary>The date of a map, what it does not name taken from a base.</summary>
    public static Date DateOf(IReadOnlyDictionary<string, Value> map, Date? basis, bool isNeeded)
    {
        if (!isNeeded)
            return basis ?? default;
        var civil = basis?.ToCivil();
        if (map.ContainsKey("week") || map.ContainsKey("dayOfWeek"))
        {
            var week = basis is { } date ? Calendar.WeekOf(date) : (Year: 0, Week: 1);
            return Calendar.FromWeek(Part(map, "year", week.Year), Part(map, "week", week.Week),
                Part(map, "dayOfWeek", basis is { } day ? Calendar.WeekDayOf(day) : 1));
        }

        var year = Part(map, "year", civil?.Year ?? 0);
        if (map.ContainsKey("ordinalDay"))
            return Calendar.FromOrdinal(year, Part(map, "ordinalDay", 1));
        if (map.ContainsKey("quarter") || map.ContainsKey("dayOfQuarter"))
        {
            return Calendar.FromQuarter(year, Part(map, "quarter", basis is { } date ? Calendar.QuarterOf(date) : 1),
                Part(map, "dayOfQuarter", basis is { } own ? Calendar.DayOfQuarter(own) : 1));
        }

        return Calendar.FromCivil(year, Part(map, "month", civil?.Month ?? 1), Part(map, "day", civil?.Day ?? 1));
    }

    /// <summary>The time of a map, what it does not name taken from a base.</summary>
    public static LocalTime TimeOf(IReadOnlyDictionary<string, Value> map, LocalTime? basis)
    {
        var old = basis?.NanosecondOfDay ?? 0;
        var seconds = old / LocalTime.NanosecondsPerSecond;
        var fraction = old % LocalTime.NanosecondsPerSecond;
        if (map.ContainsKey("millisecond") || map.ContainsKey("microsecond") || map.ContainsKey("nanosecond"))
        {
            fraction = (Part(map, "millisecond", 0) * 1_000_000) + (Part(map, "microsecond", 0) * 1_000) + Part(map, "nanosecond", 0);
        }

        return Calendar.Time(Part(map, "hour", seconds / 3600), Part(map, "minute", seconds / 60 % 60), Part(map, "second", seconds % 60), fraction);
    }

    private static long Part(IReadOnlyDictionary<string, Value> map, string name, long otherwise) =>
        map.TryGetValue(name, out var value) ? Whole(name, value) : otherwise;

    private static long Whole(string name, Value value) => value.Kind == ValueKind.Integer
        ? value.AsInteger()
        : throw CypherFault.Type($"The part {name} is a whole number.", "InvalidArgumentValue");
}
