using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>Brings one level per call, arcs of every type whether asked for or not, in blocks of two.</summary>
internal sealed class LevelledTopologySource(
    LevelledStore store,
    LevelledStore.LevelledContent content,
    TopologyRequest request) : ITopologySource
{
    public ValueTask<int[]> ResolveNodesAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken)
    {
        var level = new TopologyLevel();
        foreach (var key in keys.Distinct().Where(content.Nodes.ContainsKey))
            AddNode(level, key);
        topology.Append(level);
        return ValueTask.FromResult(keys.Select(topology.KnownNode).ToArray());
    }

    public ValueTask<int[]> ResolveRelationshipsAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken) =>
        ValueTask.FromResult(keys
            .Select(key => content.Relationships.ContainsKey(key) ? topology.NumberRelationship(key) : -1)
            .ToArray());

    public ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken)
    {
        store.BeforeGrowth?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
        store.Growths++;
        var level = new TopologyLevel { BlockLength = 2 };
        var keys = new HashSet<string>();
        foreach (var node in nodes.Span)
            keys.Add(topology.NodeKey(node));
        foreach (var key in keys)
            level.MarkGrown(key);
        foreach (var relationship in content.Relationships.Values.OrderBy(record => record.Key.GetHashCode(StringComparison.Ordinal)))
        {
            if (keys.Contains(relationship.From))
                AddArc(level, relationship, outgoing: true);
            if (keys.Contains(relationship.To))
                AddArc(level, relationship, outgoing: false);
        }

        topology.Append(level);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void AddArc(TopologyLevel level, RelationshipRecord relationship, bool outgoing)
    {
        var (node, neighbour) = outgoing
            ? (relationship.From, relationship.To)
            : (relationship.To, relationship.From);
        AddNode(level, neighbour);
        level.AddArc(
            node,
            outgoing,
            relationship.Type,
            neighbour,
            relationship.Key,
            [.. request.ArcColumns.Select(column => relationship.Properties[column.Property])]);
    }

    private void AddNode(TopologyLevel level, string key)
    {
        var node = content.Nodes[key];
        level.AddNode(
            key,
            content.Relationships.Values.Count(record => record.From == key && IsWanted(record.Type)),
            content.Relationships.Values.Count(record => record.To == key && IsWanted(record.Type)),
            [.. request.NodeColumns.Select(column => column.IsLabel
                ? (Value)node.HasLabel(column.Property)
                : node.Properties[column.Property])]);
    }

    private bool IsWanted(string type) => request.Types is null || request.Types.Contains(type);
}
