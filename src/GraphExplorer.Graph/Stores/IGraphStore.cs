using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Stores;

/// <summary>A place where a graph lives. Two behave alike: the embedded one and Neo4j. Safe for concurrent use.</summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The store's short name, as the setting has it: <c>embedded</c> or <c>neo4j</c>.</summary>
    string Name { get; }

    /// <summary>Opens one consistent version of the graph, to be used for the whole of a request and then disposed.</summary>
    /// <exception cref="Errors.StorageException">The store does not answer.</exception>
    ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts records into the graph: a record whose key exists replaces what was there, others are added. Relationships may
    /// come before their nodes. All or nothing where the store can (embedded); idempotent everywhere.
    /// </summary>
    /// <exception cref="Errors.StorageException">
    /// <c>invalid_record</c>: an empty key, a key twice in the stream, an empty type, or an end that exists neither in the
    /// stream nor in the graph. The message names the record.
    /// </exception>
    Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default);
}

/// <summary>How far an import has come.</summary>
/// <param name="Nodes">Nodes read so far.</param>
/// <param name="Relationships">Relationships read so far.</param>
public readonly record struct ImportProgress(long Nodes, long Relationships);

/// <summary>What an import did.</summary>
/// <param name="Nodes">Nodes put in.</param>
/// <param name="Relationships">Relationships put in.</param>
public readonly record struct ImportSummary(long Nodes, long Relationships);
