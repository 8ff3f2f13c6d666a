using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>
/// Grows exactly the nodes it is asked for, brings arcs of all types though only some were wanted, in an arbitrary
/// order and in small blocks; fails as often as it was told to before it does.
/// </summary>
internal sealed class GrowingSource(TestGraph graph, Random random, int blockLength) : ITopologySource
{
    private readonly HashSet<string> _grown = [];

    /// <summary>How many of the next growth steps fail.</summary>
    public int Failures { get; set; }

    /// <summary>Growth steps that succeeded.</summary>
    public int Steps { get; private set; }

    public ValueTask<int[]> ResolveNodesAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken)
    {
        var level = new TopologyLevel();
        foreach (var key in keys)
            Report(level, topology, graph.Nodes.FindIndex(node => node.Key == key));
        topology.Append(level);
        return new ValueTask<int[]>(keys.Select(topology.KnownNode).ToArray());
    }

    public ValueTask<int[]> ResolveRelationshipsAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken)
    {
        Assert.NotEqual(0, nodes.Length);
        if (Failures > 0)
        {
            Failures--;
            throw new IOException("The store does not answer.");
        }

        Steps++;
        var level = new TopologyLevel { BlockLength = blockLength };
        var wanted = nodes.ToArray().Select(topology.NodeKey).ToHashSet(StringComparer.Ordinal);
        foreach (var key in wanted)
        {
            Assert.True(_grown.Add(key), "A node was asked for twice.");
            level.MarkGrown(key);
        }

        var relationships = graph.Relationships.ToArray();
        random.Shuffle(relationships);
        foreach (var r in relationships)
        {
            var from = graph.Nodes[r.From].Key;
            var to = graph.Nodes[r.To].Key;
            if (wanted.Contains(from) || wanted.Contains(to))
            {
                Report(level, topology, r.To);
                Report(level, topology, r.From);
            }

            if (wanted.Contains(from))
                level.AddArc(from, true, r.Type, to, r.Key, [r.Weight]);
            if (wanted.Contains(to))
                level.AddArc(to, false, r.Type, from, r.Key, [r.Weight]);
        }

        topology.Append(level);
        return default;
    }

    public ValueTask DisposeAsync() => default;

    private void Report(TopologyLevel level, Topology topology, int node)
    {
        var types = topology.Request.Types;
        var counted = graph.Relationships
            .Where(r => types is null || types.Contains(r.Type, StringComparer.Ordinal))
            .ToArray();
        level.AddNode(
            graph.Nodes[node].Key,
            counted.Count(r => r.From == node),
            counted.Count(r => r.To == node),
            graph.Nodes[node].Columns);
    }
}
