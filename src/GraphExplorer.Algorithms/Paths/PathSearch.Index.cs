using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Paths;

/// <content>
/// Builds the index of one length. Arcs are read only of states that a level expanded, in the direction in which it
/// did: of every hop that matters at least one end is such a state, so nothing has to be grown and no hub that a path
/// merely crosses in the middle is read.
/// </content>
public sealed partial class PathSearch<TFilter>
{
    // False where the index does not fit the budget.
    private bool TryBuildIndex(CancellationToken cancellationToken)
    {
        var epoch = _workspace!.NextEpoch(); // not called once disposed
        _from.BeginExtension(epoch);
        _to.BeginExtension(epoch);
        ExtendInto(_from, _to, cancellationToken);
        ExtendInto(_to, _from, cancellationToken);
        _index.Clear();
        foreach (var state in _from.UpTo(_length))
            AddCandidate(state, cancellationToken);
        foreach (var state in _to.UpTo(_length))
        {
            if (!_from.IsMarked(state))
                AddCandidate(state, cancellationToken);
        }

        _index.Renumber(_legs, _to);
        if (!TryAddHops(_from, _to, cancellationToken) || !TryAddHops(_to, _from, cancellationToken))
            return false;
        _index.Seal();
        return true;
    }

    private void AddCandidate(int state, CancellationToken cancellationToken)
    {
        _budget.Step(1, cancellationToken);
        if (_from.Distance(state) + _to.Distance(state) <= _length)
            _index.Add(state, _topology.OrderOf(NodeOf(state)));
    }

    // Gives states that only `near` reached their distances on the side `far`, as far as the length has use for them:
    // round by round, a state is one further than a neighbour that got its distance in the round before.
    private void ExtendInto(SearchSide near, SearchSide far, CancellationToken cancellationToken)
    {
        var known = far.Frontier.Length;
        for (var distance = far.Depth; distance < _length && known > 0; distance++)
        {
            known = 0;
            foreach (var state in near.UpTo(Math.Min(_length - distance - 1, near.Depth - 1)))
            {
                if (far.Distance(state) != SearchSide.Unknown || !Leads(near, far, state, distance, cancellationToken))
                    continue;
                far.Extend(state, distance + 1);
                known++;
            }
        }
    }

    private bool Leads(SearchSide near, SearchSide far, int state, int distance, CancellationToken cancellationToken)
    {
        var node = NodeOf(state);
        if (node == near.Terminal)
            return false;
        var leg = _itinerary.Leave(node, state - (node * _legs), near.IsForward);
        foreach (var block in _topology.Blocks(node, near.Directions))
        {
            if (!MayUse(block.Type))
                continue;
            _budget.Step(block.Count, cancellationToken);
            var neighbours = block.Neighbours;
            for (var i = 0; i < neighbours.Length; i++)
            {
                var neighbour = neighbours[i];
                var next = _itinerary.Reach(neighbour, leg, near.IsForward);
                if (next >= 0 && far.Distance(next) == distance && neighbour != far.Terminal
                    && _filter.AllowsArc(in block, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool TryAddHops(SearchSide side, SearchSide other, CancellationToken cancellationToken)
    {
        foreach (var state in side.UpTo(Math.Min(_length - 1, side.Depth - 1)))
        {
            var node = NodeOf(state);
            var before = side.Distance(state) + 1;
            if (node == side.Terminal || before + other.Distance(state) - 1 > _length)
                continue;
            var leg = _itinerary.Leave(node, state - (node * _legs), side.IsForward);
            foreach (var block in _topology.Blocks(node, side.Directions))
            {
                if (!MayUse(block.Type))
                    continue;
                _budget.Step(block.Count, cancellationToken);
                if (!TryAddHops(side, other, state, before, leg, in block))
                    return false;
            }
        }

        return true;
    }

    private bool TryAddHops(SearchSide side, SearchSide other, int state, int before, int leg, in ArcBlock block)
    {
        var neighbours = block.Neighbours;
        for (var i = 0; i < neighbours.Length; i++)
        {
            var next = _itinerary.Reach(neighbours[i], leg, side.IsForward);
            if (next < 0 || next == state || before + other.Distance(next) > _length || neighbours[i] == other.Terminal)
                continue;
            if (!IsCandidate(next) || !_filter.AllowsArc(in block, i))
                continue;
            if (!side.IsForward && _from.Distance(next) < _from.Depth)
                continue; // read from its start already
            if (!_budget.TrySpend(1))
                return false;
            if (side.IsForward)
                _index.AddHop(state, next, block.Relationships[i], along: block.IsOutgoing);
            else
                _index.AddHop(next, state, block.Relationships[i], along: !block.IsOutgoing);
        }

        return true;
    }

    private bool IsCandidate(int state) => _from.Distance(state) + _to.Distance(state) <= _length;
}
