namespace GraphExplorer.Algorithms.Structure;

/// <summary>Which nodes without a line are as alike as those that have one; tried first on lines that are hidden.</summary>
/// <remarks>
/// Direction and weights play no part; parallels count once and loops not at all. Only pairs with a common neighbour are
/// looked at. Cost: twice the sum over nodes of the degrees of their neighbours. Liben-Nowell, Kleinberg 2007,
/// doi:10.1002/asi.20591; the area under the curve as in Lü, Zhou 2011, doi:10.1016/j.physa.2010.11.027.
/// </remarks>
public static class LinkPrediction
{
    private const int TriesPerStranger = 100;

    /// <summary>Tries the measure, then ranks pairs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">What to try.</param>
    /// <param name="run">How to run.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static LinkPredictionResult Compute(CsrGraph graph, LinkPredictionOptions options, KernelRun run)
    {
        if (options.Top is < 0 or > LinkPredictionOptions.MaxTop)
            throw new ArgumentException("There are 0 to 100,000 pairs to give.", nameof(options));
        if (options.Hidden is not (> 0 and <= 0.5))
            throw new ArgumentException("The back-test hides up to half of the lines.", nameof(options));
        if (options.Eligible is { } eligible && eligible.Count != graph.NodeCount)
            throw new ArgumentException("Every node may be part of a pair or not.", nameof(options));
        var rows = SimpleRows.Of(graph);
        var half = run with { Progress = null };
        var backTest = TryOut(rows, options, half);
        run.Progress?.Report(0.5);
        var pairs = PairRanking.Rank(rows, options.Measure, options.Top, options.Eligible, half);
        run.Progress?.Report(1);
        return new LinkPredictionResult(backTest, pairs);
    }

    private static BackTest TryOut(SimpleRows rows, LinkPredictionOptions options, KernelRun run)
    {
        var lines = new List<(int First, int Second)>(rows.Targets.Length / 2);
        for (var node = 0; node < rows.NodeCount; node++)
        {
            foreach (var neighbour in rows.Of(node))
            {
                if (neighbour > node)
                    lines.Add((node, neighbour));
            }
        }

        var random = new SeededRandom(options.Seed);
        var order = new int[lines.Count];
        for (var line = 0; line < order.Length; line++)
            order[line] = line;
        random.Shuffle(order);
        var hidden = (int)Math.Min(Math.Round(options.Hidden * lines.Count), lines.Count - 1);
        var strangers = (rows.NodeCount * (rows.NodeCount - 1.0) / 2) - lines.Count;
        if (hidden < 1 || strangers < 1)
            return new BackTest(Math.Max(0, hidden), double.NaN, double.NaN, double.NaN);
        var kept = order.AsSpan(hidden);
        var sources = new int[kept.Length];
        var targets = new int[kept.Length];
        for (var i = 0; i < kept.Length; i++)
            (sources[i], targets[i]) = lines[kept[i]];
        var rest = SimpleRows.Of(CsrGraph.Build(rows.NodeCount, sources, targets, [], isDirected: false));
        var auc = Auc(rows, rest, lines, order.AsSpan(0, hidden), options.Measure, ref random);
        var found = 0;
        foreach (var pair in PairRanking.Rank(rest, options.Measure, hidden, eligible: null, run))
            found += rows.Of(pair.First).BinarySearch(pair.Second) >= 0 ? 1 : 0;
        return new BackTest(hidden, auc, (double)found / hidden, hidden / (strangers + hidden));
    }

    // Each hidden line against one pair of strangers, drawn anew.
    private static double Auc(
        SimpleRows whole,
        SimpleRows rest,
        List<(int First, int Second)> lines,
        ReadOnlySpan<int> hidden,
        SimilarityMeasure measure,
        ref SeededRandom random)
    {
        double wins = 0;
        var compared = 0;
        foreach (var line in hidden)
        {
            if (!TryDraw(whole, ref random, out var first, out var second))
                continue;
            var ofLine = Similarity.Compare(rest, lines[line].First, lines[line].Second, measure);
            var ofStrangers = Similarity.Compare(rest, first, second, measure);
            wins += ofLine > ofStrangers ? 1 : ofLine == ofStrangers ? 0.5 : 0;
            compared++;
        }

        return compared == 0 ? double.NaN : wins / compared;
    }

    private static bool TryDraw(SimpleRows rows, ref SeededRandom random, out int first, out int second)
    {
        for (var attempt = 0; attempt < TriesPerStranger; attempt++)
        {
            first = random.Below(rows.NodeCount);
            second = random.Below(rows.NodeCount);
            if (first != second && rows.Of(first).BinarySearch(second) < 0)
                return true;
        }

        first = second = -1;
        return false;
    }
}
