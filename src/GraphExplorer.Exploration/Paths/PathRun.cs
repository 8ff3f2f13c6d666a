using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Paths;

/// <summary>
/// One search with one set of settings: opens the structure, drives the kernel level by level, keeps keys.
/// </summary>
internal sealed class PathRun
{
    private PathRun(SearchReportData report, IReadOnlyList<KeyPath> paths)
    {
        Report = report;
        Paths = paths;
    }

    public SearchReportData Report { get; }

    public IReadOnlyList<KeyPath> Paths { get; }

    /// <summary>How many of the paths the narrower settings would not have let through.</summary>
    public int Refused { get; private init; }

    /// <summary>Searches.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="catalogue">Its catalogue.</param>
    /// <param name="settings">What may be used.</param>
    /// <param name="from">Keys to start from.</param>
    /// <param name="to">Keys to arrive at.</param>
    /// <param name="options">How many paths, of which sort; nodes and length are filled in here.</param>
    /// <param name="narrower">Settings of which the others opened one: each path is judged by them too; null for
    /// none.</param>
    /// <param name="deadline">Ends the search as timed out.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async ValueTask<PathRun> SearchAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        PathSettings settings,
        IReadOnlyList<string> from,
        IReadOnlyList<string> to,
        PathSearchOptions options,
        PathSettings? narrower,
        CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        var request = new ColumnRequest();
        var filter = new FactArcFilterState(settings.Filter, request, settings.Hubbed);
        var witness = narrower is null ? null : new FactArcFilterState(narrower.Filter, request, narrower.Hubbed);
        await using var topology = await view.OpenTopologyAsync(
            request.Of(settings.Filter.WantedTypes(catalogue)),
            cancellationToken);
        await filter.OpenAsync(view, catalogue, topology, cancellationToken);
        if (witness is not null)
            await witness.OpenAsync(view, catalogue, topology, cancellationToken);
        var narrowerAvoid = narrower?.Avoid ?? [];
        var numbers = await topology.ResolveNodesAsync(
            [.. from, .. to, .. settings.Via, .. settings.Avoid, .. narrowerAvoid],
            cancellationToken);
        var named = numbers.AsMemory();
        options = options with
        {
            From = Cut(ref named, from.Count),
            To = Cut(ref named, to.Count),
            Via = Cut(ref named, settings.Via.Count),
            Avoid = Cut(ref named, settings.Avoid.Count),
            MaxHops = settings.MaxHops,
            Directions = settings.Direction == PathDirection.Forward ? ArcDirections.Outgoing : ArcDirections.Both,
        };
        var avoided = Cut(ref named, narrowerAvoid.Count);
        filter.NeverAskAbout(options.From, options.To, options.Via);
        witness?.NeverAskAbout(options.From, options.To, options.Via);

        using var search =
            new PathSearch<WitnessedArcFilter>(topology, options, new WitnessedArcFilter(filter, witness));
        var timedOut = false;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
            while (search.Advance(either.Token) == SearchStep.NeedsArcs)
                await topology.GrowAsync(search.Frontier, either.Token);
        }
        catch (OperationCanceledException)
            when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            timedOut = true;
        }

        var report = new SearchReportData(
            timedOut ? SearchStatus.TimedOut :
                search.Status == Algorithms.SearchState.Truncated ? SearchStatus.Truncated : SearchStatus.Complete,
            search.Arcs,
            new ReachedAnswer(search.ReachedFrom, search.ReachedTo, search.FromDepth, search.ToDepth),
            search.HasMore,
            filter.Refused);
        return new PathRun(report, [.. search.Paths.Select(path => Keys(topology, path))])
        {
            Refused = witness is null ? 0 : search.Paths.Count(path => !IsAllowed(path)),
        };

        bool IsAllowed(FoundPath path) =>
            !path.Nodes.Any(avoided.Contains) &&
            !path.Nodes[1..^1].Any(witness.HasRefusedInner) &&
            path.Hops.All(hop => hop.Any(link =>
                (link.Along || narrower!.Direction == PathDirection.Any) && // a witness has its settings
                !witness.HasRefusedArc(link.Relationship)));
    }

    /// <summary>What to look for so as to list paths of a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="k">How many paths.</param>
    public static PathSearchOptions Listing(PathQuery query, int k) => new()
    {
        From = [],
        To = [],
        K = k,
        Budget = query.Budget,
        Parallel = query.Parallel == ParallelRelationships.Separate ? ParallelMode.Separate : ParallelMode.Fold,
    };

    /// <summary>The limit that cut searches made for a question beside the one it asks.</summary>
    /// <param name="budget">The budget of each.</param>
    /// <param name="timeLimit">The time for all of them.</param>
    /// <param name="isOutOfTime">Whether it was the time.</param>
    /// <param name="message">What was not searched to the end.</param>
    public static Limit Unfinished(long budget, TimeSpan timeLimit, bool isOutOfTime, string message) =>
        isOutOfTime
            ? new Limit("timeLimit", (long)timeLimit.TotalMilliseconds, message)
            : new Limit("budget", budget, message);

    private static int[] Cut(ref Memory<int> numbers, int count)
    {
        var first = numbers[..count].ToArray();
        numbers = numbers[count..];
        return first;
    }

    private static KeyPath Keys(Topology topology, FoundPath path) => new(
        [.. path.Nodes.Select(topology.NodeKey)],
        [.. path.Hops.Select(hop => (IReadOnlyList<string>)
            [.. hop.Select(link => topology.RelationshipKey(link.Relationship))])]);
}

/// <summary>A path by keys.</summary>
/// <param name="Nodes">From start to end.</param>
/// <param name="Hops">Per hop its relationships in key order.</param>
internal sealed record KeyPath(IReadOnlyList<string> Nodes, IReadOnlyList<IReadOnlyList<string>> Hops);

/// <summary>What a run tells of itself.</summary>
internal sealed record SearchReportData(
    SearchStatus Status,
    long Arcs,
    ReachedAnswer Reached,
    bool? HasMore,
    IReadOnlyList<ExcludedCount> Refused);
