namespace GraphExplorer.Algorithms.Structure;

/// <summary>Weak components: nodes that lines join in any number of steps, whatever their direction.</summary>
/// <remarks>
/// Weights play no part. Joined sets whose paths are halved on the way: nodes and arcs, times the logarithm of nodes at the
/// very worst. Tarjan, van Leeuwen 1984, doi:10.1145/62.2160.
/// </remarks>
public static class Components
{
    /// <summary>Finds the component of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>Components by size, then least node.</returns>
    public static Partition Compute(CsrGraph graph, KernelRun run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var parents = new int[graph.NodeCount];
        for (var node = 0; node < parents.Length; node++)
            parents[node] = node;
        var offsets = graph.OutOffsets;
        var targets = graph.OutTargets;
        for (var node = 0; node < parents.Length; node++)
        {
            if (node % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            var root = DisjointSets.Find(parents, node);
            foreach (var neighbour in targets[offsets[node]..offsets[node + 1]])
            {
                if (neighbour != node && parents[neighbour] != root)
                    root = DisjointSets.Join(parents, root, DisjointSets.Find(parents, neighbour));
            }
        }

        for (var node = 0; node < parents.Length; node++)
            parents[node] = DisjointSets.Find(parents, node);
        return Partition.Number(parents);
    }
}
