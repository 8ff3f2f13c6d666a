using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>What must go so that nothing joins one side with the other any more, and no smaller set would do.</summary>
/// <param name="Size">The maximum flow between the sides, which is the size of the least cut.</param>
/// <param name="Cut">The lines, or the nodes, of the least cut that is nearest to the first side.</param>
internal sealed record MinimumCut(int Size, int[] Cut)
{
    /// <summary>The fewest relationships without which the sides are unconnected: a line counts as often as there are
    /// relationships in it.</summary>
    /// <remarks>By QuikGraph, on a copy that it changes: at worst nodes times the square of lines (Edmonds, Karp 1972,
    /// doi:10.1145/321694.321699).</remarks>
    public static MinimumCut OfRelationships(
        Network network,
        int[] from,
        int[] to,
        AdapterSteps steps)
    {
        var relationships = new int[network.LineCount];
        foreach (var line in network.LineOf)
        {
            if (line >= 0)
                relationships[line]++;
        }

        var flow = new FlowGraph(network.NodeCount, steps);
        for (var line = 0; line < network.LineCount; line++)
        {
            var (source, target) = (network.LineSources[line], network.LineTargets[line]);
            flow.Add(source, target, relationships[line]);
            if (!network.Projection.IsDirected)
                flow.Add(target, source, relationships[line]);
        }

        var (size, reached) = flow.Solve(from, to);
        var cut = new List<int>();
        for (var line = 0; line < network.LineCount; line++)
        {
            var (source, target) = (network.LineSources[line], network.LineTargets[line]);
            if (reached[source] && !reached[target] ||
                (!network.Projection.IsDirected && reached[target] && !reached[source]))
                cut.Add(line);
        }

        return new MinimumCut(size, [.. cut]);
    }

    /// <summary>The fewest entities, the named ones apart, without which the sides are unconnected; null where a line
    /// joins the sides directly, so that no entity can be between.</summary>
    /// <remarks>As <see cref="OfRelationships"/>, each node split in two with a way through that only one can take.</remarks>
    public static MinimumCut? OfEntities(Network network, int[] from, int[] to, AdapterSteps steps)
    {
        var (isFrom, isTo) = (Marks(network, from), Marks(network, to));
        var flow = new FlowGraph(2 * network.NodeCount, steps);
        var unlimited = network.NodeCount + 1;
        for (var node = 0; node < network.NodeCount; node++)
            flow.Add(2 * node, (2 * node) + 1, isFrom[node] || isTo[node] ? unlimited : 1);
        for (var line = 0; line < network.LineCount; line++)
        {
            var (source, target) = (network.LineSources[line], network.LineTargets[line]);
            var back = !network.Projection.IsDirected;
            if ((isFrom[source] && isTo[target]) || (back && isFrom[target] && isTo[source]))
                return null;
            flow.Add((2 * source) + 1, 2 * target, unlimited);
            if (back)
                flow.Add((2 * target) + 1, 2 * source, unlimited);
        }

        var (size, reached) = flow.Solve(
            Array.ConvertAll(from, node => 2 * node),
            Array.ConvertAll(to, node => (2 * node) + 1));
        var cut = new List<int>();
        for (var node = 0; node < network.NodeCount; node++)
        {
            if (reached[2 * node] && !reached[(2 * node) + 1])
                cut.Add(node);
        }

        return new MinimumCut(size, [.. cut]);
    }

    private static bool[] Marks(Network network, int[] nodes)
    {
        var marks = new bool[network.NodeCount];
        foreach (var node in nodes)
            marks[node] = true;
        return marks;
    }
}
