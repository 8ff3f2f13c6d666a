using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Care;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Journal;
using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage;

/// <summary>
/// The graph in this process's memory, kept in a file where the options name one. Readers get the version that was
/// current when they opened their view, and never wait; writers wait for each other.
/// </summary>
/// <remarks>A version's token (<see cref="IGraphView.Version"/>) is computed from the content: the same records give
/// the same token, in whatever order they came, in any process.</remarks>
public sealed class EmbeddedStore : ITransactionalStore
{
    /// <summary>Records between two reports of an import's progress.</summary>
    public const int ProgressInterval = 10_000;

    private readonly GraphIndexes _indexes;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly StoreJournal? _journal;
    private readonly bool _isReadOnly;
    private GraphState _current;
    private bool _isDisposed;

    /// <summary>Makes a store in memory, without content.</summary>
    /// <exception cref="ArgumentException">The options name an index with an empty label or property, or a file:
    /// <see cref="OpenAsync"/> is for that.</exception>
    public EmbeddedStore(EmbeddedStoreOptions options)
        : this(options, journal: null)
    {
        if (options.File is not null)
            throw new ArgumentException("A store with a file is opened.", nameof(options));
    }

    private EmbeddedStore(EmbeddedStoreOptions options, StoreJournal? journal)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (label, property) in options.Indexes.Lookups)
        {
            if (string.IsNullOrEmpty(label) || string.IsNullOrEmpty(property))
                throw new ArgumentException("A lookup index needs a label and a property.", nameof(options));
        }

        _indexes = options.Indexes;
        _isReadOnly = options.IsReadOnly;
        _journal = journal;
        _current = journal?.Loaded ?? GraphState.Empty(new StoreBooks(), _indexes);
    }

    /// <summary>Opens a store with the content of its file, which is made where it is not there.</summary>
    /// <exception cref="StorageException"><c>invalid_data</c>: the file is damaged, of a newer format, or something else;
    /// <c>conflict</c>: another process has it, and the message says which; <c>store_unavailable</c>: it cannot be read or
    /// written.</exception>
    public static async Task<EmbeddedStore> OpenAsync(
        EmbeddedStoreOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.File is null)
            return new EmbeddedStore(options);
        var journal = await Task.Run(() => StoreJournal.Open(options, cancellationToken), cancellationToken);
        return new EmbeddedStore(options, journal);
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
            var built = new BulkBuilder(staged, _indexes, cancellationToken).Build();
            _journal?.Replace(built);
            Volatile.Write(ref _current, built);
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
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        if (_journal is null)
            return;
        await _writer.WaitAsync(); // whoever writes now ends first
        await _journal.DisposeAsync();
    }

    /// <summary>Writes into pages what the log holds, so that the next opening is quick.</summary>
    /// <exception cref="StorageException"><c>no_room</c>: the disk is full; nothing is lost.</exception>
    public async Task CheckpointAsync(CancellationToken cancellationToken = default)
    {
        if (_journal is not null)
            await _journal.CheckpointAsync(cancellationToken);
    }

    /// <summary>Copies the graph, as it is now, into a file of its own; writers go on.</summary>
    /// <exception cref="StorageException">The file is there, or cannot be written; or the store has no file.</exception>
    public Task BackupAsync(string target, CancellationToken cancellationToken = default) => _journal is null
        ? throw new StorageException(ErrorCodes.NotAvailable, "A graph in memory has no file to copy.")
        : Task.Run(() => _journal.Backup(target), cancellationToken);

    /// <summary>
    /// Compares everything that the graph has twice: both ends of every relationship, every count, every entry of every
    /// index, the order of keys, the hash of the content. The checksums of the file were compared when it was opened.
    /// </summary>
    public Task<CheckReport> CheckAsync(CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            var state = Current;
            var (faults, count) = new StoreCheck(state).Run(cancellationToken);
            return new CheckReport(state.NodeCount, state.RelationshipCount, state.Indexes.Length, faults, count);
        },
        cancellationToken);

    /// <summary>Says where this process can be asked for the graph, once that is known.</summary>
    public void NameHolder(string address) => _journal?.NameHolder(address);

    /// <summary>Makes what a transaction wrote the current version.</summary>
    internal ValueTask PublishAsync(
        GraphState state,
        IReadOnlyList<GraphEffect> effects,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        state.Close();
        _journal?.Append(state, effects);
        Volatile.Write(ref _current, state);
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
        if (_isReadOnly)
            throw new StorageException(ErrorCodes.NotAvailable, "This graph was opened to be read only.");
        await _writer.WaitAsync(cancellationToken);
        return new EmbeddedTransaction(this, Current);
    }

    /// <summary>Whether nothing was ever written, so that an import may build the graph at once.</summary>
    private bool IsUntouched(GraphState state) =>
        state.NodeLimit == 0 && state.RelationshipLimit == 0 &&
        state.Schema.Indexes.Count == _indexes.ToSchema().Indexes.Count && state.Schema.Constraints.Count == 0;
}
