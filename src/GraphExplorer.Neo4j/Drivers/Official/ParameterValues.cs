using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Graph.Values;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>Our values as parameters for the publisher's driver.</summary>
internal static class ParameterValues
{
    /// <summary>Lists and maps may nest this deep, as with our own client.</summary>
    private const int MaxDepth = 500;

    private const int SecondsPerDay = 86_400;

    /// <summary>The same parameters.</summary>
    /// <exception cref="ArgumentException">One cannot be sent; the message names it.</exception>
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, Value> parameters)
    {
        var sent = new Dictionary<string, object?>(parameters.Count, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            Check(name, name);
            sent[name] = Of(value, name, 0);
        }

        return sent;
    }

    private static object? Of(Value value, string parameter, int depth) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => Check(value.AsString(), parameter),
        ValueKind.Bytes => value.AsBytes(),
        ValueKind.List => List(value.AsList(), parameter, Deeper(depth, parameter)),
        ValueKind.Map => Map(value.AsMap(), parameter, Deeper(depth, parameter)),
        ValueKind.Point => Point(value.AsPoint()),
        ValueKind.Date => Date(value.AsDate()),
        ValueKind.LocalTime => Time(value.AsLocalTime()),
        ValueKind.Time => OffsetTime(value.AsTime()),
        ValueKind.LocalDateTime => Clock(value.AsLocalDateTime()),
        ValueKind.DateTime => Moment(value.AsDateTime()),
        ValueKind.Duration => Duration(value.AsDuration()),
        _ => throw Unsendable(parameter, $"is or holds a {value.Kind}, which cannot be a parameter"),
    };

    private static List<object?> List(IReadOnlyList<Value> list, string parameter, int depth)
    {
        var sent = new List<object?>(list.Count);
        foreach (var item in list)
            sent.Add(Of(item, parameter, depth));
        return sent;
    }

    private static Dictionary<string, object?> Map(
        IReadOnlyDictionary<string, Value> map,
        string parameter,
        int depth)
    {
        var sent = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (name, value) in map)
            sent[Check(name, parameter)] = Of(value, parameter, depth);
        return sent;
    }

    private static Driver.Point Point(Point point) => point.Z is { } z
        ? new Driver.Point(point.Srid, point.X, point.Y, z)
        : new Driver.Point(point.Srid, point.X, point.Y);

    private static Driver.LocalDate Date(Date date)
    {
        var (year, month, day) = date.ToCivil();
        return new Driver.LocalDate(year, month, day);
    }

    private static Driver.LocalTime Time(LocalTime time)
    {
        var (hour, minute, second, nanosecond) = Split(time);
        return new Driver.LocalTime(hour, minute, second, nanosecond);
    }

    private static Driver.OffsetTime OffsetTime(OffsetTime time)
    {
        var (hour, minute, second, nanosecond) = Split(time.Time);
        return new Driver.OffsetTime(hour, minute, second, nanosecond, time.OffsetSeconds);
    }

    private static Driver.LocalDateTime Clock(LocalDateTime clock)
    {
        var (year, month, day) = clock.Date.ToCivil();
        var (hour, minute, second, nanosecond) = Split(clock.Time);
        return new Driver.LocalDateTime(year, month, day, hour, minute, second, nanosecond);
    }

    /// <summary>By its instant: the clock alone would be taken apart by the zone's rules once more.</summary>
    private static Driver.ZonedDateTime Moment(ZonedDateTime moment)
    {
        var second = Math.DivRem(
            moment.Local.Time.NanosecondOfDay,
            Graph.Values.LocalTime.NanosecondsPerSecond,
            out var nanosecond);
        var seconds = moment.Local.Date.EpochDay * SecondsPerDay + second - moment.OffsetSeconds;
        var zone = moment.Zone is { } name ? Driver.Zone.Of(name) : Driver.Zone.Of(moment.OffsetSeconds);
        return new Driver.ZonedDateTime(seconds, (int)nanosecond, zone);
    }

    private static Driver.Duration Duration(Duration duration) =>
        new(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds);

    private static (int Hour, int Minute, int Second, int Nanosecond) Split(LocalTime time)
    {
        var seconds = (int)Math.DivRem(
            time.NanosecondOfDay,
            Graph.Values.LocalTime.NanosecondsPerSecond,
            out var nanosecond);
        return (seconds / 3_600, seconds / 60 % 60, seconds % 60, (int)nanosecond);
    }

    /// <summary>The driver would send another character instead of half a surrogate pair.</summary>
    private static string Check(string text, string parameter)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                throw Unsendable(
                    parameter,
                    $"holds half a surrogate pair, U+{(int)rest[at]:X4}, which no UTF-8 text can: " +
                    $"position {text.Length - rest.Length + at} of the text");
            }

            rest = rest[(at + 2)..];
        }

        return text;
    }

    private static int Deeper(int depth, string parameter) => depth < MaxDepth - 1
        ? depth + 1
        : throw Unsendable(parameter, $"nests deeper than {MaxDepth}");

    [SuppressMessage("Design", "MA0015", Justification = "The parameter is one of the query, not of a method.")]
    private static ArgumentException Unsendable(string parameter, string why) =>
        new($"The parameter \"{parameter}\" {why}.");
}
