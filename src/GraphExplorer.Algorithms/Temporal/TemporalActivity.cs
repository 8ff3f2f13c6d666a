namespace GraphExplorer.Algorithms.Temporal;

/// <summary>How many edges of a node held in a window of time.</summary>
/// <remarks>
/// Edges that held at some time of the window, possibly or certainly. Both ends of an edge count it, whatever its direction; a
/// loop counts twice. Linear in nodes and edges.
/// </remarks>
public static class TemporalActivity
{
    /// <summary>Counts the edges of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="window">The window.</param>
    /// <param name="certainty">How bounds of time are read.</param>
    /// <returns>A count a node.</returns>
    public static int[] Compute(TemporalGraph graph, TimeWindow window, TimeCertainty certainty)
    {
        var counts = new int[graph.NodeCount];
        foreach (var edge in graph.Edges)
        {
            var (from, to) = window.Within(edge.Held(certainty));
            if (from > to)
                continue;
            counts[edge.Source]++;
            counts[edge.Target]++;
        }

        return counts;
    }
}
