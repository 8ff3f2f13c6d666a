using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary><c>valueType</c>: the narrowest type that holds a value, as Cypher writes types.</summary>
internal static class TypeOfValue
{
    /// <summary>Lists in lists deeper than this are of ANY: stops a value from running deeper than the stack is.</summary>
    private const int MaxDepth = 64;

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        new("valueType(input :: ANY) :: STRING", "The narrowest type that holds the value.", "Scalar", 1, 1,
            arguments => arguments[0].IsNull ? "NULL" : NameOf(arguments[0], 0) + " NOT NULL"),
    ];

    private static string NameOf(Value value, int depth) => value.Kind switch
    {
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.String => "STRING",
        ValueKind.Integer => "INTEGER",
        ValueKind.Float => "FLOAT",
        ValueKind.Date => "DATE",
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        ValueKind.Duration => "DURATION",
        ValueKind.Point => "POINT",
        ValueKind.Node => "NODE",
        ValueKind.Relationship => "RELATIONSHIP",
        ValueKind.Map => "MAP",
        ValueKind.Path => "PATH",
        ValueKind.List => $"LIST<{ItemsOf(value.AsList(), depth + 1)}>",
        _ => "ANY",
    };

    private static string ItemsOf(IReadOnlyList<Value> items, int depth)
    {
        if (items.Count == 0)
            return "NOTHING";
        if (depth > MaxDepth)
            return "ANY";
        var names = new SortedSet<(int Rank, string Name)>(
            Comparer<(int Rank, string Name)>.Create((x, y) =>
                x.Rank != y.Rank ? x.Rank.CompareTo(y.Rank) : string.CompareOrdinal(y.Name, x.Name)));
        var hasNull = false;
        foreach (var item in items)
        {
            hasNull |= item.IsNull;
            if (!item.IsNull)
                names.Add((Rank(item.Kind), NameOf(item, depth)));
        }

        return names.Count == 0 ? "NULL" : string.Join(" | ", names.Select(one => hasNull ? one.Name : one.Name + " NOT NULL"));
    }

    /// <summary>The order in which Cypher writes the types of a union.</summary>
    private static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => 0,
        ValueKind.String => 1,
        ValueKind.Integer => 2,
        ValueKind.Float => 3,
        ValueKind.Date => 4,
        ValueKind.LocalTime => 5,
        ValueKind.Time => 6,
        ValueKind.LocalDateTime => 7,
        ValueKind.DateTime => 8,
        ValueKind.Duration => 9,
        ValueKind.Point => 10,
        ValueKind.Node => 11,
        ValueKind.Relationship => 12,
        ValueKind.Map => 13,
        ValueKind.List => 14,
        _ => 15,
    };
}
