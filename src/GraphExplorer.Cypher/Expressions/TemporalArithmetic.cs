using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Functions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Calculation with dates, times and durations; null where the kinds do not go together.</summary>
internal static class TemporalArithmetic
{
    public static Value? Add(Value left, Value right)
    {
        if (left.Kind == ValueKind.Duration && right.Kind == ValueKind.Duration)
            return Value.From(Durations.Add(left.AsDuration(), right.AsDuration(), 1));
        if (right.Kind == ValueKind.Duration)
            return Shift(left, right.AsDuration());
        return left.Kind == ValueKind.Duration ? Shift(right, left.AsDuration()) : null;
    }

    public static Value? Subtract(Value left, Value right)
    {
        if (right.Kind != ValueKind.Duration)
            return null;
        if (left.Kind == ValueKind.Duration)
            return Value.From(Durations.Add(left.AsDuration(), right.AsDuration(), -1));
        return Shift(left, Durations.Scale(right.AsDuration(), -1));
    }

    public static Value? Multiply(Value left, Value right)
    {
        if (left.Kind == ValueKind.Duration && Arithmetic.IsNumber(right))
            return Value.From(Durations.Scale(left.AsDuration(), Factor(right)));
        return right.Kind == ValueKind.Duration && Arithmetic.IsNumber(left)
            ? Value.From(Durations.Scale(right.AsDuration(), Factor(left)))
            : (Value?)null; // a bare null would be the value null
    }

    public static Value? Divide(Value left, Value right)
    {
        if (left.Kind != ValueKind.Duration || !Arithmetic.IsNumber(right))
            return null;
        var divisor = Factor(right);
        return divisor == 0
            ? throw CypherFault.Arithmetic("/ by zero")
            : Value.From(Durations.Scale(left.AsDuration(), 1 / divisor));
    }

    private static decimal Factor(Value number)
    {
        try
        {
            return number.Kind == ValueKind.Integer ? number.AsInteger() : (decimal)number.AsFloat();
        }
        catch (OverflowException)
        {
            throw CypherFault.Arithmetic("The duration is too long.");
        }
    }

    private static Value? Shift(Value value, Duration by)
    {
        var nanoseconds = ((Int128)by.Seconds * LocalTime.NanosecondsPerSecond) + by.Nanoseconds;
        switch (value.Kind)
        {
            case ValueKind.Date:
                var days = (long)(nanoseconds / LocalTime.NanosecondsPerDay);
                return Calendar.AddDays(Calendar.AddDays(Calendar.AddMonths(value.AsDate(), by.Months), by.Days), days);
            case ValueKind.LocalTime:
                return Value.From(Turn(value.AsLocalTime(), nanoseconds));
            case ValueKind.Time:
                return Value.From(value.AsTime() with { Time = Turn(value.AsTime().Time, nanoseconds) });
            case ValueKind.LocalDateTime:
                var local = Shift(value.AsLocalDateTime(), by);
                return Value.From(TimeZones.Local(TimeZones.Instant(local, 0) + nanoseconds));
            case ValueKind.DateTime:
                var moment = value.AsDateTime();
                var zone = new Zone(moment.OffsetSeconds, moment.Zone);
                return Value.From(TimeZones.In(TimeZones.Instant(TimeZones.At(Shift(moment.Local, by), zone)) + nanoseconds, zone));
            default:
                return null;
        }
    }

    private static LocalDateTime Shift(LocalDateTime local, Duration by) =>
        new(Calendar.AddDays(Calendar.AddMonths(local.Date, by.Months), by.Days), local.Time);

    private static LocalTime Turn(LocalTime time, Int128 nanoseconds)
    {
        var turned = (time.NanosecondOfDay + nanoseconds) % LocalTime.NanosecondsPerDay;
        return new LocalTime((long)(turned < 0 ? turned + LocalTime.NanosecondsPerDay : turned));
    }
}
