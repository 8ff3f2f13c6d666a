using GraphExplorer.Graph.Values;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>Values of the publisher's driver as ours.</summary>
internal static class ResultValues
{
    private const int SecondsPerDay = 86_400;

    /// <summary>The same value.</summary>
    public static Value Of(object? value) => value switch
    {
        null => Value.Null,
        string text => text,
        long number => number,
        bool truth => truth,
        double number => number,
        byte[] bytes => Value.From(bytes),
        Driver.INode node => Value.From(Node(node)),
        Driver.IRelationship relationship => Value.From(Relationship(relationship)),
        Driver.IPath path => Value.From(Path(path)),
        Driver.Point point => Value.From(
            new Point(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z)),
        IReadOnlyDictionary<string, object> map => Value.From(Map(map)),
        IDictionary<string, object> map => Value.From(Map(map)),
        System.Collections.IEnumerable list => Value.From([.. list.Cast<object?>().Select(Of)]),
        int number => number, // counts in plans
        _ => Temporal(value),
    };

    private static Value Temporal(object value) => value switch
    {
        Driver.LocalDate date => Date.From(date.Year, date.Month, date.Day),
        Driver.LocalTime time => Value.From(Time(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        Driver.OffsetTime time => Value.From(
            new OffsetTime(Time(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds)),
        Driver.LocalDateTime clock => Value.From(new LocalDateTime(
            Date.From(clock.Year, clock.Month, clock.Day),
            Time(clock.Hour, clock.Minute, clock.Second, clock.Nanosecond))),
        Driver.ZonedDateTime moment => Value.From(Moment(moment)),
        Driver.Duration duration => Value.From(
            new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanos)),
        _ => throw new NotSupportedException($"The driver gave a {value.GetType().Name}, which is no value here."),
    };

    private static LocalTime Time(int hour, int minute, int second, int nanosecond) =>
        new((hour * 3_600L + minute * 60 + second) * LocalTime.NanosecondsPerSecond + nanosecond);

    private static ZonedDateTime Moment(Driver.ZonedDateTime moment)
    {
        var offset = Offset(moment);
        var day = Math.DivRem(moment.UtcSeconds + offset, SecondsPerDay, out var second);
        if (second < 0)
        {
            day--;
            second += SecondsPerDay;
        }

        var time = new LocalTime(second * LocalTime.NanosecondsPerSecond + moment.Nanosecond);
        return new ZonedDateTime(new LocalDateTime(new Date(day), time), offset, (moment.Zone as Driver.ZoneId)?.Id);
    }

    /// <summary>A zone whose rules are not known here counts as UTC, so that the moment stays right.</summary>
    private static int Offset(Driver.ZonedDateTime moment)
    {
        try
        {
            return moment.OffsetSeconds;
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or ArgumentException)
        {
            return 0;
        }
    }

    private static NodeRecord Node(Driver.INode node) =>
        new(node.ElementId, [.. node.Labels], Properties(node.Properties));

    private static RelationshipRecord Relationship(Driver.IRelationship relationship) => new(
        relationship.ElementId,
        relationship.Type,
        relationship.StartNodeElementId,
        relationship.EndNodeElementId,
        Properties(relationship.Properties));

    private static PathRecord Path(Driver.IPath path)
    {
        // The distinct nodes and the steps come apart: a step ends where it does not begin.
        var nodes = path.Nodes.GroupBy(node => node.ElementId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Node(same.First()), StringComparer.Ordinal);
        var steps = path.Relationships.Select(Relationship).ToArray();
        var along = new List<NodeRecord> { nodes[path.Start.ElementId] };
        foreach (var step in steps)
            along.Add(nodes[step.From == along[^1].Key ? step.To : step.From]);
        return new PathRecord(along, steps);
    }

    private static PropertyMap Properties(IReadOnlyDictionary<string, object> properties) => PropertyMap.From(
        properties.Select(property => KeyValuePair.Create(property.Key, Of(property.Value))));

    private static Dictionary<string, Value> Map(IEnumerable<KeyValuePair<string, object>> map) =>
        map.ToDictionary(entry => entry.Key, entry => Of(entry.Value), StringComparer.Ordinal);
}
