using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Paths;

/// <summary>A <see cref="PathQuery"/> whose every name was found: what the searches run on.</summary>
internal sealed record PathQuestion(
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    PathSettings Settings,
    IReadOnlyList<ResolvedId> Resolved)
{
    /// <summary>Checks ranges, names, dates and ids, and reports every mistake at once.</summary>
    /// <exception cref="QueryException">There is at least one mistake.</exception>
    public static async ValueTask<PathQuestion> CheckAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        PathQuery query,
        CancellationToken cancellationToken)
    {
        var errors = new List<QueryError>();
        CheckRanges(query, errors);
        var filter = CompiledFilter.Compile(query.Filter, catalogue, defaultTypesOnly: true, errors);
        var resolver = new EntityResolver(view, catalogue);
        var resolved = new List<ResolvedId>();
        if (errors.Count == 0)
        {
            string[] all = [.. query.From, .. query.To, .. query.Via, .. query.Avoid];
            await resolver.PrepareAsync(all, cancellationToken);
        }

        var from = await ResolveAsync("from", query.From, PathQuery.MaxEntities);
        var to = await ResolveAsync("to", query.To, PathQuery.MaxEntities);
        var via = await ResolveAsync("via", query.Via, PathQuery.MaxVia);
        var avoid = await ResolveAsync("avoid", query.Avoid, PathQuery.MaxEntities);
        CheckEnds(from, to, via, avoid, errors);
        errors.ThrowIfAny();
        var settings = new PathSettings(
            filter,
            query.Hubs,
            query.HubDegree,
            query.Direction,
            via,
            avoid,
            query.MaxHops);
        return new PathQuestion(from, to, settings, resolved);

        async ValueTask<List<string>> ResolveAsync(string parameter, IReadOnlyList<string> ids, int max)
        {
            if (ids.Count > max)
                return []; // a mistake that was noted already
            var entities = await resolver.ResolveAsync(parameter, ids, errors, cancellationToken);
            resolved.AddRange(entities.Select(entity => new ResolvedId(entity.Asked, entity.Node.Key)));
            return [.. entities.Select(entity => entity.Node.Key)];
        }
    }

    private static void CheckRanges(PathQuery query, List<QueryError> errors)
    {
        Count("from", query.From, 1, PathQuery.MaxEntities, errors);
        Count("to", query.To, 1, PathQuery.MaxEntities, errors);
        Count("via", query.Via, 0, PathQuery.MaxVia, errors);
        Count("avoid", query.Avoid, 0, PathQuery.MaxEntities, errors);
        errors.CheckRange("hubDegree", query.HubDegree ?? 1, 1, int.MaxValue);
        errors.CheckRange("k", query.K, 1, PathQuery.MaxK);
        errors.CheckRange("maxHops", query.MaxHops, 1, PathQuery.MaxHopsLimit);
        errors.CheckRange("budget", query.Budget, 1, PathQuery.MaxBudget);
        if (query.Rank != PathRank.Hops)
            errors.Add(Unavailable("rank", "hops"));
        if (query.Chronology != PathChronology.Any)
            errors.Add(Unavailable("chronology", "any"));
    }

    /// <summary>For values without a kernel: an answer by another one would be to another question.</summary>
    private static QueryError Unavailable(string parameter, string only) =>
        new(parameter, ErrorCodes.NotAvailable, $"\"{parameter}\" can only be \"{only}\" in this version.");

    private static void CheckEnds(
        List<string> from,
        List<string> to,
        List<string> via,
        List<string> avoid,
        List<QueryError> errors)
    {
        if (from.Intersect(to, StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            errors.Add(new QueryError(
                "to",
                ErrorCodes.Contradiction,
                $"\"{both}\" stands in \"from\" and in \"to\": a path joins two different entities."));
        }

        foreach (var (parameter, ids) in new[] { ("from", from), ("to", to), ("via", via) })
        {
            if (ids.Intersect(avoid, StringComparer.Ordinal).FirstOrDefault() is { } avoided)
            {
                errors.Add(new QueryError(
                    "avoid",
                    ErrorCodes.Contradiction,
                    $"\"{avoided}\" stands in \"{parameter}\" and in \"avoid\"."));
            }
        }

        if (via.Where((id, at) => via.IndexOf(id) != at).FirstOrDefault() is { } twice)
        {
            errors.Add(new QueryError(
                "via",
                ErrorCodes.Contradiction,
                $"\"{twice}\" stands in \"via\" twice: a path meets an entity once."));
        }
    }

    private static void Count(string parameter, IReadOnlyList<string> ids, int min, int max, List<QueryError> errors)
    {
        if (ids.Count < min)
            Add(ErrorCodes.MissingParameter, $"\"{parameter}\" needs an entity's id.");
        else if (ids.Count > max)
            Add(ErrorCodes.InvalidValue, $"\"{parameter}\" takes at most {max} ids.");

        void Add(ErrorCode code, string message) => errors.Add(new QueryError(parameter, code, message));
    }
}
