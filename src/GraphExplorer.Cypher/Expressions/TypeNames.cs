using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>A type as <c>IS ::</c> names it.</summary>
/// <param name="Kinds">The kinds of its values; empty for ANY.</param>
/// <param name="HoldsNull">Whether null is of it.</param>
/// <param name="Items">For lists, what the items are of; null where anything.</param>
/// <param name="Others">Further types, any of which may hold.</param>
internal sealed record TypeNames(
    IReadOnlyList<ValueKind> Kinds, bool HoldsNull, TypeNames? Items, IReadOnlyList<TypeNames> Others)
{
    public bool Holds(Value value)
    {
        if (Others.Count > 0)
            return Others.Any(type => type.Holds(value));
        if (value.IsNull)
            return HoldsNull;
        if (Kinds.Count > 0 && !Kinds.Contains(value.Kind))
            return false;
        return Items is null || value.Kind != ValueKind.List || value.AsList().All(Items.Holds);
    }

    public static TypeNames Parse(string written)
    {
        var text = written.Trim();
        var parts = Split(text);
        if (parts.Count > 1)
            return new TypeNames([], true, null, [.. parts.Select(Parse)]);
        var isNotNull = text.EndsWith("NOT NULL", StringComparison.OrdinalIgnoreCase) || text.EndsWith('!');
        text = text.EndsWith('!') ? text[..^1].Trim() : isNotNull ? text[..^8].Trim() : text;
        TypeNames? items = null;
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith('>'))
            (items, text) = (Parse(text[(open + 1)..^1]), text[..open].Trim());
        return new TypeNames(KindsOf(text.ToUpperInvariant()), !isNotNull, items, []);
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
            if (text[i] == '|' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static ValueKind[] KindsOf(string name) => name switch
    {
        "NOTHING" => [ValueKind.Null],
        "NULL" => [ValueKind.Null],
        "BOOLEAN" or "BOOL" => [ValueKind.Boolean],
        "STRING" or "VARCHAR" => [ValueKind.String],
        "INTEGER" or "INT" or "SIGNED INTEGER" => [ValueKind.Integer],
        "FLOAT" => [ValueKind.Float],
        "DATE" => [ValueKind.Date],
        "LOCAL TIME" or "TIME WITHOUT TIMEZONE" or "TIME WITHOUT TIME ZONE" => [ValueKind.LocalTime],
        "ZONED TIME" or "TIME WITH TIMEZONE" or "TIME WITH TIME ZONE" => [ValueKind.Time],
        "LOCAL DATETIME" or "TIMESTAMP WITHOUT TIMEZONE" or "TIMESTAMP WITHOUT TIME ZONE" => [ValueKind.LocalDateTime],
        "ZONED DATETIME" or "TIMESTAMP WITH TIMEZONE" or "TIMESTAMP WITH TIME ZONE" => [ValueKind.DateTime],
        "DURATION" => [ValueKind.Duration],
        "POINT" => [ValueKind.Point],
        "NODE" or "VERTEX" or "ANY NODE" or "ANY VERTEX" => [ValueKind.Node],
        "RELATIONSHIP" or "EDGE" or "ANY RELATIONSHIP" or "ANY EDGE" => [ValueKind.Relationship],
        "MAP" or "ANY MAP" => [ValueKind.Map],
        "LIST" or "ARRAY" => [ValueKind.List],
        "PATH" or "ANY PATH" => [ValueKind.Path],
        "PROPERTY VALUE" or "ANY PROPERTY VALUE" => [ValueKind.Boolean, ValueKind.String, ValueKind.Integer, ValueKind.Float,
            ValueKind.Date, ValueKind.LocalTime, ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime,
            ValueKind.Duration, ValueKind.Point, ValueKind.List],
        "ANY" or "ANY VALUE" => [],
        _ => throw CypherFault.Argument($"{name} is no type that is known here.", "UnknownType"),
    };
}
