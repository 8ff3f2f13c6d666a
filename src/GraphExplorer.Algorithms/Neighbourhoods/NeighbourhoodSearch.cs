using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>
/// The nodes within a few hops of some nodes, nearest first and within a distance by order label, and the relationships
/// among those returned.
/// </summary>
/// <remarks>
/// <para>
/// Runs in steps, as <see cref="Paths.PathSearch{TFilter}"/> does: while <see cref="Advance"/> wants arcs, grow the
/// topology by <see cref="Frontier"/> and call it again. Same answer on a whole and on a growing topology.
/// </para>
/// <para>
/// Levels are expanded wholly or not at all. The first level of which not all nodes fit into the limit is the last: how
/// many nodes it has is known all the same. A node that the filter does not allow as an inner one is returned and not
/// expanded. At the end the nodes that were not expanded are looked at for relationships among each other, again all of
/// them or, where the budget does not allow that, none.
/// </para>
/// <para>
/// Time O(arcs + n log n) for n nodes seen; workspace two ints per node and three for the largest level, kept
/// between searches. Deterministic; weights
/// play no part. Not thread-safe. Source: E. F. Moore, "The shortest path through a maze", 1959.
/// </para>
/// </remarks>
/// <typeparam name="TFilter">What the search may use; about the nodes in the middle it is not asked.</typeparam>
public sealed class NeighbourhoodSearch<TFilter> : IDisposable
    where TFilter : struct, IArcFilter
{
    private readonly Topology _topology;
    private readonly NeighbourhoodOptions _options;
    private readonly List<Neighbour> _nodes = [];
    private readonly List<NeighbourhoodLevel> _levels = [];
    private readonly List<NeighbourhoodLink> _relationships = [];
    private readonly List<int> _expanding = [];
    private readonly List<int> _idle = [];
    private readonly HashSet<int> _expanded = [];
    private NeighbourhoodWorkspace? _workspace;
    private TFilter _filter;
    private ArcBudget _budget;
    private int[] _frontier = [];

    /// <summary>Prepares a search; nothing is looked at yet.</summary>
    /// <param name="topology">The structure to search; not owned.</param>
    /// <param name="options">What to collect.</param>
    /// <param name="filter">What may be used.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or a node is not known.</exception>
    public NeighbourhoodSearch(Topology topology, NeighbourhoodOptions options, TFilter filter)
    {
        NeighbourhoodOptions.Validate(options);
        foreach (var node in options.Start)
        {
            if ((uint)node >= (uint)topology.NodeCount)
                throw new ArgumentOutOfRangeException(nameof(options), "A node in the middle is not known.");
        }

        _topology = topology;
        _options = options;
        _filter = filter;
        _budget = new ArcBudget(options.Budget);
        _workspace = NeighbourhoodWorkspace.Rent();
        _workspace.Fit(topology.NodeCount);
        foreach (var node in options.Start)
            _workspace.See(node);
        CloseLevel();
    }

    /// <summary>
    /// The nodes whose arcs are needed, each once and none grown yet; valid until the next <see cref="Advance"/>.
    /// </summary>
    public ReadOnlyMemory<int> Frontier => _frontier;

    /// <summary>The nodes returned: by distance, then by order label.</summary>
    public IReadOnlyList<Neighbour> Nodes => _nodes;

    /// <summary>What each distance holds, from 0 to the last one looked at.</summary>
    public IReadOnlyList<NeighbourhoodLevel> Levels => _levels;

    /// <summary>
    /// The accepted relationships among the nodes returned, whatever direction was followed, up to the limit: in the
    /// order in which both their ends have joined <see cref="Nodes"/>, then by the nearer end, then by key.
    /// </summary>
    public IReadOnlyList<NeighbourhoodLink> Relationships => _relationships;

    /// <summary>
    /// How many accepted relationships were seen among the nodes returned, those past the limit included.
    /// </summary>
    public int RelationshipsSeen { get; private set; }

    /// <summary>Whether every relationship among the nodes returned was seen; if not, the budget was short.</summary>
    public bool SawAllRelationships { get; private set; }

    /// <summary>How the search ended.</summary>
    public SearchState Status { get; private set; }

    /// <summary>Arcs looked at: the wanted degrees of the nodes expanded, and of those looked at in the end.</summary>
    public long Arcs => _budget.Spent;

    /// <summary>Goes on until the search has ended or needs arcs that are not there.</summary>
    /// <param name="cancellationToken">Looked at once per 4,096 arcs.</param>
    /// <returns>Whether to grow the topology by <see cref="Frontier"/> and call again; Done once ended.</returns>
    /// <exception cref="OperationCanceledException">Cancelled: the search has ended; closed levels stand.</exception>
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
            _relationships.Clear(); // some, unsorted, would look like the answer
            throw;
        }
    }

    /// <summary>Gives the workspace back; the results stay.</summary>
    public void Dispose()
    {
        if (_workspace is null)
            return;
        NeighbourhoodWorkspace.Return(_workspace);
        _workspace = null;
    }

    private ArcDirections ClosingDirection =>
        _options.Directions == ArcDirections.Incoming ? ArcDirections.Incoming : ArcDirections.Outgoing;

    private SearchStep Run(CancellationToken cancellationToken)
    {
        var truncated = false;
        while (_expanding.Count > 0)
        {
            var cost = CostOf(_expanding, _options.Directions);
            truncated = !_budget.Affords(cost);
            if (truncated)
                break;
            if (NeedsGrowth(_expanding))
                return SearchStep.NeedsArcs;
            _budget.TrySpend(cost);
            ExpandLevel(cancellationToken);
            CloseLevel();
        }

        CollectIdle();
        var closing = CostOf(_idle, ClosingDirection);
        SawAllRelationships = _budget.Affords(closing);
        if (SawAllRelationships && NeedsGrowth(_idle))
            return SearchStep.NeedsArcs;
        if (SawAllRelationships)
            _budget.TrySpend(closing);
        CollectRelationships(cancellationToken);
        Status = truncated || !SawAllRelationships ? SearchState.Truncated : SearchState.Complete;
        return SearchStep.Done;
    }

    private long CostOf(List<int> nodes, ArcDirections directions)
    {
        var arcs = 0L;
        foreach (var node in nodes)
            arcs += _topology.Degree(node, directions);
        return arcs;
    }

    private bool NeedsGrowth(List<int> nodes)
    {
        var missing = new List<int>();
        foreach (var node in nodes)
        {
            if (!_topology.IsGrown(node))
                missing.Add(node);
        }

        _frontier = [.. missing];
        return missing.Count > 0;
    }

    private bool MayUse(int type) => _topology.IsWanted(type) && _filter.AllowsType(type);

    private void ExpandLevel(CancellationToken cancellationToken)
    {
        _workspace!.Fit(_topology.NodeCount); // not called once disposed; growing told of new nodes
        foreach (var node in _expanding)
        {
            _expanded.Add(node);
            foreach (var block in _topology.Blocks(node, _options.Directions))
            {
                if (!MayUse(block.Type))
                    continue;
                _budget.Step(block.Count, cancellationToken);
                var neighbours = block.Neighbours;
                for (var i = 0; i < neighbours.Length; i++)
                {
                    if (_filter.AllowsArc(in block, i))
                        _workspace.See(neighbours[i]);
                }
            }
        }
    }

    // Takes what was found into the answer, as far as it fits, and decides what to expand next.
    private void CloseLevel()
    {
        var found = _workspace!.SortFound(_topology); // not called once disposed
        var distance = _levels.Count;
        var returned = Math.Min(found.Length, _options.MaxNodes - _nodes.Count);
        _expanding.Clear();
        foreach (var node in found[..returned])
        {
            _workspace.Put(node, _nodes.Count);
            _nodes.Add(new Neighbour(node, distance));
            if (distance < _options.Depth && (distance == 0 || _filter.AllowsInner(node)))
                _expanding.Add(node);
        }

        _levels.Add(new NeighbourhoodLevel(distance, found.Length, returned));
        if (returned < found.Length || _nodes.Count == _options.MaxNodes)
            _expanding.Clear();
        _workspace.ForgetFound();
    }

    private void CollectIdle()
    {
        _idle.Clear();
        foreach (var (node, _) in _nodes)
        {
            if (!_expanded.Contains(node))
                _idle.Add(node);
        }
    }

    private void CollectRelationships(CancellationToken cancellationToken)
    {
        _workspace!.Fit(_topology.NodeCount); // as in ExpandLevel
        foreach (var node in _expanded)
            CollectRelationships(node, _options.Directions, cancellationToken);
        if (SawAllRelationships)
        {
            foreach (var node in _idle)
                CollectRelationships(node, ClosingDirection, cancellationToken);
        }

        RelationshipsSeen = _relationships.Count;
        _relationships.Sort(Compare);
        if (RelationshipsSeen > _options.MaxRelationships)
            _relationships.RemoveRange(_options.MaxRelationships, RelationshipsSeen - _options.MaxRelationships);
    }

    private void CollectRelationships(int node, ArcDirections directions, CancellationToken cancellationToken)
    {
        foreach (var block in _topology.Blocks(node, directions))
        {
            if (!MayUse(block.Type))
                continue;
            _budget.Step(block.Count, cancellationToken);
            var neighbours = block.Neighbours;
            for (var i = 0; i < neighbours.Length; i++)
            {
                var neighbour = neighbours[i];
                if (_workspace!.PlaceOf(neighbour) < 0 || !_filter.AllowsArc(in block, i)) // not called once disposed
                    continue;
                if (block.IsOutgoing)
                    Collect(in block, i, node, neighbour);
                else if (ClosingDirection == ArcDirections.Incoming || !IsReadFromStart(neighbour))
                    Collect(in block, i, neighbour, node);
            }
        }
    }

    private bool IsReadFromStart(int node) => SawAllRelationships || _expanded.Contains(node);

    private void Collect(in ArcBlock block, int index, int from, int to) =>
        _relationships.Add(new NeighbourhoodLink(block.Relationships[index], block.Type, from, to));

    private int Compare(NeighbourhoodLink left, NeighbourhoodLink right)
    {
        var (leftNearer, leftFarther) = Places(left);
        var (rightNearer, rightFarther) = Places(right);
        var order = leftFarther.CompareTo(rightFarther);
        if (order == 0)
            order = leftNearer.CompareTo(rightNearer);
        return order != 0
            ? order
            : KeyOrder.Comparer.Compare(
                _topology.RelationshipKey(left.Relationship),
                _topology.RelationshipKey(right.Relationship));
    }

    private (int Nearer, int Farther) Places(NeighbourhoodLink link)
    {
        var from = _workspace!.PlaceOf(link.From); // not called once disposed
        var to = _workspace.PlaceOf(link.To);
        return from < to ? (from, to) : (to, from);
    }
}
