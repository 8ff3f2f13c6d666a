namespace GraphExplorer.Analysis.Works;

/// <summary>The fewest independent works without which nothing joins two sides any more.</summary>
/// <param name="AtLeast">No fewer works do.</param>
/// <param name="Works">Works that do, by their numbers in order; null where no works do, since some way rests on none.</param>
/// <param name="IsExact">Whether no fewer do than are listed.</param>
/// <param name="Limit">What ended the search before it was sure; null where it is exact.</param>
internal sealed record WorkCut(int AtLeast, int[]? Works, bool IsExact, string? Limit);
