using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>What <c>=</c> and <c>&lt;</c> say: true, false, or null where it cannot be known (openCypher 9, "Comparability").</summary>
internal static class Comparison
{
    public static bool? AreEqual(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        if (IsNumber(left) && IsNumber(right))
            return !IsNan(left) && !IsNan(right) && CypherOrder.CompareNumbers(left, right) == 0;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            ValueKind.List => AreListsEqual(left.AsList(), right.AsList()),
            ValueKind.Map => AreMapsEqual(left.AsMap(), right.AsMap()),
            _ => left.Equals(right),
        };
    }

    private static bool? AreListsEqual(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        if (left.Count != right.Count)
            return false;
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var equal = AreEqual(left[i], right[i]);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }

        return result;
    }

    private static bool? AreMapsEqual(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        if (left.Count != right.Count || left.Keys.Any(key => !right.ContainsKey(key)))
            return false;
        bool? result = true;
        foreach (var (key, value) in left)
        {
            var equal = AreEqual(value, right[key]);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }

        return result;
    }

    /// <summary>Below 0, 0 or above; null where the two cannot be compared. A NaN gives <see cref="Unordered"/>.</summary>
    public static int? Compare(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        if (IsNumber(left) && IsNumber(right))
            return IsNan(left) || IsNan(right) ? Unordered : CypherOrder.CompareNumbers(left, right);
        if (left.Kind != right.Kind)
            return null;
        switch (left.Kind)
        {
            case ValueKind.String:
                return KeyOrder.Compare(left.AsString(), right.AsString());
            case ValueKind.List:
                return CompareLists(left.AsList(), right.AsList());
            case ValueKind.Boolean or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or
                ValueKind.DateTime:
                return CypherOrder.Compare(left, right);
            default:
                return null;
        }
    }

    /// <summary>The result for NaN, which is neither below, nor equal, nor above: every comparison is false.</summary>
    public const int Unordered = int.MinValue;

    private static int? CompareLists(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    private static bool IsNumber(in Value value) => value.Kind is ValueKind.Integer or ValueKind.Float;

    private static bool IsNan(in Value value) => value.Kind == ValueKind.Float && double.IsNaN(value.AsFloat());
}
