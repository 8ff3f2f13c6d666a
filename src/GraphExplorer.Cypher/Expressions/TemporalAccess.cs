using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Parts of dates, times, durations and points by name; null where a value has none of that name.</summary>
internal static class TemporalAccess
{
    public static Value? Component(Value target, string name) => null;
}
