using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage;

/// <summary>The keys of the nodes of a version.</summary>
internal sealed class StateNodeKeys(GraphState state) : KeyTable
{
    public override int Limit => state.NodeLimit;

    public override string KeyOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Limit, nameof(number));
        return state.Books.NodeKeys.Pages.KeyOf(number);
    }

    public override int Find(string key) => state.FindNode(key);

    public override bool IsDurable(int number) => state.Books.NodeKeys.Pages.IsDurable(number);
}

/// <summary>The keys of the relationships of a version.</summary>
internal sealed class StateRelationshipKeys(GraphState state) : KeyTable
{
    public override int Limit => state.RelationshipLimit;

    public override string KeyOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Limit, nameof(number));
        return state.Books.RelationshipKeys.Pages.KeyOf(number);
    }

    public override int Find(string key) => state.FindRelationship(key);

    public override bool IsDurable(int number) => state.Books.RelationshipKeys.Pages.IsDurable(number);
}
