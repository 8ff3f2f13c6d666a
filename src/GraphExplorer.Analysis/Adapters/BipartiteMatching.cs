using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>The most lines of which no two share a node, in a network of two sides.</summary>
internal static class BipartiteMatching
{
    /// <summary>The side of each node, 0 or 1, such that no line joins two of one side; null where there are no such
    /// sides. The least node of each component is on side 0.</summary>
    public static int[]? Sides(CsrGraph graph)
    {
        var sides = new int[graph.NodeCount];
        Array.Fill(sides, -1);
        var queue = new Queue<int>();
        for (var start = 0; start < sides.Length; start++)
        {
            if (sides[start] >= 0)
                continue;
            sides[start] = 0;
            queue.Enqueue(start);
            while (queue.TryDequeue(out var node))
            {
                foreach (var other in graph.Out(node))
                {
                    if (sides[other] == sides[node])
                        return null;
                    if (sides[other] >= 0)
                        continue;
                    sides[other] = 1 - sides[node];
                    queue.Enqueue(other);
                }
            }
        }

        return sides;
    }

    /// <summary>The partner of each node; -1 for none.</summary>
    /// <remarks>A maximum flow by QuikGraph. Its own class for matchings is not used: it gives edges that share nodes.
    /// </remarks>
    public static int[] Compute(CsrGraph graph, int[] sides, AdapterSteps steps)
    {
        var nodes = graph.NodeCount;
        var flow = new FlowGraph(nodes + 2, steps);
        var (entry, exit) = (nodes, nodes + 1);
        var lines = new List<FlowEdge>();
        for (var node = 0; node < nodes; node++)
        {
            if (sides[node] == 1)
            {
                flow.Add(node, exit, 1);
                continue;
            }

            flow.Add(entry, node, 1);
            foreach (var other in graph.Out(node))
                lines.Add(flow.Add(node, other, 1));
        }

        flow.Solve([entry], [exit]);
        var partners = new int[nodes];
        Array.Fill(partners, -1);
        foreach (var line in lines)
        {
            if (!flow.IsUsed(line))
                continue;
            partners[line.Source] = line.Target;
            partners[line.Target] = line.Source;
        }

        return partners;
    }
}
