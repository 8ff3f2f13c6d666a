namespace GraphExplorer.Algorithms.Communities;

/// <summary>
/// Moves single nodes of a level to better communities until none is better, looking again only at neighbours of what moved.
/// </summary>
/// <param name="factor">What a community's node weight costs a unit of a node's own.</param>
/// <param name="min">What a move must gain, so that rounding does not move nodes round in circles.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class LeidenMoves(double factor, double min, CancellationToken cancellation)
{
    private readonly LeidenGroups _groups = new(cancellation);
    private bool[] _isQueued = [];
    private int[] _queue = [];
    private int[] _touched = [];
    private double[] _links = [];
    private double[] _limits = [];
    private double _drift;
    private int _head;
    private int _queued;

    /// <summary>Improves communities; says whether any node moved.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communities">The community of each node, below the number of nodes.</param>
    /// <param name="random">Decides the order in which nodes are first looked at.</param>
    public bool Improve(LeidenLevel level, int[] communities, ref SeededRandom random)
    {
        Prepare(level, communities, ref random);
        return Drain(level, communities);
    }

    /// <summary>Improves communities that hang together until no move of a node improves any, and all hang together.</summary>
    /// <remarks>
    /// A community that lost a node may be better for nodes that are no neighbours of what moved. How much better is bounded by
    /// what moved since a node was looked at: where that is less than what its own community was ahead by, it need not be
    /// looked at again.
    /// </remarks>
    /// <param name="level">The graph.</param>
    /// <param name="communities">The community of each node, below the number of nodes.</param>
    /// <param name="random">Decides the order in which nodes are first looked at.</param>
    public void Settle(LeidenLevel level, int[] communities, ref SeededRandom random)
    {
        Prepare(level, communities, ref random);
        do
        {
            Drain(level, communities);
            _drift += _groups.Divide(level, communities);
        }
        while (QueueDoubtful(level.NodeCount));
    }

    private void Prepare(LeidenLevel level, int[] communities, ref SeededRandom random)
    {
        var nodes = level.NodeCount;
        _groups.Take(level, communities);
        Scratch.Fit(ref _isQueued, nodes);
        Scratch.Fit(ref _queue, nodes);
        Scratch.Fit(ref _touched, nodes + 1);
        Scratch.Fit(ref _limits, nodes);
        Scratch.Fit(ref _links, nodes); // all zero between runs
        for (var node = 0; node < nodes; node++)
            _queue[node] = node;
        Array.Fill(_isQueued, true, 0, nodes);
        random.Shuffle(_queue.AsSpan(0, nodes));
        _drift = 0;
        (_head, _queued) = (0, nodes);
    }

    /// <summary>Queues nodes for which another community may have become better; says whether there are any.</summary>
    private bool QueueDoubtful(int nodes)
    {
        (_head, _queued) = (0, 0);
        for (var node = 0; node < nodes; node++)
        {
            if (_limits[node] >= _drift)
                continue;
            _queue[_queued++] = node;
            _isQueued[node] = true;
        }

        return _queued > 0;
    }

    private bool Drain(LeidenLevel level, int[] communities)
    {
        var (offsets, targets, nodeWeights) = (level.Offsets, level.Targets, level.NodeWeights);
        var (links, touched, totals, counts) = (_links, _touched, _groups.Totals, _groups.Counts);
        var (queue, isQueued, nodes) = (_queue, _isQueued, level.NodeCount);
        var (head, queued) = (_head, _queued);
        var anyMoved = false;
        for (long step = 0; queued > 0; step++)
        {
            if (step % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            var node = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            queued--;
            isQueued[node] = false;
            var old = communities[node];
            var own = nodeWeights[node];
            var row = targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);
            var count = level.Weights is null
                ? Count(row, communities, links, touched)
                : Weigh(row, level.Weights.AsSpan(offsets[node]), communities, links, touched);
            var cost = factor * own;
            var now = links[old] - (cost * (totals[old] - own));
            links[old] = 0; // counted among the others it then comes off worse than it is, which moves nothing
            var (best, gain) = (old, double.NegativeInfinity);
            foreach (var community in touched.AsSpan(0, count))
            {
                var other = links[community] - (cost * totals[community]);
                links[community] = 0;
                if (other > gain)
                    (best, gain) = (community, other);
            }

            if (gain < 0 && counts[old] > 1)
                (best, gain) = (_groups.Empty[_groups.EmptyCount - 1], 0); // alone is better than anywhere else
            if (gain <= now + min)
            {
                // both of two totals may change by what moves
                _limits[node] = _drift + ((now + min - gain) / (2 * cost));
                continue;
            }

            anyMoved = true;
            Move(node, old, best, own, communities);
            foreach (var neighbour in row)
            {
                if (isQueued[neighbour] || communities[neighbour] == best)
                    continue;
                isQueued[neighbour] = true;
                var tail = head + queued++;
                queue[tail >= nodes ? tail - nodes : tail] = neighbour;
            }
        }

        return anyMoved;
    }

    private void Move(int node, int from, int to, double weight, int[] communities)
    {
        communities[node] = to;
        _limits[node] = _drift; // looked at again
        _drift += weight;
        _groups.Totals[from] -= weight;
        _groups.Totals[to] += weight;
        if (_groups.Counts[to]++ == 0)
            _groups.EmptyCount--; // the last of them
        _groups.IsLoose[from] = --_groups.Counts[from] > 0;
        if (!_groups.IsLoose[from])
            _groups.Empty[_groups.EmptyCount++] = from;
    }

    /// <summary>Adds up how many lines lead to each community; gives back how many communities there are.</summary>
    private static int Count(ReadOnlySpan<int> row, int[] communities, double[] links, int[] touched)
    {
        var count = 0;
        foreach (var neighbour in row)
        {
            var community = communities[neighbour];
            ref var link = ref links[community];
            touched[count] = community;
            count += link > 0 ? 0 : 1; // without a branch, which nothing could foretell
            link++;
        }

        return count;
    }

    /// <summary>As <see cref="Count"/>, with what lines weigh.</summary>
    private static int Weigh(
        ReadOnlySpan<int> row,
        ReadOnlySpan<double> weights,
        int[] communities,
        double[] links,
        int[] touched)
    {
        var count = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var community = communities[row[i]];
            ref var link = ref links[community];
            touched[count] = community;
            count += link > 0 ? 0 : 1;
            link += weights[i];
        }

        return count;
    }
}
