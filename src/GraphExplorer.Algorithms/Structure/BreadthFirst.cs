namespace GraphExplorer.Algorithms.Structure;

/// <summary>How many lines away every node is from one (Graphalytics' BFS).</summary>
/// <remarks>
/// Lines are followed in their direction where they have one; weights play no part. Linear in nodes and arcs.
/// </remarks>
public static class BreadthFirst
{
    /// <summary>Searches from a node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">The node to start from.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>A distance per node; -1 where the search does not come.</returns>
    public static int[] Compute(CsrGraph graph, int source, KernelRun run)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(source, graph.NodeCount);
        var distances = new int[graph.NodeCount];
        Array.Fill(distances, -1);
        var queue = new int[graph.NodeCount];
        distances[source] = 0;
        queue[0] = source;
        var tail = 1;
        for (var head = 0; head < tail; head++)
        {
            if (head % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            var node = queue[head];
            foreach (var target in graph.Out(node))
            {
                if (distances[target] >= 0)
                    continue;
                distances[target] = distances[node] + 1;
                queue[tail++] = target;
            }
        }

        return distances;
    }
}
