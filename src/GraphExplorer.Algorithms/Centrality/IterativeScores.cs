namespace GraphExplorer.Algorithms.Centrality;

/// <summary>Scores that were approached step by step.</summary>
/// <param name="Scores">A score per node; NaN where it is undefined.</param>
/// <param name="Iterations">How many steps were taken.</param>
/// <param name="Change">The greatest relative change of a score in the last step.</param>
/// <param name="Converged">Whether the change came down to what was asked; otherwise the steps ran out.</param>
public sealed record IterativeScores(double[] Scores, int Iterations, double Change, bool Converged);
