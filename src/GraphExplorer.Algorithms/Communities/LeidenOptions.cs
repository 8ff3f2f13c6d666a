namespace GraphExplorer.Algorithms.Communities;

/// <summary>What <see cref="Leiden"/> looks for.</summary>
public sealed record LeidenOptions
{
    /// <summary>What makes a division good.</summary>
    public CommunityQuality Quality { get; init; } = CommunityQuality.Modularity;

    /// <summary>How fine the division is: the greater, the smaller the communities. Above 0.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Whether lines count with their weights, which are then not negative.</summary>
    public bool Weighted { get; init; }

    /// <summary>Which order nodes are looked at in: the same seed gives the same division.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// How often at most to go over the division found; 0 for until that changes nothing. Twice finds most of what there
    /// is to find, the rest takes many times as long.
    /// </summary>
    public int MaxIterations { get; init; } = 2;
}
