using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Properties, items and parts of values.</summary>
internal static class ElementAccess
{
    public static Value Property(Run run, Value target, string name)
    {
        Value held;
        switch (target.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.Node:
                if (!target.TryGetNumber(run.Elements, out var node))
                    return target.AsNode().Properties.TryGetValue(name, out held) ? held : Value.Null;
                if (run.Elements.IsDeletedNode(node))
                    throw CypherFault.Deleted("The node whose property is read was deleted.");
                var number = run.Reader.PropertyNames.Find(name);
                return number < 0 ? Value.Null : run.Reader.NodeProperty(node, number);
            case ValueKind.Relationship:
                if (!target.TryGetNumber(run.Elements, out var relationship))
                    return target.AsRelationship().Properties.TryGetValue(name, out held) ? held : Value.Null;
                if (run.Elements.IsDeletedRelationship(relationship))
                    throw CypherFault.Deleted("The relationship whose property is read was deleted.");
                number = run.Reader.PropertyNames.Find(name);
                return number < 0 ? Value.Null : run.Reader.RelationshipProperty(relationship, number);
            case ValueKind.Map:
                return target.AsMap().TryGetValue(name, out held) ? held : Value.Null;
            default:
                return TemporalAccess.Component(target, name) ??
                    throw CypherFault.Type($"A {target.Kind} has no property {name}.");
        }
    }

    /// <summary>All properties, as a map; null of null.</summary>
    public static IReadOnlyDictionary<string, Value>? Properties(Run run, Value target)
    {
        switch (target.Kind)
        {
            case ValueKind.Null:
                return null;
            case ValueKind.Map:
                return target.AsMap();
            case ValueKind.Node:
                if (!target.TryGetNumber(run.Elements, out var node))
                    return target.AsNode().Properties;
                if (run.Elements.IsDeletedNode(node))
                    throw CypherFault.Deleted("The node whose properties are read was deleted.");
                return run.Reader.NodeProperties(node);
            case ValueKind.Relationship:
                if (!target.TryGetNumber(run.Elements, out var relationship))
                    return target.AsRelationship().Properties;
                if (run.Elements.IsDeletedRelationship(relationship))
                    throw CypherFault.Deleted("The relationship whose properties are read was deleted.");
                return run.Reader.RelationshipProperties(relationship);
            default:
                throw CypherFault.Value($"A {target.Kind} has no properties.");
        }
    }

    public static Value Item(Run run, Value target, Value index)
    {
        if (target.IsNull || index.IsNull)
            return Value.Null;
        if (target.Kind == ValueKind.List)
        {
            if (index.Kind != ValueKind.Integer)
                throw CypherFault.Type("An item of a list is named by a whole number.");
            var list = target.AsList();
            var at = index.AsInteger() < 0 ? index.AsInteger() + list.Count : index.AsInteger();
            return at >= 0 && at < list.Count ? list[(int)at] : Value.Null;
        }

        if (target.Kind is not (ValueKind.Map or ValueKind.Node or ValueKind.Relationship))
            throw CypherFault.Type($"A {target.Kind} has no items.");
        return index.TryGetString(out var name)
            ? Property(run, target, name)
            : throw CypherFault.Type("A property is named by a text.", "MapElementAccessByNonString");
    }

    public static Value Slice(Value target, Value? from, Value? to)
    {
        if (target.IsNull || from is { IsNull: true } || to is { IsNull: true })
            return Value.Null;
        if (target.Kind != ValueKind.List)
            throw CypherFault.Type($"A {target.Kind} has no parts.");
        var list = target.AsList();
        var start = Bound(from, 0, list.Count);
        var end = Bound(to, list.Count, list.Count);
        if (start >= end)
            return Value.From((IReadOnlyList<Value>)[]);
        var part = new Value[end - start];
        for (var i = 0; i < part.Length; i++)
            part[i] = list[start + i];
        return Value.From(part);
    }

    private static int Bound(Value? bound, int open, int count)
    {
        if (bound is not { } value)
            return open;
        if (value.Kind != ValueKind.Integer)
            throw CypherFault.Type("A part of a list goes from one whole number to another.");
        var at = value.AsInteger() < 0 ? value.AsInteger() + count : value.AsInteger();
        return (int)Math.Clamp(at, 0, count);
    }
}
