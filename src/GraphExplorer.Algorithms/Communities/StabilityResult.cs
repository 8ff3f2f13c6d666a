namespace GraphExplorer.Algorithms.Communities;

/// <summary>What <see cref="CommunityStability"/> finds.</summary>
/// <param name="Best">The division of the best quality; of several the first.</param>
/// <param name="BestSeed">The seed that found it.</param>
/// <param name="Qualities">The quality that each seed reached.</param>
/// <param name="MeanIndex">The mean adjusted Rand index over all pairs of seeds: 1 where all found the same.</param>
public sealed record StabilityResult(LeidenResult Best, int BestSeed, double[] Qualities, double MeanIndex);
