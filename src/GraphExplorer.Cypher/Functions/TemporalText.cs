using System.Globalization;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Temporal values as Cypher writes them: seconds only where there are any.</summary>
internal static class TemporalText
{
    public static string? Of(Value value) => value.Kind switch
    {
        ValueKind.Date => value.AsDate().ToString(),
        ValueKind.LocalTime => Clock(value.AsLocalTime()),
        ValueKind.Time => Clock(value.AsTime().Time) + TimeZones.OffsetText(value.AsTime().OffsetSeconds),
        ValueKind.LocalDateTime => Both(value.AsLocalDateTime()),
        ValueKind.DateTime => Both(value.AsDateTime().Local) + TimeZones.OffsetText(value.AsDateTime().OffsetSeconds) +
            (value.AsDateTime().Zone is { } zone ? $"[{zone}]" : ""),
        ValueKind.Duration => value.AsDuration().ToString(),
        ValueKind.Point => Coordinates(value.AsPoint()),
        _ => null,
    };

    /// <summary>The name of a point's system of coordinates.</summary>
    public static string SystemOf(Point point) => point.Srid switch
    {
        Point.Wgs84 => "wgs-84",
        Point.Wgs84WithHeight => "wgs-84-3d",
        Point.CartesianSpace => "cartesian-3d",
        _ => "cartesian",
    };

    private static string Coordinates(Point point)
    {
        var third = point.Z is { } z ? $", z: {ValueFunctions.FloatText(z)}" : "";
        return $"point({{x: {ValueFunctions.FloatText(point.X)}, y: {ValueFunctions.FloatText(point.Y)}{third}, " +
            $"crs: '{SystemOf(point)}'}})";
    }

    private static string Both(LocalDateTime local) => $"{local.Date}T{Clock(local.Time)}";

    private static string Clock(LocalTime time)
    {
        var seconds = time.NanosecondOfDay / LocalTime.NanosecondsPerSecond;
        var text = time.ToString();
        return time.NanosecondOfDay % LocalTime.NanosecondsPerSecond == 0 && seconds % 60 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}")
            : text;
    }
}
