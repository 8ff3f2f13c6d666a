using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Testimony;

/// <summary>Answers what stands behind a relationship, a claim, a source or a rival account.</summary>
public sealed class EvidenceReader(CatalogueCache catalogues)
{
    /// <summary>The most claims in one part of a source's list.</summary>
    public const int MaxLimit = 500;

    /// <summary>How many relationships of an entity are held at a time while those beside one are looked for.</summary>
    private const int BesidePage = 5_000;

    /// <summary>The evidence behind a relationship.</summary>
    /// <exception cref="QueryException">There is no such relationship.</exception>
    public async Task<RelationshipEvidence> RelationshipAsync(
        IGraphView view,
        string id,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var record = (await view.GetRelationshipsAsync([id], cancellationToken))[0] ??
            throw Unknown("relationship", id);
        var beside = await BesideAsync(view, record, cancellationToken);
        var composer = await FactComposer.LoadAsync(view, catalogue, null, [id, .. beside], cancellationToken);
        var reader = new ClaimReader(view, catalogue);
        var claims = await reader.ReadAsync(record.Texts(FactProperties.Claims), cancellationToken);
        var set = record.Text(FactProperties.Hypothesis) is { } hypothesis
            ? catalogue.Hypotheses.GetValueOrDefault(hypothesis)
            : null;
        return new RelationshipEvidence(
            composer.Relationship(id),
            composer.Entity(record.From),
            composer.Entity(record.To),
            claims,
            set is null ? null : (await reader.AccountsAsync([set], cancellationToken))[0],
            catalogue.HasEvidence ? await DeniedAsync(view, reader, record, cancellationToken) : [],
            [.. beside.Select(composer.Relationship)],
            await ContradictionsAsync(reader, claims, cancellationToken),
            new AnswerMeta(view.Version, catalogue.Licences));
    }

    /// <summary>One claim.</summary>
    /// <exception cref="QueryException">There is no such claim.</exception>
    public async Task<ClaimEvidence> ClaimAsync(
        IGraphView view,
        string id,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var reader = new ClaimReader(view, catalogue);
        var claims = await reader.ReadAsync([id], cancellationToken);
        if (claims.Count == 0)
            throw Unknown("claim", id);
        return new ClaimEvidence(
            claims[0],
            await ContradictionsAsync(reader, claims, cancellationToken),
            new AnswerMeta(view.Version, catalogue.Licences));
    }

    /// <summary>A source and the claims that rest on it, a part at a time.</summary>
    /// <exception cref="QueryException">There is no such source, or a limit is wrong.</exception>
    public async Task<SourceEvidence> SourceAsync(
        IGraphView view,
        string id,
        string? after = null,
        int limit = 100,
        CancellationToken cancellationToken = default)
    {
        var errors = new List<QueryError>();
        errors.CheckRange("limit", limit, 1, MaxLimit);
        errors.ThrowIfAny();
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var node = (await view.GetNodesAsync([id], cancellationToken))[0];
        if (node is null || !node.HasLabel(Labels.Source))
            throw Unknown("source", id, NearestNames.To(id, catalogue.Sources.Keys));
        var claims = await view.FindNodesAsync(
            new NodeLookup(Labels.Claim, FactProperties.Sources, [id]),
            cancellationToken);
        var (part, next) = Paging.Cut(claims, after, limit);
        var work = node.Text(SourceProperties.Work);
        var copies = work is null
            ? []
            : await view.FindNodesAsync(
                new NodeLookup(Labels.Source, SourceProperties.Work, [work]),
                cancellationToken);
        var workNode = work is null ? null : (await view.GetNodesAsync([work], cancellationToken))[0];
        return new SourceEvidence
        {
            Id = id,
            Title = SourceEntry.NameOf(node),
            TitleIdentified = node.Text(SourceProperties.Title) is not null,
            Author = node.Text(SourceProperties.Author),
            Published = node.Text(SourceProperties.Published),
            Publisher = node.Text(SourceProperties.Publisher),
            Kind = node.Text(SourceProperties.Kind),
            Tier = (int?)node.Number(SourceProperties.Tier),
            Access = node.Text(SourceProperties.Access),
            Url = node.Text(SourceProperties.Url),
            Licence = node.Text(SourceProperties.Licence),
            Language = node.Text(SourceProperties.Language),
            Note = node.Text(SourceProperties.Note),
            Work = work is null
                ? null
                : new WorkAnswer(
                    work,
                    workNode?.Text(WorkProperties.Title),
                    workNode?.Text(WorkProperties.Author),
                    workNode?.Number(WorkProperties.Year)),
            SameWork = [.. copies.Where(copy => copy != id)],
            Claims = await new ClaimReader(view, catalogue).ReadAsync(part, cancellationToken),
            Next = next,
            Total = new Total(claims.Count),
            Meta = new AnswerMeta(view.Version, catalogue.Licences),
        };
    }

