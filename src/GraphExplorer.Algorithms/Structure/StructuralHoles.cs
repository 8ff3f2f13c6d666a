namespace GraphExplorer.Algorithms.Structure;

/// <summary>Who stands between neighbours that have nothing to do with each other.</summary>
/// <remarks>
/// With a(i,j) the weight of all lines between two nodes, whatever their direction, and p(i,j) its part of all that i has (loops
/// left out): constraint is the sum over i's neighbours j of (p(i,j) + sum over q of p(i,q) p(q,j))²; effective size the sum
/// over j of 1 - sum over q of p(i,q) m(j,q), where m(j,q) is a(j,q) by the greatest weight that j has. Cost: the sum over
/// nodes of the degrees of their neighbours. Burt 1992, Structural Holes, Harvard University Press (equations 2.1 to 2.4).
/// </remarks>
public static class StructuralHoles
{
    private const int ArcsPerBlock = 1 << 12;

    /// <summary>Computes both measures for every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    /// <param name="weighted">Whether lines count with their weights, which are then not negative.</param>
    public static StructuralHolesResult Compute(CsrGraph graph, KernelRun run, bool weighted = false)
    {
        if (weighted)
            EdgeWeights.RequireNotNegative(graph);
        var rows = WeightedRows.Of(graph, weighted ? graph.WeightArray : null);
        var constraint = new double[graph.NodeCount];
        var effectiveSize = new double[graph.NodeCount];
        var cuts = Workers.CutByArcs(rows.Offsets, ArcsPerBlock);
        Workers.Run(
            run,
            cuts.Length - 1,
            () =>
            {
                var parts = new double[graph.NodeCount]; // of the node's effort, to each neighbour; zero between nodes
                return block =>
                {
                    for (var node = cuts[block]; node < cuts[block + 1]; node++)
                    {
                        run.Cancellation.ThrowIfCancellationRequested();
                        (constraint[node], effectiveSize[node]) = Measure(rows, node, parts);
                    }
                };
            },
            new ProgressMeter(run.Progress, cuts.Length - 1));
        return new StructuralHolesResult(constraint, effectiveSize);
    }

    // a is symmetric: what neighbours q give to j is read from j's own row.
    private static (double Constraint, double EffectiveSize) Measure(WeightedRows rows, int node, double[] parts)
    {
        var (begin, end) = (rows.Offsets[node], rows.Offsets[node + 1]);
        if (begin == end)
            return (double.NaN, double.NaN);
        for (var arc = begin; arc < end; arc++)
            parts[rows.Targets[arc]] = rows.Weights[arc] / rows.Sums[node];
        double constraint = 0, size = 0;
        for (var arc = begin; arc < end; arc++)
        {
            var neighbour = rows.Targets[arc];
            double indirect = 0, redundant = 0;
            for (var other = rows.Offsets[neighbour]; other < rows.Offsets[neighbour + 1]; other++)
            {
                var between = rows.Targets[other];
                if (parts[between] == 0)
                    continue;
                indirect += parts[between] * (rows.Weights[other] / rows.Sums[between]);
                redundant += parts[between] * (rows.Weights[other] / rows.Greatest[neighbour]);
            }

            var effort = parts[neighbour] + indirect;
            constraint += effort * effort;
            size += 1 - redundant;
        }

        for (var arc = begin; arc < end; arc++)
            parts[rows.Targets[arc]] = 0;
        return (constraint, size);
    }
}
