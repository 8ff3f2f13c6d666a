namespace GraphExplorer.Algorithms.Structure;

/// <summary>What <see cref="Biconnectivity"/> finds.</summary>
/// <param name="IsArticulation">Whether the graph falls into more parts without this node.</param>
/// <param name="IsBridge">Whether the graph falls into more parts without this edge.</param>
/// <param name="Component">
/// The biconnected component of each edge, numbered by number of nodes, the largest first, then by least edge; -1 for a loop.
/// </param>
/// <param name="Sizes">How many nodes each biconnected component has, at least 2.</param>
public sealed record BiconnectedResult(bool[] IsArticulation, bool[] IsBridge, int[] Component, int[] Sizes);
