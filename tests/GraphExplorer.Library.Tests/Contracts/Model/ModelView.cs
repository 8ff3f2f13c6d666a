using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts.Model;

/// <summary>Questions by key go to <see cref="LevelledView"/>, which looks at everything, as it is at that moment.</summary>
internal sealed class ModelView : INumberedView
{
    private readonly ModelStore _store;
    private readonly Func<ModelGraph> _graph;

    public ModelView(ModelStore store, Func<ModelGraph> current, string? version)
    {
        _store = store;
        var fixedGraph = version is null ? null : current();
        _graph = fixedGraph is null ? current : () => fixedGraph;
        Version = version;
        Reader = new ModelReader(store, _graph);
    }

    public string? Version { get; }

    public IGraphReader Reader { get; }

    private LevelledView ByKey => new(new LevelledStore(_store.Indexes), _graph().Content(_store.Names));

    public ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) => ByKey.GetNodesAsync(keys, cancellationToken);

    public ValueTask<IReadOnlyList<RelationshipRecord?>> GetRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) => ByKey.GetRelationshipsAsync(keys, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ListNodesAsync(
        NodeListing listing,
        CancellationToken cancellationToken = default) => ByKey.ListNodesAsync(listing, cancellationToken);

    public ValueTask<IReadOnlyList<string>> FindNodesAsync(
        NodeLookup lookup,
        CancellationToken cancellationToken = default) => ByKey.FindNodesAsync(lookup, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
        RelationshipListing listing,
        CancellationToken cancellationToken = default) => ByKey.ListRelationshipsAsync(listing, cancellationToken);

    public ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) => ByKey.CountRelationshipsAsync(keys, cancellationToken);

    public ValueTask<CandidateSet> FindCandidatesAsync(
        CandidateRequest request,
        CancellationToken cancellationToken = default) => ByKey.FindCandidatesAsync(request, cancellationToken);

    public ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Reader.Statistics);

    public ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Reader.Schema);

    public ValueTask<Topology> OpenTopologyAsync(
        TopologyRequest request,
        CancellationToken cancellationToken = default) => ByKey.OpenTopologyAsync(request, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
