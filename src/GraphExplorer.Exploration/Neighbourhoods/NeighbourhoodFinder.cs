using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Neighbourhoods;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Filters.Conditions;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Neighbourhoods;

/// <summary>Answers what lies round an entity, with counts of what is not shown.</summary>
public sealed class NeighbourhoodFinder(CatalogueCache catalogues)
{
    /// <summary>Collects a neighbourhood.</summary>
    /// <exception cref="MergedException">The entity was merged into another.</exception>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    public async Task<NeighbourhoodAnswer> AroundAsync(
        IGraphView view,
        NeighbourhoodQuery query,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var errors = new List<QueryError>();
        errors.CheckRange("depth", query.Depth, 1, NeighbourhoodQuery.MaxDepth);
        errors.CheckRange("limit", query.Limit, 1, NeighbourhoodQuery.MaxLimit);
        errors.CheckRange("budget", query.Budget, 1, PathQuery.MaxBudget);
        var filter = CompiledFilter.Compile(query.Filter, catalogue, defaultTypesOnly: true, errors);
        await EntityReader.FindAsync(view, catalogue, query.Id, errors, cancellationToken);
        var run = await RunAsync(view, catalogue, query, filter, cancellationToken);
        var keys = run.Nodes.Select(node => node.Key).ToArray();
        var counts = await view.CountRelationshipsAsync(keys, cancellationToken);
        var relations = counts
            .GroupBy(count => count.Node, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(count => (long)count.Count), StringComparer.Ordinal);
        var composer = await FactComposer.LoadAsync(
            view,
            catalogue,
            AskedTime.Of(query.Filter.During ?? query.Filter.At),
            run.Relationships,
            cancellationToken,
            keys);
        return new NeighbourhoodAnswer
        {
            Center = query.Id,
            Nodes =
            [
                .. run.Nodes.Select(node => new NeighbourAnswer(
                    composer.Entity(node.Key),
                    node.Distance,
                    relations.GetValueOrDefault(node.Key))),
            ],
            Relationships = [.. run.Relationships.Order(KeyOrder.Comparer).Select(composer.Relationship)],
            Distances = [.. run.Levels.Select(level => new DistanceCount(level.Distance, level.Seen, level.Returned))],
            Groups = Groups(query.Id, counts, composer, catalogue),
            Total = new Total(
                run.Levels.Sum(level => level.Seen),
                run.IsComplete ? TotalRelation.Exact : TotalRelation.AtLeast),
            Excluded = ExcludedCounts.Of(run.Refused),
            Limits = Limits(query, run),
            Meta = new AnswerMeta(view.Version, catalogue.Licences),
        };
    }

    private static async ValueTask<Run> RunAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        NeighbourhoodQuery query,
        CompiledFilter filter,
        CancellationToken cancellationToken)
    {
        var request = new ColumnRequest();
        var state = query.Hubs == HubUse.End
            ? new FactArcFilterState(filter, request, new HubsCondition())
            : new FactArcFilterState(filter, request);
        await using var topology = await view.OpenTopologyAsync(
            request.Of(filter.WantedTypes(catalogue)),
            cancellationToken);
        await state.OpenAsync(view, catalogue, topology, cancellationToken);
        var start = await topology.ResolveNodesAsync([query.Id], cancellationToken);
        state.NeverAskAbout(start);
        var options = new NeighbourhoodOptions
        {
            Start = start,
            Depth = query.Depth,
            MaxNodes = query.Limit,
            MaxRelationships = NeighbourhoodQuery.MaxRelationships,
            Budget = query.Budget,
            Directions = query.Direction == PathDirection.Forward ? ArcDirections.Outgoing : ArcDirections.Both,
        };
        using var search = new NeighbourhoodSearch<FactArcFilter>(topology, options, new FactArcFilter(state));
        while (search.Advance(cancellationToken) == SearchStep.NeedsArcs)
            await topology.GrowAsync(search.Frontier, cancellationToken);
        return new Run(
            [.. search.Nodes.Select(node => (topology.NodeKey(node.Node), node.Distance))],
            [
                .. search.Relationships
                    .Select(link => topology.RelationshipKey(link.Relationship))
                    .Distinct(StringComparer.Ordinal),
            ],
            search.Levels,
            search.Status == Algorithms.SearchState.Complete,
            search.RelationshipsSeen,
            state.Refused);
    }

    private static IReadOnlyList<NeighbourGroup> Groups(
        string center,
        IReadOnlyList<RelationshipCount> counts,
        FactComposer composer,
        GraphCatalogue catalogue) =>
    [
        .. counts
            .Where(count => count.Node == center)
            .Select(count => new NeighbourGroup(
                count.Type,
                catalogue.TypeOf(count.Type).Label,
                count.Outgoing ? "outgoing" : "incoming",
                count.Count,
                composer.Relationships.Values.Count(record =>
                    record.Type == count.Type && (count.Outgoing ? record.From : record.To) == center)))
            .OrderByDescending(group => group.Total),
    ];

    private static List<Limit> Limits(NeighbourhoodQuery query, Run run)
    {
        var limits = new List<Limit>();
        var seen = run.Levels.Sum(level => level.Seen);
        if (seen > run.Nodes.Count)
            limits.Add(new Limit("limit", query.Limit, $"{run.Nodes.Count} of {seen} entities are shown."));
        if (run.RelationshipsSeen > run.Relationships.Count)
        {
            limits.Add(new Limit(
                "relationships",
                NeighbourhoodQuery.MaxRelationships,
                $"{run.Relationships.Count} of {run.RelationshipsSeen} relationships are shown."));
        }

        if (!run.IsComplete)
            limits.Add(new Limit("budget", query.Budget, "The search ended when its budget of arcs was used up."));
        return limits;
    }

    private sealed record Run(
        IReadOnlyList<(string Key, int Distance)> Nodes,
        IReadOnlyList<string> Relationships,
        IReadOnlyList<NeighbourhoodLevel> Levels,
        bool IsComplete,
        int RelationshipsSeen,
        IReadOnlyList<ExcludedCount> Refused);
}
