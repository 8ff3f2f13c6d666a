using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Names;
using GraphExplorer.Neo4j.Reading;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// Writes batches of records in one transaction: what has the key already is replaced, what has not is added.
/// </summary>
/// <param name="keys">How keys are stored.</param>
/// <param name="statements">The texts that write.</param>
/// <param name="before">What the database held before the import: only that can have a key already.</param>
/// <param name="ids">Element ids of nodes by key, of the whole import.</param>
internal sealed class BatchWriter(
    KeyProperty keys,
    WriteStatements statements,
    ServerSchema before,
    Dictionary<string, string> ids)
{
    private readonly ViewQueries _queries = new(keys);

    /// <summary>Writes nodes.</summary>
    public async Task WriteAsync(
        IServerTransaction transaction,
        IReadOnlyList<NodeRecord> nodes,
        CancellationToken cancellationToken)
    {
        var known = await KnownNodesAsync(transaction, nodes, cancellationToken);
        foreach (var group in nodes.GroupBy(node => statements.Of(node, Known(node)?.Labels)))
        {
            var rows = group.Select(node => statements.RowOf(node, Known(node)));
            var written = await RunAsync(transaction, group.Key, [.. rows], cancellationToken);
            foreach (var row in written)
                ids[row[0].AsString()] = row[1].AsString();
            Verify(group.Count(), written.Count, "nodes");
        }

        (string Id, string[] Labels)? Known(NodeRecord node) =>
            known.TryGetValue(node.Key, out var found) ? found : null;
    }

    /// <summary>Writes relationships, whose ends are there.</summary>
    public async Task WriteAsync(
        IServerTransaction transaction,
        IReadOnlyList<RelationshipRecord> relationships,
        CancellationToken cancellationToken)
    {
        var known = await KnownRelationshipsAsync(transaction, relationships, cancellationToken);
        var moved = relationships
            .Where(record => known.TryGetValue(record.Key, out var old) && !IsSame(record, old))
            .Select(record => known[record.Key].Id)
            .ToArray();
        if (moved.Length > 0)
        {
            // A relationship cannot change its type or its ends: the one with this key makes way for the new one.
            await AskAsync(
                transaction,
                "MATCH ()-[r]->() WHERE elementId(r) IN $ids DELETE r",
                new Dictionary<string, Value> { ["ids"] = Value.From(moved) },
                cancellationToken);
        }

        foreach (var group in relationships.GroupBy(record => statements.Of(record, IsKnown(record))))
        {
            var rows = group.Select(record => IsKnown(record)
                ? statements.RowOf(record, known[record.Key].Id)
                : statements.RowOf(record, ids[record.From], ids[record.To]));
            var written = await RunAsync(transaction, group.Key, [.. rows], cancellationToken);
            Verify(group.Count(), written[0][0].AsInteger(), "relationships");
        }

        bool IsKnown(RelationshipRecord record) =>
            known.TryGetValue(record.Key, out var found) && IsSame(record, found);
    }

    private static void Verify(long sent, long written, string what)
    {
        if (sent != written)
        {
            throw new StorageException(
                ErrorCodes.Conflict,
                $"Neo4j put in {written} of {sent} {what}: something else changed the database meanwhile. " +
                "Nothing of this part was kept; the import can be run again.");
        }
    }

    private static bool IsSame(RelationshipRecord record, (string Id, string Type, string From, string To) old) =>
        (record.Type, record.From, record.To) == (old.Type, old.From, old.To);

    private async Task<Dictionary<string, (string Id, string[] Labels)>> KnownNodesAsync(
        IServerTransaction transaction,
        IReadOnlyList<NodeRecord> nodes,
        CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, (string Id, string[] Labels)>(StringComparer.Ordinal);
        var query = _queries.Nodes(before.Labels, $"{keys.OfNode("n")}, elementId(n), labels(n)", hasIds: false);
        foreach (var row in await FindAsync(transaction, query, nodes, cancellationToken))
        {
            var labels = row[2].AsList().Select(label => label.AsString()).Order(StringComparer.Ordinal).ToArray();
            if (known.TryAdd(row[0].AsString(), (row[1].AsString(), labels)))
                continue;
            throw new StorageException(
                ErrorCodes.Conflict,
                $"The database has two nodes with the key \"{row[0].AsString()}\"; which one to replace is not known.");
        }

        return known;
    }

    private async Task<Dictionary<string, (string Id, string Type, string From, string To)>> KnownRelationshipsAsync(
        IServerTransaction transaction,
        IReadOnlyList<RelationshipRecord> relationships,
        CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, (string Id, string Type, string From, string To)>(StringComparer.Ordinal);
        var query = _queries.Relationships(
            before.Types,
            $"{keys.OfRelationship("r")}, elementId(r), type(r), {keys.OfNode("a")}, {keys.OfNode("b")}",
            hasIds: false);
        foreach (var row in await FindAsync(transaction, query, relationships, cancellationToken))
        {
            known[row[0].AsString()] =
                (row[1].AsString(), row[2].AsString(), row[3].AsString(), row[4].AsString());
        }

        return known;
    }

    private static async Task<IReadOnlyList<Value[]>> FindAsync(
        IServerTransaction transaction,
        string? query,
        IReadOnlyList<GraphRecord> records,
        CancellationToken cancellationToken)
    {
        if (query is null)
            return [];
        var parameters = new Dictionary<string, Value>
        {
            ["keys"] = KeyProperty.Candidates(records.Select(record => record.Key)),
        };
        return await AskAsync(transaction, query, parameters, cancellationToken);
    }

    private static async Task<IReadOnlyList<Value[]>> RunAsync(
        IServerTransaction transaction,
        string statement,
        IReadOnlyList<Value> rows,
        CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, Value> { ["rows"] = Value.From(rows) };
        return await AskAsync(transaction, statement, parameters, cancellationToken);
    }

    private static async Task<IReadOnlyList<Value[]>> AskAsync(
        IServerTransaction transaction,
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(query, parameters, isWhole: true, cancellationToken);
        return (await ServerAnswer.ReadAsync(result, cancellationToken)).Rows;
    }
}
