using System.Globalization;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Functions of nodes, relationships and paths: those that ask the graph.</summary>
internal static class GraphFunctions
{
    public static Func<Run, Value, Value>? Find(string name) => name.ToUpperInvariant() switch
    {
        "LABELS" => (run, value) => value.IsNull ? Value.Null : Value.From(Labels(run, value)),
        "TYPE" => (run, value) => value.IsNull ? Value.Null : Type(run, value),
        "PROPERTIES" => (run, value) => value.IsNull ? Value.Null : Value.From(ElementAccess.Properties(run, value)!), // not of null
        "KEYS" => (run, value) => value.IsNull ? Value.Null : Keys(run, value),
        "STARTNODE" => (run, value) => End(run, value, isStart: true),
        "ENDNODE" => (run, value) => End(run, value, isStart: false),
        "ID" => Id,
        "ELEMENTID" => ElementId,
        "LENGTH" => (_, value) => value.IsNull ? Value.Null : value.TryGetPath(out var path)
            ? (long)path.Relationships.Count
            : (long)OfPath(value, "length").Relationships.Count,
        "NODES" => (run, value) => value.IsNull ? Value.Null : value.TryGetPath(out var path)
            ? Value.From([.. path.Nodes.Select(run.Node)])
            : Value.From([.. OfPath(value, "nodes").Nodes.Select(Value.From)]),
        "RELATIONSHIPS" => (run, value) => value.IsNull ? Value.Null : value.TryGetPath(out var path)
            ? Value.From([.. path.Relationships.Select(run.Relationship)])
            : Value.From([.. OfPath(value, "relationships").Relationships.Select(Value.From)]),
        "EXISTS" => (_, value) => value.Kind == ValueKind.Boolean ? value : !value.IsNull,
        _ => null,
    };

    public static string[] Labels(Run run, Value value)
    {
        if (value.Kind != ValueKind.Node)
            throw CypherFault.Value($"A {value.Kind} has no labels.");
        if (!value.TryGetNumber(run.Elements, out var node))
            return [.. value.AsNode().Labels];
        return run.Elements.IsDeletedNode(node)
            ? throw CypherFault.Deleted("The node whose labels are read was deleted.")
            : run.Elements.Labels(node);
    }

    /// <summary>The type, of a relationship that was deleted too.</summary>
    public static string Type(Run run, Value value)
    {
        if (value.Kind != ValueKind.Relationship)
            throw CypherFault.Value($"A {value.Kind} has no type.");
        return value.TryGetNumber(run.Elements, out var number) && !run.Elements.IsDeletedRelationship(number)
            ? run.Reader.Types[run.Reader.EndsOf(number).Type]
            : value.AsRelationship().Type;
    }

    private static Value Keys(Run run, Value value)
    {
        if (value.Kind is not (ValueKind.Node or ValueKind.Relationship or ValueKind.Map))
            throw CypherFault.Value($"A {value.Kind} has no keys.");
        return Value.From(ElementAccess.Properties(run, value)!.Keys.Order(KeyOrder.Comparer)); // not of null
    }

    private static Value End(Run run, Value value, bool isStart)
    {
        if (value.IsNull)
            return Value.Null;
        if (value.Kind != ValueKind.Relationship)
            throw CypherFault.Value($"A {value.Kind} has no ends.");
        if (value.TryGetNumber(run.Elements, out var number) && run.Reader.HasRelationship(number))
        {
            var ends = run.Reader.EndsOf(number);
            return run.Node(isStart ? ends.From : ends.To);
        }

        var record = value.AsRelationship();
        var node = run.Reader.NodeKeys.Find(isStart ? record.From : record.To);
        return node < 0 ? Value.Null : run.Node(node);
    }

    private static Value Id(Run run, Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Node => (long)run.NodeNumber(value),
        ValueKind.Relationship => (long)run.RelationshipNumber(value),
        _ => throw CypherFault.Value($"A {value.Kind} has no id."),
    };

    private static Value ElementId(Run run, Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Node => value.AsNode().Key,
        ValueKind.Relationship => value.AsRelationship().Key,
        _ => throw CypherFault.Value($"A {value.Kind} has no element id."),
    };

    private static PathRecord OfPath(Value value, string function) => value.Kind == ValueKind.Path
        ? value.AsPath()
        : throw CypherFault.Value(string.Create(CultureInfo.InvariantCulture, $"{function} takes a path, not a {value.Kind}."));
}
