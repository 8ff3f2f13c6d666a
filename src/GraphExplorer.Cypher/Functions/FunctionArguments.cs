using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Makes functions that give null for null, and reads their arguments.</summary>
internal static class FunctionArguments
{
    /// <summary>A function that is null where any argument is.</summary>
    public static ValueFunction Strict(string name, int least, int most, Func<Value[], Value> body) =>
        new(name, new FunctionFacts(least, most), arguments =>
        {
            foreach (var argument in arguments)
            {
                if (argument.IsNull)
                    return Value.Null;
            }

            return body(arguments);
        });

    public static string Text(Value value, string function) =>
        value.TryGetString(out var text) ? text : throw Wrong(value, function, "a text");

    public static double Number(Value value, string function) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        _ => throw Wrong(value, function, "a number"),
    };

    public static long Whole(Value value, string function) =>
        value.Kind == ValueKind.Integer ? value.AsInteger() : throw Wrong(value, function, "a whole number");

    public static IReadOnlyList<Value> List(Value value, string function) =>
        value.Kind == ValueKind.List ? value.AsList() : throw Wrong(value, function, "a list");

    public static IReadOnlyDictionary<string, Value> Map(Value value, string function) =>
        value.Kind == ValueKind.Map ? value.AsMap() : throw Wrong(value, function, "a map");

    public static string Bounded(string text) => text.Length <= ExecutionLimits.MaxTextUnits
        ? text
        : throw CypherFault.Limit($"A text has at most {ExecutionLimits.MaxTextUnits} units.");

    private static CypherFault Wrong(Value value, string function, string wanted) =>
        CypherFault.Value($"{function} takes {wanted}, not a {value.Kind}.");
}
