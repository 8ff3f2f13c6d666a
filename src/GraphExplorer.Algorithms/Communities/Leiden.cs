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
    private const double LeastGain = 1e-10; // of a line of mean weight

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
        var search = new Search(level, options, run.Cancellation);
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

    private sealed class Search
    {
        private readonly LeidenLevel _whole;
        private readonly LeidenMoves _moves;
        private readonly LeidenRefinement _refinement;
        private readonly CancellationToken _cancellation;

        public Search(LeidenLevel whole, LeidenOptions options, CancellationToken cancellation)
        {
            _whole = whole;
            _cancellation = cancellation;
            var strengths = whole.NodeWeights.Sum();
            var factor = options.Resolution;
            if (options.Quality == CommunityQuality.Modularity)
                factor = strengths > 0 ? options.Resolution / strengths : 0;
            var arcs = whole.Offsets[whole.NodeCount];
            var weight = whole.Weights is null ? arcs : whole.Weights.AsSpan(0, arcs).ToArray().Sum();
            var unit = arcs == 0 ? 1 : weight / arcs;
            _moves = new LeidenMoves(factor, LeastGain * unit, cancellation);
            _refinement = new LeidenRefinement(factor, unit, cancellation);
        }

        /// <summary>Goes over a division once, through all levels; says whether it changed.</summary>
        public bool Iterate(int[] communities, ref SeededRandom random)
        {
            var level = _whole;
            var current = communities.AsSpan().ToArray();
            var nodeOf = new int[communities.Length]; // which node of the level each node of the graph belongs to
            for (var node = 0; node < nodeOf.Length; node++)
                nodeOf[node] = node;
            var improved = false;
            while (true)
            {
                improved |= _moves.Improve(level, current, ref random);
                var count = LeidenRefinement.Renumber(current);
                if (count == level.NodeCount)
                    break;
                var (parts, partCount) = _refinement.Refine(level, current, count, ref random);
                if (partCount == level.NodeCount)
                    (parts, partCount) = (current, count); // no part grew: go on with the communities themselves
                level = level.Aggregate(parts, partCount);
                var next = new int[partCount];
                for (var node = 0; node < current.Length; node++)
                    next[parts[node]] = current[node];
                for (var node = 0; node < nodeOf.Length; node++)
                    nodeOf[node] = parts[nodeOf[node]];
                current = next;
            }

            for (var node = 0; node < communities.Length; node++)
                communities[node] = current[nodeOf[node]];
            return improved | ConnectedGroups.Split(_whole, communities, _cancellation);
        }

        /// <summary>Moves nodes of the graph itself until no move of one improves, and communities hang together.</summary>
        /// <remarks>A going over looks again at neighbours of what moved alone, though a community that lost a node is
        /// also better for nodes further off: only one in which nothing moves shows that nothing can.</remarks>
        public void Settle(int[] communities, ref SeededRandom random)
        {
            while (_moves.Improve(_whole, communities, ref random) | ConnectedGroups.Split(_whole, communities, _cancellation))
                _cancellation.ThrowIfCancellationRequested();
        }
    }
}
