namespace GraphExplorer.Algorithms.Structure;

/// <summary>What <see cref="Clustering"/> finds.</summary>
/// <param name="Local">For each node the part of its pairs of neighbours that are neighbours; 0 below two neighbours.</param>
/// <param name="Triangles">How many triangles each node is a corner of.</param>
/// <param name="Average">The mean of <paramref name="Local"/>, zeros included; NaN without nodes.</param>
/// <param name="Transitivity">
/// The part of all paths of two lines that a third line closes: three times triangles by paths; NaN where no such path is.
/// </param>
public sealed record ClusteringResult(double[] Local, long[] Triangles, double Average, double Transitivity);
