using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>The use cases over one store, each question in a view of its own.</summary>
public sealed partial class UseCases(IGraphStore store) : IAsyncDisposable
{
    private readonly CatalogueCache _catalogues = new();

    public IGraphStore Store => store;

    /// <summary>How long a question for paths may take, and what else is set for all of them.</summary>
    public PathFinderOptions PathOptions { get; init; } = new();

    public Task<PathsAnswer> FindPathsAsync(PathQuery query) =>
        AskAsync((view, token) =>
            new PathFinder(_catalogues, PathOptions, TimeProvider.System).FindAsync(view, query, token));

    public Task<SearchAnswer> SearchAsync(SearchQuery query) =>
        AskAsync((view, token) => new EntitySearch(_catalogues).SearchAsync(view, query, token));

    public Task<EntityAnswer> ReadEntityAsync(string id) =>
        AskAsync((view, token) => new EntityReader(_catalogues).ReadAsync(view, id, token));

    public Task<NeighbourhoodAnswer> AroundAsync(NeighbourhoodQuery query) =>
        AskAsync((view, token) => new NeighbourhoodFinder(_catalogues).AroundAsync(view, query, token));

    public Task<SuggestAnswer> SuggestAsync(string text, int limit = 8) =>
        AskAsync((view, token) => new EntitySearch(_catalogues).SuggestAsync(view, text, limit, token));

    public Task<EntityRelationshipsAnswer> ListRelationshipsAsync(string id, FactFilter filter, int limit = 100) =>
        AskAsync((view, token) =>
            new EntityReader(_catalogues).RelationshipsAsync(view, id, filter, limit: limit, cancellationToken: token));

    public Task<TimelineAnswer> ReadTimelineAsync(
        string id,
        FactFilter filter,
        string? after = null,
        int limit = 200) =>
        AskAsync((view, token) => new TimelineReader(_catalogues).ReadAsync(view, id, filter, after, limit, token));

    public Task<HypothesisEvidence> ReadHypothesisAsync(string id) =>
        AskAsync((view, token) => new EvidenceReader(_catalogues).HypothesisAsync(view, id, token));

    public Task<ClaimEvidence> ReadClaimAsync(string id) =>
        AskAsync((view, token) => new EvidenceReader(_catalogues).ClaimAsync(view, id, token));

    public Task<RelationshipEvidence> ReadRelationshipAsync(string id) =>
        AskAsync((view, token) => new EvidenceReader(_catalogues).RelationshipAsync(view, id, token));

    public Task<SourceEvidence> ReadSourceAsync(string id, int limit) =>
        AskAsync((view, token) =>
            new EvidenceReader(_catalogues).SourceAsync(view, id, limit: limit, cancellationToken: token));

    public Task<SchemaAnswer> ReadSchemaAsync() =>
        AskAsync((view, token) => new SchemaReader(_catalogues).ReadAsync(view, token));

    public Task<ViewSnapshot> SnapshotAsync(ViewSubject subject, bool isFirst = true) =>
        AskAsync((view, token) => Snapshotter().SnapshotAsync(view, subject, isFirst, cancellationToken: token));

    public Task<ViewChanges> CompareAsync(SavedView saved, ViewSubject subject) =>
        AskAsync((view, token) => new ChangeFinder(_catalogues, Snapshotter()).FindAsync(view, saved, subject, token));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private Snapshotter Snapshotter() => new(
        _catalogues,
        new PathFinder(_catalogues, new PathFinderOptions(), TimeProvider.System),
        new NeighbourhoodFinder(_catalogues));

    private async Task<T> AskAsync<T>(Func<IGraphView, CancellationToken, Task<T>> ask)
    {
        var token = TestContext.Current.CancellationToken;
        await using var view = await store.OpenViewAsync(token);
        return await ask(view, token);
    }
}
