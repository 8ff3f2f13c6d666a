using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Paths;

/// <summary>
/// What the filters in force cost: opens one at a time, searches again, and counts the paths that were not possible before.
/// </summary>
internal sealed class HiddenPaths(
    IGraphView view,
    GraphCatalogue catalogue,
    PathQuestion question,
    PathQuery query,
    TimeSpan timeLimit)
{
    /// <summary>
    /// How many paths beyond those wanted are looked at: some that were possible all along, but not shown, may come before
    /// the first that was hidden.
    /// </summary>
    public const int Beyond = 200;

    /// <summary>
    /// Counts, filter by filter, in the order of the parameters. Those that hide none are left out; those whose count is not
    /// known are there as "at least".
    /// </summary>
    /// <param name="shown">How many paths the question itself gave: they are found again, and do not count.</param>
    /// <param name="limits">Receives a limit where a search was cut.</param>
    /// <param name="deadline">Ends the counting; what was found by then is given.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async ValueTask<IReadOnlyList<HiddenAnswer>> CountAsync(
        int shown,
        List<Limit> limits,
        CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        var hidden = new List<HiddenAnswer>();
        var cut = new List<string>();
        foreach (var parameter in PathSettings.Filters)
        {
            if (question.Settings.Relax(parameter) is not { } opened)
                continue;
            var value = question.Settings.OpenValue(parameter, question.Settings.MaxHops);
            if (deadline.IsCancellationRequested)
            {
                cut.Add(parameter);
                hidden.Add(new HiddenAnswer(parameter, value, 0, TotalRelation.AtLeast));
                continue;
            }

            var run = await PathRun.SearchAsync(
                view,
                catalogue,
                opened,
                question.From,
                question.To,
                PathRun.Listing(query, shown + query.K + Beyond),
                question.Settings,
                deadline,
                cancellationToken);
            if (run.Report.Status != SearchStatus.Complete)
                cut.Add(parameter);
            var isAll = run.Report is { Status: SearchStatus.Complete, HasMore: false } && run.Refused <= query.K;
            if (run.Refused > 0 || !isAll)
            {
                hidden.Add(new HiddenAnswer(
                    parameter,
                    value,
                    Math.Min(run.Refused, query.K),
                    isAll ? TotalRelation.Exact : TotalRelation.AtLeast));
            }
        }

        if (cut.Count > 0)
        {
            limits.Add(PathRun.Unfinished(
                query.Budget,
                timeLimit,
                deadline.IsCancellationRequested,
                $"How many paths {string.Join(", ", cut)} hides was not searched to the end."));
        }

        return hidden;
    }
}
