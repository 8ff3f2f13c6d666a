using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary><c>apoc.coll</c>: questions about lists, and parts of them.</summary>
internal static class ListPicking
{
    private const string Category = "apoc.coll";

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("indexOf(coll :: LIST<ANY>, value :: ANY) :: INTEGER", "Where the value stands first, from 0; -1 where nowhere.",
            -1L, arguments => IndexOf(new Arguments("apoc.coll.indexOf", arguments).List(0), arguments[1])),
        Of("occurrences(coll :: LIST<ANY>, item :: ANY) :: INTEGER", "How often the value stands in the list.",
            0L, arguments => Count(new Arguments("apoc.coll.occurrences", arguments).List(0), arguments[1])),
        Of("containsAll(coll1 :: LIST<ANY>, coll2 :: LIST<ANY>) :: BOOLEAN",
            "Whether the first holds all of the second; never where the first is empty.", false, ContainsAll),
        Of("containsDuplicates(coll :: LIST<ANY>) :: BOOLEAN", "Whether any value stands there more than once.",
            false, arguments =>
            {
                var list = new Arguments("apoc.coll.containsDuplicates", arguments).List(0);
                return Set(list).Count < list.Count;
            }),
        Of("duplicates(coll :: LIST<ANY>) :: LIST<ANY>", "The values that stand there more than once, each once.",
            Value.From((IReadOnlyList<Value>)[]),
            arguments => Repeated(new Arguments("apoc.coll.duplicates", arguments).List(0))),
        Of("frequenciesAsMap(coll :: LIST<ANY>) :: MAP", "How often each value stands there, by its text.",
            Value.From(PropertyMap.Empty),
            arguments => Frequencies(new Arguments("apoc.coll.frequenciesAsMap", arguments).List(0))),
        new("apoc.coll.isEqualCollection(coll :: LIST<ANY>, values :: LIST<ANY>) :: BOOLEAN",
            "Whether both hold the same values equally often, in any order.", Category, 2, 2, AreEqual),
    ];

    /// <summary>The values, each once, as DISTINCT tells them apart.</summary>
    public static SortedSet<Value> Set(IEnumerable<Value> list) => new(list, CypherOrder.Comparer);

    /// <summary>A function whose result for a list that is null is fixed; its arguments are counted in the signature.</summary>
    private static LibraryFunction Of(string signature, string description, Value ofNull, Func<Value[], Value> body)
    {
        var count = signature[..signature.IndexOf(')', StringComparison.Ordinal)].Split(',').Length;
        return new LibraryFunction("apoc.coll." + signature, description, Category, count, count,
            arguments => arguments[0].IsNull ? ofNull : body(arguments));
    }

    private static Value ContainsAll(Value[] arguments)
    {
        var all = new Arguments("apoc.coll.containsAll", arguments);
        if (arguments[1].IsNull || all.List(0).Count == 0)
            return false;
        var held = Set(all.List(0).Where(item => !item.IsNull)); // null equals nothing, itself included
        return all.List(1).All(held.Contains);
    }

    private static Value AreEqual(Value[] arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
            return arguments[0].IsNull && arguments[1].IsNull;
        var all = new Arguments("apoc.coll.isEqualCollection", arguments);
        return all.List(0).Count == all.List(1).Count && all.List(0).Order(CypherOrder.Comparer)
            .Zip(all.List(1).Order(CypherOrder.Comparer)).All(pair => CypherOrder.Compare(pair.First, pair.Second) == 0);
    }

    private static long IndexOf(IReadOnlyList<Value> list, Value value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (Comparison.AreEqual(list[i], value) == true)
                return i;
        }

        return -1;
    }

    private static long Count(IReadOnlyList<Value> list, Value value)
    {
        var count = 0L;
        foreach (var item in list)
            count += Comparison.AreEqual(item, value) == true ? 1 : 0;
        return count;
    }

    private static Value Repeated(IReadOnlyList<Value> list)
    {
        var (seen, told) = (Set([]), Set([]));
        var repeated = new List<Value>();
        foreach (var item in list)
        {
            if (!seen.Add(item) && told.Add(item))
                repeated.Add(item);
        }

        return Value.From(repeated);
    }

    private static Value Frequencies(IReadOnlyList<Value> list)
    {
        var counts = new SortedDictionary<Value, long>(CypherOrder.Comparer);
        foreach (var item in list)
            counts[item] = counts.GetValueOrDefault(item) + 1;
        var named = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (item, count) in counts)
        {
            var name = item.IsNull ? "null" : ValueFunctions.TextOf(item);
            named[name] = named.TryGetValue(name, out var before) ? before.AsInteger() + count : count;
        }

        return Value.From(named);
    }
}
