using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Networks;

/// <summary>Reads the whole network that a filter lets through, the same from every store.</summary>
public sealed class NetworkReader(CatalogueCache catalogues)
{
    private const int Page = 5_000;

    /// <summary>How much there is to read before any filter: entities (at most) and relationships (at most).</summary>
    public async Task<(long Entities, long Relationships)> CountAsync(
        IGraphView view,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var entities = catalogue.EntityLabel is { } label
            ? catalogue.EntityLabels.FirstOrDefault(entry => entry.Name == label)?.Count ?? 0
            : catalogue.Statistics.Nodes;
        return (entities, catalogue.Statistics.Relationships);
    }

    /// <summary>Checks a filter against the graph, and reads nothing.</summary>
    /// <exception cref="QueryException">The filter cannot be used as it stands.</exception>
    public async Task CheckAsync(IGraphView view, FactFilter filter, CancellationToken cancellationToken = default)
    {
        var errors = new List<QueryError>();
        CompiledFilter.Compile(
            filter,
            await catalogues.GetAsync(view, cancellationToken),
            defaultTypesOnly: false,
            errors);
        errors.ThrowIfAny();
    }

    /// <summary>Reads it.</summary>
    /// <param name="view">The version to read.</param>
    /// <param name="filter">What to let through; its labels are those of both ends, and without any name of a type all
    /// types are meant.</param>
    /// <param name="weight">A property of relationships to read as their weight; null for none.</param>
    /// <param name="length">A property of relationships to read as their length; null for none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="QueryException">The filter cannot be used as it stands.</exception>
    public async Task<NetworkReading> ReadAsync(
        IGraphView view,
        FactFilter filter,
        string? weight = null,
        string? length = null,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var errors = new List<QueryError>();
        var compiled = CompiledFilter.Compile(filter, catalogue, defaultTypesOnly: false, errors);
        errors.ThrowIfAny();
        var request = new ColumnRequest();
        var state = new FactArcFilterState(compiled, request);
        await using var topology = await view.OpenTopologyAsync(
            request.Of(compiled.WantedTypes(catalogue)),
            cancellationToken);
        await state.OpenAsync(view, catalogue, topology, cancellationToken);
        var (entities, places) = await EntitiesAsync(view, catalogue, topology, state, cancellationToken);
        await topology.GrowAsync(places.Keys.ToArray(), cancellationToken);
        var keys = AcceptedRelationships(topology, state, places);
        var facts = await FactsAsync(view, catalogue, entities, keys, weight, length, cancellationToken);
        return new NetworkReading
        {
            Entities = entities,
            Relationships = facts,
            HasEvidence = catalogue.HasEvidence,
            Excluded = ExcludedCounts.Of(state.Refused),
            WorkTitles = await WorkTitlesAsync(view, facts, cancellationToken),
            Title = catalogue.DataSet?.Title,
            Meta = new AnswerMeta(view.Version, catalogue.Licences),
        };
    }

