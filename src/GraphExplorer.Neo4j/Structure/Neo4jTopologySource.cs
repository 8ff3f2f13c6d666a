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
                $"{LevelQueries.NodeKind} AS a, {queries.NodeRow}",
                row => AddNode(level, row),
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
        var told = new HashSet<string>(StringComparer.Ordinal);
        await view.Transaction.AskAsync(
            queries.Level,
            parameters,
            row =>
            {
                if (row[0].AsInteger() == LevelQueries.NodeKind)
                    told.Add(AddNode(level, row));
                else
                    arcs.Add(Arc.Read(row));
                return 0;
            },
            cancellationToken);
        foreach (var arc in arcs)
        {
            // What was committed between the two parts of the answer may have brought an arc, or taken its end away.
            if (!told.Contains(arc.Neighbour) && topology.KnownNode(arc.Neighbour) < 0)
                continue;
            level.AddArc(grown[arc.Place], arc.Outgoing, arc.Type, arc.Neighbour, arc.Key, arc.Columns);
        }
    }

    private string AddNode(TopologyLevel level, ReadOnlySpan<Value> row)
    {
        var key = row[2].AsString();
        var degrees = row[3].AsList();
        _ids[key] = row[1].AsString();
        level.AddNode(key, (int)degrees[0].AsInteger(), (int)degrees[1].AsInteger(), Columns(row[4], row[5]));
        return key;
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

    private readonly record struct Arc(
        int Place,
        bool Outgoing,
        string Type,
        string Neighbour,
        string Key,
        IReadOnlyList<Value> Columns)
    {
        public static Arc Read(ReadOnlySpan<Value> row) => new(
            (int)row[1].AsInteger(),
            row[0].AsInteger() == LevelQueries.OutgoingKind,
            row[2].AsString(),
            row[3].AsString(),
            row[4].AsString(),
            row[5].AsList());
    }
}
