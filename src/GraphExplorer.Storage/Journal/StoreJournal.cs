using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Transactions;

namespace GraphExplorer.Storage.Journal;

/// <summary>
/// Keeps a store's versions in its file: each commit at once, in the log; pages in the background when the log has grown,
/// and when the store closes.
/// </summary>
internal sealed class StoreJournal : IAsyncDisposable
{
    private readonly GraphFile _file;
    private readonly HolderLock? _lock;
    private readonly long _maxLogBytes;
    private readonly SemaphoreSlim _checkpointing = new(1);
    private readonly bool _isReadOnly;
    private Commit _last;
    private GraphState? _saved; // the version that the pages have
    private Task _background = Task.CompletedTask;
    private StorageException? _broken; // why it is not known what the file has

    private StoreJournal(GraphFile file, HolderLock? held, EmbeddedStoreOptions options, GraphState? saved, GraphState last, long sequence)
    {
        _file = file;
        _lock = held;
        _maxLogBytes = options.MaxLogBytes;
        _isReadOnly = options.IsReadOnly;
        _saved = saved;
        _last = new Commit(last, sequence);
        Loaded = last;
    }

    /// <summary>The version that the file had.</summary>
    public GraphState Loaded { get; }

    /// <summary>Opens the file and reads it.</summary>
    /// <exception cref="StorageException">As for <see cref="EmbeddedStore.OpenAsync"/>.</exception>
    public static StoreJournal Open(EmbeddedStoreOptions options, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(options.File!); // asked for with a file only
        HolderLock? held = null;
        GraphFile? file = null;
        try
        {
            if (!options.IsReadOnly)
            {
                held = HolderLock.TryTake(path, options.Address, out var holder) ?? throw new StorageException(
                    ErrorCodes.Conflict,
                    $"{path} is in use by {holder}. Ask that one, or end it.");
            }

            file = GraphFile.Open(path, options.IsReadOnly, options.Durability);
            var (saved, current, sequence) = file.Load(options.Indexes, cancellationToken);
            return new StoreJournal(file, held, options, saved, current, sequence);
        }
        catch (Exception failure)
        {
            file?.Dispose();
            held?.Dispose();
            if (failure is UnauthorizedAccessException or IOException)
                throw new StorageException(ErrorCodes.StoreUnavailable, $"{path} cannot be written: {failure.Message}", failure);
            throw;
        }
    }

    /// <summary>Makes a commit last.</summary>
    /// <exception cref="StorageException">It could not be written, and is not there.</exception>
    public void Append(GraphState state, IReadOnlyList<GraphEffect> effects)
    {
        if (_broken is not null)
        {
            throw new StorageException(
                ErrorCodes.StoreUnavailable,
                $"An earlier commit could not be written ({_broken.Message}); open the graph again to see what it has.",
                _broken);
        }

        try
        {
            _file.Append(_last.Sequence + 1, effects, state);
        }
        catch (StorageException failure) when (failure.Code != ErrorCodes.NoRoom)
        {
            _broken = failure;
            throw;
        }

        Volatile.Write(ref _last, new Commit(state, _last.Sequence + 1));
        if (_file.LogBytes > _maxLogBytes && _background.IsCompleted)
            _background = Task.Run(() => CheckpointAsync(CancellationToken.None));
    }

    /// <summary>Puts a version in the place of all that there is.</summary>
    /// <exception cref="StorageException">It could not be written, and is not there.</exception>
    public void Replace(GraphState state)
    {
        _checkpointing.Wait();
        try
        {
            _file.Checkpoint(state, saved: null, _last.Sequence + 1);
            Volatile.Write(ref _last, new Commit(state, _last.Sequence + 1));
            _saved = state;
        }
        finally
        {
            _checkpointing.Release();
        }
    }

    /// <summary>Writes the version of the last commit into pages.</summary>
    public async Task CheckpointAsync(CancellationToken cancellationToken)
    {
        if (_isReadOnly)
            return;
        await _checkpointing.WaitAsync(cancellationToken);
        try
        {
            var (state, sequence) = Volatile.Read(ref _last);
            if (sequence == _file.CheckpointSequence)
                return;
            await Task.Run(() => _file.Checkpoint(state, _saved, sequence), CancellationToken.None);
            _saved = state;
        }
        finally
        {
            _checkpointing.Release();
        }
    }

    /// <summary>Says where the holder of the file can be asked.</summary>
    public void NameHolder(string address) => _lock?.Name(address);

    /// <summary>Copies the file.</summary>
    public void Backup(string target)
    {
        if (File.Exists(target))
            throw new StorageException(ErrorCodes.Conflict, $"{target} is there already; a backup overwrites nothing.");
        _file.Backup(target);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _background;
            await CheckpointAsync(CancellationToken.None);
        }
        catch (StorageException)
        {
            // The log has all that the pages lack.
        }

        _file.Dispose();
        _lock?.Dispose();
    }

    private sealed record Commit(GraphState State, long Sequence);
}
