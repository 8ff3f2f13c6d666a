using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Entities;

/// <summary>Answers what the data holds on one entity, and lists its relationships.</summary>
public sealed class EntityReader(CatalogueCache catalogues)
{
    /// <summary>The most relationships in one part of a list.</summary>
    public const int MaxLimit = 1000;

    private static readonly HashSet<string> ShownElsewhere = new(StringComparer.Ordinal)
    {
        EntityProperties.Name, EntityProperties.InText, EntityProperties.Names, EntityProperties.NameTypes,
        EntityProperties.NameScripts, EntityProperties.NameLanguages, EntityProperties.SearchKeys,
        EntityProperties.Description, EntityProperties.Hub, EntityProperties.Living, EntityProperties.Contested,
    };

    /// <summary>Whether a property is shown as such; the others are told in words of their own, or are for searching.
    /// </summary>
    internal static bool IsShown(GraphCatalogue catalogue, string property) => catalogue.HasEvidence
        ? !ShownElsewhere.Contains(property)
        : property != EntityProperties.SearchKeys;

    /// <summary>What the data holds on an entity.</summary>
    /// <exception cref="MergedException">It was merged into another.</exception>
    /// <exception cref="QueryException">There is none, or it was deleted.</exception>
    public async Task<EntityAnswer> ReadAsync(IGraphView view, string id, CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var node = await FindAsync(view, catalogue, id, [], cancellationToken);
        var counts = await view.CountRelationshipsAsync([id], cancellationToken);
        var facts = await NodeFacts.CollectAsync(
            view,
            catalogue,
            CompiledFilter.Everything(catalogue),
            id,
            ArcDirections.Both,
            cancellationToken);
        var reader = new ClaimReader(view, catalogue);
        var claims = catalogue.HasEvidence ? await ClaimsAsync(view, reader, id, cancellationToken) : [];
        var sets = catalogue.HasEvidence
            ? await view.FindNodesAsync(
                new NodeLookup(Labels.HypothesisSet, HypothesisProperties.About, [id]),
                cancellationToken)
            : [];
        var contradictions = catalogue.HasEvidence
            ? await view.FindNodesAsync(
                new NodeLookup(Labels.Contradiction, ContradictionProperties.About, [id]),
                cancellationToken)
            : [];
        return new EntityAnswer
        {
            Entity = EntityReading.Summarise(node),
            Names = Names(node),
            Properties = PropertyMap.From(node.Properties.Where(property => IsShown(catalogue, property.Key))),
            Relations = [.. counts.OrderByDescending(count => count.Count).Select(count => Count(count, catalogue))],
            RelationTotal = facts.Facts.Count,
            Denied = [.. claims.Where(claim => claim.Polarity == "negated")],
            NotFound = [.. claims.Where(claim => claim.Polarity == "notFound")],
            Opinions = [.. claims.Where(claim => claim.Opinion && claim.Polarity == "affirmed")],
            Values = [.. claims.Where(claim => claim.Value is not null)],
            Accounts = await reader.AccountsAsync(sets, cancellationToken),
            Contradictions = await reader.ContradictionsAsync(contradictions, cancellationToken),
            Meta = new AnswerMeta(view.Version, catalogue.Licences),
        };
    }

    /// <summary>An entity's relationships in key order, a part at a time.</summary>
    /// <exception cref="MergedException">It was merged into another.</exception>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    public async Task<EntityRelationshipsAnswer> RelationshipsAsync(
        IGraphView view,
        string id,
        FactFilter filter,
        ArcDirections directions = ArcDirections.Both,
        string? after = null,
        int limit = 100,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var errors = new List<QueryError>();
        errors.CheckRange("limit", limit, 1, MaxLimit);
        var compiled = CompiledFilter.ForFacts(filter, catalogue, errors);
        await FindAsync(view, catalogue, id, errors, cancellationToken);
        var facts = await NodeFacts.CollectAsync(view, catalogue, compiled, id, directions, cancellationToken);
        var (items, next) = Paging.Cut(facts.Facts, after, limit);
        var composer = await FactComposer.LoadAsync(
            view,
            catalogue,
            AskedTime.Of(filter.During ?? filter.At),
            items.Select(fact => fact.Relationship),
            cancellationToken,
            [id]); // an empty part has no ends to read it from
        return new EntityRelationshipsAnswer(
            composer.Entity(id),
            [
                .. items.Select(fact => new EntityRelationship(
                    composer.Relationship(fact.Relationship),
                    composer.Entity(fact.Other))),
            ],
            next,
            new Total(facts.Facts.Count),
            ExcludedCounts.Of(facts.Refused),
            [],
            new AnswerMeta(view.Version, catalogue.Licences));
    }

    /// <summary>The entity's node, where nothing else is wrong with the question either.</summary>
    /// <exception cref="MergedException">It was merged into another.</exception>
    /// <exception cref="QueryException">There is none, it was deleted, or there are errors already.</exception>
    internal static async ValueTask<NodeRecord> FindAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        string id,
        List<QueryError> errors,
        CancellationToken cancellationToken)
    {
        var found = await new EntityResolver(view, catalogue).ResolveAsync("id", [id], errors, cancellationToken);
        errors.ThrowIfAny();
        return found[0].Node.Key == id ? found[0].Node : throw new MergedException(id, found[0].Node.Key);
    }

    private static async ValueTask<IReadOnlyList<ClaimAnswer>> ClaimsAsync(
        IGraphView view,
        ClaimReader reader,
        string id,
        CancellationToken cancellationToken)
    {
        var asSubject = await view.FindNodesAsync(
            new NodeLookup(Labels.Claim, ClaimProperties.Subject, [id]),
            cancellationToken);
        var asObject = await view.FindNodesAsync(
            new NodeLookup(Labels.Claim, ClaimProperties.Object, [id]),
            cancellationToken);
        var ids = asSubject.Concat(asObject).Distinct(StringComparer.Ordinal).Order(KeyOrder.Comparer);
        return await reader.ReadAsync([.. ids], cancellationToken);
    }

    private static IReadOnlyList<NameAnswer> Names(NodeRecord node)
    {
        var types = node.Texts(EntityProperties.NameTypes);
        var scripts = node.Texts(EntityProperties.NameScripts);
        var languages = node.Texts(EntityProperties.NameLanguages);
        return
        [
            .. node.Texts(EntityProperties.Names).Select((name, at) => new NameAnswer(
                name,
                NotEmpty(types.ElementAtOrDefault(at)),
                NotEmpty(scripts.ElementAtOrDefault(at)),
                NotEmpty(languages.ElementAtOrDefault(at)))),
        ];
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static RelationCount Count(RelationshipCount count, GraphCatalogue catalogue)
    {
        var type = catalogue.TypeOf(count.Type);
        return new RelationCount(
            count.Type,
            type.Label,
            type.Family,
            count.Outgoing ? "outgoing" : "incoming",
            count.Count);
    }
}
