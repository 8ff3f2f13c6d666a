using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary><c>apoc.coll</c>: lists out of lists.</summary>
internal static class ListMaking
{
    private const string Category = "apoc.coll";

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("union(list1 :: LIST<ANY>, list2 :: LIST<ANY>) :: LIST<ANY>", "All values of both, each once, as they first stand.",
            2, 2, arguments => arguments[0].IsNull ? arguments[1]
                : arguments[1].IsNull ? arguments[0]
                : Distinct(ListOf(arguments[0], "union").Concat(ListOf(arguments[1], "union")))),
        Of("unionAll(list1 :: LIST<ANY>, list2 :: LIST<ANY>) :: LIST<ANY>", "The first list and then the second.", 2, 2,
            arguments => arguments[0].IsNull ? arguments[1]
                : arguments[1].IsNull ? arguments[0]
                : Join(ListOf(arguments[0], "unionAll"), ListOf(arguments[1], "unionAll"))),
        Of("intersection(list1 :: LIST<ANY>, list2 :: LIST<ANY>) :: LIST<ANY>", "The values that stand in both, each once.", 2, 2,
            arguments =>
            {
                var other = ListPicking.Set(ListOf(arguments[1], "intersection"));
                return Distinct(ListOf(arguments[0], "intersection").Where(other.Contains));
            }),
        Of("subtract(list1 :: LIST<ANY>, list2 :: LIST<ANY>) :: LIST<ANY>",
            "The values of the first that do not stand in the second, each once.", 2, 2,
            arguments =>
            {
                if (arguments[1].IsNull)
                    return arguments[0];
                var without = ListPicking.Set(ListOf(arguments[1], "subtract"));
                return Distinct(ListOf(arguments[0], "subtract").Where(item => !without.Contains(item)));
            }).NullForFirst(),
        Of("removeAll(list1 :: LIST<ANY>, list2 :: LIST<ANY>) :: LIST<ANY>",
            "The items of the first whose value does not stand in the second.", 2, 2,
            arguments =>
            {
                var without = ListPicking.Set(ListOf(arguments[1], "removeAll"));
                return Value.From([.. ListOf(arguments[0], "removeAll").Where(item => !without.Contains(item))]);
            }).NullForFirst(),
        Of("zip(list1 :: LIST<ANY>, list2 :: LIST<ANY>) :: LIST<LIST<ANY>>", "Each item of the first with that beside it; null where the second is shorter, nothing where it is empty.", 2, 2,
            arguments => Zip(ListOf(arguments[0], "zip"), ListOf(arguments[1], "zip"))).NullForNull(),
        Of("pairs(list :: LIST<ANY>) :: LIST<LIST<ANY>>", "Each item with the next; the last with null.", 1, 1,
            arguments => Pairs(ListOf(arguments[0], "pairs"), withLast: true)).NullForNull(),
        Of("pairsMin(list :: LIST<ANY>) :: LIST<LIST<ANY>>", "Each item with the next.", 1, 1,
            arguments => Pairs(ListOf(arguments[0], "pairsMin"), withLast: false)).NullForNull(),
        Of("partition(coll :: LIST<ANY>, batchSize :: INTEGER) :: LIST<LIST<ANY>>", "The list in pieces of this size.", 2, 2,
            Partition),
        Of("insert(coll :: LIST<ANY>, index :: INTEGER, value :: ANY) :: LIST<ANY>", "The list with a value put in.", 3, 3,
            Insert).NullForFirst(),
        Of("remove(coll :: LIST<ANY>, index :: INTEGER, length = 1 :: INTEGER) :: LIST<ANY>",
            "The list without the items from this place on.", 2, 3, Remove).NullForFirst(),
        Of("fill(item :: STRING, count :: INTEGER) :: LIST<ANY>", "A list of the value, so often.", 2, 2, Fill),
    ];

    private static LibraryFunction Of(
        string signature, string description, int least, int most, Func<Value[], Value> body) =>
        new("apoc.coll." + signature, description, Category, least, most, body);

    private static IReadOnlyList<Value> ListOf(Value value, string function) =>
        value.IsNull ? [] : new Arguments("apoc.coll." + function, [value]).List(0);

    private static Value Distinct(IEnumerable<Value> items)
    {
        var seen = ListPicking.Set([]);
        return Value.From([.. items.Where(seen.Add)]);
    }

    private static Value Join(IReadOnlyList<Value> first, IReadOnlyList<Value> second)
    {
        Arguments.HoldList((Int128)first.Count + second.Count);
        return Value.From([.. first, .. second]);
    }

    private static Value Zip(IReadOnlyList<Value> first, IReadOnlyList<Value> second)
    {
        if (second.Count == 0)
            return Value.From((IReadOnlyList<Value>)[]);
        var zipped = new Value[first.Count];
        for (var i = 0; i < zipped.Length; i++)
            zipped[i] = Value.From([first[i], i < second.Count ? second[i] : Value.Null]);
        return Value.From(zipped);
    }

    private static Value Pairs(IReadOnlyList<Value> list, bool withLast)
    {
        var pairs = new Value[Math.Max(0, withLast ? list.Count : list.Count - 1)];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = Value.From([list[i], i + 1 < list.Count ? list[i + 1] : Value.Null]);
        return Value.From(pairs);
    }

    private static Value Partition(Value[] arguments)
    {
        var list = ListOf(arguments[0], "partition");
        var size = new Arguments("apoc.coll.partition", arguments).Whole(1);
        if (list.Count == 0 || size < 0)
            return Value.From((IReadOnlyList<Value>)[]);
        if (size == 0)
            throw CypherFault.Argument("apoc.coll.partition takes no size of 0.");
        return Value.From(
            [.. list.Chunk((int)Math.Min(size, int.MaxValue)).Select(piece => Value.From((IReadOnlyList<Value>)piece))]);
    }

    private static Value Insert(Value[] arguments)
    {
        var all = new Arguments("apoc.coll.insert", arguments);
        var (list, at) = (all.List(0), all.Whole(1, -1));
        if (at < 0 || at > list.Count || arguments[2].IsNull)
            return arguments[0];
        Arguments.HoldList((Int128)list.Count + 1);
        return Value.From([.. list.Take((int)at), arguments[2], .. list.Skip((int)at)]);
    }

    private static Value Remove(Value[] arguments)
    {
        var all = new Arguments("apoc.coll.remove", arguments);
        var (list, at, count) = (all.List(0), all.Whole(1, -1), all.Whole(2, 1));
        if (at < 0 || at >= list.Count || count <= 0)
            return arguments[0];
        var after = (int)Math.Min(list.Count, at + Math.Min(count, list.Count));
        return Value.From([.. list.Take((int)at), .. list.Skip(after)]);
    }

    private static Value Fill(Value[] arguments)
    {
        var all = new Arguments("apoc.coll.fill", arguments);
        var count = all.Whole(1);
        if (count < 0)
            throw CypherFault.Argument("apoc.coll.fill takes no number below zero.");
        Arguments.HoldList(count);
        var filled = new Value[count];
        Array.Fill(filled, arguments[0]);
        return Value.From(filled);
    }
}
