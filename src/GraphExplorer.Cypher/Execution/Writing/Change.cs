using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Writing;

/// <summary>One item of SET or REMOVE.</summary>
internal abstract class Change
{
    public abstract void Apply(Run run);

    /// <summary>The number of what is changed; -1 where it is null, and nothing is to be done.</summary>
    private protected static int Target(Run run, Value target, out bool isNode)
    {
        isNode = target.Kind == ValueKind.Node;
        return target.Kind switch
        {
            ValueKind.Null => -1,
            ValueKind.Node => run.NodeNumber(target),
            ValueKind.Relationship => run.RelationshipNumber(target),
            _ => throw CypherFault.Type($"A {target.Kind} cannot be changed."),
        };
    }
}

/// <summary><c>n.name = value</c>, <c>n[key] = value</c>, <c>REMOVE n.name</c>.</summary>
internal sealed class PropertyChange(Evaluator target, Evaluator name, Evaluator value) : Change
{
    public override void Apply(Run run)
    {
        var number = Target(run, target(run), out var isNode);
        if (number < 0)
            return;
        if (!name(run).TryGetString(out var property))
            throw CypherFault.Type("A property is named by a text.", "MapElementAccessByNonString");
        if (isNode)
            run.Writer!.SetNode(number, property, value(run)); // a statement that writes has one
        else
            run.Writer!.SetRelationship(number, property, value(run)); // as above
    }
}

/// <summary><c>n = map</c> and <c>n += map</c>.</summary>
internal sealed class PropertiesChange(Evaluator target, Evaluator value, bool keepsOthers) : Change
{
    public override void Apply(Run run)
    {
        var number = Target(run, target(run), out var isNode);
        if (number < 0)
            return;
        var properties = ElementAccess.Properties(run, value(run)) ??
            (keepsOthers ? null : throw CypherFault.Type("Properties are set from a map, not from null."));
        if (properties is not null)
            run.Writer!.SetAll(number, isNode, properties, keepsOthers); // a statement that writes has one
    }
}

/// <summary><c>SET n:Label</c> and <c>REMOVE n:Label</c>.</summary>
internal sealed class LabelsChange(Evaluator target, Func<Run, string[]> labels, bool isRemoved) : Change
{
    public override void Apply(Run run)
    {
        var number = Target(run, target(run), out var isNode);
        if (number < 0)
            return;
        if (!isNode)
            throw CypherFault.Type("Only nodes have labels.");
        foreach (var label in labels(run))
        {
            if (isRemoved)
                run.Writer!.RemoveLabel(number, label); // a statement that writes has one
            else
                run.Writer!.AddLabel(number, label); // as above
        }
    }
}

/// <summary>SET and REMOVE: changes for each row, one after the other.</summary>
internal sealed class SetChanges(Operator source, IReadOnlyList<Change> changes, string text) : Operator(source)
{
    public override string Details => text;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            foreach (var change in changes)
                change.Apply(run);
            yield return row;
        }
    }
}

/// <summary>DELETE: nodes, relationships and all that a path holds.</summary>
internal sealed class Delete(Operator source, IReadOnlyList<Evaluator> targets, bool isDetach) : Operator(source)
{
    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            foreach (var target in targets)
                Remove(run, target(run));
            yield return row;
        }
    }

    private void Remove(Run run, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                run.Writer!.DeleteNode(run.NodeNumber(value), isDetach); // a statement that writes has one
                break;
            case ValueKind.Relationship:
                run.Writer!.DeleteRelationship(run.RelationshipNumber(value)); // as above
                break;
            case ValueKind.Path:
                RemovePath(run, value);
                break;
            default:
                throw CypherFault.Type($"DELETE takes nodes, relationships and paths, not a {value.Kind}.");
        }
    }

    private void RemovePath(Run run, Value value)
    {
        var isOwn = value.TryGetPath(out var numbered);
        var relationships = isOwn
            ? numbered!.Relationships.Select(run.Relationship) // of an own path it is there
            : value.AsPath().Relationships.Select(Value.From);
        foreach (var relationship in relationships)
            Remove(run, relationship);
        foreach (var node in isOwn ? numbered!.Nodes.Select(run.Node) : value.AsPath().Nodes.Select(Value.From)) // as above
            Remove(run, node);
    }
}

/// <summary>FOREACH: runs clauses that write for each item of a list.</summary>
internal sealed class Foreach(Operator source, Evaluator list, int slot, Operator body) : Operator(source)
{
    public override IReadOnlyList<Operator> Inner => [body];

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var value = list(run);
            if (!value.IsNull && value.Kind != ValueKind.List)
                throw CypherFault.Type($"FOREACH goes over a list, not over a {value.Kind}.");
            foreach (var item in value.IsNull ? [] : value.AsList())
            {
                run.Step();
                run.Row[slot] = item;
                foreach (var _ in body.Rows(run))
                {
                }
            }

            yield return row;
        }
    }
}
