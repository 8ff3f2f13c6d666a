namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// The small graph in which paths of one length are enumerated: only states that lie on a walk short enough, renumbered
/// ("slots") by the order of their nodes, with distinct neighbours in that order and the links that join them.
/// Built anew for every length: <see cref="Add"/> states, <see cref="Renumber"/>, <see cref="AddHop"/>,
/// <see cref="Seal"/>.
/// </summary>
internal sealed class PathIndex
{
    private int[] _slotOf = [];
    private long[] _orders = [];
    private int[] _states = [];
    private int[] _nodes = [];
    private int[] _groups = [];
    private int[] _remaining = [];
    private int[] _hopFrom = [];
    private int[] _hopTo = [];
    private uint[] _hopLink = [];
    private int[] _byTo = [];
    private int[] _counts = [];
    private int[] _neighbourStart = [];
    private int[] _neighbours = [];
    private int[] _linkStart = [];
    private uint[] _links = [];
    private int _hops;

    /// <summary>How many slots.</summary>
    public int Count { get; private set; }

    /// <summary>How many distinct nodes they stand for.</summary>
    public int Groups { get; private set; }

    /// <summary>Per slot its node.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, Count);

    /// <summary>Per slot the number of its node among the distinct nodes.</summary>
    public ReadOnlySpan<int> GroupOf => _groups.AsSpan(0, Count);

    /// <summary>Per slot the least number of hops to a target.</summary>
    public ReadOnlySpan<int> Remaining => _remaining.AsSpan(0, Count);

    /// <summary>Per slot the place of its first neighbour, and at the end the number of places.</summary>
    public ReadOnlySpan<int> NeighbourStart => _neighbourStart.AsSpan(0, Count + 1);

    /// <summary>Slots of neighbours, by place.</summary>
    public ReadOnlySpan<int> Neighbours => _neighbours;

    public void Fit(int states) => Scratch.Keep(ref _slotOf, states);

    public void Clear()
    {
        Count = 0;
        Groups = 0;
        _hops = 0;
    }

    public void Add(int state, long order)
    {
        if (Count == _states.Length)
        {
            Scratch.Keep(ref _states, Count + 1);
            Scratch.Keep(ref _orders, Count + 1);
        }

        _states[Count] = state;
        _orders[Count++] = order;
    }

    /// <summary>Gives slots to the states that were added.</summary>
    public void Renumber(int legs, SearchSide to)
    {
        Array.Sort(_orders, _states, 0, Count);
        Scratch.Fit(ref _nodes, Count);
        Scratch.Fit(ref _groups, Count);
        Scratch.Fit(ref _remaining, Count);
        for (var slot = 0; slot < Count; slot++)
        {
            var state = _states[slot];
            _slotOf[state] = slot;
            _nodes[slot] = legs == 1 ? state : state / legs;
            if (slot == 0 || _nodes[slot] != _nodes[slot - 1])
                Groups++;
            _groups[slot] = Groups - 1;
            _remaining[slot] = to.Distance(state);
        }
    }

    /// <summary>The state of a slot.</summary>
    public int StateOf(int slot) => _states[slot];

    /// <summary>Adds a hop that one relationship offers; each relationship once a hop, in any order.</summary>
    public void AddHop(int fromState, int toState, int relationship, bool along)
    {
        if (_hops == _hopFrom.Length)
        {
            Scratch.Keep(ref _hopFrom, _hops + 1);
            Scratch.Keep(ref _hopTo, _hops + 1);
            Scratch.Keep(ref _hopLink, _hops + 1);
        }

        _hopFrom[_hops] = _slotOf[fromState];
        _hopTo[_hops] = _slotOf[toState];
        _hopLink[_hops++] = ((uint)relationship << 1) | (along ? 1u : 0u);
    }

    /// <summary>Sorts the hops by slot and neighbour: two counting passes, so O(hops + slots).</summary>
    public void Seal()
    {
        Scratch.Fit(ref _byTo, _hops);
        Scratch.Fit(ref _neighbours, _hops);
        Scratch.Fit(ref _links, _hops);
        Scratch.Fit(ref _linkStart, _hops + 1);
        Scratch.Fit(ref _neighbourStart, Count + 1);
        CountPlaces(_hopTo);
        for (var hop = 0; hop < _hops; hop++)
            _byTo[_counts[_hopTo[hop]]++] = hop;
        CountPlaces(_hopFrom);
        _counts.AsSpan(0, Count + 1).CopyTo(_neighbourStart);
        for (var i = 0; i < _hops; i++)
        {
            var hop = _byTo[i];
            var place = _counts[_hopFrom[hop]]++;
            _neighbours[place] = _hopTo[hop];
            _links[place] = _hopLink[hop];
        }

        FoldParallels();
    }

    /// <summary>The links of the hop at a place, in no particular order.</summary>
    public ReadOnlySpan<uint> LinksAt(int place) =>
        _links.AsSpan(_linkStart[place], _linkStart[place + 1] - _linkStart[place]);

    /// <summary>What a link stands for.</summary>
    public static PathLink Unpack(uint link) => new((int)(link >> 1), (link & 1) != 0);

    // Leaves in _counts, for each slot, how many hops have a smaller one.
    private void CountPlaces(int[] slots)
    {
        Scratch.Fit(ref _counts, Count + 1);
        _counts.AsSpan(0, Count + 1).Clear();
        for (var hop = 0; hop < _hops; hop++)
            _counts[slots[hop]]++;
        var sum = 0;
        for (var slot = 0; slot <= Count; slot++)
            (_counts[slot], sum) = (sum, sum + _counts[slot]);
    }

    private void FoldParallels()
    {
        var places = 0;
        var hop = 0;
        for (var slot = 0; slot < Count; slot++)
        {
            var end = _neighbourStart[slot + 1];
            _neighbourStart[slot] = places;
            for (var first = hop; hop < end; hop++)
            {
                if (hop > first && _neighbours[hop] == _neighbours[places - 1])
                    continue;
                _linkStart[places] = hop;
                _neighbours[places++] = _neighbours[hop];
            }
        }

        _neighbourStart[Count] = places;
        _linkStart[places] = _hops;
    }
}
