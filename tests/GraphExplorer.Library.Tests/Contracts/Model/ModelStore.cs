using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts.Model;

/// <summary>
/// The plainest store that can be written: what it answers is found by looking at everything. The oracle of the embedded
/// store, and a graph for an engine to work on.
/// </summary>
public sealed class ModelStore(GraphIndexes indexes) : ITransactionalStore
{
    private readonly SemaphoreSlim _writer = new(1);
    private ModelGraph _current = new();
    private int _versions;

    public string Name => "model";

    internal ModelNames Names { get; } = new();

    internal GraphIndexes Indexes => indexes;

    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IGraphView>(new ModelView(this, () => _current, Version()));

    public async ValueTask<IGraphTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        await _writer.WaitAsync(cancellationToken);
        return new ModelTransaction(this, _current.Copy());
    }

    public async Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var levelled = new LevelledStore(indexes);
        var before = _current.Content(Names);
        IEnumerable<GraphRecord> old = [.. before.Nodes.Values, .. before.Relationships.Values];
        await levelled.ImportAsync(old.ToAsyncEnumerable(), null, cancellationToken);
        var summary = await levelled.ImportAsync(records, progress, cancellationToken);
        await using var view = (LevelledView)await levelled.OpenViewAsync(cancellationToken);
        await using var transaction = (ModelTransaction)await BeginAsync(cancellationToken);
        transaction.Merge(view.Content);
        await transaction.CommitAsync(cancellationToken);
        return summary;
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    internal string Publish(ModelGraph graph)
    {
        _current = graph;
        _versions++;
        return Version();
    }

    internal void Release() => _writer.Release();

    private string Version() => _versions.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
