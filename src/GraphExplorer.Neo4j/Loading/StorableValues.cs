using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>Refuses values that the database cannot hold in a property, or would not give back as they were.</summary>
/// <remarks>
/// Source: Cypher manual, "Property, structural, and constructed values"; lists are of one kind, without nulls.
/// </remarks>
internal static class StorableValues
{
    /// <summary>Checks a record.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_record</c>, naming record and property.</exception>
    public static void Check(GraphRecord record, long ordinal)
    {
        CheckName(record, ordinal, "key", record.Key);
        if (record is NodeRecord node)
        {
            foreach (var label in node.Labels)
                CheckName(record, ordinal, "label", label);
        }
        else if (record is RelationshipRecord relationship)
        {
            CheckName(record, ordinal, "type", relationship.Type);
        }

        foreach (var (name, value) in record.Properties)
        {
            CheckName(record, ordinal, "property name", name);
            if (Problem(value) is { } problem)
                RecordCheck.Refuse(record, ordinal, $"has in its property \"{name}\" {problem}");
        }
    }

    private static void CheckName(GraphRecord record, long ordinal, string what, string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
            RecordCheck.Refuse(record, ordinal, $"has a {what} with a null character, which Neo4j does not store");
    }

    private static string? Problem(Value value) => value.Kind switch
    {
        ValueKind.Map => "a map, which Neo4j does not store; give its entries as properties of their own",
        ValueKind.Vector => "a vector, which this Neo4j does not store; give a list of numbers",
        ValueKind.String when !IsWellFormed(value.AsString()) =>
            "a text with half a surrogate pair; it must be well-formed Unicode",
        ValueKind.List => ProblemOfList(value.AsList()),
        _ => null,
    };

    private static string? ProblemOfList(IReadOnlyList<Value> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            if (item.Kind is ValueKind.Null)
                return "a list that holds null, which Neo4j does not store";
            if (item.Kind is ValueKind.List or ValueKind.Map or ValueKind.Bytes or ValueKind.Vector)
                return $"a list that holds a {item.Kind}, which Neo4j does not store";
            if (item.Kind != list[0].Kind)
                return $"a list that holds a {list[0].Kind} and a {item.Kind}; Neo4j stores lists of one kind";
            if (item.Kind == ValueKind.Point && item.AsPoint().Srid != list[0].AsPoint().Srid)
                return "a list of points in different coordinate systems, which Neo4j does not store";
            if (Problem(item) is { } problem)
                return problem;
        }

        return null;
    }

    private static bool IsWellFormed(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                return false;
            rest = rest[(at + 2)..];
        }

        return true;
    }
}
