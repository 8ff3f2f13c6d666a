using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage;

/// <summary>
/// The graph in this process's memory. Readers get the version that was current when they opened their view, and never
/// wait; writers wait for each other.
/// </summary>
/// <remarks>A version's token (<see cref="IGraphView.Version"/>) is computed from the content: the same records give
/// the same token, in whatever order they came, in any process.</remarks>
public sealed class EmbeddedStore : IGraphStore
{
    /// <summary>Records between two reports of an import's progress.</summary>
    public const int ProgressInterval = 10_000;

    private readonly GraphIndexes _indexes;
    private readonly SemaphoreSlim _writer = new(1);
    private Snapshot _current;
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
        _current = SnapshotBuilder.Empty(_indexes);
    }

    /// <inheritdoc />
    public string Name => "embedded";

    /// <inheritdoc />
    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        return ValueTask.FromResult<IGraphView>(new EmbeddedView(Volatile.Read(ref _current)));
    }

    /// <inheritdoc />
    /// <remarks>All or nothing: after a failure or a cancellation the graph is as before.</remarks>
    public async Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        await _writer.WaitAsync(cancellationToken);
        try
        {
            var old = _current;
            var staged = new StagedGraph(old);
            var read = 0L;
            await foreach (var record in records.WithCancellation(cancellationToken))
            {
                staged.Add(record);
                if (++read % ProgressInterval == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new ImportProgress(staged.NodeCount, staged.RelationshipKeys.Count));
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            var built = new SnapshotBuilder(old, staged, _indexes, cancellationToken).Build();
            Volatile.Write(ref _current, built);
            return new ImportSummary(staged.NodeCount, staged.RelationshipKeys.Count);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isDisposed, true);
        return ValueTask.CompletedTask;
    }
}
