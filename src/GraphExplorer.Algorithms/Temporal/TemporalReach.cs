namespace GraphExplorer.Algorithms.Temporal;

/// <summary>How many nodes something that starts at a node could have come to within a window, edge by edge in time.</summary>
/// <remarks>
/// A way uses each edge at a time at which it held, no earlier than the edge before: at the same time too, or strictly later
/// where asked for. Edges are followed in their direction where they have one. A search by earliest arrival from every node: nodes
/// times edges, times the logarithm of nodes. Wu et al. 2014, doi:10.14778/2732939.2732945.
/// </remarks>
public static class TemporalReach
{
    private const int NodesPerBlock = 64;

    /// <summary>Counts for every node the others that can be come to.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="window">The window: the way begins and ends in it.</param>
    /// <param name="certainty">How bounds of time are read.</param>
    /// <param name="strict">Whether each edge is used later than the one before.</param>
    /// <param name="run">How to run.</param>
    /// <returns>A count a node, itself not counted.</returns>
    public static int[] Compute(
        TemporalGraph graph,
        TimeWindow window,
        TimeCertainty certainty,
        bool strict,
        KernelRun run)
    {
        var counts = new int[graph.NodeCount];
        var blocks = (graph.NodeCount + NodesPerBlock - 1) / NodesPerBlock;
        Workers.Run(
            run,
            blocks,
            () =>
            {
                var search = new ArrivalSearch(graph, window, certainty, strict, run.Cancellation);
                return block =>
                {
                    var end = Math.Min(graph.NodeCount, (block + 1) * NodesPerBlock);
                    for (var node = block * NodesPerBlock; node < end; node++)
                        counts[node] = search.Count(node);
                };
            },
            new ProgressMeter(run.Progress, blocks));
        return counts;
    }
}