    /// <summary>The entities let through, in key order, and the place of each by its number in the topology.</summary>
    private static async ValueTask<(List<NetworkEntity> Entities, Dictionary<int, int> Places)> EntitiesAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        Topology topology,
        FactArcFilterState state,
        CancellationToken cancellationToken)
    {
        var entities = new List<NetworkEntity>();
        var places = new Dictionary<int, int>();
        IReadOnlyList<string> keys;
        string? after = null;
        do
        {
            keys = await view.ListNodesAsync(
                new NodeListing(catalogue.EntityLabel, after, Page),
                cancellationToken);
            var numbers = await topology.ResolveNodesAsync(keys, cancellationToken);
            var records = await view.GetNodesAsync(keys, cancellationToken);
            for (var i = 0; i < keys.Count; i++)
            {
                if (numbers[i] < 0 || records[i] is not { } node || IsRetired(node) || !state.AllowsInner(numbers[i]))
                    continue;
                places.Add(numbers[i], entities.Count);
                entities.Add(new NetworkEntity(
                    node.Key,
                    EntityReading.NameOf(node),
                    EntityReading.KindOf(node),
                    node.Text(EntityProperties.Living),
                    node.Flag(EntityProperties.Hub))
                {
                    Contested = node.Text(EntityProperties.Contested),
                });
            }

            after = keys.Count > 0 ? keys[^1] : null;
        }
        while (keys.Count == Page);

        return (entities, places);
    }

    private static bool IsRetired(NodeRecord node) =>
        node.Text(EntityProperties.MergedInto) is not null || node.Flag(EntityProperties.Deleted);

    private static List<string> AcceptedRelationships(
        Topology topology,
        FactArcFilterState filter,
        Dictionary<int, int> places)
    {
        var keys = new List<string>();
        foreach (var node in places.Keys)
        {
            foreach (var block in topology.Blocks(node, ArcDirections.Outgoing))
            {
                if (!filter.AllowsType(block.Type))
                    continue;
                for (var i = 0; i < block.Count; i++)
                {
                    if (places.ContainsKey(block.Neighbours[i]) && filter.AllowsArc(block, i))
                        keys.Add(topology.RelationshipKey(block.Relationships[i]));
                }
            }
        }

        keys.Sort(KeyOrder.Comparer);
        return keys;
    }

    private static async ValueTask<List<NetworkFact>> FactsAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        List<NetworkEntity> entities,
        List<string> keys,
        string? weight,
        string? length,
        CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, int>(entities.Count, StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++)
            places.Add(entities[i].Key, i);
        var facts = new List<NetworkFact>(keys.Count);
        for (var start = 0; start < keys.Count; start += Page)
        {
            var page = keys.GetRange(start, Math.Min(Page, keys.Count - start));
            foreach (var record in await view.GetRelationshipsAsync(page, cancellationToken))
            {
                if (record is not null)
                    facts.Add(Fact(catalogue, record, places[record.From], places[record.To], weight, length));
            }
        }

        return facts;
    }

    private static async ValueTask<IReadOnlyDictionary<string, string>> WorkTitlesAsync(
        IGraphView view,
        List<NetworkFact> facts,
        CancellationToken cancellationToken)
    {
        string[] works = [.. facts.SelectMany(fact => fact.Works).Distinct(StringComparer.Ordinal)];
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in await view.GetNodesAsync(works, cancellationToken))
        {
            if (node is not null)
                titles[node.Key] = EntityReading.NameOf(node);
        }

        return titles;
    }

    private static NetworkFact Fact(
        GraphCatalogue catalogue,
        RelationshipRecord record,
        int from,
        int to,
        string? weight,
        string? length) =>
        new(
            record.Key,
            record.Type,
            from,
            to,
            Dates(record, catalogue.TypeOf(record.Type).IsState),
            [
                .. record.Texts(FactProperties.Sources)
                    .Select(source => catalogue.Sources.GetValueOrDefault(source)?.Origin ?? source)
                    .Distinct(StringComparer.Ordinal),
            ],
            record.Texts(FactProperties.Claims).Count)
        {
            Weight = weight is null ? null : Number(record.Properties[weight]),
            Length = length is null ? null : Number(record.Properties[length]),
        };

    private static double? Number(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        _ => null,
    };

    private static NetworkDates? Dates(RelationshipRecord record, bool isState) =>
        record.Flag(FactProperties.Dated) &&
        record.Day(FactProperties.StartMin) is { } startMin &&
        record.Day(FactProperties.StartMax) is { } startMax &&
        record.Day(FactProperties.EndMin) is { } endMin &&
        record.Day(FactProperties.EndMax) is { } endMax
            ? new NetworkDates(
                startMin.DayNumber,
                startMax.DayNumber,
                endMin.DayNumber,
                endMax.DayNumber,
                record.Flag(FactProperties.Approximate),
                isState)
            : null;
}