    /// <summary>A question with rival answers, by its own id or by that of one answer.</summary>
    /// <exception cref="QueryException">There is none.</exception>
    public async Task<HypothesisEvidence> HypothesisAsync(
        IGraphView view,
        string id,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var set = catalogue.Hypotheses.GetValueOrDefault(id, id);
        var sets = catalogue.Hypotheses.Values.Distinct(StringComparer.Ordinal).ToArray();
        if (!sets.Contains(set))
            throw Unknown("hypothesis", id, NearestNames.To(id, catalogue.Hypotheses.Keys.Concat(sets)));
        var answers = await new ClaimReader(view, catalogue).AccountsAsync([set], cancellationToken);
        return new HypothesisEvidence(answers[0], new AnswerMeta(view.Version, catalogue.Licences));
    }

    private static QueryException Unknown(string what, string id, IReadOnlyList<string>? nearest = null) =>
        new(new QueryError(
            "id",
            ErrorCodes.NotFound,
            $"There is no {what} \"{id}\"." +
            (nearest is { Count: > 0 } ? $" Did you mean {string.Join(" or ", nearest)}?" : ""),
            nearest ?? []));

    private static async ValueTask<IReadOnlyList<string>> BesideAsync(
        IGraphView view,
        RelationshipRecord record,
        CancellationToken cancellationToken)
    {
        var beside = new List<string>();
        IReadOnlyList<string> keys;
        string? after = null;
        do
        {
            keys = await view.ListRelationshipsAsync(
                new RelationshipListing(record.From, ArcDirections.Both, null, after, BesidePage),
                cancellationToken);
            var records = await view.GetRelationshipsAsync(keys, cancellationToken);
            beside.AddRange(records.OfType<RelationshipRecord>()
                .Where(other => other.Key != record.Key)
                .Where(other => (other.From == record.From && other.To == record.To) ||
                    (other.From == record.To && other.To == record.From))
                .Select(other => other.Key));
            after = keys.Count > 0 ? keys[^1] : null;
        }
        while (keys.Count == BesidePage);

        return beside;
    }

    private static async ValueTask<IReadOnlyList<ClaimAnswer>> DeniedAsync(
        IGraphView view,
        ClaimReader reader,
        RelationshipRecord record,
        CancellationToken cancellationToken)
    {
        string[] ends = [record.From, record.To];
        var ids = await view.FindNodesAsync(
            new NodeLookup(Labels.Claim, ClaimProperties.Subject, ends),
            cancellationToken);
        var denied = (await view.GetNodesAsync(ids, cancellationToken)).OfType<NodeRecord>()
            .Where(claim => claim.Text(ClaimProperties.Polarity) is "negated" or "notFound")
            .Where(claim => ends.Contains(claim.Text(ClaimProperties.Object)))
            .Select(claim => claim.Key);
        return await reader.ReadAsync([.. denied], cancellationToken);
    }

    private static ValueTask<IReadOnlyList<ContradictionAnswer>> ContradictionsAsync(
        ClaimReader reader,
        IReadOnlyList<ClaimAnswer> claims,
        CancellationToken cancellationToken)
    {
        var flags = claims.SelectMany(claim => claim.Flags).Distinct(StringComparer.Ordinal).Order(KeyOrder.Comparer);
        return reader.ContradictionsAsync([.. flags], cancellationToken);
    }
}
