namespace GraphExplorer.Algorithms.Communities;

/// <summary>The communities of a level while nodes move between them: what each weighs, which are empty, which lost a node.</summary>
/// <param name="cancellation">Ends what takes long.</param>
internal sealed class LeidenGroups(CancellationToken cancellation)
{
    private int[] _counts = [];
    private double[] _totals = [];
    private int[] _empty = [];
    private bool[] _isLoose = [];
    private bool[] _isSeen = [];
    private int[] _way = [];

    /// <summary>How many nodes each has.</summary>
    public int[] Counts => _counts;

    /// <summary>What the nodes of each weigh.</summary>
    public double[] Totals => _totals;

    /// <summary>Those without nodes, and how many they are: the last is taken first.</summary>
    public int[] Empty => _empty;

    /// <summary>How many have no nodes.</summary>
    public int EmptyCount { get; set; }

    /// <summary>Which lost a node, and may hang together no more.</summary>
    public bool[] IsLoose => _isLoose;

    /// <summary>Counts and weighs communities.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communities">The community of each node, below the number of nodes.</param>
    public void Take(LeidenLevel level, int[] communities)
    {
        var nodes = level.NodeCount;
        Scratch.Fit(ref _counts, nodes);
        Scratch.Fit(ref _totals, nodes);
        Scratch.Fit(ref _empty, nodes);
        Scratch.Fit(ref _isLoose, nodes);
        Array.Clear(_counts, 0, nodes);
        Array.Clear(_totals, 0, nodes);
        Array.Clear(_isLoose, 0, nodes);
        for (var node = 0; node < nodes; node++)
        {
            var community = communities[node];
            _counts[community]++;
            _totals[community] += level.NodeWeights[node];
        }

        EmptyCount = 0;
        for (var community = nodes - 1; community >= 0; community--)
        {
            if (_counts[community] == 0)
                _empty[EmptyCount++] = community;
        }
    }

    /// <summary>
    /// Makes every connected part of a loose community a community of its own, which worsens no quality; gives back what the
    /// communities that were divided weighed.
    /// </summary>
    /// <param name="level">The graph.</param>
    /// <param name="communities">The community of each node, as they are counted here.</param>
    public double Divide(LeidenLevel level, int[] communities)
    {
        var nodes = level.NodeCount;
        Scratch.Fit(ref _isSeen, nodes);
        Scratch.Fit(ref _way, nodes);
        Array.Clear(_isSeen, 0, nodes);
        double divided = 0;
        for (var first = 0; first < nodes; first++)
        {
            if (first % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            var community = communities[first];
            if (_isSeen[first] || !_isLoose[community])
                continue;
            var part = Reach(level, communities, first);
            if (part.Length == _counts[community])
            {
                _isLoose[community] = false; // all of it, or what is left when other parts are gone
                continue;
            }

            divided += _totals[community];
            MoveOut(level, communities, part);
        }

        return divided;
    }

    /// <summary>Goes from a node through its community; gives back the nodes that were reached.</summary>
    private ReadOnlySpan<int> Reach(LeidenLevel level, int[] communities, int first)
    {
        var (offsets, targets, isSeen, way) = (level.Offsets, level.Targets, _isSeen, _way);
        var community = communities[first];
        var found = 0;
        way[found++] = first;
        isSeen[first] = true;
        for (var next = 0; next < found; next++)
        {
            var node = way[next];
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var neighbour = targets[arc];
                if (communities[neighbour] != community || isSeen[neighbour])
                    continue;
                isSeen[neighbour] = true;
                way[found++] = neighbour;
            }
        }

        return way.AsSpan(0, found);
    }

    private void MoveOut(LeidenLevel level, int[] communities, ReadOnlySpan<int> part)
    {
        var community = communities[part[0]];
        var own = _empty[--EmptyCount];
        double weight = 0;
        foreach (var node in part)
        {
            communities[node] = own;
            weight += level.NodeWeights[node];
        }

        _counts[own] = part.Length;
        _totals[own] = weight;
        _counts[community] -= part.Length;
        _totals[community] -= weight;
    }
}
