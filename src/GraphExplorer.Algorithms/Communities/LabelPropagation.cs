using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>Groups by spreading labels: each node takes the label that most of its neighbours have.</summary>
/// <remarks>
/// Direction plays no part; lines count with their weights where asked for, parallels add up, loops do not count. Nodes take
/// turns in random order; ties are drawn, but a label that is among the best is kept. Ends when every node's label is among
/// the best, or after a number of rounds. Quick, about linear per round, but without any measure of how good groups
/// are, and they need not hang together. Raghavan, Albert, Kumara 2007, doi:10.1103/PhysRevE.76.036106.
/// </remarks>
public static class LabelPropagation
{
    /// <summary>Finds groups.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <param name="seed">Decides orders and draws: the same seed gives the same groups.</param>
    /// <param name="weighted">Whether weights count; they are then not negative.</param>
    /// <param name="maxRounds">The most rounds; at least 1.</param>
    /// <returns>Groups by size, then least node.</returns>
    public static Partition Compute(
        CsrGraph graph,
        KernelRun run,
        int seed = 1,
        bool weighted = false,
        int maxRounds = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRounds, 1);
        if (weighted)
            EdgeWeights.RequireNotNegative(graph);
        var rows = BothWaysRows.Of(graph);
        var weights = weighted ? graph.WeightArray : null;
        var random = new SeededRandom(seed);
        var nodes = graph.NodeCount;
        var labels = new int[nodes];
        var order = new int[nodes];
        for (var node = 0; node < nodes; node++)
            labels[node] = order[node] = node;
        var sums = new double[nodes];
        var touched = new int[nodes];
        var changed = true;
        for (var round = 0; round < maxRounds && changed; round++)
        {
            changed = false;
            random.Shuffle(order);
            for (var i = 0; i < nodes; i++)
            {
                if (i % Workers.StepsPerCheck == 0)
                    run.Cancellation.ThrowIfCancellationRequested();
                var label = Best(rows, weights, labels, order[i], sums, touched, ref random);
                changed |= label != labels[order[i]];
                labels[order[i]] = label;
            }
        }

        return Partition.Number(labels);
    }

    private static int Best(
        BothWaysRows rows,
        double[]? weights,
        int[] labels,
        int node,
        double[] sums,
        int[] touched,
        ref SeededRandom random)
    {
        var count = 0;
        double greatest = 0;
        for (var arc = rows.Offsets[node]; arc < rows.Offsets[node + 1]; arc++)
        {
            var neighbour = rows.Targets[arc];
            var weight = weights is null ? 1 : weights[rows.Edges[arc]];
            if (neighbour == node || weight == 0)
                continue;
            var label = labels[neighbour];
            if (sums[label] == 0)
                touched[count++] = label;
            greatest = Math.Max(greatest, sums[label] += weight);
        }

        var best = labels[node];
        if (count > 0 && sums[best] < greatest)
        {
            var tied = 0;
            for (var i = 0; i < count; i++)
            {
                if (sums[touched[i]] == greatest && random.Below(++tied) == 0)
                    best = touched[i];
            }
        }

        for (var i = 0; i < count; i++)
            sums[touched[i]] = 0;
        return best;
    }
}
