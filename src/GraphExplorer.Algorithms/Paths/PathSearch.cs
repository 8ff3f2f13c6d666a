using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// The first K simple paths between two sets of nodes, in one total order: hops, then the nodes' order labels from left
/// to right, then (<see cref="ParallelMode.Separate"/>) the relationships' keys from left to right.
/// </summary>
/// <remarks>
/// <para>
/// Runs in steps: while <see cref="Advance"/> wants arcs, grow the topology by <see cref="Frontier"/> and call it
/// again. A growth step that fails changes nothing: call again. The answer, and every number in it, is the same on a
/// topology that is whole and on one that grows.
/// </para>
/// <para>
/// Two breadth-first searches, one from each end, expand the cheaper side level by level (the sum of
/// <see cref="Topology.Degree"/> over its frontier) until together they are as deep as the length at hand, the shortest
/// possible first. The paths of that length are then enumerated in order over an index of the states whose distances
/// from both ends add up to no more. A state is a node and how many of <see cref="PathSearchOptions.Via"/> were met.
/// A path may pass through another source or target than its own ends. It has at least one hop.
/// </para>
/// <para>
/// Time: O(arcs) for the levels and, a length, for the index; the enumeration is output-sensitive in practice and
/// exponential at worst, which the budget bounds. Workspace: three ints per node and leg, kept between searches;
/// nothing is allocated per node or arc. Deterministic; weights play no part. Not thread-safe.
/// </para>
/// <para>
/// Source: I. Pohl, "Bi-directional Search", Machine Intelligence 6, 1971, for the two sides; for the index
/// S. Sun et al., "PathEnum", SIGMOD 2021, doi:10.1145/3448016.3457290.
/// </para>
/// </remarks>
/// <typeparam name="TFilter">
/// What the search may use. In a level every arc of a wanted type is asked about once; later, arcs that may lie on a
/// path are asked about again. A node between the ends is asked about once a side and leg at most.
/// </typeparam>
public sealed partial class PathSearch<TFilter> : IDisposable
    where TFilter : struct, IArcFilter
{
    private readonly Topology _topology;
    private readonly PathSearchOptions _options;
    private readonly Itinerary _itinerary;
    private readonly int _legs;
    private readonly List<FoundPath> _paths = [];
    private readonly List<int> _missing = [];
    private readonly SearchSide _from;
    private readonly SearchSide _to;
    private readonly PathIndex _index;
    private readonly SimplePathWalk _walk;
    private PathWorkspace? _workspace;
    private TFilter _filter;
    private ArcBudget _budget;
    private int[] _frontier = [];
    private int _length = 1;
    private long _meetings;

    /// <summary>Prepares a search; nothing is looked at yet.</summary>
    /// <param name="topology">The structure to search; not owned.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="filter">What may be used.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or a node is not known.</exception>
    public PathSearch(Topology topology, PathSearchOptions options, TFilter filter)
    {
        PathSearchOptions.Validate(options);
        _topology = topology;
        _options = options;
        _filter = filter;
        _itinerary = new Itinerary(topology, options);
        _legs = _itinerary.Legs;
        _budget = new ArcBudget(options.Budget);
        _workspace = PathWorkspace.Rent();
        _from = _workspace.From;
        _to = _workspace.To;
        _index = _workspace.Index;
        _walk = _workspace.Walk;
        OpenSides();
    }

    /// <summary>
    /// The nodes whose arcs are needed, each once and none grown yet; valid until the next <see cref="Advance"/>.
    /// </summary>
    public ReadOnlyMemory<int> Frontier => _frontier;

    /// <summary>The paths found so far, in order; at most K.</summary>
    public IReadOnlyList<FoundPath> Paths => _paths;

    /// <summary>How the search ended.</summary>
    public SearchState Status { get; private set; }

    /// <summary>
    /// Arcs looked at: the wanted degrees of the nodes of each level expanded, in the directions of its side; the
    /// accepted arcs of each index; the neighbours tried while enumerating. Never above the budget.
    /// </summary>
    public long Arcs => _budget.Spent;

    /// <summary>
    /// Nodes reached from the sources, these included; nodes that may not be passed through are not counted.
    /// </summary>
    public int ReachedFrom { get; private set; }

    /// <summary>
    /// Nodes reached from the targets, these included; nodes that may not be passed through are not counted.
    /// </summary>
    public int ReachedTo { get; private set; }

    /// <summary>How many levels were expanded from the sources.</summary>
    public int FromDepth { get; private set; }

    /// <summary>How many levels were expanded from the targets.</summary>
    public int ToDepth { get; private set; }

    /// <summary>The length of the shortest path, or null where none was found.</summary>
    public int? ShortestHops => _paths.Count > 0 ? _paths[0].Length : null;

    /// <summary>
    /// Whether there are paths after the last one returned: true or false where that is known, null where it was not
    /// looked at (longer ones than the last, after K were found) or the search did not end by itself.
    /// With <see cref="PathSearchOptions.OnlyShortest"/>, of paths of the same length only.
    /// </summary>
    public bool? HasMore { get; private set; }

    /// <summary>Goes on until the search has ended or needs arcs that are not there.</summary>
    /// <param name="cancellationToken">Looked at once per 4,096 arcs.</param>
    /// <returns>Whether to grow the topology by <see cref="Frontier"/> and call again; Done once ended.</returns>
    /// <exception cref="OperationCanceledException">Cancelled: the search has ended; what it found stands.</exception>
    public SearchStep Advance(CancellationToken cancellationToken = default)
    {
        if (Status != SearchState.Running)
            return SearchStep.Done;
        ObjectDisposedException.ThrowIf(_workspace is null, this);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Run(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Status = SearchState.Cancelled;
            throw;
        }
        finally
        {
            ReachedFrom = _from.Reached;
            ReachedTo = _to.Reached;
            FromDepth = _from.Depth;
            ToDepth = _to.Depth;
        }
    }

    /// <summary>Gives the workspace back; the results stay.</summary>
    public void Dispose()
    {
        if (_workspace is null)
            return;
        PathWorkspace.Return(_workspace);
        _workspace = null;
    }

    private SearchStep Run(CancellationToken cancellationToken)
    {
        for (; _length <= MaxPossibleHops(); _length++)
        {
            while (!IsDeepEnough())
            {
                var side = Cheaper(out var arcs);
                if (!_budget.Affords(arcs))
                    return End(SearchState.Truncated, hasMore: null);
                if (NeedsGrowth(side))
                    return SearchStep.NeedsArcs;
                _budget.TrySpend(arcs);
                ExpandLevel(side, cancellationToken);
            }

            if (_meetings == 0)
                continue;
            if (!TryBuildIndex(cancellationToken))
                return End(SearchState.Truncated, hasMore: null);
            if (EnumeratePaths(cancellationToken))
                return SearchStep.Done;
        }

        return End(SearchState.Complete, hasMore: false);
    }

    private SearchStep End(SearchState status, bool? hasMore)
    {
        Status = status;
        HasMore = hasMore;
        return SearchStep.Done;
    }

    // Whether the search has ended with this length.
    private bool EnumeratePaths(CancellationToken cancellationToken)
    {
        _walk.Begin(_index, _length);
        while (true)
        {
            var full = _paths.Count == _options.K;
            if (full && !_options.LookBeyond)
                return End(SearchState.Complete, hasMore: null) == SearchStep.Done;
            switch (_walk.MoveNext(_index, _from, ref _budget, cancellationToken))
            {
                case SimplePathWalk.Move.OverBudget:
                    End(full ? SearchState.Complete : SearchState.Truncated, hasMore: null);
                    return true;
                case SimplePathWalk.Move.Found when full || !TryTake():
                    End(SearchState.Complete, hasMore: true);
                    return true;
                case SimplePathWalk.Move.End when full:
                    End(SearchState.Complete, _options.OnlyShortest || _length >= MaxPossibleHops() ? false : null);
                    return true;
                case SimplePathWalk.Move.End:
                    if (!_options.OnlyShortest || _paths.Count == 0)
                        return false;
                    End(SearchState.Complete, hasMore: false);
                    return true;
            }
        }
    }

    // Takes the path of the walk, or in separate mode its choices of links; false where some do not fit into K.
    private bool TryTake()
    {
        var slots = _walk.Slots;
        var nodes = ImmutableArray.CreateBuilder<int>(slots.Length);
        foreach (var slot in slots)
            nodes.Add(_index.Nodes[slot]);
        var hops = ImmutableArray.CreateBuilder<ImmutableArray<PathLink>>(slots.Length - 1);
        for (var hop = 0; hop < slots.Length - 1; hop++)
            hops.Add(LinksInOrder(_walk.HopAt(hop)));
        var folded = new FoundPath(nodes.MoveToImmutable(), hops.MoveToImmutable());
        if (_options.Parallel == ParallelMode.Separate)
            return ParallelChoices.TryTakeAll(folded, _paths, _options.K);
        _paths.Add(folded);
        return true;
    }

    private ImmutableArray<PathLink> LinksInOrder(int place)
    {
        var packed = _index.LinksAt(place);
        var links = new PathLink[packed.Length];
        for (var i = 0; i < links.Length; i++)
            links[i] = PathIndex.Unpack(packed[i]);
        ParallelChoices.Sort(links, _topology);
        return ImmutableCollectionsMarshal.AsImmutableArray(links);
    }
}
