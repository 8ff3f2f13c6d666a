namespace GraphExplorer.Algorithms.Structure;

/// <summary>What <see cref="LinkPrediction"/> tries.</summary>
public sealed record LinkPredictionOptions
{
    /// <summary>The most pairs that can be asked for.</summary>
    public const int MaxTop = 100_000;

    /// <summary>By what pairs are ranked.</summary>
    public SimilarityMeasure Measure { get; init; } = SimilarityMeasure.AdamicAdar;

    /// <summary>How many pairs to give: 0 to <see cref="MaxTop"/>.</summary>
    public int Top { get; init; } = 100;

    /// <summary>What part of the lines the back-test hides: above 0, at most 0.5.</summary>
    public double Hidden { get; init; } = 0.1;

    /// <summary>Which lines the back-test hides, and which strangers it compares them with.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether each node may be part of a pair that is given; null for all. The back-test looks at all.</summary>
    public IReadOnlyList<bool>? Eligible { get; init; }
}
