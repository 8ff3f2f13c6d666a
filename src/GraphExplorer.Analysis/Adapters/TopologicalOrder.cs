using GraphExplorer.Algorithms.Structure;
using QuikGraph.Algorithms.TopologicalSort;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>An order in which every line leads forward, or the cycles that forbid one.</summary>
/// <param name="Places">The place of each node, from 0; empty where there are cycles.</param>
/// <param name="Cycles">For each strong component of several nodes a shortest cycle through its least node, nodes in order;
/// empty where there is an order.</param>
internal sealed record TopologicalOrder(int[] Places, IReadOnlyList<int[]> Cycles)
{
    /// <summary>Finds an order.</summary>
    /// <remarks>Linear in nodes and arcs, by QuikGraph; cycles by a search from one node of each strong component.</remarks>
    public static TopologicalOrder Find(CsrGraph graph, int[] components, AdapterSteps steps)
    {
        var sizes = new int[graph.NodeCount];
        foreach (var component in components)
            sizes[component]++;
        if (sizes.Any(size => size > 1))
            return new TopologicalOrder([], FindCycles(graph, components, sizes, steps.Cancellation));
        var algorithm =
            new TopologicalSortAlgorithm<int, NetworkEdge>(new DirectedAdapter(graph, steps), graph.NodeCount);
        QuikGraphRun.Compute(algorithm, steps.Cancellation);
        var places = new int[graph.NodeCount];
        for (var place = 0; place < algorithm.SortedVertices.Length; place++)
            places[algorithm.SortedVertices[place]] = place;
        return new TopologicalOrder(places, []);
    }

    private static List<int[]> FindCycles(
        CsrGraph graph,
        int[] components,
        int[] sizes,
        CancellationToken cancellationToken)
    {
        var cycles = new List<int[]>();
        var seen = new bool[graph.NodeCount];
        var previous = new int[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (sizes[components[node]] < 2 || seen[components[node]])
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            seen[components[node]] = true;
            cycles.Add(ShortestCycle(graph, components, node, previous));
        }

        return cycles;
    }

    /// <summary>A shortest way from a node back to itself; there is one within its component.</summary>
    private static int[] ShortestCycle(CsrGraph graph, int[] components, int start, int[] previous)
    {
        var queue = new Queue<int>([start]);
        var seen = new HashSet<int> { start };
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in graph.Out(node))
            {
                if (next == start)
                    return Walk(node);
                if (components[next] != components[start] || !seen.Add(next))
                    continue;
                previous[next] = node;
                queue.Enqueue(next);
            }
        }

        return [start];

        int[] Walk(int last)
        {
            var cycle = new List<int> { last };
            while (cycle[^1] != start)
                cycle.Add(previous[cycle[^1]]);
            cycle.Reverse();
            return [.. cycle];
        }
    }
}
