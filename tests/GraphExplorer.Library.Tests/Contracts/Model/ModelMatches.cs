using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts.Model;

/// <summary>What an index finds, by looking at every entry.</summary>
internal static class ModelMatches
{
    public static int[] Find(
        IEnumerable<(int Number, Value[] Values)> entries,
        IndexDefinition index,
        IndexQuery query)
    {
        var found = entries.Where(entry => Matches(entry.Values, index, query)).ToList();
        if (query.Order != IndexOrder.None)
        {
            var sign = query.Order == IndexOrder.Ascending ? 1 : -1;
            found.Sort((left, right) =>
            {
                var order = left.Values.Zip(right.Values)
                    .Select(pair => sign * Order(pair.First, pair.Second))
                    .FirstOrDefault(order => order != 0);
                return order != 0 ? order : left.Number.CompareTo(right.Number);
            });
        }

        return [.. found.Select(entry => entry.Number)];
    }

    private static bool Matches(Value[] values, IndexDefinition index, IndexQuery query) => query switch
    {
        IndexQuery.All => true,
        IndexQuery.Equal equal => equal.Values.Zip(values).All(pair => Compare(pair.Second, pair.First) == 0),
        IndexQuery.In some => some.Values.Any(value => Compare(values[0], value) == 0),
        IndexQuery.Between range =>
            (range.Low is not { } low || Compare(values[0], low) is { } above && (above > 0 || (above == 0 && range.IncludesLow))) &&
            (range.High is not { } high || Compare(values[0], high) is { } below && (below < 0 || (below == 0 && range.IncludesHigh))),
        IndexQuery.StartsWith starts => Is(values[0], text => text.StartsWith(starts.Text, StringComparison.Ordinal)),
        IndexQuery.Contains holds => Is(values[0], text => text.Contains(holds.Text, StringComparison.Ordinal)),
        IndexQuery.EndsWith ends => Is(values[0], text => text.EndsWith(ends.Text, StringComparison.Ordinal)),
        IndexQuery.InBox box => values[0].Kind == ValueKind.Point && IsIn(values[0].AsPoint(), box.Low, box.High),
        _ => throw new ArgumentException($"Index \"{index.Name}\" does not answer {query.GetType().Name}.", nameof(query)),
    };

    private static bool Is(Value value, Func<string, bool> test) => value.TryGetString(out var text) && test(text);

    private static bool IsIn(Point point, Point low, Point high) =>
        point.Srid == low.Srid && point.X >= low.X && point.X <= high.X && point.Y >= low.Y && point.Y <= high.Y &&
        (point.Z is null || (point.Z >= low.Z && point.Z <= high.Z));

    /// <summary>Null where the values are not comparable.</summary>
    private static int? Compare(Value left, Value right)
    {
        if (IsNumber(left) && IsNumber(right))
        {
            return IsNan(left) || IsNan(right) ? null : Order(left, right);
        }

        return left.Kind == right.Kind ? Order(left, right) : null;
    }

    /// <summary>Any two values; kinds that the tests do not mix are ordered by their number.</summary>
    private static int Order(Value left, Value right)
    {
        if (IsNumber(left) && IsNumber(right))
        {
            return left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer
                ? left.AsInteger().CompareTo(right.AsInteger())
                : Number(left).CompareTo(Number(right)) is var order && IsNan(left) != IsNan(right) ? -order : order;
        }

        if (left.Kind != right.Kind)
            return Rank(left).CompareTo(Rank(right));
        return left.Kind switch
        {
            ValueKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
            ValueKind.String => KeyOrder.Compare(left.AsString(), right.AsString()),
            ValueKind.Date => left.AsDate().EpochDay.CompareTo(right.AsDate().EpochDay),
            _ => left.Equals(right) ? 0 : string.CompareOrdinal(left.ToString(), right.ToString()),
        };
    }

    private static bool IsNumber(Value value) => value.Kind is ValueKind.Integer or ValueKind.Float;

    private static bool IsNan(Value value) => value.Kind == ValueKind.Float && double.IsNaN(value.AsFloat());

    private static double Number(Value value) =>
        value.Kind == ValueKind.Integer ? value.AsInteger() : value.AsFloat();

    // Dates, strings, booleans, numbers: their order among each other in openCypher's orderability.
    private static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Date => 0,
        ValueKind.String => 1,
        ValueKind.Boolean => 2,
        _ => 3,
    };
}
