using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>What <see cref="Leiden"/> finds.</summary>
/// <param name="Communities">The communities by size, then least node; each hangs together.</param>
/// <param name="Quality">The quality that was asked for; modularity is NaN where there are no lines.</param>
/// <param name="Iterations">How often the division was gone over.</param>
public sealed record LeidenResult(Partition Communities, double Quality, int Iterations);
