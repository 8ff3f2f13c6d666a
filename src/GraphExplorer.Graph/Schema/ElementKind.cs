namespace GraphExplorer.Graph.Schema;

/// <summary>What an index or a constraint is about.</summary>
public enum ElementKind
{
    /// <summary>Nodes, named by labels.</summary>
    Node,

    /// <summary>Relationships, named by types.</summary>
    Relationship,
}
