using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Whether values are one for DISTINCT and for groups: null is null, NaN is NaN, 1 is 1.0 (openCypher 9, "Equivalence").</summary>
internal sealed class ValueEquivalence(ElementSource elements) : IEqualityComparer<Value>, IEqualityComparer<Value[]>
{
    public bool Equals(Value x, Value y)
    {
        if (x.TryGetNumber(elements, out var left) && y.TryGetNumber(elements, out var right))
            return x.Kind == y.Kind && left == right;
        if (x.Kind == ValueKind.String && y.Kind == ValueKind.String)
            return string.Equals(x.AsString(), y.AsString(), StringComparison.Ordinal);
        return CypherOrder.Compare(x, y) == 0;
    }

    public int GetHashCode(Value value)
    {
        if (value.TryGetNumber(elements, out var number))
            return number;
        switch (value.Kind)
        {
            case ValueKind.Integer:
                return ((double)value.AsInteger()).GetHashCode();
            case ValueKind.Float:
                return value.AsFloat() == 0 ? 0 : value.AsFloat().GetHashCode();
            case ValueKind.List:
                var hash = default(HashCode);
                foreach (var item in value.AsList())
                    hash.Add(GetHashCode(item));
                return hash.ToHashCode();
            case ValueKind.Map:
                return value.AsMap().Sum(entry => entry.Key.GetHashCode(StringComparison.Ordinal) & 0xFFFFF);
            case ValueKind.Path:
                return value.TryGetPath(out var path) ? path.Nodes[0] * 31 + path.Relationships.Count : 7;
            case ValueKind.DateTime or ValueKind.Time or ValueKind.Duration:
                return (int)value.Kind; // what the order holds for one need not have one hash
            default:
                return value.GetHashCode();
        }
    }

    public bool Equals(Value[]? x, Value[]? y)
    {
        if (x is null || y is null || x.Length != y.Length)
            return ReferenceEquals(x, y);
        for (var i = 0; i < x.Length; i++)
        {
            if (!Equals(x[i], y[i]))
                return false;
        }

        return true;
    }

    public int GetHashCode(Value[] values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
            hash.Add(GetHashCode(value));
        return hash.ToHashCode();
    }
}
