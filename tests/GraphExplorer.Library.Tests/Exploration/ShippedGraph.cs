using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

[assembly: AssemblyFixture(typeof(GraphExplorer.Library.Tests.Exploration.ShippedGraph))]

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>The shipped data set in both stores, loaded once: the use cases must answer alike on either.</summary>
public sealed class ShippedGraph : IAsyncLifetime
{
    public static readonly TheoryData<string> Stores = new("embedded", "levelled");

    private readonly Dictionary<string, UseCases> _useCases = [];

    public UseCases On(string store) => _useCases[store];

    public async ValueTask InitializeAsync()
    {
        var seed = await SeedLoader.LoadAsync(Path.Combine(AppContext.BaseDirectory, "seed"));
        var records = SeedRecords.Emit(seed).ToArray();
        IGraphStore[] stores =
        [
            new EmbeddedStore(new EmbeddedStoreOptions { Indexes = ExplorationIndexes.All }),
            new LevelledStore(ExplorationIndexes.All),
        ];
        foreach (var store in stores)
        {
            await store.ImportAsync(records.ToAsyncEnumerable());
            _useCases.Add(store.Name, new UseCases(store));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var useCases in _useCases.Values)
            await useCases.DisposeAsync();
    }
}
