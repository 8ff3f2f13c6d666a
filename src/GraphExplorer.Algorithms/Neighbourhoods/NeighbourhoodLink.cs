namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>A relationship between two nodes of a neighbourhood.</summary>
/// <param name="Relationship">Its number in the topology.</param>
/// <param name="Type">The number of its type.</param>
/// <param name="From">The node it starts at.</param>
/// <param name="To">The node it ends at.</param>
public readonly record struct NeighbourhoodLink(int Relationship, int Type, int From, int To);
