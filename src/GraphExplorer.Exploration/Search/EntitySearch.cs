using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Names;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Search;

/// <summary>Finds entities by name in any script and spelling, and lists them.</summary>
public sealed class EntitySearch(CatalogueCache catalogues)
{
    /// <summary>
    /// How many candidates are ranked, or entities filtered, for one answer: it bounds the work of a search.
    /// </summary>
    public const int MaxCandidates = 10_000;

    /// <summary>The most suggestions in one answer.</summary>
    public const int MaxSuggestions = 50;

    private static Limit TooMany => new(
        "candidates",
        MaxCandidates,
        $"The first {MaxCandidates} candidates were looked at; there are more.");

    /// <summary>Searches.</summary>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    public async Task<SearchAnswer> SearchAsync(
        IGraphView view,
        SearchQuery query,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var errors = new List<QueryError>();
        errors.CheckRange("limit", query.Limit, 1, SearchQuery.MaxLimit);
        new NameCheck(catalogue, errors).Labels("label", query.Labels);
        var filter = new FactFilter { At = query.At, During = query.During };
        var compiled = CompiledFilter.Compile(filter, catalogue, defaultTypesOnly: false, errors);
        CheckText(query.Text, errors);
        var place = await PlaceAsync(view, catalogue, query.Place, errors, cancellationToken);
        errors.ThrowIfAny();
        var listing = new EntityListing(view, catalogue);
        if (string.IsNullOrWhiteSpace(query.Text) && place is null && !filter.HasTime && listing.IsLarge)
            return await listing.ReadAsync(query, cancellationToken);
        var (matches, isComplete) = await MatchAsync(view, catalogue, query.Text, cancellationToken);
        var joined = new JoinedEntities(view, compiled.WithoutDefaultLabels());
        matches = await joined.FilterAsync(matches, place, filter.HasTime, cancellationToken);
        var facets = Facets(catalogue, matches);
        if (query.Labels.Count > 0)
            matches = [.. matches.Where(match => query.Labels.Any(match.Node.HasLabel))];
        var (items, next) = Paging.Cut(matches, query.After, query.Limit);
        return new SearchAnswer(
            [.. items.Select(match => Hit(match, query.Text))],
            next,
            new Total(matches.Count, isComplete ? TotalRelation.Exact : TotalRelation.AtLeast),
            facets,
            isComplete ? [] : [TooMany],
            new AnswerMeta(view.Version, catalogue.Licences));
    }

    /// <summary>
    /// Entities whose names begin with, or come near, what somebody is typing; concepts are left out.
    /// </summary>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    public async Task<SuggestAnswer> SuggestAsync(
        IGraphView view,
        string text,
        int limit = 8,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var errors = new List<QueryError>();
        errors.CheckRange("limit", limit, 1, MaxSuggestions);
        CheckText(text, errors);
        errors.ThrowIfAny();
        var (matches, _) = await MatchAsync(view, catalogue, text, cancellationToken);
        return new SuggestAnswer(
            [
                .. matches
                    .Where(match => !match.Node.HasLabel(Labels.Concept))
                    .Take(limit)
                    .Select(match => Hit(match, text)),
            ],
            new AnswerMeta(view.Version, catalogue.Licences));
    }

    private static async ValueTask<string?> PlaceAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        string? place,
        List<QueryError> errors,
        CancellationToken cancellationToken)
    {
        if (place is null)
            return null;
        var resolver = new EntityResolver(view, catalogue);
        var found = await resolver.ResolveAsync("place", [place], errors, cancellationToken);
        return found.Count > 0 ? found[0].Node.Key : null;
    }

    private static void CheckText(string? text, List<QueryError> errors)
    {
        if (text is { Length: > SearchQuery.MaxText })
        {
            errors.Add(new QueryError(
                "q",
                ErrorCodes.InvalidValue,
                $"\"q\" is {text.Length} characters long; right would be at most {SearchQuery.MaxText}."));
        }
    }

    private static async ValueTask<(IReadOnlyList<RankedMatch> Matches, bool IsComplete)> MatchAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        string? text,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            var listing = new NodeListing(catalogue.EntityLabel, null, MaxCandidates + 1);
            var all = await view.ListNodesAsync(listing, cancellationToken);
            var listed = new List<RankedMatch>(all.Count);
            foreach (var node in await view.GetNodesAsync([.. all.Take(MaxCandidates)], cancellationToken))
            {
                if (node is not null && IsPresent(node))
                    listed.Add(new RankedMatch(node, node.Key, MatchQuality.Words, 0, 0));
            }

            return (listed, all.Count <= MaxCandidates);
        }

        var forms = Forms(text);
        var keys = new SortedSet<string>(KeyOrder.Comparer);
        var isComplete = true;
        foreach (var form in forms)
        {
            var terms = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (terms.Length == 0)
                continue;
            var request = new CandidateRequest(terms, catalogue.EntityLabel, MaxCandidates);
            var candidates = await view.FindCandidatesAsync(request, cancellationToken);
            keys.UnionWith(candidates.Keys);
            isComplete &= candidates.IsComplete;
        }

        var ranker = new NameRanker(forms);
        var matches = new List<RankedMatch>();
        foreach (var node in await view.GetNodesAsync([.. keys], cancellationToken))
        {
            if (node is not null && IsPresent(node) && ranker.Rank(node) is { } match)
                matches.Add(match);
        }

        matches.Sort(RankedMatch.Order);
        return (matches, isComplete);
    }

    /// <summary>
    /// The folded forms to look for. One that keeps less than half of the plain form's characters is left out: as the
    /// beginning of a word it would stand for nearly anything.
    /// </summary>
    private static string[] Forms(string text)
    {
        var keys = NameFolding.Keys(text);
        return [.. keys.Where(key => key.Length * 2 >= keys[0].Length)];
    }

    /// <summary>Whether the entity is still there: neither merged into another nor deleted.</summary>
    internal static bool IsPresent(NodeRecord node) =>
        node.Text(EntityProperties.MergedInto) is null && !node.Flag(EntityProperties.Deleted);

    private static SearchFacets Facets(
        GraphCatalogue catalogue,
        IReadOnlyList<RankedMatch> matches)
    {
        var counts = matches
            .SelectMany(match => match.Node.Labels)
            .Where(label => label != catalogue.EntityLabel)
            .GroupBy(label => label, StringComparer.Ordinal)
            .Select(group => new FacetCount(group.Key, group.Count()))
            .OrderBy(facet => facet.Value == Labels.Concept) // ideas after people and doings
            .ThenByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, KeyOrder.Comparer);
        return new SearchFacets([.. counts]);
    }

    private static SearchHit Hit(RankedMatch match, string? text)
    {
        var entity = EntityReading.Summarise(match.Node);
        if (string.IsNullOrWhiteSpace(text))
            return new SearchHit(entity, null, null);
        string? matched = null;
        if (!NameFolding.Keys(entity.Name).Contains(match.Key))
        {
            matched = match.Node.Texts(EntityProperties.Names)
                .FirstOrDefault(name => NameFolding.Keys(name).Contains(match.Key));
        }

        return new SearchHit(entity, matched, match.Quality);
    }
}

/// <summary>Suggestions, best first.</summary>
/// <param name="Items">The entities.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record SuggestAnswer(IReadOnlyList<SearchHit> Items, AnswerMeta Meta);
