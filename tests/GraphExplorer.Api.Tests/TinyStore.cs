using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Tests;

/// <summary>A store of one node, for what the host does whatever the graph is.</summary>
internal sealed class TinyStore : IGraphStore
{
    /// <summary>The version that views opened from now on have.</summary>
    public string? Version { get; set; } = "1";

    /// <summary>Thrown instead of opening a view; null for none.</summary>
    public Exception? Failure { get; set; }

    public string Name => "tiny";

    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default) =>
        Failure is null ? ValueTask.FromResult<IGraphView>(new View(Version)) : throw Failure;

    public Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class View(string? version) : IGraphView
    {
        private static readonly NodeRecord Ada = new("ada", ["Person"], PropertyMap.Empty);

        public string? Version => version;

        public ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<NodeRecord?>>([.. keys.Select(key => key == Ada.Key ? Ada : null)]);

        public ValueTask<IReadOnlyList<RelationshipRecord?>> GetRelationshipsAsync(
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<RelationshipRecord?>>([.. keys.Select(_ => (RelationshipRecord?)null)]);

        public ValueTask<IReadOnlyList<string>> ListNodesAsync(
            NodeListing listing,
            CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<string>>([Ada.Key]);

        public ValueTask<IReadOnlyList<string>> FindNodesAsync(
            NodeLookup lookup,
            CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<string>>([]);

        public ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
            RelationshipListing listing,
            CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<string>>([]);

        public ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<RelationshipCount>>([]);

        public ValueTask<CandidateSet> FindCandidatesAsync(
            CandidateRequest request,
            CancellationToken cancellationToken = default) => ValueTask.FromResult(new CandidateSet([], true));

        public ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new GraphStatistics(1, 0, [new NameCount("Person", 1)], []));

        public ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(GraphSchema.Empty);

        public ValueTask<Topology> OpenTopologyAsync(
            TopologyRequest request,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
