using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>What a temporal value has of date, time and zone.</summary>
internal readonly record struct TemporalParts(Date? Date, LocalTime? Time, Zone? Zone)
{
    public static TemporalParts Of(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return new TemporalParts(value.AsDate(), null, null);
            case ValueKind.LocalTime:
                return new TemporalParts(null, value.AsLocalTime(), null);
            case ValueKind.Time:
                return new TemporalParts(null, value.AsTime().Time, new Zone(value.AsTime().OffsetSeconds, null));
            case ValueKind.LocalDateTime:
                var local = value.AsLocalDateTime();
                return new TemporalParts(local.Date, local.Time, null);
            case ValueKind.DateTime:
                var moment = value.AsDateTime();
                return new TemporalParts(moment.Local.Date, moment.Local.Time, new Zone(moment.OffsetSeconds, moment.Zone));
            default:
                throw CypherFault.Type($"A {value.Kind} is neither date nor time.", "InvalidArgumentValue");
        }
    }
}
