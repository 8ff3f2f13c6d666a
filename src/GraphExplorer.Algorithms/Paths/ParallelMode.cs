namespace GraphExplorer.Algorithms.Paths;

/// <summary>What several relationships between the same two nodes make of a path.</summary>
public enum ParallelMode
{
    /// <summary>One path, each of whose hops lists all relationships that it may use.</summary>
    Fold,

    /// <summary>A path for every choice of one relationship a hop.</summary>
    Separate,
}
