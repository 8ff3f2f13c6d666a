namespace GraphExplorer.Algorithms.Paths;

/// <summary>A relationship as a path uses it.</summary>
/// <param name="Relationship">The relationship's number in the topology.</param>
/// <param name="Along">Whether the path goes from the relationship's start to its end.</param>
public readonly record struct PathLink(int Relationship, bool Along);
