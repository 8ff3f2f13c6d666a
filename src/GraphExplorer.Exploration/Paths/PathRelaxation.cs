using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Paths;

/// <summary>Where there is no path: opens one setting at a time and looks how far apart the ends are then.</summary>
internal sealed class PathRelaxation(
    IGraphView view,
    GraphCatalogue catalogue,
    PathQuestion question,
    long budget,
    TimeSpan timeLimit)
{
    private readonly HashSet<string> _named = [.. question.From, .. question.To, .. question.Settings.Via];

    /// <summary>The changes that connect, fewest hops first, then in the order of the parameters.</summary>
    /// <param name="limits">Receives a limit where a change could not be tried to the end.</param>
    /// <param name="deadline">Ends the looking; what was found by then is given.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async ValueTask<IReadOnlyList<RelaxationAnswer>> FindAsync(
        List<Limit> limits,
        CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        var found = new List<(string Parameter, KeyPath Path)>();
        var untried = new List<string>();
        foreach (var parameter in SettingNames.InOrder)
        {
            if (question.Settings.Relax(parameter) is not { } relaxed)
                continue;
            if (deadline.IsCancellationRequested)
            {
                untried.Add(parameter);
                continue;
            }

            var run = await PathRun.SearchAsync(
                view,
                catalogue,
                relaxed,
                question.From,
                question.To,
                PathSearchOptions.ShortestDistance([], []) with { Budget = budget },
                narrower: null,
                deadline,
                cancellationToken);
            if (run.Paths.Count > 0)
                found.Add((parameter, run.Paths[0]));
            else if (run.Report.Status != SearchStatus.Complete)
                untried.Add(parameter);
        }

        if (untried.Count > 0)
        {
            limits.Add(PathRun.Unfinished(
                budget,
                timeLimit,
                deadline.IsCancellationRequested,
                $"Whether a change of {string.Join(", ", untried)} would connect the ends was not searched to the end."));
        }

        return await AnswersAsync(found, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<RelaxationAnswer>> AnswersAsync(
        List<(string Parameter, KeyPath Path)> found,
        CancellationToken cancellationToken)
    {
        string[] keys =
        [
            .. found.Where(change => question.Settings.IsAboutEntities(change.Parameter))
                .SelectMany(change => change.Path.Nodes)
                .Where(key => !_named.Contains(key))
                .Distinct(StringComparer.Ordinal),
        ];
        var degrees = question.Settings.HubDegree is null ? [] : await DegreesAsync(keys, cancellationToken);
        var nodes = (await view.GetNodesAsync(keys, cancellationToken)).OfType<NodeRecord>().ToArray();
        return
        [
            .. found
                .OrderBy(change => change.Path.Hops.Count) // stable: ties stay in the order of the parameters
                .Select(change => new RelaxationAnswer(
                    change.Parameter,
                    question.Settings.OpenValue(change.Parameter, change.Path.Hops.Count),
                    change.Path.Hops.Count,
                    change.Path.Nodes,
                    Through(change.Parameter, change.Path))),
        ];

        IReadOnlyList<string> Through(string parameter, KeyPath path)
        {
            var refused = nodes
                .Where(node => question.Settings.Refuses(parameter, node, degrees.GetValueOrDefault(node.Key)))
                .Select(node => node.Key)
                .ToHashSet(StringComparer.Ordinal);
            return [.. path.Nodes.Where(refused.Contains)];
        }
    }

    private async ValueTask<Dictionary<string, long>> DegreesAsync(string[] keys, CancellationToken cancellationToken)
    {
        var degrees = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var count in await view.CountRelationshipsAsync(keys, cancellationToken))
        {
            if (question.Settings.Filter.AllowsType(count.Type))
                degrees[count.Node] = degrees.GetValueOrDefault(count.Node) + count.Count;
        }

        return degrees;
    }
}
