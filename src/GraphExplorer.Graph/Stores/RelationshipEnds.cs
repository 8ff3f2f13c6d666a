namespace GraphExplorer.Graph.Stores;

/// <summary>What a relationship joins, by number.</summary>
/// <param name="Type">Its type.</param>
/// <param name="From">The node where it starts.</param>
/// <param name="To">The node where it ends.</param>
public readonly record struct RelationshipEnds(int Type, int From, int To);
