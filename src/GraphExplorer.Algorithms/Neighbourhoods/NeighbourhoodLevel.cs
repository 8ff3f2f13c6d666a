namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>What one distance of a neighbourhood holds.</summary>
/// <param name="Distance">Hops from the middle.</param>
/// <param name="Seen">How many nodes there are at this distance.</param>
/// <param name="Returned">How many of them were returned: the first in order, as far as the limit allows.</param>
public readonly record struct NeighbourhoodLevel(int Distance, int Seen, int Returned);
