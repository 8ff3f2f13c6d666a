using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary>Reads arguments, and holds results to their limits.</summary>
internal readonly ref struct Arguments(string function, ReadOnlySpan<Value> values)
{
    private readonly ReadOnlySpan<Value> _values = values;

    public string Text(int at) => _values[at].TryGetString(out var text) ? text : throw Wrong(at, "a text");

    /// <summary>The whole number, or the default where there is no such argument or it is null.</summary>
    public long Whole(int at, long? otherwise = null)
    {
        if (otherwise is { } value && (at >= _values.Length || _values[at].IsNull))
            return value;
        return _values[at].Kind == ValueKind.Integer ? _values[at].AsInteger() : throw Wrong(at, "a whole number");
    }

    public bool Truth(int at, bool otherwise)
    {
        if (at >= _values.Length || _values[at].IsNull)
            return otherwise;
        return _values[at].Kind == ValueKind.Boolean ? _values[at].AsBoolean() : throw Wrong(at, "true or false");
    }

    public IReadOnlyList<Value> List(int at) =>
        _values[at].Kind == ValueKind.List ? _values[at].AsList() : throw Wrong(at, "a list");

    public IReadOnlyDictionary<string, Value> Map(int at) =>
        _values[at].Kind == ValueKind.Map ? _values[at].AsMap() : throw Wrong(at, "a map");

    public Point Point(int at) =>
        _values[at].Kind == ValueKind.Point ? _values[at].AsPoint() : throw Wrong(at, "a point");

    /// <summary>A list of texts.</summary>
    public string[] Texts(int at)
    {
        var list = List(at);
        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = list[i].TryGetString(out var text) ? text : throw Wrong(at, "a list of texts");
        return texts;
    }

    /// <summary>A text within the limit of texts: looked at before it is made.</summary>
    public static void HoldText(Int128 units)
    {
        if (units > ExecutionLimits.MaxTextUnits)
            throw CypherFault.Limit($"A text has at most {ExecutionLimits.MaxTextUnits} units.");
    }

    /// <summary>A list within the limit of lists: looked at before it is made.</summary>
    public static void HoldList(Int128 items)
    {
        if (items > ExecutionLimits.MaxListItems)
            throw CypherFault.Limit($"A list has at most {ExecutionLimits.MaxListItems} items.");
    }

    private CypherFault Wrong(int at, string wanted) =>
        CypherFault.Type($"{function} takes {wanted} as argument {at + 1}, not a {_values[at].Kind}.");
}
