namespace GraphExplorer.Algorithms.Structure;

/// <summary>What hangs together still when nodes go one after the other, or lines all at once.</summary>
/// <remarks>
/// Direction and weights play no part. Going backwards, from what is left to the whole, sets only ever join: nodes and arcs,
/// times the logarithm of nodes at the very worst. Albert, Jeong, Barabási 2000, doi:10.1038/35019019.
/// </remarks>
public static class Robustness
{
    /// <summary>Takes away nodes in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The nodes to take away, each at most once.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>What is left before the first goes, and after each: one more than <paramref name="order"/>.</returns>
    /// <exception cref="ArgumentException">A node is not there, or comes twice.</exception>
    public static Remainder[] Compute(CsrGraph graph, IReadOnlyList<int> order, KernelRun run)
    {
        var isGone = new bool[graph.NodeCount];
        foreach (var node in order)
        {
            if ((uint)node >= (uint)graph.NodeCount || isGone[node])
                throw new ArgumentException($"Node {node} is not there, or goes twice.", nameof(order));
            isGone[node] = true;
        }

        var left = new Left(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (node % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            if (!isGone[node])
                left.Add(node);
        }

        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (!isGone[node])
                Join(graph.Out(node), node);
        }

        var steps = new Remainder[order.Count + 1];
        steps[^1] = left.Now;
        for (var step = order.Count - 1; step >= 0; step--)
        {
            if (step % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            var node = order[step];
            isGone[node] = false;
            left.Add(node);
            Join(graph.Out(node), node);
            if (graph.IsDirected)
                Join(graph.In(node), node);
            steps[step] = left.Now;
        }

        return steps;

        void Join(ReadOnlySpan<int> neighbours, int node)
        {
            foreach (var neighbour in neighbours)
            {
                if (!isGone[neighbour])
                    left.Join(node, neighbour);
            }
        }
    }

    /// <summary>Takes away edges, all at once: say, those that rest on one source alone.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="isGone">Whether each edge goes.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>What is left, and the components that remain, by size, then least node.</returns>
    public static (Remainder Left, Partition Components) WithoutEdges(
        CsrGraph graph,
        IReadOnlyList<bool> isGone,
        KernelRun run)
    {
        if (isGone.Count != graph.EdgeCount)
            throw new ArgumentException("Every edge goes or stays.", nameof(isGone));
        var left = new Left(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
            left.Add(node);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (node % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            for (var arc = graph.OutOffsets[node]; arc < graph.OutOffsets[node + 1]; arc++)
            {
                if (!isGone[graph.OutEdges[arc]])
                    left.Join(node, graph.OutTargets[arc]);
            }
        }

        return (left.Now, left.Components());
    }

    private sealed class Left(int nodes)
    {
        private readonly int[] _parents = new int[nodes];
        private readonly int[] _sizes = new int[nodes];
        private int _count;
        private int _components;
        private int _largest;
        private long _pairs;

        public Remainder Now => new(_count, _components, _largest, _pairs);

        public void Add(int node)
        {
            _parents[node] = node;
            _sizes[node] = 1;
            _count++;
            _components++;
            _largest = Math.Max(_largest, 1);
        }

        public void Join(int left, int right)
        {
            var (a, b) = (DisjointSets.Find(_parents, left), DisjointSets.Find(_parents, right));
            if (a == b)
                return;
            _pairs += (long)_sizes[a] * _sizes[b];
            var size = _sizes[a] + _sizes[b];
            _sizes[DisjointSets.Join(_parents, a, b)] = size;
            _components--;
            _largest = Math.Max(_largest, size);
        }

        public Partition Components()
        {
            for (var node = 0; node < _parents.Length; node++)
                _parents[node] = DisjointSets.Find(_parents, node);
            return Partition.Number(_parents);
        }
    }
}
