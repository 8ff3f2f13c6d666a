namespace GraphExplorer.Algorithms.Structure;

/// <summary>Finds the pairs two steps apart, and no nearer, that are most alike.</summary>
internal static class PairRanking
{
    private const int ArcsPerBlock = 1 << 12;

    /// <summary>The first pairs by score, the highest first, then by numbers.</summary>
    public static IReadOnlyList<PredictedPair> Rank(
        SimpleRows rows,
        SimilarityMeasure measure,
        int top,
        IReadOnlyList<bool>? eligible,
        KernelRun run)
    {
        if (top == 0)
            return [];
        var worth = new double[rows.NodeCount];
        for (var node = 0; node < worth.Length; node++)
            worth[node] = Similarity.Weigh(rows.Degree(node), measure);
        var best = new SortedSet<PredictedPair>(ByRank.Instance);
        var gate = new Lock();
        var cuts = Workers.CutByArcs(rows.Offsets, ArcsPerBlock);
        Workers.Run(run, cuts.Length - 1, () =>
        {
            var sums = new double[rows.NodeCount];
            var common = new int[rows.NodeCount];
            var touched = new int[rows.NodeCount];
            var own = new SortedSet<PredictedPair>(ByRank.Instance);
            return block =>
            {
                own.Clear();
                for (var node = cuts[block]; node < cuts[block + 1]; node++)
                {
                    run.Cancellation.ThrowIfCancellationRequested();
                    if (eligible is null || eligible[node])
                        Collect(node, sums, common, touched, own);
                }

                lock (gate)
                {
                    foreach (var pair in own)
                    {
                        if (!Keep(best, pair))
                            break; // the rest of this block is worse still
                    }
                }
            };
        });
        return [.. best];

        void Collect(int node, double[] sums, int[] common, int[] touched, SortedSet<PredictedPair> own)
        {
            var count = 0;
            foreach (var between in rows.Of(node))
            {
                var ofBetween = rows.Of(between);
                for (var i = ofBetween.Length - 1; i >= 0 && ofBetween[i] > node; i--)
                {
                    var other = ofBetween[i];
                    if (common[other]++ == 0)
                        touched[count++] = other;
                    sums[other] += worth[between];
                }
            }

            foreach (var neighbour in rows.Of(node))
                sums[neighbour] = double.NaN; // no pair, but still to be cleared
            foreach (var other in touched.AsSpan(0, count))
            {
                if (!double.IsNaN(sums[other]) && (eligible is null || eligible[other]))
                {
                    var score = Similarity.Finish(sums[other], rows.Degree(node), rows.Degree(other), measure);
                    Keep(own, new PredictedPair(node, other, score, common[other]));
                }

                sums[other] = 0;
                common[other] = 0;
            }

            foreach (var neighbour in rows.Of(node))
                sums[neighbour] = 0;
        }

        bool Keep(SortedSet<PredictedPair> set, PredictedPair pair)
        {
            if (set.Count == top)
            {
                if (ByRank.Instance.Compare(pair, set.Max) >= 0)
                    return false;
                set.Remove(set.Max);
            }

            return set.Add(pair);
        }
    }

    private sealed class ByRank : IComparer<PredictedPair>
    {
        public static readonly ByRank Instance = new();

        public int Compare(PredictedPair x, PredictedPair y)
        {
            var byScore = y.Score.CompareTo(x.Score);
            if (byScore != 0)
                return byScore;
            return x.First != y.First ? x.First.CompareTo(y.First) : x.Second.CompareTo(y.Second);
        }
    }
}
