using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>Answers every question by looking at everything.</summary>
internal sealed class LevelledView(LevelledStore store, LevelledStore.LevelledContent content) : IGraphView
{
    public string? Version => null;

    internal LevelledStore.LevelledContent Content => content;

    public ValueTask<IReadOnlyList<NodeRecord?>> GetNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<NodeRecord?>>([.. keys.Select(key => content.Nodes.GetValueOrDefault(key))]);

    public ValueTask<IReadOnlyList<RelationshipRecord?>> GetRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<RelationshipRecord?>>(
            [.. keys.Select(key => content.Relationships.GetValueOrDefault(key))]);

    public ValueTask<IReadOnlyList<string>> ListNodesAsync(
        NodeListing listing,
        CancellationToken cancellationToken = default) =>
        Keys(
            content.Nodes.Values
                .Where(node => listing.Label is null || node.HasLabel(listing.Label))
                .Select(node => node.Key)
                .Where(key => listing.After is null || KeyOrder.Compare(key, listing.After) > 0),
            listing.Limit);

    public ValueTask<IReadOnlyList<string>> FindNodesAsync(
        NodeLookup lookup,
        CancellationToken cancellationToken = default) =>
        Keys(
            content.Nodes.Values
                .Where(node => node.HasLabel(lookup.Label))
                .Where(node => Strings(node.Properties[lookup.Property]).Intersect(lookup.Values).Any())
                .Select(node => node.Key),
            lookup.Limit);

    public ValueTask<IReadOnlyList<string>> ListRelationshipsAsync(
        RelationshipListing listing,
        CancellationToken cancellationToken = default) =>
        Keys(
            content.Relationships.Values
                .Where(relationship =>
                    (listing.Directions.HasFlag(ArcDirections.Outgoing) && relationship.From == listing.Node) ||
                    (listing.Directions.HasFlag(ArcDirections.Incoming) && relationship.To == listing.Node))
                .Where(relationship => listing.Types is null || listing.Types.Contains(relationship.Type))
                .Select(relationship => relationship.Key)
                .Where(key => listing.After is null || KeyOrder.Compare(key, listing.After) > 0),
            listing.Limit);

    public ValueTask<IReadOnlyList<RelationshipCount>> CountRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default)
    {
        var counts = new List<RelationshipCount>();
        foreach (var key in keys)
        {
            counts.AddRange(content.Relationships.Values
                .SelectMany(relationship => new[]
                {
                    (End: relationship.From, relationship.Type, Outgoing: true),
                    (End: relationship.To, relationship.Type, Outgoing: false),
                })
                .Where(end => end.End == key)
                .GroupBy(end => (end.Type, end.Outgoing))
                .OrderBy(group => group.Key.Type, KeyOrder.Comparer)
                .ThenByDescending(group => group.Key.Outgoing)
                .Select(group => new RelationshipCount(key, group.Key.Type, group.Key.Outgoing, group.Count())));
        }

        return ValueTask.FromResult<IReadOnlyList<RelationshipCount>>(counts);
    }

    public ValueTask<CandidateSet> FindCandidatesAsync(
        CandidateRequest request,
        CancellationToken cancellationToken = default)
    {
        var keys = content.Nodes.Values
            .Where(node => request.Label is null || node.HasLabel(request.Label))
            .Where(node =>
            {
                var words = store.Indexes.TextProperty is { } property
                    ? Strings(node.Properties[property]).SelectMany(text => text.Split(' ')).ToArray()
                    : [];
                return request.Terms.All(term => words.Any(word => Matches(term, word)));
            })
            .Select(node => node.Key)
            .Order(KeyOrder.Comparer)
            .ToArray();
        return ValueTask.FromResult(new CandidateSet([.. keys.Take(request.Limit)], keys.Length <= request.Limit));
    }

    public ValueTask<GraphStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Count(content));

    public ValueTask<GraphSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(store.Indexes.ToSchema());

    public ValueTask<Topology> OpenTopologyAsync(
        TopologyRequest request,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new Topology(request, new LevelledTopologySource(store, content, request)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static GraphStatistics Count(LevelledStore.LevelledContent content) =>
        new(
            content.Nodes.Count,
            content.Relationships.Count,
            Counts(content.Nodes.Values.SelectMany(node => node.Labels)),
            Counts(content.Relationships.Values.Select(relationship => relationship.Type)))
        {
            Adjacency =
            [
                .. content.Relationships.Values
                    .SelectMany(relationship => new[]
                    {
                        (End: relationship.From, relationship.Type, Outgoing: true),
                        (End: relationship.To, relationship.Type, Outgoing: false),
                    })
                    .SelectMany(end => content.Nodes[end.End].Labels.Select(label => (label, end.Type, end.Outgoing)))
                    .GroupBy(end => end)
                    .OrderBy(group => group.Key.label, KeyOrder.Comparer)
                    .ThenBy(group => group.Key.Type, KeyOrder.Comparer)
                    .ThenByDescending(group => group.Key.Outgoing)
                    .Select(group => new AdjacencyCount(
                        group.Key.label, group.Key.Type, group.Key.Outgoing, group.Count())),
            ],
        };

    private static bool Matches(string term, string word) =>
        word.StartsWith(term, StringComparison.Ordinal) ||
        EditDistance.Between(term, word, EditDistance.Allowed(term.Length)) <= EditDistance.Allowed(term.Length);

    private static NameCount[] Counts(IEnumerable<string> names) =>
    [
        .. names.GroupBy(name => name)
            .OrderBy(group => group.Key, KeyOrder.Comparer)
            .Select(group => new NameCount(group.Key, group.Count())),
    ];

    private static IEnumerable<string> Strings(Value value) => value.Kind switch
    {
        ValueKind.String => [value.AsString()],
        ValueKind.List => value.AsList().Where(item => item.Kind == ValueKind.String).Select(item => item.AsString()),
        _ => [],
    };

    private static ValueTask<IReadOnlyList<string>> Keys(IEnumerable<string> keys, int limit) =>
        ValueTask.FromResult<IReadOnlyList<string>>([.. keys.Order(KeyOrder.Comparer).Take(limit)]);
}
