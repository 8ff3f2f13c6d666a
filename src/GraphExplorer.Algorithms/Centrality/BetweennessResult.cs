namespace GraphExplorer.Algorithms.Centrality;

/// <summary>What <see cref="EdgeBetweenness"/> finds.</summary>
/// <param name="Nodes">The betweenness of each node.</param>
/// <param name="Edges">The betweenness of each edge; 0 for a loop.</param>
public sealed record BetweennessResult(double[] Nodes, double[] Edges);
