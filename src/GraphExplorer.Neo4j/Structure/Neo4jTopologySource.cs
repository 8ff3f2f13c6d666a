using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Reading;

namespace GraphExplorer.Neo4j.Structure;

/// <summary>Brings the structure level by level, a question each.</summary>
internal sealed class Neo4jTopologySource(Neo4jView view, LevelQueries queries, TopologyRequest request)
    : ITopologySource
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal); // element ids by key

    public async ValueTask<int[]> ResolveNodesAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unknown = keys.Where(key => topology.KnownNode(key) < 0).ToArray();
        if (unknown.Length > 0)
        {
            var level = new TopologyLevel();
            await view.FindNodesAsync(
                unknown,
                $"[{queries.NodeList}] AS node",
                row => AddNode(level, row[0].AsList()).Key,
                cancellationToken,
                queries.Columns);
            topology.Append(level);
        }

        return [.. keys.Select(topology.KnownNode)];
    }

    public async ValueTask<int[]> ResolveRelationshipsAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken)
    {
        var found = await view.FindRelationshipsAsync(
            keys,
            queries.RelationshipKey,
            row => row[0].AsString(),
            cancellationToken);
        var existing = found.ToHashSet(StringComparer.Ordinal);
        return [.. keys.Select(key => existing.Contains(key) ? topology.NumberRelationship(key) : -1)];
    }

    public async ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var keys = new List<string>(nodes.Length);
        foreach (var node in nodes.Span)
            keys.Add(topology.NodeKey(node));
        var grown = keys.Distinct(StringComparer.Ordinal).ToArray();
        var level = new TopologyLevel();
        foreach (var key in grown)
            level.MarkGrown(key);
        if (queries.HasWantedTypes)
            await ReadLevelAsync(topology, level, grown, cancellationToken);
        topology.Append(level);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task ReadLevelAsync(
        Topology topology,
        TopologyLevel level,
        string[] grown,
        CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, Value>(queries.Columns)
        {
            ["ids"] = Value.From(grown.Select(key => _ids[key])),
        };
        var arcs = new List<Arc>();
        var neighbours = new Dictionary<string, string>(StringComparer.Ordinal); // keys by element id
        await view.Transaction.AskAsync(
            queries.Level,
            parameters,
            row =>
            {
                var kind = (int)row[0].AsInteger();
                foreach (var item in row[2].AsList())
                {
                    if (kind == LevelQueries.NodeKind)
                    {
                        var (id, key) = AddNode(level, item.AsList());
                        neighbours[id] = key;
                    }
                    else
                    {
                        arcs.Add(new Arc((int)row[1].AsInteger(), kind == LevelQueries.OutgoingKind, item.AsList()));
                    }
                }

                return 0;
            },
            cancellationToken);
        foreach (var arc in arcs)
        {
            // What was committed between the two parts of the answer may have brought an arc, or taken its end away.
            if (neighbours.TryGetValue(arc.NeighbourId, out var neighbour))
                level.AddArc(grown[arc.Place], arc.IsOutgoing, arc.Type, neighbour, arc.Key, arc.Columns);
        }
    }

    // Gives element id and key.
    private (string Id, string Key) AddNode(TopologyLevel level, IReadOnlyList<Value> told)
    {
        var (id, key) = (told[0].AsString(), told[1].AsString());
        _ids[key] = id;
        level.AddNode(key, (int)told[2].AsInteger(), (int)told[3].AsInteger(), Columns(told[4], told[5]));
        return (id, key);
    }

    private IReadOnlyList<Value> Columns(Value properties, Value labels)
    {
        if (labels.IsNull)
            return properties.AsList();
        var values = properties.AsList().ToArray();
        for (var column = 0; column < values.Length; column++)
        {
            if (request.NodeColumns[column].IsLabel)
                values[column] = labels.AsList().Contains(request.NodeColumns[column].Property);
        }

        return values;
    }

    /// <param name="Place">Of the grown node in the list that was asked about.</param>
    /// <param name="IsOutgoing">Whether it starts there.</param>
    /// <param name="Told">Type, element id of the neighbour, key, columns.</param>
    private readonly record struct Arc(int Place, bool IsOutgoing, IReadOnlyList<Value> Told)
    {
        public string Type => Told[0].AsString();

        public string NeighbourId => Told[1].AsString();

        public string Key => Told[2].AsString();

        public IReadOnlyList<Value> Columns => Told[3].AsList();
    }
}
