using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>How near a node is to the others: closeness and harmonic closeness, from one sweep over all distances.</summary>
/// <remarks>
/// Distances are numbers of lines, followed from the node in their direction where they have one; weights and parallels play
/// no part. Closeness looks at those a node reaches, so it compares within a component only; the harmonic sum, whose
/// maximum is nodes - 1, compares across them. Breadth-first searches from 256 nodes at a time, as bits (Then et al.
/// 2014, doi:10.14778/2735496.2735507): nodes times arcs at worst, by a factor of up to 256 less where many searches
/// meet. Harmonic: Marchiori, Latora 2000, doi:10.1016/S0378-4371(00)00311-3; closeness: Sabidussi 1966,
/// doi:10.1007/BF02289527.
/// </remarks>
public static class Closeness
{
    /// <summary>Measures every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    public static ClosenessResult Compute(CsrGraph graph, KernelRun run)
    {
        var nodes = graph.NodeCount;
        var batches = (nodes + DistanceSweep.BatchSize - 1) / DistanceSweep.BatchSize;
        var sums = new OrderedSum(DistanceSweep.Measures * nodes);
        var pairs = new List<long>();
        Workers.Run(
            run,
            batches,
            () =>
            {
                var sweep = new DistanceSweep(graph, run.Cancellation);
                return batch =>
                {
                    var part = sums.Rent();
                    var found = sweep.Search(batch * DistanceSweep.BatchSize, part);
                    sums.Add(batch, part);
                    lock (pairs)
                    {
                        while (pairs.Count < found.Length)
                            pairs.Add(0);
                        for (var distance = 0; distance < found.Length; distance++)
                            pairs[distance] += found[distance];
                    }
                };
            },
            new ProgressMeter(run.Progress, batches));
        var closeness = new double[nodes];
        var reached = new int[nodes];
        var harmonic = sums.Total.AsSpan(0, nodes).ToArray();
        for (var node = 0; node < nodes; node++)
        {
            reached[node] = (int)sums.Total[(2 * nodes) + node];
            closeness[node] = reached[node] == 0 ? double.NaN : reached[node] / sums.Total[nodes + node];
        }

        return new ClosenessResult(closeness, harmonic, reached, [.. pairs]);
    }
}
