using GraphExplorer.Analysis.Networks;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Networks;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Analysis;

/// <summary>The shipped data set as a network.</summary>
internal static class ShippedNetwork
{
    private static readonly Task<EmbeddedStore> Store = LoadAsync();

    /// <summary>What a filter lets through.</summary>
    public static async Task<NetworkData> ReadAsync(
        FactFilter? filter = null,
        MemoryLimit? memory = null,
        string? weight = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var view = await (await Store).OpenViewAsync(cancellation);
        var reader = new StoreNetwork(new NetworkReader(new CatalogueCache()));
        return await reader.ReadAsync(
            view,
            filter ?? new FactFilter(),
            weight,
            length: null,
            memory ?? MemoryLimit.OfMachine,
            cancellation);
    }

    private static async Task<EmbeddedStore> LoadAsync()
    {
        var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = ExplorationIndexes.All });
        var seed = await SeedLoader.LoadAsync(Path.Combine(AppContext.BaseDirectory, "seed"));
        await store.ImportAsync(SeedRecords.Emit(seed).ToAsyncEnumerable());
        return store;
    }
}
