using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Names;
using GraphExplorer.Neo4j.Reading;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// An import: the stream is looked at whole, then indexes are made, then records are written. Up to
/// <see cref="OneTransaction"/> records go in one transaction, more in several: a failure between them leaves whole
/// ones, and the same import run again completes them.
/// </summary>
/// <param name="session">What it writes through.</param>
/// <param name="keys">How keys are stored.</param>
/// <param name="indexes">What to keep indexes on, besides keys.</param>
/// <param name="statements">The texts that write.</param>
internal sealed class ImportRun(
    IServerSession session,
    KeyProperty keys,
    GraphIndexes indexes,
    WriteStatements statements)
{
    /// <summary>The most records of one transaction: the server keeps all of it in memory until its end.</summary>
    public const int OneTransaction = 50_000;

    /// <summary>
    /// Records in one statement: large enough that round trips do not count, small enough for one message.
    /// </summary>
    public const int OneStatement = 2_000;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private long _nodes;
    private long _relationships;

    public async Task<ImportSummary> RunAsync(
        StreamCheck stream,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var before = await ReadSchemaAsync(cancellationToken);
        await FindEndsElsewhereAsync(stream, before, cancellationToken);
        var setup = new IndexSetup(session, keys, indexes);
        var isLarge = stream.Nodes.Count + stream.Relationships.Count > OneTransaction;
        if (isLarge)
        {
            // What is new is written first and indexed at once, which takes half the time. What the database has already
            // is looked up by its keys, and so is all of it should this import have to be run again.
            await setup.EnsureAsync(
                stream.Labels.Intersect(before.Labels, StringComparer.Ordinal),
                [],
                stream.Types.Intersect(before.Types, StringComparer.Ordinal),
                cancellationToken);
        }
        else
        {
            await setup.EnsureAsync(stream.Labels, stream.TextLabels, stream.Types, cancellationToken);
        }

        var writer = new BatchWriter(keys, statements, before, _ids);
        var pending = new List<IReadOnlyList<GraphRecord>>();
        var waiting = 0;
        foreach (var spool in new[] { stream.Nodes, stream.Relationships })
        {
            await foreach (var batch in spool.ReadAsync(OneStatement, cancellationToken))
            {
                pending.Add(batch);
                waiting += batch.Count;
                if (waiting + OneStatement <= OneTransaction)
                    continue;
                await WriteAsync(writer, pending, progress, cancellationToken);
                pending.Clear();
                waiting = 0;
            }
        }

        if (pending.Count > 0)
            await WriteAsync(writer, pending, progress, cancellationToken);
        if (isLarge)
            await setup.EnsureAsync(stream.Labels, stream.TextLabels, stream.Types, cancellationToken);
        return new ImportSummary(_nodes, _relationships);
    }

    private async Task WriteAsync(
        BatchWriter writer,
        List<IReadOnlyList<GraphRecord>> batches,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        await session.WriteAsync(
            async (transaction, token) =>
            {
                foreach (var batch in batches)
                {
                    if (batch[0] is NodeRecord)
                        await writer.WriteAsync(transaction, [.. batch.Cast<NodeRecord>()], token);
                    else
                        await writer.WriteAsync(transaction, [.. batch.Cast<RelationshipRecord>()], token);
                }
            },
            cancellationToken);
        foreach (var batch in batches)
        {
            if (batch[0] is NodeRecord)
                _nodes += batch.Count;
            else
                _relationships += batch.Count;
        }

        progress?.Report(new ImportProgress(_nodes, _relationships));
    }

    private async Task<ServerSchema> ReadSchemaAsync(CancellationToken cancellationToken)
    {
        var answer = await session.RunAsync(ServerSchema.Query, PropertyMap.Empty, cancellationToken);
        return ServerSchema.Read(answer.Rows[0]);
    }

    private async Task FindEndsElsewhereAsync(
        StreamCheck stream,
        ServerSchema before,
        CancellationToken cancellationToken)
    {
        var ends = stream.EndsElsewhere.ToArray();
        var returned = $"{keys.OfNode("n")} AS key, elementId(n) AS id";
        foreach (var some in ends.Chunk(10 * OneStatement))
        {
            var ids = some.Select(end => end.Node).Where(KeyProperty.MayBeElementId).ToArray();
            if (new ViewQueries(keys).Nodes(before.Labels, returned, ids.Length > 0) is not { } query)
                break;
            var parameters = new Dictionary<string, Value>
            {
                ["keys"] = KeyProperty.Candidates(some.Select(end => end.Node)),
                ["ids"] = Value.From(ids),
            };
            foreach (var row in (await session.RunAsync(query, parameters, cancellationToken)).Rows)
                _ids[row[0].AsString()] = row[1].AsString();
        }

        foreach (var (node, relationship, ordinal) in ends)
        {
            if (!_ids.ContainsKey(node))
            {
                RecordCheck.Refuse(
                    "relationship",
                    relationship,
                    ordinal,
                    $"has an end \"{node}\", which is a node neither in the import nor in the graph");
            }
        }
    }
}
