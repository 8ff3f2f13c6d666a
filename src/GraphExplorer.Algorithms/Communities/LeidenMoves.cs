namespace GraphExplorer.Algorithms.Communities;

/// <summary>
/// Moves single nodes of a level to better communities until none is better, looking again only at neighbours of what moved.
/// </summary>
/// <param name="factor">What a community's node weight costs a unit of a node's own.</param>
/// <param name="least">What a move must gain, so that rounding does not move nodes round in circles.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class LeidenMoves(double factor, double least, CancellationToken cancellation)
{
    private bool[] _isQueued = [];
    private int[] _queue = [];
    private int[] _touched = [];
    private int[] _empty = [];
    private int[] _counts = [];
    private double[] _links = [];
    private double[] _totals = [];

    /// <summary>Improves communities; says whether any node moved.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communities">The community of each node, below the number of nodes.</param>
    /// <param name="random">Decides the order in which nodes are first looked at.</param>
    public bool Improve(LeidenLevel level, int[] communities, ref SeededRandom random)
    {
        Prepare(level, communities, ref random, out var empty);
        var (offsets, targets, weights, nodeWeights) = (level.Offsets, level.Targets, level.Weights, level.NodeWeights);
        var (links, touched, totals, queue) = (_links, _touched, _totals, _queue);
        var nodes = level.NodeCount;
        var anyMoved = false;
        var (head, queued) = (0, nodes);
        for (long step = 0; queued > 0; step++)
        {
            if (step % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            var node = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            queued--;
            _isQueued[node] = false;
            var old = communities[node];
            var own = nodeWeights[node];
            var count = 0;
            var (begin, end) = (offsets[node], offsets[node + 1]);
            for (var arc = begin; arc < end; arc++)
            {
                var community = communities[targets[arc]];
                var link = links[community];
                if (link == 0)
                    touched[count++] = community;
                links[community] = link + (weights is null ? 1 : weights[arc]);
            }

            totals[old] -= own;
            var best = old;
            var bestGain = links[old] - (factor * own * totals[old]);
            links[old] = 0;
            var threshold = bestGain + least;
            for (var i = 0; i < count; i++)
            {
                var community = touched[i];
                if (community == old)
                    continue;
                var gain = links[community] - (factor * own * totals[community]);
                links[community] = 0;
                if (gain > threshold)
                    (best, bestGain, threshold) = (community, gain, gain);
            }

            if (threshold < 0 && _counts[old] > 1)
                best = _empty[--empty]; // alone is better than anywhere
            totals[best] += own;
            if (best == old)
                continue;
            anyMoved = true;
            communities[node] = best;
            _counts[best]++;
            if (--_counts[old] == 0)
                _empty[empty++] = old;
            for (var arc = begin; arc < end; arc++)
            {
                var neighbour = targets[arc];
                if (_isQueued[neighbour] || communities[neighbour] == best)
                    continue;
                _isQueued[neighbour] = true;
                var tail = head + queued++;
                queue[tail >= nodes ? tail - nodes : tail] = neighbour;
            }
        }

        return anyMoved;
    }

    private void Prepare(LeidenLevel level, int[] communities, ref SeededRandom random, out int empty)
    {
        var nodes = level.NodeCount;
        Scratch.Fit(ref _isQueued, nodes);
        Scratch.Fit(ref _queue, nodes);
        Scratch.Fit(ref _touched, nodes);
        Scratch.Fit(ref _empty, nodes);
        Scratch.Fit(ref _counts, nodes);
        Scratch.Fit(ref _totals, nodes);
        Scratch.Fit(ref _links, nodes); // all zero between runs
        Array.Clear(_counts);
        Array.Clear(_totals);
        for (var node = 0; node < nodes; node++)
        {
            _queue[node] = node;
            _isQueued[node] = true;
            _counts[communities[node]]++;
            _totals[communities[node]] += level.NodeWeights[node];
        }

        random.Shuffle(_queue.AsSpan(0, nodes));
        empty = 0;
        for (var community = nodes - 1; community >= 0; community--)
        {
            if (_counts[community] == 0)
                _empty[empty++] = community;
        }
    }
}
