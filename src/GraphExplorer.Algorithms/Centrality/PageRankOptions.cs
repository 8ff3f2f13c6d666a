namespace GraphExplorer.Algorithms.Centrality;

/// <summary>How <see cref="PageRank"/> is computed.</summary>
public sealed record PageRankOptions
{
    /// <summary>The probability of following a line instead of starting anew: at least 0, below 1.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>
    /// Where a walk starts anew: a weight per node, none negative, not all 0; null for everywhere alike. A walk without
    /// a line to follow starts anew in the same way.
    /// </summary>
    public IReadOnlyList<double>? Restart { get; init; }

    /// <summary>Whether lines are followed in proportion to their weights, which are then not negative.</summary>
    public bool Weighted { get; init; }

    /// <summary>Ends once no score changes by more than this part of itself; 0 for never.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>The most steps; at least 1.</summary>
    public int MaxIterations { get; init; } = 1_000;
}
