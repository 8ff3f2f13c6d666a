using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Filters;
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
            await useCases.DisposeAsync();
    }
}

/// <summary>The use cases over one store, each question in a view of its own.</summary>
public sealed class UseCases(IGraphStore store) : IAsyncDisposable
{
    private readonly CatalogueCache _catalogues = new();

    public IGraphStore Store => store;

    public Task<PathsAnswer> FindPathsAsync(PathQuery query) =>
        AskAsync((view, token) =>
            new PathFinder(_catalogues, new PathFinderOptions(), TimeProvider.System).FindAsync(view, query, token));

    public Task<SearchAnswer> SearchAsync(SearchQuery query) =>
        AskAsync((view, token) => new EntitySearch(_catalogues).SearchAsync(view, query, token));

    public Task<EntityAnswer> ReadEntityAsync(string id) =>
        AskAsync((view, token) => new EntityReader(_catalogues).ReadAsync(view, id, token));

    public Task<NeighbourhoodAnswer> AroundAsync(NeighbourhoodQuery query) =>
        AskAsync((view, token) => new NeighbourhoodFinder(_catalogues).AroundAsync(view, query, token));

    public Task<TimelineAnswer> ReadTimelineAsync(string id, FactFilter filter) =>
        AskAsync((view, token) =>
            new TimelineReader(_catalogues).ReadAsync(view, id, filter, cancellationToken: token));

    public Task<ClaimEvidence> ReadClaimAsync(string id) =>
        AskAsync((view, token) => new EvidenceReader(_catalogues).ClaimAsync(view, id, token));

    public Task<RelationshipEvidence> ReadRelationshipAsync(string id) =>
        AskAsync((view, token) => new EvidenceReader(_catalogues).RelationshipAsync(view, id, token));

    public Task<SourceEvidence> ReadSourceAsync(string id, int limit) =>
        AskAsync((view, token) =>
            new EvidenceReader(_catalogues).SourceAsync(view, id, limit: limit, cancellationToken: token));

    public Task<SchemaAnswer> ReadSchemaAsync() =>
        AskAsync((view, token) => new SchemaReader(_catalogues).ReadAsync(view, token));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<T> AskAsync<T>(Func<IGraphView, CancellationToken, Task<T>> ask)
    {
        var token = TestContext.Current.CancellationToken;
        await using var view = await store.OpenViewAsync(token);
        return await ask(view, token);
    }
}
