using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>Indexes and constraints as the server shows them. Names of properties are those in the database.</summary>
internal static class ServerIndexes
{
    public const string IndexQuery =
        "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state, owningConstraint " +
        "RETURN name, type, entityType, labelsOrTypes, properties, state, owningConstraint";

    public const string ConstraintQuery =
        "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, propertyType " +
        "RETURN name, type, entityType, labelsOrTypes, properties, propertyType";

    /// <summary>The index of a row; null where it is of a kind that only its own server knows.</summary>
    public static IndexDefinition? ReadIndex(ReadOnlySpan<Value> row) =>
        Kind(row[1].AsString()) is not { } kind ? null : new IndexDefinition(
            row[0].AsString(),
            kind,
            On(row[2]),
            Texts(row[3]),
            Texts(row[4]),
            row[5].AsString() switch
            {
                "ONLINE" => IndexState.Online,
                "POPULATING" => IndexState.Populating,
                _ => IndexState.Failed,
            },
            row[6].TryGetString(out var constraint) ? constraint : null);

    /// <summary>The constraint of a row; null as for indexes.</summary>
    public static ConstraintDefinition? ReadConstraint(ReadOnlySpan<Value> row)
    {
        // UNIQUENESS, RELATIONSHIP_UNIQUENESS, NODE_KEY, RELATIONSHIP_PROPERTY_EXISTENCE, NODE_PROPERTY_TYPE, …
        var type = row[1].AsString();
        ConstraintKind? kind =
            type.EndsWith("UNIQUENESS", StringComparison.Ordinal) ? ConstraintKind.Unique
            : type.EndsWith("KEY", StringComparison.Ordinal) ? ConstraintKind.Key
            : type.EndsWith("PROPERTY_EXISTENCE", StringComparison.Ordinal) ? ConstraintKind.Exists
            : type.EndsWith("PROPERTY_TYPE", StringComparison.Ordinal) ? ConstraintKind.PropertyType
            : null;
        return kind is null || Texts(row[3]) is not [var label] ? null : new ConstraintDefinition(
            row[0].AsString(),
            kind.Value,
            On(row[2]),
            label,
            Texts(row[4]),
            row[5].TryGetString(out var propertyType) ? propertyType : null);
    }

    private static IndexKind? Kind(string type) => type switch
    {
        "RANGE" => IndexKind.Range,
        "TEXT" => IndexKind.Text,
        "POINT" => IndexKind.Point,
        "FULLTEXT" => IndexKind.FullText,
        "LOOKUP" => IndexKind.Lookup,
        "VECTOR" => IndexKind.Vector,
        _ => null,
    };

    private static ElementKind On(Value entityType) =>
        entityType.AsString() == "NODE" ? ElementKind.Node : ElementKind.Relationship;

    private static string[] Texts(Value list) =>
        list.Kind == ValueKind.List ? [.. list.AsList().Select(item => item.AsString())] : [];
}
