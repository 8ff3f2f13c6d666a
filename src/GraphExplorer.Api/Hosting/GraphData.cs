using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Storage;

namespace GraphExplorer.Api.Hosting;

/// <summary>
/// Opens the embedded store with the data that a setting names; <c>gx</c> does so too when it works in process.
/// </summary>
public static class GraphData
{
    /// <summary>Where the shipped data set stands.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>Loads a data set folder, or a file of graph records.</summary>
    /// <param name="path">The folder or file; null for the shipped data set.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="SeedException">The data set is damaged: file, line, field and what would be right are
    /// named.</exception>
    /// <exception cref="StorageException">The file is damaged (<c>invalid_record</c>, with file and line), or there is
    /// neither folder nor file (<c>invalid_data</c>).</exception>
    public static async Task<IGraphStore> OpenAsync(string? path, CancellationToken cancellationToken = default)
    {
        var data = path ?? Shipped;
        var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = ExplorationIndexes.All });
        try
        {
            if (Directory.Exists(data))
                await ImportSeedAsync(store, data, cancellationToken);
            else if (File.Exists(data))
                await ImportRecordsAsync(store, data, cancellationToken);
            else
                throw new StorageException(
                    ErrorCodes.InvalidData,
                    $"There is nothing at {data}. GraphExplorer:Data must be a data set folder or a file of graph " +
                    "records.");
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static async Task ImportSeedAsync(EmbeddedStore store, string folder, CancellationToken cancellationToken)
    {
        var seed = await SeedLoader.LoadAsync(folder, cancellationToken);
        await store.ImportAsync(SeedRecords.Emit(seed).ToAsyncEnumerable(), cancellationToken: cancellationToken);
    }

    private static async Task ImportRecordsAsync(EmbeddedStore store, string file, CancellationToken cancellationToken)
    {
        try
        {
            var records = RecordFile.ReadAsync(file, cancellationToken).AddSearchKeysAsync(cancellationToken);
            await store.ImportAsync(records, cancellationToken: cancellationToken);
        }
        catch (StorageException failure) when (!failure.Message.StartsWith(file, StringComparison.Ordinal))
        {
            throw new StorageException(failure.Code, $"{file}: {failure.Message}", failure); // found when all was read
        }
    }
}
