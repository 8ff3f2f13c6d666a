namespace GraphExplorer.Neo4j;

/// <summary>What has no key of its own in a database.</summary>
/// <param name="Nodes">Nodes without it, or without any label.</param>
/// <param name="Relationships">Relationships without it.</param>
public readonly record struct KeylessCounts(long Nodes, long Relationships)
{
    /// <summary>Whether there are any.</summary>
    public bool AreAny => Nodes > 0 || Relationships > 0;
}
