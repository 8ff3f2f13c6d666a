using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;
using GraphExplorer.Neo4j.Search;
using GraphExplorer.Neo4j.Structure;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>
/// A read transaction as the contract shows it. The server isolates by "read committed": what others commit meanwhile
/// shows in later answers of the same view.
/// </summary>
internal sealed class Neo4jView(Neo4jStore store, ReadTransaction transaction, string? version) : IGraphView
{
    private const int KeysAtOnce = 10_000; // a list of more would be one message too large to plan and hold for nothing

    /// <summary>
    /// Who reads a few relationships reads their ends next: they come along, which saves a round trip. With many, nodes
    /// that are ends of most of them would come over and over.
    /// </summary>
    private const int MaxWithEnds = 100;

    private readonly Dictionary<string, NodeRecord> _ends = new(StringComparer.Ordinal);
    private readonly KeyProperty _keys = store.Keys;
    private readonly ViewQueries _queries = new(store.Keys);
    private readonly Dictionary<string, string> _nodeIds = new(StringComparer.Ordinal);
    private ServerSchema? _schema;
    private bool _isDisposed;

    public string? Version => version;

    internal ReadTransaction Transaction => transaction;

    public async ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var found = new Dictionary<string, NodeRecord>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_ends.TryGetValue(key, out var end))
                found[key] = end;
        }

        await FindNodesAsync(
            found.Count == 0 ? keys : [.. keys.Where(key => !found.ContainsKey(key))],
            "n",
            row =>
            {
                var stored = row[0].AsNode();
                var record = _keys.ToRecord(stored);
                _nodeIds[record.Key] = stored.Key;
                found[record.Key] = record;
                return record.Key;
            },
            cancellationToken);
        return [.. keys.Select(key => found.GetValueOrDefault(key))];
    }

    public async ValueTask<IReadOnlyList<RelationshipRecord?>> GetRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var found = new Dictionary<string, RelationshipRecord>(StringComparer.Ordinal);
        var withEnds = keys.Count <= MaxWithEnds;
        await FindRelationshipsAsync(
            keys,
            withEnds ? "r, a, b" : $"r, {_keys.OfNode("a")} AS source, {_keys.OfNode("b")} AS target",
            row =>
            {
                var (source, target) = withEnds
                    ? (KeepEnd(row[1].AsNode()), KeepEnd(row[2].AsNode()))
                    : (row[1].AsString(), row[2].AsString());
                var record = _keys.ToRecord(row[0].AsRelationship(), source, target);
                return found[record.Key] = record;
            },
            cancellationToken);
        return [.. keys.Select(key => found.GetValueOrDefault(key))];
    }

    public async ValueTask<IReadOnlyList<string>> ListNodesAsync(
        NodeListing listing,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(listing.Limit, nameof(listing));
        var parameters = new Dictionary<string, Value> { ["after"] = listing.After, ["limit"] = listing.Limit };
        var query = listing.Label is { } label &&
            await store.HasOrderedKeysAsync(label, transaction, version, cancellationToken)
                ? _queries.ListNodesInOrder(label, listing.After is not null)
                : _queries.ListNodes(listing.Label);
        return await AskForKeysAsync(query, parameters, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>> FindNodesAsync(
        NodeLookup lookup,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(lookup.Limit, nameof(lookup));
        if (!store.Indexes.Lookups.Contains((lookup.Label, lookup.Property)))
            throw new ArgumentException($"There is no index on :{lookup.Label}({lookup.Property}).", nameof(lookup));
        if (lookup.Values.Count == 0)
            return [];
        var property = _keys.StoredName(lookup.Property);
        var parameters = new Dictionary<string, Value> { ["limit"] = lookup.Limit };
        var index = GraphIndexes.LookupIndex(lookup.Label);
        if (!lookup.Values.Contains("") && await store.HasIndexAsync(index, transaction, version, cancellationToken))
        {
            parameters["index"] = index;
            parameters["queries"] = Value.From(LuceneQuery.AnyOf(property, lookup.Values));
            return await AskForKeysAsync(_queries.FindNodes(), parameters, cancellationToken);
        }

        parameters["property"] = property;
        parameters["values"] = Value.From(lookup.Values);
        return await AskForKeysAsync(_queries.ScanNodes(lookup.Label), parameters, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
        RelationshipListing listing,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(listing.Limit, nameof(listing));
        var id = (await NodeIdsAsync([listing.Node], cancellationToken))[0];
        if (id is null || listing.Types is { Count: 0 } || listing.Directions == ArcDirections.None)
            return [];
        var parameters = new Dictionary<string, Value>
        {
            ["id"] = id,
            ["after"] = listing.After,
            ["limit"] = listing.Limit,
            ["types"] = Value.From(listing.Types ?? []),
        };
        var query = _queries.ListRelationships(listing.Directions, listing.Types);
        return await AskForKeysAsync(query, parameters, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var ids = await NodeIdsAsync(keys, cancellationToken);
        var parameters = new Dictionary<string, Value> { ["ids"] = Value.From([.. ids.Select(Value.From)]) };
        if (ids.All(id => id is null))
            return [];
        var counts = await transaction.AskAsync(
            ViewQueries.CountRelationships,
            parameters,
            row => (Place: row[0].AsInteger(), Count: new RelationshipCount(
                keys[(int)row[0].AsInteger()],
                row[1].AsString(),
                row[2].AsBoolean(),
                (int)Math.Min(row[3].AsInteger(), int.MaxValue))),
            cancellationToken);
        return
        [
            .. counts.OrderBy(row => row.Place)
                .ThenBy(row => row.Count.Type, KeyOrder.Comparer)
                .ThenByDescending(row => row.Count.Outgoing)
                .Select(row => row.Count),
        ];
    }

    public async ValueTask<CandidateSet> FindCandidatesAsync(
        CandidateRequest request,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(request.Limit, nameof(request));
        if (request.Terms.Count == 0)
            throw new ArgumentException("A search needs at least one term.", nameof(request));
        if (store.Indexes.TextProperty is not { } property ||
            !await store.HasIndexAsync(GraphIndexes.TextIndex, transaction, version, cancellationToken))
            return new CandidateSet([], true);
        return await new CandidateSearch(_keys, transaction).FindAsync(property, request, cancellationToken);
    }

    public async ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        return (await SchemaAsync(cancellationToken)).Statistics;
    }

    public async ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var indexes = await transaction.AskAsync(
            ServerIndexes.IndexQuery, PropertyMap.Empty, ServerIndexes.ReadIndex, cancellationToken);
        var constraints = await transaction.AskAsync(
            ServerIndexes.ConstraintQuery, PropertyMap.Empty, ServerIndexes.ReadConstraint, cancellationToken);
        return new GraphSchema(
            [.. indexes.OfType<IndexDefinition>().OrderBy(index => index.Name, KeyOrder.Comparer)],
            [.. constraints.OfType<ConstraintDefinition>().OrderBy(constraint => constraint.Name, KeyOrder.Comparer)]);
    }

    public async ValueTask<Topology> OpenTopologyAsync(
        TopologyRequest request,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var schema = await SchemaAsync(cancellationToken);
        var queries = new LevelQueries(_keys, request, schema.Types);
        return new Topology(request, new Neo4jTopologySource(this, queries, request));
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await transaction.DisposeAsync();
    }

    /// <summary>Labels, types and counts; read once a version.</summary>
    internal async ValueTask<ServerSchema> SchemaAsync(CancellationToken cancellationToken) =>
        _schema ??= await store.SchemaAsync(transaction, version, cancellationToken);

    /// <summary>Reads what is asked for of the nodes that have one of these keys.</summary>
    internal async Task<List<T>> FindNodesAsync<T>(
        IReadOnlyList<string> keys,
        string returned,
        RowReader<T> read,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, Value>? parameters = null)
    {
        if (keys.Count == 0)
            return [];
        var schema = await SchemaAsync(cancellationToken);
        return await FindAsync(
            keys,
            ids => _queries.Nodes(schema.Labels, returned, ids),
            read,
            parameters,
            cancellationToken);
    }

    /// <summary>Reads what is asked for of the relationships that have one of these keys.</summary>
    internal async Task<List<T>> FindRelationshipsAsync<T>(
        IReadOnlyList<string> keys,
        string returned,
        RowReader<T> read,
        CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        var schema = await SchemaAsync(cancellationToken);
        return await FindAsync(
            keys,
            ids => _queries.Relationships(schema.Types, returned, ids),
            read,
            null,
            cancellationToken);
    }

    private string KeepEnd(NodeRecord stored)
    {
        var record = _keys.ToRecord(stored);
        _nodeIds[record.Key] = stored.Key;
        _ends[record.Key] = record;
        return record.Key;
    }

    private static void CheckLimit(int limit, string parameter)
    {
        if (limit < 1)
            throw new ArgumentOutOfRangeException(parameter, limit, "A limit is at least 1.");
    }

    private async Task<List<T>> FindAsync<T>(
        IReadOnlyList<string> keys,
        Func<bool, string?> query,
        RowReader<T> read,
        IReadOnlyDictionary<string, Value>? others,
        CancellationToken cancellationToken)
    {
        var found = new List<T>();
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            var ids = some.Where(KeyProperty.MayBeElementId).ToArray();
            if (query(ids.Length > 0) is not { } text)
                continue;
            var parameters = new Dictionary<string, Value>(others ?? PropertyMap.Empty)
            {
                ["keys"] = KeyProperty.Candidates(some),
                ["ids"] = Value.From(ids),
            };
            found.AddRange(await transaction.AskAsync(text, parameters, read, cancellationToken));
        }

        return found;
    }

    /// <summary>Element ids of nodes by key, null where there is none.</summary>
    private async ValueTask<string?[]> NodeIdsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var unknown = keys.Where(key => !_nodeIds.ContainsKey(key)).ToArray();
        await FindNodesAsync(
            unknown,
            $"{_keys.OfNode("n")} AS key, elementId(n) AS id",
            row => _nodeIds[row[0].AsString()] = row[1].AsString(),
            cancellationToken);
        return [.. keys.Select(key => _nodeIds.GetValueOrDefault(key))];
    }

    private async Task<List<string>> AskForKeysAsync(
        string query,
        Dictionary<string, Value> parameters,
        CancellationToken cancellationToken) =>
        await transaction.AskAsync(query, parameters, static row => row[0].AsString(), cancellationToken);

    private void Check(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
