using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary><c>date.truncate(unit, value, parts)</c> and its like: the beginning of a unit, then parts of one's own.</summary>
internal static class Truncation
{
    public static Value Truncate(ValueKind kind, Value[] arguments)
    {
        if (arguments.Length < 2 || arguments[0].IsNull || arguments[1].IsNull)
            return Value.Null;
        if (!arguments[0].TryGetString(out var unit))
            throw CypherFault.Type("The unit is a text.", "InvalidArgumentValue");
        var parts = TemporalParts.Of(arguments[1]);
        IReadOnlyDictionary<string, Value> map = arguments.Length > 2 && arguments[2].Kind == ValueKind.Map ? arguments[2].AsMap() : PropertyMap.Empty;
        var needsDate = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        if (needsDate && parts.Date is null)
            throw CypherFault.Type("The value has no date.", "InvalidArgumentValue");
        var date = parts.Date is { } day ? DateAt(unit, day) : default;
        var time = TimeAt(unit, parts.Time ?? default);
        if (map.TryGetValue("nanosecond", out var nanosecond) && nanosecond.Kind == ValueKind.Integer)
        {
            // Within what was cut off: the rest of the fraction stays.
            time = new LocalTime(time.NanosecondOfDay + nanosecond.AsInteger());
            map = map.Where(entry => entry.Key != "nanosecond").ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        }

        var zone = map.TryGetValue("timezone", out var name) ? TemporalMaps.ZoneOf(name) : parts.Zone ?? Zone.Utc;
        return TemporalFunctions.As(kind, TemporalMaps.DateOf(map, date, needsDate), TemporalMaps.TimeOf(map, time), zone);
    }

    private static Date DateAt(string unit, Date date)
    {
        var (year, month, _) = date.ToCivil();
        switch (unit.ToUpperInvariant())
        {
            case "MILLENNIUM":
                return Calendar.FromCivil(Floor(year, 1000), 1, 1);
            case "CENTURY":
                return Calendar.FromCivil(Floor(year, 100), 1, 1);
            case "DECADE":
                return Calendar.FromCivil(Floor(year, 10), 1, 1);
            case "YEAR":
                return Calendar.FromCivil(year, 1, 1);
            case "WEEKYEAR":
                return Calendar.FromWeek(Calendar.WeekOf(date).Year, 1, 1);
            case "QUARTER":
                return Calendar.FromCivil(year, (Calendar.QuarterOf(date) * 3) - 2, 1);
            case "MONTH":
                return Calendar.FromCivil(year, month, 1);
            case "WEEK":
                return new Date(date.EpochDay - Calendar.WeekDayOf(date) + 1);
            default:
                return date;
        }
    }

    private static int Floor(int year, int size) => (year >= 0 ? year : year - size + 1) / size * size;

    private static LocalTime TimeAt(string unit, LocalTime time)
    {
        var size = unit.ToUpperInvariant() switch
        {
            "HOUR" => 3600 * LocalTime.NanosecondsPerSecond,
            "MINUTE" => 60 * LocalTime.NanosecondsPerSecond,
            "SECOND" => LocalTime.NanosecondsPerSecond,
            "MILLISECOND" => 1_000_000,
            "MICROSECOND" => 1_000,
            "MILLENNIUM" or "CENTURY" or "DECADE" or "YEAR" or "WEEKYEAR" or "QUARTER" or "MONTH" or "WEEK" or "DAY" =>
                LocalTime.NanosecondsPerDay,
            _ => throw CypherFault.Argument($"There is no unit '{unit}'.", "InvalidArgumentValue"),
        };
        return new LocalTime(time.NanosecondOfDay / size * size);
    }
}
