using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage;

/// <summary>
/// A snapshot as the contract shows it. Every answer is there at once; no question costs the graph's size.
/// </summary>
internal sealed class EmbeddedView(Snapshot snapshot) : IGraphView
{
    private bool _isDisposed;

    public string? Version => snapshot.Version;

    public ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var nodes = new NodeRecord?[keys.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = snapshot.NodeIndex.Find(keys[i]);
            nodes[i] = node < 0 ? null : snapshot.ReadNode(node);
        }

        return ValueTask.FromResult<IReadOnlyList<NodeRecord?>>(nodes);
    }

    public ValueTask<IReadOnlyList<RelationshipRecord?>> GetRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var relationships = new RelationshipRecord?[keys.Count];
        for (var i = 0; i < relationships.Length; i++)
        {
            var relationship = snapshot.RelationshipIndex.Find(keys[i]);
            relationships[i] = relationship < 0 ? null : snapshot.ReadRelationship(relationship);
        }

        return ValueTask.FromResult<IReadOnlyList<RelationshipRecord?>>(relationships);
    }

    public ValueTask<IReadOnlyList<string>> ListNodesAsync(
        NodeListing listing,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(listing.Limit, nameof(listing));
        var keys = new List<string>();
        var node = Snapshot.FirstAfter(snapshot.NodeKeys, listing.After);
        if (listing.Label is null)
        {
            var count = Math.Min(listing.Limit, snapshot.NodeKeys.Length - node);
            keys.AddRange(snapshot.NodeKeys.AsSpan(node, count));
        }
        else if (snapshot.FindLabel(listing.Label) is { } label)
        {
            for (node = label.Next(node); node >= 0 && keys.Count < listing.Limit; node = label.Next(node + 1))
                keys.Add(snapshot.NodeKeys[node]);
        }

        return ValueTask.FromResult<IReadOnlyList<string>>(keys);
    }

    public ValueTask<IReadOnlyList<string>> FindNodesAsync(
        NodeLookup lookup,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(lookup.Limit, nameof(lookup));
        if (!snapshot.Lookups.TryGetValue((lookup.Label, lookup.Property), out var index))
            throw new ArgumentException($"There is no index on :{lookup.Label}({lookup.Property}).", nameof(lookup));
        var found = new SmallestNumbers(lookup.Limit);
        index.Find(lookup.Values, found);
        return ValueTask.FromResult<IReadOnlyList<string>>(Keys(snapshot.NodeKeys, found.Sorted()));
    }

    /// <inheritdoc />
    /// <remarks>O(degree · log limit) a page: a node's arcs are ordered by type and neighbour, not by key.</remarks>
    public ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
        RelationshipListing listing,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(listing.Limit, nameof(listing));
        var node = snapshot.NodeIndex.Find(listing.Node);
        var first = Snapshot.FirstAfter(snapshot.RelationshipKeys, listing.After);
        var found = new SmallestNumbers(listing.Limit);
        if (node >= 0)
            NodeArcs.Collect(snapshot.Relationships, node, listing.Directions, listing.Types, first, found);
        return ValueTask.FromResult<IReadOnlyList<string>>(Keys(snapshot.RelationshipKeys, found.Sorted()));
    }

    public ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var counts = new List<RelationshipCount>();
        foreach (var key in keys)
        {
            var node = snapshot.NodeIndex.Find(key);
            if (node >= 0)
                NodeArcs.Count(snapshot.Relationships, node, key, counts);
        }

        return ValueTask.FromResult<IReadOnlyList<RelationshipCount>>(counts);
    }

    public ValueTask<CandidateSet> FindCandidatesAsync(
        CandidateRequest request,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(request.Limit, nameof(request));
        if (request.Terms.Count == 0)
            throw new ArgumentException("A search needs at least one term.", nameof(request));
        var label = request.Label is null ? null : snapshot.FindLabel(request.Label);
        if (snapshot.Text is null || (request.Label is not null && label is null))
            return ValueTask.FromResult(new CandidateSet([], true));

        var keys = new List<string>();
        foreach (var node in snapshot.Text.Find(request.Terms, cancellationToken))
        {
            if (label is not null && !label.Contains(node))
                continue;
            if (keys.Count == request.Limit)
                return ValueTask.FromResult(new CandidateSet(keys, false));
            keys.Add(snapshot.NodeKeys[node]);
        }

        return ValueTask.FromResult(new CandidateSet(keys, true));
    }

    public ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        return ValueTask.FromResult(snapshot.Statistics);
    }

    public ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        return ValueTask.FromResult(snapshot.Schema);
    }

    public ValueTask<Topology> OpenTopologyAsync(
        TopologyRequest request,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var whole = snapshot.Topologies.Get(request);
        return ValueTask.FromResult(new Topology(request, whole, new WholeGraphSource(snapshot)));
    }

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return ValueTask.CompletedTask;
    }

    private static void CheckLimit(int limit, string parameter)
    {
        if (limit < 1)
            throw new ArgumentOutOfRangeException(parameter, limit, "A limit is at least 1.");
    }

    private static string[] Keys(string[] keys, ReadOnlySpan<int> numbers)
    {
        var found = new string[numbers.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = keys[numbers[i]];
        return found;
    }

    private void Check(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
