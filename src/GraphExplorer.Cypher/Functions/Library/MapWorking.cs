using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary><c>apoc.map</c>: maps out of maps and lists.</summary>
internal static class MapWorking
{
    private const string Category = "apoc.map";

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("fromLists(keys :: LIST<STRING>, values :: LIST<ANY>) :: MAP", "A map of names and the values beside them.", 2, 2,
            FromLists),
        Of("fromValues(values :: LIST<ANY>) :: MAP", "A map of names and values that take turns.", 1, 1, FromValues),
        Of("setKey(map :: MAP, key :: STRING, value :: ANY) :: MAP", "The map with this entry.", 3, 3,
            arguments => Set("setKey", arguments)),
        Of("setEntry(map :: MAP, key :: STRING, value :: ANY) :: MAP", "The map with this entry.", 3, 3,
            arguments => Set("setEntry", arguments)),
        Of("removeKeys(map :: MAP, keys :: LIST<STRING>) :: MAP", "The map without these names.", 2, 2,
            arguments =>
            {
                var all = new Arguments("apoc.map.removeKeys", arguments);
                var map = Copy(all.Map(0));
                foreach (var name in all.Texts(1))
                    map.Remove(name);
                return Value.From(map);
            }),
        Of("get(map :: MAP, key :: STRING, value = NULL :: ANY, fail = TRUE :: BOOLEAN) :: ANY",
            "The value of a name, or the other value; fails where there is neither.", 2, 4, Get),
        Of("values(map :: MAP, keys = [] :: LIST<STRING>, addNullsForMissing = FALSE :: BOOLEAN) :: LIST<ANY>",
            "The values of these names, in their order.", 1, 3, Values),
        Of("mergeList(maps :: LIST<MAP>) :: MAP", "All entries; of two of one name the later counts.", 1, 1, MergeList),
        Of("sortedProperties(map :: MAP, ignoreCase = TRUE :: BOOLEAN) :: LIST<ANY>",
            "Lists of name and value, in the order of the names.", 1, 2, Sorted),
    ];

    private static LibraryFunction Of(
        string signature, string description, int least, int most, Func<Value[], Value> body) =>
        new("apoc.map." + signature, description, Category, least, most, body);

    private static Dictionary<string, Value> Copy(IReadOnlyDictionary<string, Value> map) => new(map, StringComparer.Ordinal);

    private static Value Set(string function, Value[] arguments)
    {
        var all = new Arguments("apoc.map." + function, arguments);
        var map = arguments[0].IsNull ? new Dictionary<string, Value>(StringComparer.Ordinal) : Copy(all.Map(0));
        if (!arguments[1].IsNull)
            map[all.Text(1)] = arguments[2];
        return Value.From(map);
    }

    private static Value FromLists(Value[] arguments)
    {
        var all = new Arguments("apoc.map.fromLists", arguments);
        var (names, values) = (all.Texts(0), all.List(1));
        if (names.Length != values.Count)
            throw CypherFault.Argument("apoc.map.fromLists takes two lists of one length.", "InvalidArgumentValue");
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            map[names[i]] = values[i];
        return Value.From(map);
    }

    private static Value FromValues(Value[] arguments)
    {
        var values = new Arguments("apoc.map.fromValues", arguments).List(0);
        if (values.Count % 2 != 0)
            throw CypherFault.Argument("apoc.map.fromValues takes names and values in turn.", "InvalidArgumentValue");
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i += 2)
        {
            if (!values[i].IsNull)
                map[ValueFunctions.TextOf(values[i])] = values[i + 1];
        }

        return Value.From(map);
    }

    private static Value Get(Value[] arguments)
    {
        var all = new Arguments("apoc.map.get", arguments);
        var name = all.Text(1);
        if (all.Map(0).TryGetValue(name, out var value))
            return value;
        if (arguments.Length > 2 && !arguments[2].IsNull)
            return arguments[2];
        return all.Truth(3, otherwise: true)
            ? throw CypherFault.Argument($"The map has no {name}.", "InvalidArgumentValue")
            : Value.Null;
    }

    private static Value Values(Value[] arguments)
    {
        var all = new Arguments("apoc.map.values", arguments);
        var values = new List<Value>();
        if (arguments.Length < 2 || arguments[1].IsNull)
            return Value.From(values);
        var (map, withNulls) = (all.Map(0), all.Truth(2, otherwise: false));
        foreach (var name in all.Texts(1))
        {
            if (map.TryGetValue(name, out var value))
                values.Add(value);
            else if (withNulls)
                values.Add(Value.Null);
        }

        return Value.From(values);
    }

    private static Value MergeList(Value[] arguments)
    {
        var merged = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var item in new Arguments("apoc.map.mergeList", arguments).List(0))
        {
            foreach (var (name, value) in new Arguments("apoc.map.mergeList", [item]).Map(0))
                merged[name] = value;
        }

        return Value.From(merged);
    }

    private static Value Sorted(Value[] arguments)
    {
        var all = new Arguments("apoc.map.sortedProperties", arguments);
        var ignoresCase = all.Truth(1, otherwise: true);
        return Value.From([.. all.Map(0)
            .OrderBy(entry => ignoresCase ? entry.Key.ToUpperInvariant() : entry.Key, KeyOrder.Comparer)
            .ThenBy(entry => entry.Key, KeyOrder.Comparer)
            .Select(entry => Value.From([entry.Key, entry.Value]))]);
    }
}
