namespace GraphExplorer.Algorithms.Communities;

/// <summary>
/// Divides every community anew, from single nodes, into parts that hang together well: a node joins a part only where the
/// two have a line, and only while both are joined closely enough with the rest of their community.
/// </summary>
/// <param name="factor">As for <see cref="LeidenMoves"/>.</param>
/// <param name="unit">What a line weighs on average.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class LeidenRefinement(double factor, double unit, CancellationToken cancellation)
{
    private const double Randomness = 0.01; // of the paper: by e less likely for so much less gain, in lines
    private const double Never = 40; // e to the power of minus so much is nothing
    private readonly GroupMembers _members = new();
    private int[] _touched = [];
    private double[] _links = [];
    private double[] _totals = [];
    private double[] _outside = [];
    private double[] _chances = [];
    private bool[] _isAlone = [];

    /// <summary>Finds the parts of communities, numbered from 0 without gaps; gives back how many there are.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communities">The community of each node, numbered from 0 without gaps.</param>
    /// <param name="count">How many communities there are.</param>
    /// <param name="parts">Takes the part of each node.</param>
    /// <param name="random">Decides orders and draws.</param>
    public int Refine(LeidenLevel level, int[] communities, int count, int[] parts, ref SeededRandom random)
    {
        var nodes = level.NodeCount;
        Prepare(level, communities);
        for (var node = 0; node < nodes; node++)
            parts[node] = node;
        _members.Fill(communities.AsSpan(0, nodes), count);
        for (var community = 0; community < count; community++)
        {
            if (community % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            var own = _members[community];
            if (own.Length == 1)
                continue;
            double total = 0;
            foreach (var node in own)
                total += level.NodeWeights[node];
            random.Shuffle(own);
            foreach (var node in own)
                Join(level, communities, parts, node, total, ref random);
        }

        return _members.Renumber(parts.AsSpan(0, nodes));
    }

    private void Join(
        LeidenLevel level,
        int[] communities,
        int[] parts,
        int node,
        double total,
        ref SeededRandom random)
    {
        var own = level.NodeWeights[node];
        if (!_isAlone[node] || _outside[node] < factor * own * (total - own))
            return;
        var (links, touched) = (_links, _touched);
        var community = communities[node];
        var (begin, end) = (level.Offsets[node], level.Offsets[node + 1]);
        var (targets, weights) = (level.Targets, level.Weights);
        var count = 0;
        for (var arc = begin; arc < end; arc++)
        {
            var neighbour = targets[arc];
            if (communities[neighbour] != community)
                continue;
            var part = parts[neighbour];
            ref var link = ref links[part];
            touched[count] = part;
            count += link > 0 ? 0 : 1;
            link += weights is null ? 1 : weights[arc];
        }

        var chosen = Choose(count, own, total, ref random);
        if (chosen >= 0)
        {
            _outside[chosen] += _outside[node] - (2 * links[chosen]);
            _totals[chosen] += own;
            _isAlone[chosen] = false; // a part is named after the node that it began with
            parts[node] = chosen;
        }

        foreach (var part in touched.AsSpan(0, count))
            links[part] = 0;
    }

    // By chance among the parts that gain, the best nearly always; -1 where none does.
    private int Choose(int count, double own, double total, ref SeededRandom random)
    {
        var touched = _touched.AsSpan(0, count);
        var chances = _chances.AsSpan(0, count);
        var (best, second) = (double.NegativeInfinity, double.NegativeInfinity);
        var chosen = -1;
        for (var i = 0; i < touched.Length; i++)
        {
            var part = touched[i];
            var weight = _totals[part];
            var gain = _links[part] - (factor * own * weight);
            if (gain < 0 || _outside[part] < factor * weight * (total - weight))
                gain = double.NegativeInfinity;
            chances[i] = gain;
            second = Math.Max(second, Math.Min(gain, best));
            if (gain > best)
                (best, chosen) = (gain, part);
        }

        var spread = Randomness * unit;
        var min = best - (Never * spread);
        if (chosen < 0 || second < min)
            return chosen;
        double sum = 0;
        foreach (ref var chance in chances)
            sum += chance = chance < min ? 0 : Math.Exp((chance - best) / spread);
        var drawn = random.NextDouble() * sum;
        for (var i = 0; i < touched.Length && drawn >= 0; i++)
        {
            if (chances[i] == 0)
                continue;
            chosen = touched[i];
            drawn -= chances[i];
        }

        return chosen;
    }

    private void Prepare(LeidenLevel level, int[] communities)
    {
        var nodes = level.NodeCount;
        Scratch.Fit(ref _touched, nodes + 1);
        Scratch.Fit(ref _links, nodes); // all zero between runs
        Scratch.Fit(ref _totals, nodes);
        Scratch.Fit(ref _outside, nodes);
        Scratch.Fit(ref _chances, nodes);
        Scratch.Fit(ref _isAlone, nodes);
        level.NodeWeights.AsSpan(0, nodes).CopyTo(_totals);
        Array.Fill(_isAlone, true, 0, nodes);
        var (offsets, targets, weights, outsides) = (level.Offsets, level.Targets, level.Weights, _outside);
        for (var node = 0; node < nodes; node++)
        {
            var community = communities[node];
            double outside = 0;
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var weight = weights is null ? 1 : weights[arc];
                outside += communities[targets[arc]] == community ? weight : 0;
            }

            outsides[node] = outside;
        }
    }
}
