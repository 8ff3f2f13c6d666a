using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Stores;

/// <summary>
/// One consistent version of a graph. All lists are in key order unless said otherwise, and the same question gets the
/// same answer in the same order from every store. Not for concurrent use: one request, one view.
/// </summary>
public interface IGraphView : IAsyncDisposable
{
    /// <summary>An opaque token that changes whenever the graph does; null where the store cannot tell.</summary>
    string? Version { get; }

    /// <summary>Nodes by key, in the order asked, null where there is none.</summary>
    ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default);

    /// <summary>Relationships by key, in the order asked, null where there is none.</summary>
    ValueTask<IReadOnlyList<RelationshipRecord?>> GetRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default);

    /// <summary>Keys of nodes with a label, in key order, a page at a time.</summary>
    ValueTask<IReadOnlyList<string>> ListNodesAsync(NodeListing listing, CancellationToken cancellationToken = default);

    /// <summary>Keys of nodes with a label whose property is, or as a list holds, one of some strings.</summary>
    ValueTask<IReadOnlyList<string>> FindNodesAsync(NodeLookup lookup, CancellationToken cancellationToken = default);

    /// <summary>Keys of a node's relationships, in key order, a page at a time; a loop once.</summary>
    ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
        RelationshipListing listing,
        CancellationToken cancellationToken = default);

    /// <summary>How many relationships of each type and direction each node has; none for unknown keys. Order: as asked,
    /// then type in key order, then outgoing first. A loop counts once each way.</summary>
    ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Nodes that may match a search: at least those whose search keys (<see cref="GraphIndexes.TextProperty"/>) hold, for
    /// every term, a word that starts with it or lies within <see cref="Text.EditDistance.Allowed"/> mistakes of it. The
    /// ranker decides; a store may return more.
    /// </summary>
    ValueTask<CandidateSet> FindCandidatesAsync(CandidateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Exact counts over the whole graph.</summary>
    ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>The indexes and constraints that the graph has, whoever made them.</summary>
    ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens the structure for a search. Dispose it before the view.</summary>
    ValueTask<Topology> OpenTopologyAsync(TopologyRequest request, CancellationToken cancellationToken = default);
}
