namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// What <see cref="SampledBetweenness"/> finds; all as parts of the maximum, (n - 1)(n - 2) / 2 where undirected.
/// </summary>
/// <param name="Scores">The estimate for each node.</param>
/// <param name="Lower">The bound below it.</param>
/// <param name="Upper">The bound above it: all bounds hold at once with probability 1 - delta.</param>
/// <param name="Samples">How many paths were drawn for the estimate.</param>
/// <param name="MaxSamples">After how many at most it would have ended.</param>
public sealed record SampledBetweennessResult(
    double[] Scores,
    double[] Lower,
    double[] Upper,
    long Samples,
    long MaxSamples);
