using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Cypher.Functions.FunctionArguments;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Functions of lists and maps, and of values of any kind.</summary>
internal static class CollectionFunctions
{
    public static IEnumerable<ValueFunction> All { get; } =
    [
        Strict("isEmpty", 1, 1, IsEmpty),
        new("nullIf", new FunctionFacts(2, 2), arguments =>
            Comparison.AreEqual(arguments[0], arguments[1]) == true ? Value.Null : arguments[0]),
        new("apoc.coll.contains", new FunctionFacts(2, 2), arguments => !arguments[0].IsNull &&
            List(arguments[0], "apoc.coll.contains").Any(item => Comparison.AreEqual(item, arguments[1]) == true)),
        Strict("apoc.coll.sum", 1, 1, arguments => List(arguments[0], "apoc.coll.sum").Sum(item => Number(item, "apoc.coll.sum"))),
        Strict("apoc.coll.avg", 1, 1, arguments => List(arguments[0], "apoc.coll.avg") is { Count: > 0 } items
            ? items.Average(item => Number(item, "apoc.coll.avg"))
            : Value.Null),
        Strict("apoc.coll.min", 1, 1, arguments => List(arguments[0], "apoc.coll.min").Order(CypherOrder.Comparer).FirstOrDefault()),
        Strict("apoc.coll.max", 1, 1, arguments => List(arguments[0], "apoc.coll.max").OrderDescending(CypherOrder.Comparer).FirstOrDefault()),
        Strict("apoc.coll.sort", 1, 1, arguments => Value.From([.. List(arguments[0], "apoc.coll.sort").Order(CypherOrder.Comparer)])),
        Strict("apoc.coll.toSet", 1, 1, arguments => ToSet(List(arguments[0], "apoc.coll.toSet"))),
        Strict("apoc.coll.flatten", 1, 2, arguments => Flatten(List(arguments[0], "apoc.coll.flatten"))),
        Strict("apoc.map.merge", 2, 2, arguments => Merge(Map(arguments[0], "apoc.map.merge"), Map(arguments[1], "apoc.map.merge"))),
        Strict("apoc.map.fromPairs", 1, 1, arguments => FromPairs(List(arguments[0], "apoc.map.fromPairs"))),
        Strict("apoc.map.removeKey", 2, 2, arguments => Value.From(Map(arguments[0], "apoc.map.removeKey")
            .Where(entry => entry.Key != Text(arguments[1], "apoc.map.removeKey"))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal))),
        Strict("apoc.map.keys", 1, 1, arguments => Value.From(Map(arguments[0], "apoc.map.keys").Keys.Order(KeyOrder.Comparer))),
    ];

    private static Value IsEmpty(Value[] arguments) => arguments[0].Kind switch
    {
        ValueKind.List => arguments[0].AsList().Count == 0,
        ValueKind.Map => arguments[0].AsMap().Count == 0,
        ValueKind.String => arguments[0].AsString().Length == 0,
        var kind => throw CypherFault.Value($"isEmpty takes a list, a map or a text, not a {kind}."),
    };

    private static Value ToSet(IReadOnlyList<Value> items)
    {
        var seen = new SortedSet<Value>(CypherOrder.Comparer);
        return Value.From([.. items.Where(seen.Add)]);
    }

    private static Value Flatten(IReadOnlyList<Value> items)
    {
        var flat = new List<Value>();
        foreach (var item in items)
        {
            if (item.Kind == ValueKind.List)
                flat.AddRange(item.AsList());
            else
                flat.Add(item);
            if (flat.Count > ExecutionLimits.MaxListItems)
                throw CypherFault.Limit($"A list has at most {ExecutionLimits.MaxListItems} items.");
        }

        return Value.From(flat);
    }

    private static Value Merge(IReadOnlyDictionary<string, Value> first, IReadOnlyDictionary<string, Value> second)
    {
        var merged = new Dictionary<string, Value>(first, StringComparer.Ordinal);
        foreach (var (key, value) in second)
            merged[key] = value;
        return Value.From(merged);
    }

    private static Value FromPairs(IReadOnlyList<Value> pairs)
    {
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (List(pair, "apoc.map.fromPairs") is [var key, var value])
                map[Text(key, "apoc.map.fromPairs")] = value;
            else
                throw CypherFault.Value("apoc.map.fromPairs takes lists of two.");
        }

        return Value.From(map);
    }
}
