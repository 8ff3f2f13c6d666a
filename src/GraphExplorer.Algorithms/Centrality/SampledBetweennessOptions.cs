namespace GraphExplorer.Algorithms.Centrality;

/// <summary>How well <see cref="SampledBetweenness"/> estimates.</summary>
public sealed record SampledBetweennessOptions
{
    /// <summary>The least <see cref="Epsilon"/> that can be asked for: below it samples would run into the billions.</summary>
    public const double MinEpsilon = 1e-5;

    /// <summary>How far off a score may be, as part of the maximum: <see cref="MinEpsilon"/> to 1.</summary>
    public double Epsilon { get; init; } = 0.005;

    /// <summary>How likely it may be that any score at all is farther off: above 0, below 1.</summary>
    public double Delta { get; init; } = 0.1;

    /// <summary>Which paths are drawn: the same seed gives the same scores.</summary>
    public int Seed { get; init; } = 1;
}
