using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>The sweep behind both kinds of exact betweenness: blocks of sources, whose sums are added in order.</summary>
internal static class Brandes
{
    private const int MaxBlocks = 128;

    public static BetweennessResult Compute(CsrGraph graph, bool edges, KernelRun run)
    {
        var nodes = graph.NodeCount;
        var blocks = Math.Min(MaxBlocks, nodes);
        var sums = new OrderedSum(nodes + (edges ? graph.EdgeCount : 0));
        var meter = new ProgressMeter(run.Progress, nodes);
        Workers.Run(run, blocks, () =>
        {
            var search = new BrandesSearch(graph, edges);
            return block =>
            {
                var part = sums.Rent();
                var end = (int)((long)nodes * (block + 1) / blocks);
                for (var source = (int)((long)nodes * block / blocks); source < end; source++)
                {
                    run.Cancellation.ThrowIfCancellationRequested();
                    search.Search(source, part.AsSpan(0, nodes), part.AsSpan(nodes));
                    meter.Add(1);
                }

                sums.Add(block, part);
            };
        });
        var total = sums.Total;
        foreach (var score in total.AsSpan(0, nodes))
        {
            if (!double.IsFinite(score))
                throw new KernelException("counts more than 10^308 shortest paths between two entities");
        }

        if (!graph.IsDirected)
        {
            for (var i = 0; i < total.Length; i++)
                total[i] /= 2; // every pair was met from both its ends
        }

        return new BetweennessResult(total.AsSpan(0, nodes).ToArray(), total.AsSpan(nodes).ToArray());
    }
}
