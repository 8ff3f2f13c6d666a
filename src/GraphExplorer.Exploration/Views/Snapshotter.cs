using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Views;

/// <summary>Asks what a view asks, and adds all evidence, so that the view can be shown without the graph.</summary>
public sealed class Snapshotter(CatalogueCache catalogues, PathFinder paths, NeighbourhoodFinder neighbourhoods)
{
    /// <summary>The most entities that a view may name.</summary>
    public const int MaxEntities = 2000;

    /// <summary>The most relationships that a view may name.</summary>
    public const int MaxRelationships = 4000;

    /// <summary>Takes a snapshot.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="subject">What the view is of.</param>
    /// <param name="isFirst">Whether somebody asks now: an id that is not there is their mistake then. Later it is
    /// missing, and said to be.</param>
    /// <param name="properties">The properties of entities that the view tells; none where nothing is given.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    /// <exception cref="StorageException">The store does not answer.</exception>
    public async Task<ViewSnapshot> SnapshotAsync(
        IGraphView view,
        ViewSubject subject,
        bool isFirst,
        IReadOnlyList<string>? properties = null,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var snapshot = await ReadAsync(view, catalogue, subject, isFirst, cancellationToken);
        return snapshot with
        {
            Properties = await PropertySnapshotter.ReadAsync(
                view,
                catalogue,
                [.. snapshot.Nodes.Select(node => node.Id)],
                properties ?? [],
                cancellationToken),
        };
    }

    private async Task<ViewSnapshot> ReadAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        ViewSubject subject,
        bool isFirst,
        CancellationToken cancellationToken)
    {
        switch (subject)
        {
            case ViewSubject.OfPaths { Query: var query }:
                var found = await paths.FindAsync(view, query, cancellationToken);
                return await CompleteAsync(
                    view,
                    catalogue,
                    new SnapshotParts(found.Nodes, found.Relationships, found.Paths, found.Limits)
                    {
                        Missing =
                        [
                            .. found.Resolved.Where(id => id.Asked != id.Found)
                                .Select(id => new MissingId(id.Asked, id.Found)),
                        ],
                    },
                    cancellationToken);
            case ViewSubject.OfNeighbourhood { Query: var query }:
                var around = await ReadAsync(view, query, cancellationToken);
                return await CompleteAsync(view, catalogue, around, cancellationToken);
            case ViewSubject.OfChoice choice:
                var content = await ReadAsync(view, catalogue, choice, isFirst, cancellationToken);
                return await CompleteAsync(view, catalogue, content, cancellationToken);
            default:
                throw new ArgumentException("There is no other subject.", nameof(subject));
        }
    }

    private async ValueTask<SnapshotParts> ReadAsync(
        IGraphView view,
        NeighbourhoodQuery query,
        CancellationToken cancellationToken)
    {
        try
        {
            var around = await neighbourhoods.AroundAsync(view, query, cancellationToken);
            return new SnapshotParts(
                [.. around.Nodes.Select(node => node.Entity)],
                around.Relationships,
                [],
                around.Limits);
        }
        catch (MergedException merged)
        {
            var around = await ReadAsync(view, query with { Id = merged.Target }, cancellationToken);
            return around with { Missing = [new MissingId(query.Id, merged.Target)] };
        }
    }

    private static async ValueTask<SnapshotParts> ReadAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        ViewSubject.OfChoice choice,
        bool isFirst,
        CancellationToken cancellationToken)
    {
        var errors = new List<QueryError>();
        Check("entities", choice.Entities, MaxEntities, errors);
        Check("relationships", choice.Relationships, MaxRelationships, errors);
        if (choice.Entities.Count + choice.Relationships.Count == 0)
            errors.Add(new QueryError("entities", ErrorCodes.MissingParameter, "A view shows at least one entity."));
        errors.ThrowIfAny();

        var mistakes = new List<QueryError>();
        var resolved = await new EntityResolver(view, catalogue)
            .ResolveAsync("entities", choice.Entities, mistakes, cancellationToken);
        var relationships = await view.GetRelationshipsAsync(choice.Relationships, cancellationToken);
        var gone = choice.Relationships.Where((_, at) => relationships[at] is null).ToList();
        mistakes.AddRange(gone.Select(id => new QueryError(
            "relationships",
            ErrorCodes.NotFound,
            $"There is no relationship \"{id}\".")));
        if (isFirst)
            mistakes.ThrowIfAny();

        var found = resolved.ToDictionary(entity => entity.Asked, entity => entity.Node.Key, StringComparer.Ordinal);
        var composer = await FactComposer.LoadAsync(
            view,
            catalogue,
            null,
            choice.Relationships,
            cancellationToken,
            resolved.Select(entity => entity.Node.Key));
        return new SnapshotParts(
            [.. composer.Nodes.Keys.Order(KeyOrder.Comparer).Select(composer.Entity)],
            [.. composer.Relationships.Keys.Order(KeyOrder.Comparer).Select(composer.Relationship)],
            [],
            [])
        {
            Missing =
            [
                .. choice.Entities
                    .Where(id => found.GetValueOrDefault(id) != id)
                    .Select(id => new MissingId(id, found.GetValueOrDefault(id))),
                .. gone.Select(id => new MissingId(id, null)),
            ],
        };
    }

    private static void Check(string parameter, IReadOnlyList<string> ids, int max, List<QueryError> errors)
    {
        if (ids.Count > max)
        {
            errors.Add(new QueryError(
                parameter,
                ErrorCodes.InvalidValue,
                $"\"{parameter}\" takes at most {max} ids, not {ids.Count}."));
        }

        if (ids.Count != ids.Distinct(StringComparer.Ordinal).Count())
        {
            errors.Add(new QueryError(
                parameter,
                ErrorCodes.InvalidValue,
                $"\"{parameter}\" names an id twice."));
        }
    }

    private static async ValueTask<ViewSnapshot> CompleteAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        SnapshotParts content,
        CancellationToken cancellationToken)
    {
        var ids = Distinct(content.Relationships.SelectMany(relationship => relationship.Claims ?? []));
        var claims = await new ClaimReader(view, catalogue).ReadAsync(ids, cancellationToken);
        var sources = Distinct(claims.SelectMany(claim => claim.Sources).Select(citation => citation.Source));
        var records = await view.GetNodesAsync(sources, cancellationToken);
        return new ViewSnapshot
        {
            Nodes = content.Nodes,
            Relationships = content.Relationships,
            Paths = content.Paths,
            Claims = claims,
            Sources = [.. records.OfType<NodeRecord>().Select(Summarise)],
            Missing = content.Missing,
            Limits = content.Limits,
            Caution = catalogue.HasEvidence || content.Paths.Count > 0 ? PathComposer.Caution : null,
        };
    }

    private static string[] Distinct(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(KeyOrder.Comparer)];

    private static SourceSummary Summarise(NodeRecord source) => new(
        source.Key,
        SourceEntry.NameOf(source),
        source.Text(SourceProperties.Author),
        source.Text(SourceProperties.Published),
        (int?)source.Number(SourceProperties.Tier),
        source.Text(SourceProperties.Url),
        source.Text(SourceProperties.Licence));

    private sealed record SnapshotParts(
        IReadOnlyList<EntitySummary> Nodes,
        IReadOnlyList<RelationshipAnswer> Relationships,
        IReadOnlyList<PathAnswer> Paths,
        IReadOnlyList<Limit> Limits)
    {
        public IReadOnlyList<MissingId> Missing { get; init; } = [];
    }
}
