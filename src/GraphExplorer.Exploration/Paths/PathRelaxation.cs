using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Paths;

/// <summary>Where there is no path: opens one setting at a time and looks how far apart the ends are then.</summary>
internal sealed class PathRelaxation(IGraphView view, GraphCatalogue catalogue, PathQuestion question, long budget)
{
    /// <summary>The changes that connect, fewest hops first, then in the order of the parameters.</summary>
    /// <param name="report">How the search without a path went.</param>
    /// <param name="limits">Receives a limit where a change could not be tried to the end.</param>
    /// <param name="deadline">Ends the looking; what was found by then is given.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async ValueTask<IReadOnlyList<RelaxationAnswer>> FindAsync(
        SearchReportData report,
        List<Limit> limits,
        CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        var found = new List<RelaxationAnswer>();
        var untried = new List<string>();
        foreach (var parameter in PathSettings.Parameters)
        {
            if (question.Settings.Relax(parameter) is not { } relaxed)
                continue;
            var run = await PathRun.SearchAsync(
                view,
                catalogue,
                relaxed,
                question.From,
                question.To,
                PathSearchOptions.ShortestDistance([], []) with { Budget = budget },
                deadline,
                cancellationToken);
            if (run.Paths.Count > 0)
                found.Add(Answer(parameter, run.Paths[0], report));
            else if (run.Report.Status != SearchStatus.Complete)
                untried.Add(parameter);
        }

        if (untried.Count > 0)
        {
            limits.Add(new Limit(
                "budget",
                budget,
                $"Whether a change of {string.Join(", ", untried)} would connect the ends was not searched to the end."));
        }

        return [.. found.OrderBy(relaxation => relaxation.Hops)]; // stable: ties stay in the order of the parameters
    }

    private static RelaxationAnswer Answer(string parameter, KeyPath path, SearchReportData report)
    {
        var refused = PathRun.IsAboutEntities(parameter) ? report.Refused.GetValueOrDefault(parameter) : null;
        return new RelaxationAnswer(
            parameter,
            PathSettings.OpenValue(parameter, path.Hops.Count),
            path.Hops.Count,
            path.Nodes,
            refused is null ? [] : [.. path.Nodes.Where(refused.Contains)]);
    }
}
