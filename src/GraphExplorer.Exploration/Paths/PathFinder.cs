using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Paths;

/// <summary>
/// Answers how entities are connected: the paths with their evidence, or why there is none and what would help.
/// </summary>
public sealed class PathFinder(CatalogueCache catalogues, PathFinderOptions options, TimeProvider time)
{
    /// <summary>Finds paths.</summary>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    /// <exception cref="StorageException">The store does not answer.</exception>
    public async Task<PathsAnswer> FindAsync(
        IGraphView view,
        PathQuery query,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var question = await PathQuestion.CheckAsync(view, catalogue, query, cancellationToken);
        using var deadline = new CancellationTokenSource(options.TimeLimit, time);
        var run = await PathRun.SearchAsync(
            view,
            catalogue,
            question.Settings,
            question.From,
            question.To,
            PathRun.Listing(query, query.K),
            narrower: null,
            deadline.Token,
            cancellationToken);

        var limits = Limits(query, run, options.TimeLimit);
        IReadOnlyList<RelaxationAnswer> relaxations = [];
        if (run.Paths.Count == 0)
        {
            var relaxed = new PathRelaxation(view, catalogue, question, query.Budget, options.TimeLimit);
            relaxations = await relaxed.FindAsync(limits, deadline.Token, cancellationToken);
        }

        var hidden = query.CountHidden
            ? await new HiddenPaths(view, catalogue, question, query, options.TimeLimit)
                .CountAsync(run.Paths.Count, limits, deadline.Token, cancellationToken)
            : null;
        var composer = await PathComposer.LoadAsync(
            view,
            catalogue,
            AskedTime.Of(query.Filter.During ?? query.Filter.At),
            run.Paths,
            cancellationToken);
        return new PathsAnswer
        {
            Nodes = composer.Nodes,
            Relationships = composer.Relationships,
            Paths = [.. run.Paths.Select(composer.Compose)],
            Resolved = question.Resolved,
            Search = new SearchReport
            {
                Status = run.Report.Status,
                Arcs = run.Report.Arcs,
                MaxHops = query.MaxHops,
                Reached = run.Report.Reached,
                Excluded = Excluded(catalogue, question.Settings, run.Report),
                Relaxations = relaxations,
                Hidden = hidden,
            },
            Limits = limits,
            Meta = new AnswerMeta(view.Version, catalogue.Licences, PathComposer.Caution),
        };
    }

    private static List<Limit> Limits(PathQuery query, PathRun run, TimeSpan timeLimit)
    {
        var limits = new List<Limit>();
        if (run.Report.HasMore == true)
            limits.Add(new Limit("k", query.K, $"The first {query.K} paths are given; there are more."));
        else if (run.Report.HasMore is null && run.Report.Status == SearchStatus.Complete && run.Paths.Count == query.K)
        {
            limits.Add(new Limit(
                "k",
                query.K,
                $"The first {query.K} paths are given; longer ones were not looked for."));
        }

        if (run.Report.Status == SearchStatus.Truncated)
            limits.Add(new Limit("budget", query.Budget, "The search ended when its budget of arcs was used up."));
        if (run.Report.Status == SearchStatus.TimedOut)
        {
            limits.Add(new Limit(
                "timeLimit",
                (long)timeLimit.TotalMilliseconds,
                "The search ended when its time, in milliseconds, was used up."));
        }

        return limits;
    }

    private static List<ExcludedAnswer> Excluded(
        GraphCatalogue catalogue,
        PathSettings settings,
        SearchReportData report)
    {
        var excluded = new List<ExcludedAnswer>();
        foreach (var parameter in SettingNames.InOrder)
        {
            if (parameter == "avoid" && settings.Avoid.Count > 0)
            {
                var count = settings.Avoid.Distinct(StringComparer.Ordinal).Count();
                excluded.Add(new ExcludedAnswer(parameter, null, count, "entities", "search"));
            }
            else if (parameter is "types" or "excludeTypes")
            {
                var count = catalogue.Statistics.Types
                    .Where(type => settings.Filter.RefusalOfType(type.Name) == parameter)
                    .Sum(type => type.Count);
                if (count > 0)
                {
                    var value = settings.ValueOf(parameter);
                    excluded.Add(new ExcludedAnswer(parameter, value, count, "relationships", "graph"));
                }
            }
            else if (report.Refused.FirstOrDefault(count => count.Filter == parameter) is { } refused)
            {
                var value = settings.ValueOf(parameter);
                excluded.Add(new ExcludedAnswer(parameter, value, refused.Count, refused.Unit, "search"));
            }
        }

        return excluded;
    }
}

/// <summary>What an operator decides about path searches.</summary>
public sealed record PathFinderOptions
{
    /// <summary>How long one question may take, the searches for what would help included.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);
}
