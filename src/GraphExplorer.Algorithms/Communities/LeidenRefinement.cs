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
    private int[] _touched = [];
    private double[] _links = [];
    private double[] _totals = [];
    private double[] _outside = [];
    private double[] _chances = [];
    private int[] _counts = [];

    /// <summary>The parts of communities, numbered from 0 without gaps, and how many there are.</summary>
    public (int[] Parts, int Count) Refine(LeidenLevel level, int[] communities, int count, ref SeededRandom random)
    {
        var nodes = level.NodeCount;
        Prepare(level, communities);
        var parts = new int[nodes];
        for (var node = 0; node < nodes; node++)
            parts[node] = node;
        var (begin, members) = LeidenLevel.Members(communities, count);
        for (var community = 0; community < count; community++)
        {
            if (community % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            var own = members.AsSpan(begin[community], begin[community + 1] - begin[community]);
            if (own.Length == 1)
                continue;
            double total = 0;
            foreach (var node in own)
                total += level.NodeWeights[node];
            random.Shuffle(own);
            foreach (var node in own)
                Join(level, communities, parts, node, total, ref random);
        }

        return (parts, Renumber(parts));
    }

    /// <summary>Numbers groups from 0 without gaps, in the order in which they come up; gives back how many there are.</summary>
    public static int Renumber(int[] groups)
    {
        var numbers = new int[groups.Length];
        var count = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            if (numbers[groups[node]] == 0)
                numbers[groups[node]] = ++count;
            groups[node] = numbers[groups[node]] - 1;
        }

        return count;
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
        if (_counts[parts[node]] != 1 || _outside[node] < factor * own * (total - own))
            return;
        var community = communities[node];
        var count = 0;
        for (var arc = level.Offsets[node]; arc < level.Offsets[node + 1]; arc++)
        {
            var neighbour = level.Targets[arc];
            if (communities[neighbour] != community)
                continue;
            var part = parts[neighbour];
            if (_links[part] == 0)
                _touched[count++] = part;
            _links[part] += level.Weights is null ? 1 : level.Weights[arc];
        }

        var chosen = Choose(count, own, total, ref random);
        if (chosen >= 0)
        {
            _outside[chosen] += _outside[node] - (2 * _links[chosen]);
            _totals[chosen] += own;
            _counts[chosen]++;
            _counts[parts[node]] = 0;
            parts[node] = chosen;
        }

        foreach (var part in _touched.AsSpan(0, count))
            _links[part] = 0;
    }

    // By chance among the parts that gain, the best nearly always; -1 where none does.
    private int Choose(int count, double own, double total, ref SeededRandom random)
    {
        double best = 0;
        var candidates = 0;
        for (var i = 0; i < count; i++)
        {
            var part = _touched[i];
            var gain = _links[part] - (factor * own * _totals[part]);
            var isWellConnected = _outside[part] >= factor * _totals[part] * (total - _totals[part]);
            if (gain < 0 || !isWellConnected)
                gain = double.NegativeInfinity;
            else
                candidates++;
            _chances[i] = gain;
            best = Math.Max(best, gain);
        }

        if (candidates == 0)
            return -1;
        double sum = 0;
        for (var i = 0; i < count; i++)
            sum += _chances[i] = Math.Exp((_chances[i] - best) / (Randomness * unit));
        var drawn = random.NextDouble() * sum;
        var chosen = -1;
        for (var i = 0; i < count && (chosen < 0 || drawn >= 0); i++)
        {
            if (_chances[i] == 0)
                continue;
            chosen = _touched[i];
            drawn -= _chances[i];
        }

        return chosen;
    }

    private void Prepare(LeidenLevel level, int[] communities)
    {
        var nodes = level.NodeCount;
        Scratch.Fit(ref _touched, nodes);
        Scratch.Fit(ref _links, nodes); // all zero between runs
        Scratch.Fit(ref _totals, nodes);
        Scratch.Fit(ref _outside, nodes);
        Scratch.Fit(ref _chances, nodes);
        Scratch.Fit(ref _counts, nodes);
        for (var node = 0; node < nodes; node++)
        {
            _totals[node] = level.NodeWeights[node];
            _counts[node] = 1;
            double outside = 0;
            for (var arc = level.Offsets[node]; arc < level.Offsets[node + 1]; arc++)
            {
                if (communities[level.Targets[arc]] == communities[node])
                    outside += level.Weights is null ? 1 : level.Weights[arc];
            }

            _outside[node] = outside;
        }
    }
}
