using GraphExplorer.Graph.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>
/// The one order of all values, of <c>ORDER BY</c>, of range indexes and of <c>min</c> and <c>max</c>: maps, nodes,
/// relationships, lists, paths, points, the temporal kinds, strings, booleans, numbers, NaN, null. Strings go by code
/// point, numbers by size whatever their kind, nodes and relationships by key.
/// </summary>
/// <remarks>openCypher 9, "Orderability"; what it leaves open as Neo4j 5 has it. Total: of two values that differ one comes
/// first, but that an integer and the float of the same size are equal. Bytes and vectors, which Cypher cannot make, come
/// after lists.</remarks>
public sealed class CypherOrder : IComparer<Value>
{
    /// <summary>The comparer, for sorting and sorted collections.</summary>
    public static readonly CypherOrder Comparer = new();

    private const double SecondsPerMonth = 2_629_746; // of the Gregorian year's twelfth part
    private const double SecondsPerDay = 86_400;

    private CypherOrder()
    {
    }

    /// <inheritdoc />
    int IComparer<Value>.Compare(Value x, Value y) => Compare(x, y);

    /// <summary>Below 0 where the first comes before the second, 0 where neither does.</summary>
    public static int Compare(in Value x, in Value y)
    {
        if (x.Kind != y.Kind)
        {
            var order = Rank(x).CompareTo(Rank(y));
            return order != 0 ? order : CompareNumbers(x, y);
        }

        return x.Kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Boolean => x.AsBoolean().CompareTo(y.AsBoolean()),
            ValueKind.Integer => x.AsInteger().CompareTo(y.AsInteger()),
            ValueKind.Float => CompareFloats(x.AsFloat(), y.AsFloat()),
            ValueKind.String => KeyOrder.Compare(x.AsString().AsSpan(), y.AsString()),
            ValueKind.Bytes => x.AsBytes().AsSpan().SequenceCompareTo(y.AsBytes()),
            ValueKind.Date => x.AsDate().CompareTo(y.AsDate()),
            ValueKind.LocalTime => x.AsLocalTime().CompareTo(y.AsLocalTime()),
            ValueKind.Time => Compare(x.AsTime(), y.AsTime()),
            ValueKind.LocalDateTime => x.AsLocalDateTime().CompareTo(y.AsLocalDateTime()),
            ValueKind.DateTime => Compare(x.AsDateTime(), y.AsDateTime()),
            ValueKind.Duration => Compare(x.AsDuration(), y.AsDuration()),
            ValueKind.Point => Compare(x.AsPoint(), y.AsPoint()),
            ValueKind.List => CompareLists(x.AsList(), y.AsList()),
            ValueKind.Map => CompareMaps(x.AsMap(), y.AsMap()),
            ValueKind.Node => KeyOrder.Comparer.Compare(x.AsNode().Key, y.AsNode().Key),
            ValueKind.Relationship => KeyOrder.Comparer.Compare(x.AsRelationship().Key, y.AsRelationship().Key),
            ValueKind.Path => Compare(x.AsPath(), y.AsPath()),
            _ => x.AsVector().BigEndian.SequenceCompareTo(y.AsVector().BigEndian),
        };
    }

    /// <summary>Numbers of any kind by size, NaN after all; an integer and a float exactly, not by rounding.</summary>
    /// <param name="x">An integer or a float.</param>
    /// <param name="y">An integer or a float.</param>
    public static int CompareNumbers(in Value x, in Value y)
    {
        if (x.Kind == ValueKind.Integer)
        {
            return y.Kind == ValueKind.Integer
                ? x.AsInteger().CompareTo(y.AsInteger())
                : Compare(x.AsInteger(), y.AsFloat());
        }

        return y.Kind == ValueKind.Integer
            ? -Compare(y.AsInteger(), x.AsFloat())
            : CompareFloats(x.AsFloat(), y.AsFloat());
    }

    private static int Compare(long integer, double number)
    {
        if (double.IsNaN(number) || number >= 9.2233720368547758e18)
            return -1;
        if (number < -9.2233720368547758e18)
            return 1;
        var whole = Math.Truncate(number);
        var order = integer.CompareTo((long)whole);
        return order != 0 ? order : whole.CompareTo(number);
    }

    private static int CompareFloats(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.IsNaN(x).CompareTo(double.IsNaN(y));
        return x < y ? -1 : x > y ? 1 : 0; // -0.0 and 0.0 are one number
    }

    private static int Rank(in Value value) => value.Kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Bytes => 4,
        ValueKind.Vector => 5,
        ValueKind.Path => 6,
        ValueKind.Point => 7,
        ValueKind.DateTime => 8,
        ValueKind.LocalDateTime => 9,
        ValueKind.Date => 10,
        ValueKind.Time => 11,
        ValueKind.LocalTime => 12,
        ValueKind.Duration => 13,
        ValueKind.String => 14,
        ValueKind.Boolean => 15,
        ValueKind.Integer or ValueKind.Float => 16,
        _ => 17,
    };

    private static int Compare(OffsetTime x, OffsetTime y)
    {
        var order = InUtc(x).CompareTo(InUtc(y));
        return order != 0 ? order : x.OffsetSeconds.CompareTo(y.OffsetSeconds);
    }

    private static long InUtc(OffsetTime time) =>
        time.Time.NanosecondOfDay - (time.OffsetSeconds * LocalTime.NanosecondsPerSecond);

    private static int Compare(ZonedDateTime x, ZonedDateTime y)
    {
        var order = InUtc(x).CompareTo(InUtc(y));
        if (order == 0)
            order = x.OffsetSeconds.CompareTo(y.OffsetSeconds);
        return order != 0 ? order : KeyOrder.Comparer.Compare(x.Zone, y.Zone);
    }

    private static Int128 InUtc(ZonedDateTime instant) =>
        ((Int128)instant.Local.Date.EpochDay * LocalTime.NanosecondsPerDay) + instant.Local.Time.NanosecondOfDay -
        (instant.OffsetSeconds * LocalTime.NanosecondsPerSecond);

    private static int Compare(Duration x, Duration y)
    {
        var order = Seconds(x).CompareTo(Seconds(y));
        if (order == 0)
            order = x.Nanoseconds.CompareTo(y.Nanoseconds);
        if (order == 0)
            order = x.Months.CompareTo(y.Months);
        if (order == 0)
            order = x.Days.CompareTo(y.Days);
        return order != 0 ? order : x.Seconds.CompareTo(y.Seconds);
    }

    private static double Seconds(Duration duration) =>
        (duration.Months * SecondsPerMonth) + (duration.Days * SecondsPerDay) + duration.Seconds;

    private static int Compare(Point x, Point y)
    {
        var order = x.Srid.CompareTo(y.Srid);
        if (order == 0)
            order = CompareFloats(x.X, y.X);
        if (order == 0)
            order = CompareFloats(x.Y, y.Y);
        return order != 0 ? order : CompareFloats(x.Z ?? 0, y.Z ?? 0);
    }

    private static int CompareLists(IReadOnlyList<Value> x, IReadOnlyList<Value> y)
    {
        for (var i = 0; i < x.Count && i < y.Count; i++)
        {
            var order = Compare(x[i], y[i]);
            if (order != 0)
                return order;
        }

        return x.Count.CompareTo(y.Count);
    }

    /// <summary>Fewer entries first, then the keys in order, then their values.</summary>
    private static int CompareMaps(IReadOnlyDictionary<string, Value> x, IReadOnlyDictionary<string, Value> y)
    {
        var order = x.Count.CompareTo(y.Count);
        if (order != 0)
            return order;
        string[] left = [.. x.Keys.Order(KeyOrder.Comparer)];
        string[] right = [.. y.Keys.Order(KeyOrder.Comparer)];
        for (var i = 0; i < left.Length; i++)
        {
            order = KeyOrder.Comparer.Compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        foreach (var key in left)
        {
            order = Compare(x[key], y[key]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int Compare(PathRecord x, PathRecord y)
    {
        for (var i = 0; i < x.Nodes.Count && i < y.Nodes.Count; i++)
        {
            var order = KeyOrder.Comparer.Compare(x.Nodes[i].Key, y.Nodes[i].Key);
            if (order == 0 && i < x.Relationships.Count && i < y.Relationships.Count)
                order = KeyOrder.Comparer.Compare(x.Relationships[i].Key, y.Relationships[i].Key);
            if (order != 0)
                return order;
        }

        return x.Nodes.Count.CompareTo(y.Nodes.Count);
    }
}
