using GraphExplorer.Cypher.Sessions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Api.Stores;

/// <summary>The embedded store, with the Cypher engine that works on it.</summary>
/// <param name="store">The store; it ends with this.</param>
internal sealed class EmbeddedGraph(EmbeddedStore store) : ITransactionalStore, ICypherStore
{
    /// <inheritdoc />
    public string Name => store.Name;

    /// <inheritdoc />
    public ICypher Cypher { get; } = new CypherEngine(store);

    /// <summary>The store itself.</summary>
    public EmbeddedStore Store => store;

    /// <inheritdoc />
    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default) =>
        store.OpenViewAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<IGraphTransaction> BeginAsync(CancellationToken cancellationToken = default) =>
        store.BeginAsync(cancellationToken);

    /// <inheritdoc />
    public Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) => store.ImportAsync(records, progress, cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => store.DisposeAsync();
}
