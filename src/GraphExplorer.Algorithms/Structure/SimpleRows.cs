namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Who neighbours whom: direction forgotten, parallels folded, loops dropped. Rows sorted, each pair in both rows.
/// </summary>
internal sealed class SimpleRows
{
    private SimpleRows(int[] offsets, int[] targets)
    {
        Offsets = offsets;
        Targets = targets;
    }

    public int NodeCount => Offsets.Length - 1;

    public int[] Offsets { get; }

    public int[] Targets { get; }

    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    public ReadOnlySpan<int> Of(int node) => Targets.AsSpan(Offsets[node], Degree(node));

    /// <summary>Takes the graph's own arrays where they are simple already, in time linear in nodes and arcs.</summary>
    public static SimpleRows Of(CsrGraph graph)
    {
        if (!graph.IsDirected && IsSimple(graph))
            return new SimpleRows(graph.OutOffsetArray, graph.OutTargetArray);
        var offsets = new int[graph.NodeCount + 1];
        long sum = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            sum += Merge(graph, node, []);
            if (sum > Array.MaxLength)
                throw new ArgumentException("There are more arcs both ways than an array holds.", nameof(graph));
            offsets[node + 1] = (int)sum;
        }

        var targets = new int[sum];
        for (var node = 0; node < graph.NodeCount; node++)
            Merge(graph, node, targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]));
        return new SimpleRows(offsets, targets);
    }

    private static bool IsSimple(CsrGraph graph)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var last = -1;
            foreach (var neighbour in graph.Out(node))
            {
                if (neighbour == last || neighbour == node)
                    return false;
                last = neighbour;
            }
        }

        return true;
    }

    // Both rows are sorted; counts where there is nowhere to write.
    private static int Merge(CsrGraph graph, int node, Span<int> into)
    {
        var left = graph.Out(node);
        var right = graph.IsDirected ? graph.In(node) : [];
        int i = 0, j = 0, count = 0, last = -1;
        while (i < left.Length || j < right.Length)
        {
            var takesLeft = j == right.Length || (i < left.Length && left[i] <= right[j]);
            var neighbour = takesLeft ? left[i++] : right[j++];
            if (neighbour == last || neighbour == node)
                continue;
            last = neighbour;
            if (into.Length > 0)
                into[count] = neighbour;
            count++;
        }

        return count;
    }
}
