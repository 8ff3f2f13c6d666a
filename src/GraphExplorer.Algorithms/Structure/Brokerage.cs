namespace GraphExplorer.Algorithms.Structure;

/// <summary>Which roles nodes play between others who have no line of their own, given groups.</summary>
/// <remarks>
/// Node v brokers from a to b where a → v and v → b are lines and a → b is none; a, b and v differ. Parallels count once, loops
/// not at all, weights play no part. In an undirected graph every line goes both ways, so each pair counts twice, gatekeepers
/// and representatives mirror each other. Nodes without a group play no role, nor do their lines. Cost: the sum over lines a → v
/// of the outgoing lines of a and v. Gould, Fernandez 1989, doi:10.2307/270949.
/// </remarks>
public static class Brokerage
{
    /// <summary>How many roles there are.</summary>
    public const int Roles = 5;

    private const int ArcsPerBlock = 1 << 12;

    /// <summary>Counts the roles of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, not negative; -1 for none.</param>
    /// <param name="run">How to run.</param>
    /// <returns>For each <see cref="BrokerageRole"/>, as index, a count a node.</returns>
    public static long[][] Compute(CsrGraph graph, IReadOnlyList<int> groups, KernelRun run)
    {
        if (groups.Count != graph.NodeCount)
            throw new ArgumentException("Every node has a group, or -1.", nameof(groups));
        int[] groupOf = [.. groups];
        var counts = new long[Roles][];
        for (var role = 0; role < Roles; role++)
            counts[role] = new long[graph.NodeCount];
        var cuts = Workers.CutByArcs(graph.InOffsets, ArcsPerBlock);
        Workers.Run(
            run,
            cuts.Length - 1,
            () =>
            {
                var marks = new int[graph.NodeCount]; // whom the source of the arc looked at leads to
                var mark = 0;
                return block =>
                {
                    for (var node = cuts[block]; node < cuts[block + 1]; node++)
                    {
                        run.Cancellation.ThrowIfCancellationRequested();
                        if (groupOf[node] >= 0)
                            Count(graph, groupOf, node, counts, marks, ref mark);
                    }
                };
            },
            new ProgressMeter(run.Progress, cuts.Length - 1));
        return counts;
    }

    private static void Count(CsrGraph graph, int[] groups, int node, long[][] counts, int[] marks, ref int mark)
    {
        var lastSource = -1;
        foreach (var source in graph.In(node))
        {
            if (source == node || source == lastSource || groups[source] < 0)
                continue;
            lastSource = source;
            if (++mark == int.MaxValue)
            {
                Array.Clear(marks);
                mark = 1;
            }

            foreach (var known in graph.Out(source))
                marks[known] = mark;
            marks[source] = mark;
            var lastTarget = -1;
            foreach (var target in graph.Out(node))
            {
                if (target == node || target == lastTarget || marks[target] == mark || groups[target] < 0)
                    continue;
                lastTarget = target;
                counts[(int)Role(groups[source], groups[node], groups[target])][node]++;
            }
        }
    }

    private static BrokerageRole Role(int source, int broker, int target)
    {
        if (source == target)
            return broker == source ? BrokerageRole.Coordinator : BrokerageRole.Consultant;
        if (broker == target)
            return BrokerageRole.Gatekeeper;
        return broker == source ? BrokerageRole.Representative : BrokerageRole.Liaison;
    }
}
