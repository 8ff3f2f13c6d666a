namespace GraphExplorer.Algorithms.Centrality;

/// <summary>What <see cref="Closeness"/> finds.</summary>
/// <param name="Closeness">
/// For each node those it reaches, by the sum of its distances to them; NaN where it reaches none.
/// </param>
/// <param name="Harmonic">For each node the sum of one over each distance to those it reaches; 0 where it reaches none.</param>
/// <param name="Reached">How many nodes each node reaches, itself not counted.</param>
/// <param name="Pairs">
/// How many ordered pairs of nodes are at each distance; the first counts distance 0, so that the last index is the diameter:
/// the longest of all shortest paths that are there.
/// </param>
public sealed record ClosenessResult(double[] Closeness, double[] Harmonic, int[] Reached, long[] Pairs)
{
    /// <summary>The longest distance between two nodes of which one reaches the other; 0 where there are none.</summary>
    public int Diameter => Math.Max(0, Pairs.Length - 1);

    /// <summary>The mean distance over all ordered pairs of which one reaches the other; NaN where there are none.</summary>
    public double MeanDistance
    {
        get
        {
            double sum = 0, count = 0;
            for (var distance = 1; distance < Pairs.Length; distance++)
            {
                sum += (double)distance * Pairs[distance];
                count += Pairs[distance];
            }

            return sum / count;
        }
    }
}
