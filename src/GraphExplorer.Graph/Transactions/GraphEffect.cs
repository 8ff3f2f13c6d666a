using System.Text;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Transactions;

/// <summary>
/// One change of a graph, with what was before and what is after, so that it can be logged, told and undone. Entities go
/// by key.
/// </summary>
public abstract record GraphEffect
{
    private protected GraphEffect()
    {
    }

    /// <summary>The change that undoes this one.</summary>
    public abstract GraphEffect Inverse { get; }

    /// <summary>Leaves out the inverse, whose inverse is this one.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

/// <summary>A node was made; its later changes are effects of their own.</summary>
/// <param name="Node">The node as it was made.</param>
public sealed record NodeCreated(NodeRecord Node) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new NodeDeleted(Node);
}

/// <summary>A node was deleted.</summary>
/// <param name="Node">The node as it was.</param>
public sealed record NodeDeleted(NodeRecord Node) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new NodeCreated(Node);
}

/// <summary>A relationship was made.</summary>
/// <param name="Relationship">The relationship as it was made.</param>
public sealed record RelationshipCreated(RelationshipRecord Relationship) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new RelationshipDeleted(Relationship);
}

/// <summary>A relationship was deleted.</summary>
/// <param name="Relationship">The relationship as it was.</param>
public sealed record RelationshipDeleted(RelationshipRecord Relationship) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new RelationshipCreated(Relationship);
}

/// <summary>A node got a label.</summary>
public sealed record LabelAdded(string Node, string Label) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new LabelRemoved(Node, Label);
}

/// <summary>A node lost a label.</summary>
public sealed record LabelRemoved(string Node, string Label) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new LabelAdded(Node, Label);
}

/// <summary>A property was set, changed or removed.</summary>
/// <param name="On">Whether of a node or a relationship.</param>
/// <param name="Key">Its key.</param>
/// <param name="Property">The property.</param>
/// <param name="Before">Its value before; null where there was none.</param>
/// <param name="After">Its value after; null where there is none.</param>
public sealed record PropertySet(ElementKind On, string Key, string Property, Value Before, Value After) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new PropertySet(On, Key, Property, After, Before);
}

/// <summary>An index was made.</summary>
public sealed record IndexCreated(IndexDefinition Index) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new IndexDropped(Index);
}

/// <summary>An index was dropped.</summary>
public sealed record IndexDropped(IndexDefinition Index) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new IndexCreated(Index);
}

/// <summary>A constraint was made, with the index behind it.</summary>
public sealed record ConstraintCreated(ConstraintDefinition Constraint) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new ConstraintDropped(Constraint);
}

/// <summary>A constraint was dropped, with the index behind it.</summary>
public sealed record ConstraintDropped(ConstraintDefinition Constraint) : GraphEffect
{
    /// <inheritdoc />
    public override GraphEffect Inverse => new ConstraintCreated(Constraint);
}
