using System.Globalization;
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
        _ => null,
    };

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
