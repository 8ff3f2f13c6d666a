namespace GraphExplorer.Algorithms.Temporal;

/// <summary>
/// How many of the shortest ways in time between others lead over a node: ways whose edges are used one strictly after the other,
/// with the fewest edges.
/// </summary>
/// <remarks>
/// For edges that held at one known time only; where bounds leave room, an order of times is not known. Each ordered pair counts
/// the part of its ways that lead over the node, maximum (n - 1)(n - 2); a way by the same nodes at other times is another way.
/// A search from every node over pairs of node and time: nodes times the sum of squared degrees at worst. Buß, Molter,
/// Niedermeier, Rymar 2020, doi:10.1145/3394486.3403259.
/// </remarks>
public static class TemporalBetweenness
{
    /// <summary>The fewest edges that say anything about an order of times.</summary>
    public const int MinEdges = 30;

    private const int MaxBlocks = 128;

    /// <summary>Computes the betweenness of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="window">Edges at other times are left out.</param>
    /// <param name="run">How to run.</param>
    /// <exception cref="ArgumentException">
    /// An edge in the window held at no single known time, or there are fewer than <see cref="MinEdges"/>.
    /// </exception>
    public static double[] Compute(TemporalGraph graph, TimeWindow window, KernelRun run)
    {
        var states = TemporalStates.Of(graph, window);
        if (states.EdgeCount < MinEdges)
        {
            throw new ArgumentException(
                $"{states.EdgeCount} dated edges say too little about an order of times; it takes {MinEdges}.",
                nameof(graph));
        }

        var nodes = graph.NodeCount;
        var blocks = Math.Min(MaxBlocks, nodes);
        var sums = new OrderedSum(nodes);
        var meter = new ProgressMeter(run.Progress, nodes);
        Workers.Run(run, blocks, () =>
        {
            var search = new TemporalSearch(states, run.Cancellation);
            return block =>
            {
                var part = sums.Rent();
                var end = (int)((long)nodes * (block + 1) / blocks);
                for (var source = (int)((long)nodes * block / blocks); source < end; source++)
                {
                    search.Add(source, part);
                    meter.Add(1);
                }

                sums.Add(block, part);
            };
        });
        return sums.Total;
    }
}
