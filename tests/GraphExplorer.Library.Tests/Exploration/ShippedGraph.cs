using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
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
            await useCases.Store.DisposeAsync();
    }
}

/// <summary>The use cases over one store.</summary>
public sealed class UseCases
{
    public UseCases(IGraphStore store)
    {
        Store = store;
        var catalogues = new CatalogueCache();
        Paths = new PathFinder(store, catalogues, new PathFinderOptions(), TimeProvider.System);
        Search = new EntitySearch(store, catalogues);
        Entities = new EntityReader(store, catalogues);
        Neighbourhoods = new NeighbourhoodFinder(store, catalogues);
        Timelines = new TimelineReader(store, catalogues);
        Evidence = new EvidenceReader(store, catalogues);
        Schema = new SchemaReader(store, catalogues);
    }

    public IGraphStore Store { get; }

    public PathFinder Paths { get; }

    public EntitySearch Search { get; }

    public EntityReader Entities { get; }

    public NeighbourhoodFinder Neighbourhoods { get; }

    public TimelineReader Timelines { get; }

    public EvidenceReader Evidence { get; }

    public SchemaReader Schema { get; }
}
