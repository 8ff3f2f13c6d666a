namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Who neighbours whom, and how strongly: direction forgotten, parallels added up, loops and what weighs nothing left out. Rows
/// sorted, each pair in both rows.
/// </summary>
/// <param name="Offsets">Where the neighbours of each node begin.</param>
/// <param name="Targets">The neighbours.</param>
/// <param name="Weights">What joins them weighs, above 0.</param>
/// <param name="Sums">What all that a node has weighs together.</param>
/// <param name="Greatest">What the strongest that a node has weighs.</param>
internal sealed record WeightedRows(int[] Offsets, int[] Targets, double[] Weights, double[] Sums, double[] Greatest)
{
    public static WeightedRows Of(CsrGraph graph, double[]? weights)
    {
        var both = BothWaysRows.Of(graph);
        var offsets = new int[graph.NodeCount + 1];
        var targets = new List<int>(both.Targets.Length);
        var summed = new List<double>(both.Targets.Length);
        var sums = new double[graph.NodeCount];
        var greatest = new double[graph.NodeCount];
        var found = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var begin = targets.Count;
            for (var arc = both.Offsets[node]; arc < both.Offsets[node + 1]; arc++)
            {
                var target = both.Targets[arc];
                var weight = weights is null ? 1 : weights[both.Edges[arc]];
                if (target == node || weight == 0)
                    continue;
                if (found[target] == 0)
                    targets.Add(target);
                found[target] += weight;
            }

            targets.Sort(begin, targets.Count - begin, comparer: null);
            for (var i = begin; i < targets.Count; i++)
            {
                var weight = found[targets[i]];
                summed.Add(weight);
                sums[node] += weight;
                greatest[node] = Math.Max(greatest[node], weight);
                found[targets[i]] = 0;
            }

            offsets[node + 1] = targets.Count;
        }

        return new WeightedRows(offsets, [.. targets], [.. summed], sums, greatest);
    }
}
