using GraphExplorer.Cypher.Sessions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Tests.Sessions;

/// <summary>A store with the engine over it, as a host puts them together.</summary>
internal sealed class EngineStore(ITransactionalStore store) : ICypherStore
{
    public string Name => store.Name;

    public ICypher Cypher { get; } = new CypherEngine(store);

    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default) =>
        store.OpenViewAsync(cancellationToken);

    public Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) => store.ImportAsync(records, progress, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
