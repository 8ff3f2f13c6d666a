using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>How far two divisions of the same nodes agree, beyond what chance would give.</summary>
public static class AdjustedRandIndex
{
    /// <summary>
    /// Computes the index: 1 where both are the same, about 0 where they agree as often as by chance, below 0 where less often.
    /// </summary>
    /// <remarks>
    /// Of all pairs of nodes, those that both divisions put together, less what is expected where group sizes are as they
    /// are. 1 where both leave nothing to agree on (all apart, or all together). Linear in nodes. Hubert, Arabie 1985,
    /// doi:10.1007/BF01908075.
    /// </remarks>
    /// <param name="left">A division.</param>
    /// <param name="right">Another division of as many nodes.</param>
    public static double Compute(Partition left, Partition right)
    {
        if (left.Of.Length != right.Of.Length)
            throw new ArgumentException("Both divisions are of the same nodes.", nameof(right));
        var both = new Dictionary<(int Left, int Right), long>();
        for (var node = 0; node < left.Of.Length; node++)
        {
            var key = (left.Of[node], right.Of[node]);
            both[key] = both.GetValueOrDefault(key) + 1;
        }

        double together = both.Values.Sum(Pairs);
        double inLeft = left.Sizes.Sum(size => Pairs(size));
        double inRight = right.Sizes.Sum(size => Pairs(size));
        var expected = inLeft * inRight / Math.Max(1, Pairs(left.Of.Length));
        var greatest = (inLeft + inRight) / 2;
        return greatest == expected ? 1 : (together - expected) / (greatest - expected);
    }

    private static double Pairs(long count) => count * (count - 1.0) / 2;
}
