using System.Runtime.CompilerServices;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Paths;

/// <content>The two breadth-first searches.</content>
public sealed partial class PathSearch<TFilter>
{
    private void OpenSides()
    {
        var epoch = _workspace!.NextEpoch(); // called by the constructor, which has just taken it
        _from.Open(epoch, forward: true, _options.Directions, _itinerary.OnlyTarget);
        _to.Open(epoch, forward: false, _options.Directions.Reversed(), _itinerary.OnlySource);
        FitWorkspace();
        if (!_itinerary.CanBeMet)
            return;
        foreach (var node in _itinerary.Avoid)
        {
            for (var leg = 0; leg < _legs; leg++)
            {
                _from.Refuse((node * _legs) + leg);
                _to.Refuse((node * _legs) + leg);
            }
        }

        foreach (var node in _itinerary.From)
            AddEnd(_from, node, _itinerary.StartAt(node));
        foreach (var node in _itinerary.To)
            AddEnd(_to, node, _itinerary.EndAt(node));
    }

    private void AddEnd(SearchSide side, int node, int state)
    {
        if (state < 0)
            return;
        if (Other(side).Distance(state) == 0)
            _meetings++;
        side.AddEnd(state);
        side.Reached++;
    }

    private SearchSide Other(SearchSide side) => side == _from ? _to : _from;

    private void FitWorkspace() => _workspace!.Fit(checked(_topology.NodeCount * _legs)); // not called once disposed

    private int NodeOf(int state) => _legs == 1 ? state : state / _legs;

    private int MaxPossibleHops()
    {
        if (!_itinerary.CanBeMet)
            return 0;
        var longest = _options.MaxHops;
        if (IsExhausted(_from))
            longest = _meetings == 0 ? 0 : Math.Min(longest, _from.Reached - 1);
        if (IsExhausted(_to))
            longest = _meetings == 0 ? 0 : Math.Min(longest, _to.Reached - 1);
        return longest;
    }

    private bool IsDeepEnough() =>
        _from.Depth + _to.Depth >= _length || IsExhausted(_from) || IsExhausted(_to);

    private bool IsExhausted(SearchSide side)
    {
        foreach (var state in side.Frontier)
        {
            if (NodeOf(state) != side.Terminal)
                return false;
        }

        return true;
    }

    private SearchSide Cheaper(out long arcs)
    {
        var from = CostOf(_from);
        var to = CostOf(_to);
        arcs = Math.Min(from, to);
        return from <= to ? _from : _to;
    }

    private long CostOf(SearchSide side)
    {
        if (side.Cost is { } known)
            return known;
        var arcs = 0L;
        foreach (var state in side.Frontier)
        {
            var node = NodeOf(state);
            if (node != side.Terminal)
                arcs += _topology.Degree(node, side.Directions);
        }

        side.Cost = arcs;
        return arcs;
    }

    private bool NeedsGrowth(SearchSide side)
    {
        _missing.Clear();
        foreach (var state in side.Frontier)
        {
            var node = NodeOf(state);
            if (node != side.Terminal && !_topology.IsGrown(node))
                _missing.Add(node);
        }

        if (_missing.Count == 0)
            return false;
        _missing.Sort();
        var distinct = 0;
        for (var i = 0; i < _missing.Count; i++)
        {
            if (distinct == 0 || _missing[distinct - 1] != _missing[i]) // a node may be there in several legs
                _missing[distinct++] = _missing[i];
        }

        _missing.RemoveRange(distinct, _missing.Count - distinct);
        _frontier = [.. _missing];
        return true;
    }

    private void ExpandLevel(SearchSide side, CancellationToken cancellationToken)
    {
        FitWorkspace(); // growing told of new nodes
        var other = Other(side);
        var end = side.Count;
        for (var place = end - side.Frontier.Length; place < end; place++)
        {
            var state = side.At(place);
            var node = NodeOf(state);
            if (node == side.Terminal)
                continue;
            var leg = _itinerary.Leave(node, state - (node * _legs), side.IsForward);
            foreach (var block in _topology.Blocks(node, side.Directions))
            {
                if (!MayUse(block.Type))
                    continue;
                _budget.Step(block.Count, cancellationToken);
                var neighbours = block.Neighbours;
                for (var i = 0; i < neighbours.Length; i++)
                {
                    if (_filter.AllowsArc(in block, i))
                        Reach(side, other, neighbours[i], leg);
                }
            }
        }

        side.CloseLevel(end);
    }

    private bool MayUse(int type) => _topology.IsWanted(type) && _filter.AllowsType(type);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(SearchSide side, SearchSide other, int node, int leg)
    {
        var state = _legs == 1 ? node : _itinerary.Reach(node, leg, side.IsForward);
        if (state < 0 || side.IsMarked(state))
            return;
        if (!_itinerary.IsNamed(node) && !_filter.AllowsInner(node))
        {
            side.Refuse(state);
            return;
        }

        if (_legs == 1 || IsNew(side, node))
            side.Reached++;
        side.AddNext(state);
        if (other.IsMarked(state) && other.Distance(state) < SearchSide.Unknown)
            _meetings++;
    }

    private bool IsNew(SearchSide side, int node)
    {
        for (var leg = 0; leg < _legs; leg++)
        {
            var state = (node * _legs) + leg;
            if (side.IsMarked(state) && side.Distance(state) < SearchSide.Unknown)
                return false;
        }

        return true;
    }
}
