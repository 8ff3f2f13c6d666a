namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>A node of a neighbourhood.</summary>
/// <param name="Node">Its number in the topology.</param>
/// <param name="Distance">The least number of hops from the middle.</param>
public readonly record struct Neighbour(int Node, int Distance);
