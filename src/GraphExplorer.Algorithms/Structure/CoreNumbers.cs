namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// How deep a node lies in the graph's core: the greatest k for which it belongs to a part where everyone has at least k
/// neighbours in that part.
/// </summary>
/// <remarks>
/// Direction and weights play no part; parallels count once and loops not at all. Linear in nodes and arcs, by buckets of
/// nodes of one degree. Batagelj, Zaveršnik 2003, arXiv:cs/0310049.
/// </remarks>
public static class CoreNumbers
{
    /// <summary>Finds the core number of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>A number per node; 0 where a node has no neighbours.</returns>
    public static int[] Compute(CsrGraph graph, KernelRun run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var rows = SimpleRows.Of(graph);
        var (core, order, place, bucket) = SortByDegree(rows);
        for (var i = 0; i < order.Length; i++)
        {
            if (i % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            var node = order[i];
            foreach (var neighbour in rows.Of(node))
            {
                if (core[neighbour] <= core[node])
                    continue;
                // the neighbour moves to the front of its bucket, whose beginning then moves past it: one bucket down
                var first = bucket[core[neighbour]]++;
                var other = order[first];
                var from = place[neighbour];
                order[from] = other;
                place[other] = from;
                order[first] = neighbour;
                place[neighbour] = first;
                core[neighbour]--;
            }
        }

        return core;
    }

    private static (int[] Degrees, int[] Order, int[] Place, int[] Bucket) SortByDegree(SimpleRows rows)
    {
        var degrees = new int[rows.NodeCount];
        var greatest = 0;
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = rows.Degree(node);
            greatest = Math.Max(greatest, degrees[node]);
        }

        var bucket = new int[greatest + 2];
        foreach (var degree in degrees)
            bucket[degree + 1]++;
        for (var degree = 0; degree <= greatest; degree++)
            bucket[degree + 1] += bucket[degree];
        var next = bucket.AsSpan(0, greatest + 1).ToArray();
        var order = new int[degrees.Length];
        var place = new int[degrees.Length];
        for (var node = 0; node < degrees.Length; node++)
        {
            place[node] = next[degrees[node]]++;
            order[place[node]] = node;
        }

        return (degrees, order, place, bucket);
    }
}
