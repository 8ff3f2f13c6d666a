using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>Communities: groups whose members have more to do with each other than with the rest.</summary>
/// <remarks>
/// Direction plays no part; lines count with their weights where asked for, parallels add up. Nodes move to better
/// communities, these are divided into well-connected parts, the parts become nodes of a smaller graph, and so on; then all
/// again from what was found, as often as asked; then nodes move until no move of one improves the result. Each community
/// hangs together. The best division is not known to be found, and seeds find different ones: see
/// <see cref="CommunityStability"/>. Each going over is about linear in nodes and arcs. Traag, Waltman, van Eck 2019,
/// doi:10.1038/s41598-019-41695-z.
/// </remarks>
public static class Leiden
{
    private const double MinGain = 1e-10; // of a line of mean weight

    /// <summary>Finds communities.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <exception cref="ArgumentException">A weight is negative, or an option is out of its range.</exception>
    public static LeidenResult Compute(CsrGraph graph, LeidenOptions options, KernelRun run)
    {
        if (options.Resolution is not (> 0 and < double.PositiveInfinity) || options.MaxIterations < 0)
            throw new ArgumentException("The resolution is above 0, iterations are not negative.", nameof(options));
        if (options.Weighted)
            EdgeWeights.RequireNotNegative(graph);
        run.Cancellation.ThrowIfCancellationRequested();
        var level = LeidenLevel.Of(graph, options);
        var random = new SeededRandom(options.Seed);
        var search = new LeidenRun(level, options, run.Cancellation);
        var communities = new int[graph.NodeCount];
        for (var node = 0; node < communities.Length; node++)
            communities[node] = node;
        var iterations = 0;
        bool improved;
        do
        {
            improved = search.Iterate(communities, ref random);
            iterations++;
            run.Progress?.Report(1 - (1.0 / (iterations + 1)));
        }
        while (improved && (options.MaxIterations == 0 || iterations < options.MaxIterations));
        if (improved)
            search.Settle(communities, ref random);
        run.Progress?.Report(1);
        var partition = Partition.Number(communities);
        var quality = options.Quality == CommunityQuality.Modularity
            ? Modularity.Compute(graph, partition, options.Resolution, options.Weighted)
            : Modularity.ComputePotts(graph, partition, options.Resolution, options.Weighted);
        return new LeidenResult(partition, quality, iterations);
    }

    private sealed class LeidenRun
    {
        private readonly LeidenLevel _whole;
        private readonly LeidenMoves _moves;
        private readonly LeidenRefinement _refinement;
        private readonly LeidenGroups _groups;
        private readonly GroupMembers _members = new();
        private readonly List<LeidenLevel> _levels = []; // those above the graph, kept from one going over to the next
        private readonly int[] _nodeOf; // which node of the level each node of the graph belongs to
        private readonly int[] _parts;
        private int[] _current;
        private int[] _next;

        public LeidenRun(LeidenLevel whole, LeidenOptions options, CancellationToken cancellation)
        {
            _whole = whole;
            _nodeOf = new int[whole.NodeCount];
            _parts = new int[whole.NodeCount];
            _current = new int[whole.NodeCount];
            _next = new int[whole.NodeCount];
            var factor = options.Resolution;
            if (options.Quality == CommunityQuality.Modularity)
            {
                var strengths = whole.NodeWeights.Sum();
                factor = strengths > 0 ? options.Resolution / strengths : 0;
            }

            var arcs = whole.ArcCount;
            var weight = whole.Weights is null ? arcs : whole.Weights.Take(arcs).Sum();
            var unit = arcs == 0 ? 1 : weight / arcs;
            _moves = new LeidenMoves(factor, MinGain * unit, cancellation);
            _refinement = new LeidenRefinement(factor, unit, cancellation);
            _groups = new LeidenGroups(cancellation);
        }

        /// <summary>Goes over a division once, through all levels; says whether it changed.</summary>
        public bool Iterate(int[] communities, ref SeededRandom random)
        {
            var level = _whole;
            communities.CopyTo(_current, 0);
            for (var node = 0; node < _nodeOf.Length; node++)
                _nodeOf[node] = node;
            var improved = false;
            var areParts = true; // whether nodes of the level hang together
            for (var depth = 0; ; depth++)
            {
                improved |= _moves.Improve(level, _current, ref random);
                var count = _members.Renumber(_current.AsSpan(0, level.NodeCount));
                if (count == level.NodeCount)
                    break;
                var partCount = _refinement.Refine(level, _current, count, _parts, ref random);
                if (partCount == level.NodeCount)
                {
                    (partCount, areParts) = (count, false); // no part grew: go on with the communities themselves
                    _current.AsSpan(0, level.NodeCount).CopyTo(_parts);
                }

                level = Ascend(level, depth, partCount);
            }

            for (var node = 0; node < communities.Length; node++)
                communities[node] = _current[_nodeOf[node]];
            if (areParts)
                return improved;
            _groups.Take(_whole, communities);
            Array.Fill(_groups.IsLoose, true);
            return improved | _groups.Divide(_whole, communities) > 0;
        }

        /// <summary>Moves nodes of the graph itself until no move of one improves, and communities hang together.</summary>
        public void Settle(int[] communities, ref SeededRandom random) => _moves.Settle(_whole, communities, ref random);

        /// <summary>Makes parts the nodes of the next level, each in the community that its nodes are in.</summary>
        private LeidenLevel Ascend(LeidenLevel level, int depth, int partCount)
        {
            if (depth == _levels.Count)
                _levels.Add(new LeidenLevel());
            _members.Fill(_parts.AsSpan(0, level.NodeCount), partCount);
            _levels[depth].Aggregate(level, _parts, _members);
            for (var node = 0; node < level.NodeCount; node++)
                _next[_parts[node]] = _current[node];
            for (var node = 0; node < _nodeOf.Length; node++)
                _nodeOf[node] = _parts[_nodeOf[node]];
            (_current, _next) = (_next, _current);
            return _levels[depth];
        }
    }
}
