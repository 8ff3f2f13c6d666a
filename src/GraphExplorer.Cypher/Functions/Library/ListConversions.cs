using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary>Conversions of whole lists, where an item that does not convert becomes null.</summary>
internal static class ListConversions
{
    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("toStringList", "STRING", "toString"),
        Of("toIntegerList", "INTEGER", "toInteger"),
        Of("toFloatList", "FLOAT", "toFloat"),
        Of("toBooleanList", "BOOLEAN", "toBoolean"),
    ];

    private static LibraryFunction Of(string name, string type, string conversion)
    {
        var convert = ValueFunctions.Find(conversion)!; // one of the four that stand there
        return new LibraryFunction($"{name}(input :: LIST<ANY>) :: LIST<{type}>",
            "Converts each item; what cannot be converted becomes null.", "List", 1, 1, arguments =>
            {
                var list = new Arguments(name, arguments).List(0);
                var converted = new Value[list.Count];
                for (var i = 0; i < converted.Length; i++)
                    converted[i] = OrNull(convert, list[i]);
                return Value.From(converted);
            }).NullForNull();
    }

    private static Value OrNull(Func<Value[], Value> convert, Value item)
    {
        if (item.Kind is not (ValueKind.String or ValueKind.Integer or ValueKind.Float or ValueKind.Boolean or
            ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or
            ValueKind.Duration or ValueKind.Point))
            return Value.Null;
        try
        {
            return convert([item]);
        }
        catch (CypherFault)
        {
            return Value.Null;
        }
    }
}
