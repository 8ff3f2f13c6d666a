using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Whether values are of a type as constraints write it: Cypher's names, <c>LIST&lt;T NOT NULL&gt;</c>, and several
/// joined by <c>|</c>.</summary>
internal static class PropertyTypes
{
    /// <summary>Whether a value is null or of the type; false where there is no such type.</summary>
    public static bool Holds(string type, Value value)
    {
        if (value.IsNull)
            return true;
        foreach (var one in Alternatives(type))
        {
            if (IsOf(one, value))
                return true;
        }

        return false;
    }

    private static bool IsOf(string type, Value value)
    {
        var name = type.Trim().ToUpperInvariant();
        if (name.StartsWith("LIST<", StringComparison.Ordinal) && name.EndsWith('>'))
        {
            var inner = name[5..^1].Trim();
            var isNotNull = inner.EndsWith(" NOT NULL", StringComparison.Ordinal);
            inner = isNotNull ? inner[..^9] : inner;
            return value.Kind == ValueKind.List &&
                value.AsList().All(item => item.IsNull ? !isNotNull : Holds(inner, item));
        }

        return value.Kind switch
        {
            ValueKind.Boolean => name is "BOOLEAN" or "BOOL",
            ValueKind.String => name is "STRING" or "VARCHAR",
            ValueKind.Integer => name is "INTEGER" or "INT" or "SIGNED INTEGER",
            ValueKind.Float => name is "FLOAT",
            ValueKind.Date => name is "DATE",
            ValueKind.LocalTime => name is "LOCAL TIME" or "TIME WITHOUT TIMEZONE",
            ValueKind.Time => name is "ZONED TIME" or "TIME WITH TIMEZONE",
            ValueKind.LocalDateTime => name is "LOCAL DATETIME" or "TIMESTAMP WITHOUT TIMEZONE",
            ValueKind.DateTime => name is "ZONED DATETIME" or "TIMESTAMP WITH TIMEZONE",
            ValueKind.Duration => name is "DURATION",
            ValueKind.Point => name is "POINT",
            _ => false,
        };
    }

    /// <summary>The parts between the bars that stand in no list.</summary>
    private static IEnumerable<string> Alternatives(string type)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < type.Length; i++)
        {
            depth += type[i] == '<' ? 1 : type[i] == '>' ? -1 : 0;
            if (type[i] == '|' && depth == 0)
            {
                yield return type[start..i];
                start = i + 1;
            }
        }

        yield return type[start..];
    }
}
