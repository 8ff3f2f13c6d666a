using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>date, time, localtime, datetime, localdatetime, duration and what belongs to them.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Clocks = ["transaction", "statement", "realtime"];

    public static Func<Run, Value[], Value>? Find(string name)
    {
        var parts = name.ToUpperInvariant().Split('.');
        if (parts.Length > 2)
            return null;
        var kind = KindOf(parts[0]);
        var member = parts.Length == 2 ? parts[1] : "";
        if (parts[0] == "DURATION")
        {
            return member switch
            {
                "" => (_, arguments) => Duration(arguments[0]),
                "BETWEEN" => (_, arguments) => Durations.Between(arguments[0], arguments[1], ""),
                "INMONTHS" => (_, arguments) => Durations.Between(arguments[0], arguments[1], "inMonths"),
                "INDAYS" => (_, arguments) => Durations.Between(arguments[0], arguments[1], "inDays"),
                "INSECONDS" => (_, arguments) => Durations.Between(arguments[0], arguments[1], "inSeconds"),
                _ => null,
            };
        }

        if (kind == ValueKind.Null)
            return null;
        if (member.Length == 0)
            return (run, arguments) => Make(run, kind, arguments);
        if (Clocks.Contains(member, StringComparer.OrdinalIgnoreCase))
            return (run, arguments) => Now(run, kind, arguments, member == "REALTIME");
        return (member, kind) switch
        {
            ("TRUNCATE", _) => (_, arguments) => Truncation.Truncate(kind, arguments),
            ("FROMEPOCH", ValueKind.DateTime) => (_, arguments) => FromEpoch(arguments[0], arguments[1], LocalTime.NanosecondsPerSecond),
            ("FROMEPOCHMILLIS", ValueKind.DateTime) => (_, arguments) => FromEpoch(arguments[0], 0L, 1_000_000),
            _ => null,
        };
    }

    private static ValueKind KindOf(string name) => name switch
    {
        "DATE" => ValueKind.Date,
        "TIME" => ValueKind.Time,
        "LOCALTIME" => ValueKind.LocalTime,
        "DATETIME" => ValueKind.DateTime,
        "LOCALDATETIME" => ValueKind.LocalDateTime,
        _ => ValueKind.Null,
    };

    private static Value Duration(Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Duration => value,
        ValueKind.String => Value.From(TemporalParsing.ParseDuration(value.AsString())),
        ValueKind.Map => Durations.FromMap(value.AsMap()),
        _ => throw CypherFault.Type($"A duration is made from a text or a map, not from a {value.Kind}.", "InvalidArgumentValue"),
    };

    private static Value FromEpoch(Value amount, Value nanoseconds, long unit) => amount.IsNull || nanoseconds.IsNull
        ? Value.Null
        : Value.From(TimeZones.In(((Int128)amount.AsInteger() * unit) + nanoseconds.AsInteger(), Zone.Utc));

    private static Value Now(Run run, ValueKind kind, Value[] arguments, bool isNow)
    {
        if (arguments is [{ IsNull: true }])
            return Value.Null;
        var zone = arguments is [{ Kind: ValueKind.String } name] ? TimeZones.Parse(name.AsString()) : Zone.Utc;
        var ticks = (isNow ? run.Clock.GetUtcNow() : run.Started).UtcDateTime - DateTime.UnixEpoch;
        var now = TimeZones.In((Int128)ticks.Ticks * 100, zone);
        return As(kind, now.Local.Date, now.Local.Time, new Zone(now.OffsetSeconds, now.Zone));
    }

    private static Value Make(Run run, ValueKind kind, Value[] arguments)
    {
        if (arguments.Length == 0)
            return Now(run, kind, arguments, isNow: false);
        var value = arguments[0];
        switch (value.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.String:
                return Parse(kind, value.AsString());
            case ValueKind.Map:
                var map = value.AsMap();
                if (map.Count == 1 && map.TryGetValue("timezone", out var zone))
                    return Now(run, kind, [zone], isNow: false);
                return TemporalMaps.Make(kind, map);
            default:
                var parts = TemporalParts.Of(value);
                if (kind is ValueKind.Date or ValueKind.DateTime or ValueKind.LocalDateTime && parts.Date is null)
                    throw CypherFault.Type($"A {value.Kind} has no date.", "InvalidArgumentValue");
                if (kind is ValueKind.Time or ValueKind.LocalTime && parts.Time is null)
                    throw CypherFault.Type($"A {value.Kind} has no time.", "InvalidArgumentValue");
                return As(kind, parts.Date ?? default, parts.Time ?? default, parts.Zone ?? Zone.Utc);
        }
    }

    private static Value Parse(ValueKind kind, string text) => kind switch
    {
        ValueKind.Date => TemporalParsing.ParseDate(text),
        ValueKind.LocalTime => Value.From(TemporalParsing.ParseTime(text)),
        ValueKind.Time => Value.From(TemporalParsing.ParseOffsetTime(text)),
        ValueKind.LocalDateTime => Value.From(TemporalParsing.ParseLocalDateTime(text)),
        _ => Value.From(TemporalParsing.ParseDateTime(text)),
    };

    /// <summary>A value of a kind from what it needs of date, time and zone.</summary>
    public static Value As(ValueKind kind, Date date, LocalTime time, Zone zone) => kind switch
    {
        ValueKind.Date => date,
        ValueKind.LocalTime => Value.From(time),
        ValueKind.Time => Value.From(new OffsetTime(time, TimeZones.At(new LocalDateTime(date, time), zone).OffsetSeconds)),
        ValueKind.LocalDateTime => Value.From(new LocalDateTime(date, time)),
        _ => Value.From(TimeZones.At(new LocalDateTime(date, time), zone)),
    };
}
