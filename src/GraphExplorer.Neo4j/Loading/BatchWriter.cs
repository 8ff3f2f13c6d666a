using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Names;
using GraphExplorer.Neo4j.Reading;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// Writes batches of records in one transaction: what has the key already is replaced, what has not is added. One
/// statement for all nodes with the same labels, for all relationships of the same type.
/// </summary>
/// <param name="keys">How keys are stored.</param>
/// <param name="before">What the database held before the import: only that can have a key already.</param>
/// <param name="ids">Element ids of nodes by key, of the whole import.</param>
internal sealed class BatchWriter(KeyProperty keys, ServerSchema before, Dictionary<string, string> ids)
{
    private readonly ViewQueries _queries = new(keys);

    /// <summary>Writes nodes.</summary>
    public async Task WriteAsync(
        IServerTransaction transaction,
        IReadOnlyList<NodeRecord> nodes,
        CancellationToken cancellationToken)
    {
        var known = await KnownNodesAsync(transaction, nodes, cancellationToken);
        foreach (var group in nodes.GroupBy(node => Shape(node, known)))
        {
            var labels = group.First().Labels.Count > 0 ? group.First().Labels : [KeyProperty.NoLabel];
            var statement = group.Key.Old is { } old
                ? "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id " +
                  Removing(old.Except(labels, StringComparer.Ordinal)) +
                  $"SET n{Quoted.AllOf(labels)} SET n = row.properties "
                : $"UNWIND $rows AS row CREATE (n{Quoted.AllOf(labels)}) SET n = row.properties ";
            var rows = group.Select(node => Row(node, ("id", known.TryGetValue(node.Key, out var at) ? at.Id : null)));
            var written = await RunAsync(
                transaction,
                statement + $"RETURN {keys.Of("n")}, elementId(n)",
                [.. rows],
                cancellationToken);
            foreach (var row in written)
                ids[row[0].AsString()] = row[1].AsString();
            Verify(group.Count(), written.Count, "nodes");
        }
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

        foreach (var group in relationships.GroupBy(record => (
            record.Type, IsKnown: known.TryGetValue(record.Key, out var old) && IsSame(record, old))))
        {
            var statement = group.Key.IsKnown
                ? "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id "
                : "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.source " +
                  "MATCH (b) WHERE elementId(b) = row.target " +
                  $"CREATE (a)-[r:{Quoted.Name(group.Key.Type)}]->(b) ";
            var rows = group.Select(record => group.Key.IsKnown
                ? Row(record, ("id", known[record.Key].Id))
                : Row(record, ("source", ids[record.From]), ("target", ids[record.To])));
            var written = await RunAsync(
                transaction,
                statement + "SET r = row.properties RETURN count(r)",
                [.. rows],
                cancellationToken);
            Verify(group.Count(), written[0][0].AsInteger(), $"relationships of type \"{group.Key.Type}\"");
        }
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

    private static string Removing(IEnumerable<string> labels)
    {
        var removed = Quoted.AllOf(labels);
        return removed.Length == 0 ? "" : $"REMOVE n{removed} ";
    }

    private static (string Labels, string[]? Old) Shape(
        NodeRecord node,
        Dictionary<string, (string Id, string[] Labels)> known)
    {
        var labels = string.Join('\0', node.Labels);
        return known.TryGetValue(node.Key, out var old)
            ? (labels + "\0\0" + string.Join('\0', old.Labels), old.Labels)
            : (labels, null);
    }

    private static bool IsSame(RelationshipRecord record, (string Id, string Type, string From, string To) old) =>
        (record.Type, record.From, record.To) == (old.Type, old.From, old.To);

    private Value Row(GraphRecord record, params ReadOnlySpan<(string Name, Value Value)> others)
    {
        var row = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["properties"] = Value.From(keys.ToStored(record)),
        };
        foreach (var (name, value) in others)
            row[name] = value;
        return Value.From(row);
    }

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
