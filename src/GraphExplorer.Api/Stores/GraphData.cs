using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Api.Stores;

/// <summary>
/// Opens the embedded store with the data that a setting names; <c>gx</c> does so too when it works in process.
/// </summary>
public static class GraphData
{
    /// <summary>What stands for a graph that holds nothing, where a folder or a file is asked for.</summary>
    public const string Empty = ":empty:";

    /// <summary>Where the shipped data set stands.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>Loads a data set folder, or a file of graph records.</summary>
    /// <param name="path">The folder or file, or <see cref="Empty"/>; null for the shipped data set.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="SeedException">The data set is damaged: file, line, field and what would be right are
    /// named.</exception>
    /// <exception cref="StorageException">The file is damaged (<c>invalid_record</c>, with file and line), or there is
    /// neither folder nor file (<c>invalid_data</c>).</exception>
    public static async Task<IGraphStore> OpenAsync(string? path, CancellationToken cancellationToken = default)
    {
        var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = ExplorationIndexes.All });
        try
        {
            await ImportAsync(store, path, cancellationToken: cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the embedded store on a file.</summary>
    /// <param name="file">The file; made where it is not there.</param>
    /// <param name="data">What to fill it from where it has no graph yet; null for nothing.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="SeedException">As for <see cref="OpenAsync"/>; so for the next.</exception>
    /// <exception cref="StorageException">Also as for <see cref="EmbeddedStore.OpenAsync"/>.</exception>
    internal static async Task<EmbeddedStore> OpenFileAsync(
        string file,
        string? data = null,
        CancellationToken cancellationToken = default)
    {
        var store = await EmbeddedStore.OpenAsync(
            new EmbeddedStoreOptions { File = file, Indexes = ExplorationIndexes.All },
            cancellationToken);
        try
        {
            if (data is not null && await IsEmptyAsync(store, cancellationToken))
                await ImportAsync(store, data, cancellationToken: cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a data set folder, or a file of graph records, into a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The folder or file; null for the shipped data set.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="watch">Sees the records pass as they are read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="SeedException">The data set is damaged.</exception>
    /// <exception cref="StorageException">The file is damaged, there is none, or the store does not take it.</exception>
    internal static async Task<ImportSummary> ImportAsync(
        IGraphStore store,
        string? path,
        IProgress<ImportProgress>? progress = null,
        Func<IAsyncEnumerable<GraphRecord>, IAsyncEnumerable<GraphRecord>>? watch = null,
        CancellationToken cancellationToken = default)
    {
        var data = path ?? Shipped;
        var records = await ReadAsync(data, cancellationToken);
        try
        {
            return await store.ImportAsync(watch?.Invoke(records) ?? records, progress, cancellationToken);
        }
        catch (StorageException failure)
            when (failure.Code == ErrorCodes.InvalidRecord && File.Exists(data) &&
                !failure.Message.StartsWith(data, StringComparison.Ordinal))
        {
            throw new StorageException(failure.Code, $"{data}: {failure.Message}", failure); // found when all was read
        }
    }

    /// <summary>Opens a graph file to be read only, beside whoever writes it.</summary>
    /// <exception cref="StorageException">As for <see cref="EmbeddedStore.OpenAsync"/>.</exception>
    internal static Task<EmbeddedStore> OpenFileToReadAsync(string file, CancellationToken cancellationToken) =>
        EmbeddedStore.OpenAsync(
            new EmbeddedStoreOptions { File = file, Indexes = ExplorationIndexes.All, IsReadOnly = true },
            cancellationToken);

    private static async Task<bool> IsEmptyAsync(EmbeddedStore store, CancellationToken cancellationToken)
    {
        await using var view = await store.OpenViewAsync(cancellationToken);
        return (await view.GetStatisticsAsync(cancellationToken)) is { Nodes: 0, Relationships: 0 };
    }

    /// <summary>The records of a data set folder, or of a file of graph records, with what searches need.</summary>
    /// <exception cref="SeedException">The data set is damaged.</exception>
    /// <exception cref="StorageException">There is neither; a file's own faults are found as it is read.</exception>
    internal static async Task<IAsyncEnumerable<GraphRecord>> ReadAsync(
        string data,
        CancellationToken cancellationToken)
    {
        if (data == Empty)
            return AsyncEnumerable.Empty<GraphRecord>();
        if (Directory.Exists(data))
            return SeedRecords.Emit(await SeedLoader.LoadAsync(data, cancellationToken)).ToAsyncEnumerable();
        if (File.Exists(data))
            return RecordFile.ReadAsync(data, cancellationToken).AddSearchKeysAsync(cancellationToken);
        throw new StorageException(
            ErrorCodes.InvalidData,
            $"There is nothing at {data}. GraphExplorer:Data must be a data set folder, a file of graph records " +
            $"or {Empty}.");
    }
}
