using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage;

/// <summary>A version, or what a transaction sees of it, as the contract shows it. No question costs the graph's size.</summary>
internal sealed class EmbeddedView(GraphState state, Action? onDispose = null) : INumberedView
{
    private bool _isDisposed;

    public string? Version => state.IsOpen ? null : state.Version;

    public IGraphReader Reader { get; } = new StateReader(state);

    public ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var nodes = new NodeRecord?[keys.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = state.FindNode(keys[i]);
            nodes[i] = node < 0 ? null : state.ReadNode(node);
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
            var relationship = state.FindRelationship(keys[i]);
            relationships[i] = relationship < 0 ? null : state.ReadRelationship(relationship);
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
        var label = listing.Label is null ? IGraphReader.Any : state.Books.Labels.Find(listing.Label);
        if (listing.Label is not null && label < 0)
            return ValueTask.FromResult<IReadOnlyList<string>>(keys);
        var nodes = label < 0 ? state.Order.Nodes : state.Labels.InOrder(label);
        var rank = listing.After is null ? 0
            : label < 0 ? state.Order.RankAfter(listing.After)
            : nodes.RankOf(new AfterKey(state, listing.After));
        foreach (var node in nodes.From(rank))
        {
            if (keys.Count == listing.Limit)
                break;
            if (state.HasNode(node)) // what a transaction deleted stands in the order until it ends
                keys.Add(state.Books.NodeKeys.Pages.KeyOf(node));
        }

        return ValueTask.FromResult<IReadOnlyList<string>>(keys);
    }

    public ValueTask<IReadOnlyList<string>> FindNodesAsync(
        NodeLookup lookup,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(lookup.Limit, nameof(lookup));
        var index = FindLookup(lookup) ??
            throw new ArgumentException($"There is no index on :{lookup.Label}({lookup.Property}).", nameof(lookup));
        int[] nodes = [.. index.Find(lookup.Values)];
        Array.Sort(nodes, (left, right) => state.Order.Labels[left].CompareTo(state.Order.Labels[right]));
        return ValueTask.FromResult<IReadOnlyList<string>>(
            [.. nodes.Take(lookup.Limit).Select(state.Books.NodeKeys.Pages.KeyOf)]);
    }

    /// <inheritdoc />
    /// <remarks>O(degree · log limit) a page: a node's arcs are ordered by type and neighbour, not by key.</remarks>
    public ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
        RelationshipListing listing,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        CheckLimit(listing.Limit, nameof(listing));
        var node = state.FindNode(listing.Node);
        IReadOnlyList<string> keys = node < 0 ? [] : NodeArcs.List(state, Reader.Arcs(node, listing.Directions), listing);
        return ValueTask.FromResult(keys);
    }

    public ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        var counts = new List<RelationshipCount>();
        foreach (var key in keys)
        {
            var node = state.FindNode(key);
            if (node >= 0)
                NodeArcs.Count(state.Books.Types, Reader.Arcs(node, ArcDirections.Both), key, counts);
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
        var label = request.Label is null ? IGraphReader.Any : state.Books.Labels.Find(request.Label);
        var index = state.Indexes.OfType<WordIndex>()
            .FirstOrDefault(index => index.Definition.Name == GraphIndexes.TextIndex);
        if (index is null || (request.Label is not null && label < 0))
            return ValueTask.FromResult(new CandidateSet([], true));

        var nodes = CandidateSearch.Find(index, request.Terms, cancellationToken);
        if (label >= 0)
            nodes = Array.FindAll(nodes, node => Reader.HasLabel(node, label));
        Array.Sort(nodes, (left, right) => state.Order.Labels[left].CompareTo(state.Order.Labels[right]));
        return ValueTask.FromResult(new CandidateSet(
            [.. nodes.Take(request.Limit).Select(state.Books.NodeKeys.Pages.KeyOf)],
            nodes.Length <= request.Limit));
    }

    public ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        return ValueTask.FromResult(state.Statistics);
    }

    public ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        return ValueTask.FromResult(state.Schema);
    }

    public ValueTask<Topology> OpenTopologyAsync(
        TopologyRequest request,
        CancellationToken cancellationToken = default)
    {
        Check(cancellationToken);
        return ValueTask.FromResult(new Topology(request, state.Topology(request), new WholeGraphSource(state)));
    }

    public ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            onDispose?.Invoke();
        }

        return ValueTask.CompletedTask;
    }

    private static void CheckLimit(int limit, string parameter)
    {
        if (limit < 1)
            throw new ArgumentOutOfRangeException(parameter, limit, "A limit is at least 1.");
    }

    private LookupIndex? FindLookup(NodeLookup lookup)
    {
        var label = state.Books.Labels.Find(lookup.Label);
        var property = state.Books.PropertyNames.Find(lookup.Property);
        return state.Indexes.OfType<LookupIndex>()
            .FirstOrDefault(index => index.Names[0] == label && index.Properties[0] == property);
    }

    private void Check(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Finds the first node whose key comes after one.</summary>
    private readonly struct AfterKey(GraphState state, string key) : ISeek<int>
    {
        private readonly byte[] _key = System.Text.Encoding.UTF8.GetBytes(key);

        public int Compare(int item) => state.Books.NodeKeys.Pages.Compare(item, _key) <= 0 ? -1 : 1;
    }
}
