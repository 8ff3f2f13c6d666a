using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>Groups by spreading labels as Graphalytics does it (CDLP): all nodes at once, a given number of times.</summary>
/// <remarks>
/// Every node begins with its own number as label, and at each step takes the label most frequent among its neighbours before
/// the step, of several the least. An arc in either direction counts, so neighbours joined both ways count twice; parallels
/// count, loops too; weights play no part. A node without neighbours keeps its label. Linear in nodes and arcs a step. LDBC
/// Graphalytics 1.0, arXiv:2011.15028.
/// </remarks>
public static class SynchronousLabels
{
    private const int ArcsPerBlock = 1 << 15;

    /// <summary>Spreads labels.</summary>
    /// <param name="graph">The graph; its nodes in the order of what they are called, since ties go to the least.</param>
    /// <param name="iterations">How many steps; not negative.</param>
    /// <param name="run">How to run.</param>
    /// <returns>The label of each node: the number of some node.</returns>
    public static int[] Compute(CsrGraph graph, int iterations, KernelRun run)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        var rows = BothWaysRows.Of(graph);
        var cuts = Workers.CutByArcs(rows.Offsets, ArcsPerBlock);
        var labels = new int[graph.NodeCount];
        for (var node = 0; node < labels.Length; node++)
            labels[node] = node;
        var next = new int[graph.NodeCount];
        var meter = new ProgressMeter(run.Progress, iterations);
        for (var step = 0; step < iterations; step++)
        {
            var (from, to) = (labels, next);
            Workers.Run(run, cuts.Length - 1, () =>
            {
                var counts = new int[from.Length];
                return block =>
                {
                    for (var node = cuts[block]; node < cuts[block + 1]; node++)
                        to[node] = Mode(rows, from, node, counts);
                };
            });
            (labels, next) = (to, from);
            meter.Add(1);
        }

        return labels;
    }

    private static int Mode(BothWaysRows rows, int[] labels, int node, int[] counts)
    {
        var best = labels[node];
        var greatest = 0;
        var neighbours = rows.Targets.AsSpan(rows.Offsets[node], rows.Offsets[node + 1] - rows.Offsets[node]);
        foreach (var neighbour in neighbours)
        {
            var label = labels[neighbour];
            var count = ++counts[label];
            if (count > greatest || (count == greatest && label < best))
                (best, greatest) = (label, count);
        }

        foreach (var neighbour in neighbours)
            counts[labels[neighbour]] = 0;
        return best;
    }
}
