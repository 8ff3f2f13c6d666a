namespace GraphExplorer.Algorithms.Structure;

/// <summary>How alike two nodes are by whom they both know.</summary>
/// <remarks>
/// Direction and weights play no part; parallels count once and loops not at all. Two nodes' rows are merged: the sum of their
/// degrees a pair.
/// </remarks>
public static class Similarity
{
    /// <summary>Compares pairs of nodes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="measure">What to compute.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>A number per pair, in their order.</returns>
    /// <exception cref="ArgumentException">A pair names a node that is not there.</exception>
    public static double[] Compute(
        CsrGraph graph,
        IReadOnlyList<(int First, int Second)> pairs,
        SimilarityMeasure measure,
        KernelRun run)
    {
        var rows = SimpleRows.Of(graph);
        var scores = new double[pairs.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var (first, second) = pairs[i];
            if ((uint)first >= (uint)rows.NodeCount || (uint)second >= (uint)rows.NodeCount)
                throw new ArgumentException($"Pair {i} names a node that is not there.", nameof(pairs));
            if (i % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            scores[i] = Compare(rows, first, second, measure);
        }

        return scores;
    }

    internal static double Compare(SimpleRows rows, int first, int second, SimilarityMeasure measure)
    {
        var left = rows.Of(first);
        var right = rows.Of(second);
        double sum = 0;
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                sum += Weigh(rows.Degree(left[i]), measure);
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Finish(sum, left.Length, right.Length, measure);
    }

    /// <summary>What one common neighbour of a degree adds.</summary>
    internal static double Weigh(int degree, SimilarityMeasure measure) => measure switch
    {
        SimilarityMeasure.AdamicAdar => degree > 1 ? 1 / Math.Log(degree) : 0, // a node is its own neighbour's only one
        SimilarityMeasure.ResourceAllocation => 1.0 / degree,
        _ => 1,
    };

    /// <summary>Makes of what common neighbours add up to what was asked for.</summary>
    internal static double Finish(double sum, int firstDegree, int secondDegree, SimilarityMeasure measure)
    {
        if (measure != SimilarityMeasure.Jaccard)
            return sum;
        var all = firstDegree + secondDegree - sum;
        return all > 0 ? sum / all : 0;
    }
}
