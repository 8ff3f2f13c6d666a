using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage;

/// <summary>
/// The graph in this process's memory. Readers get the version that was current when they opened their view, and never
/// wait; writers wait for each other.
/// </summary>
/// <remarks>A version's token (<see cref="IGraphView.Version"/>) is computed from the content: the same records give
/// the same token, in whatever order they came, in any process.</remarks>
public sealed class EmbeddedStore : ITransactionalStore
{
    /// <summary>Records between two reports of an import's progress.</summary>
    public const int ProgressInterval = 10_000;

    private readonly GraphIndexes _indexes;
    private readonly SemaphoreSlim _writer = new(1);
    private GraphState _current;
    private bool _isDisposed;

    /// <summary>Makes an empty store.</summary>
    /// <exception cref="ArgumentException">The options name an index with an empty label or property.</exception>
    public EmbeddedStore(EmbeddedStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (label, property) in options.Indexes.Lookups)
        {
            if (string.IsNullOrEmpty(label) || string.IsNullOrEmpty(property))
                throw new ArgumentException("A lookup index needs a label and a property.", nameof(options));
        }

        _indexes = options.Indexes;
        _current = GraphState.Empty(new StoreBooks(), _indexes);
    }

    /// <inheritdoc />
    public string Name => "embedded";

    /// <summary>The version that views see which are opened now.</summary>
    internal GraphState Current => Volatile.Read(ref _current);

    /// <inheritdoc />
    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        return ValueTask.FromResult<IGraphView>(new EmbeddedView(Current));
    }

    /// <inheritdoc />
    public async ValueTask<IGraphTransaction> BeginAsync(CancellationToken cancellationToken = default) =>
        await BeginWritingAsync(cancellationToken);

    /// <inheritdoc />
    /// <remarks>All or nothing: after a failure or a cancellation the graph is as before.</remarks>
    public async Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        await using var transaction = await BeginWritingAsync(cancellationToken);
        if (IsUntouched(Current))
        {
            var staged = new StagedGraph(new StoreBooks());
            await ReadAsync(
                records, staged.Add, () => new ImportProgress(staged.NodeCount, staged.RelationshipCount), progress, cancellationToken);
            staged.CheckEnds();
            var nodes = staged.NodeCount;
            var relationships = staged.RelationshipCount;
            Volatile.Write(ref _current, new BulkBuilder(staged, _indexes, cancellationToken).Build());
            return new ImportSummary(nodes, relationships);
        }

        var merge = new RecordMerge(transaction);
        await ReadAsync(
            records, merge.Add, () => new ImportProgress(merge.NodeCount, merge.RelationshipCount), progress, cancellationToken);
        merge.CheckEnds();
        await transaction.CommitAsync(cancellationToken);
        return new ImportSummary(merge.NodeCount, merge.RelationshipCount);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isDisposed, true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes what a transaction wrote the current version.</summary>
    internal ValueTask PublishAsync(
        GraphState state,
        IReadOnlyList<GraphEffect> effects,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Volatile.Write(ref _current, state.Close());
        return ValueTask.CompletedTask;
    }

    /// <summary>Lets the next writer in.</summary>
    internal void EndWriting() => _writer.Release();

    private static async Task ReadAsync(
        IAsyncEnumerable<GraphRecord> records,
        Action<GraphRecord?> add,
        Func<ImportProgress> count,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var read = 0L;
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            add(record);
            if (++read % ProgressInterval == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(count());
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<EmbeddedTransaction> BeginWritingAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        await _writer.WaitAsync(cancellationToken);
        return new EmbeddedTransaction(this, Current);
    }

    /// <summary>Whether nothing was ever written, so that an import may build the graph at once.</summary>
    private bool IsUntouched(GraphState state) =>
        state.NodeLimit == 0 && state.RelationshipLimit == 0 &&
        state.Schema.Indexes.Count == _indexes.ToSchema().Indexes.Count && state.Schema.Constraints.Count == 0;
}
