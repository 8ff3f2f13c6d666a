using System.Runtime.CompilerServices;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// How often a walk that follows lines at random, and now and then starts anew, is at a node: scores sum to 1.
/// </summary>
/// <remarks>
/// x(v) = (1 - d) r(v) + d (sum over lines u → v of x(u) w(u,v) / w(u) + r(v) · mass of nodes without outgoing lines), with
/// r even unless restarts are given (personalised). Lines are followed in their direction where they have one. By power
/// iteration from r, pulling along incoming arcs: nodes and arcs a step, about log(tolerance) / log(d) steps. Without
/// direction, and where steps are not counted, each step goes on beyond its aim by as much as Chebyshev's polynomials say
/// for eigenvalues between -d and d, which takes under a third of the steps (Golub, Varga 1961, doi:10.1007/BF01386013).
/// Each node's sum is taken in the order of its arcs. Page, Brin, Motwani, Winograd 1999, Stanford InfoLab 1999-66.
/// </remarks>
public static class PageRank
{
    /// <summary>Computes the score of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Damping, restarts, weights and when to end.</param>
    /// <param name="run">How to run.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a weight is negative.</exception>
    public static IterativeScores Compute(CsrGraph graph, PageRankOptions options, KernelRun run)
    {
        var restart = Restart(graph, options);
        if (graph.NodeCount == 0)
            return new IterativeScores([], 0, 0, Converged: true);
        var isAccelerated = !graph.IsDirected && options.Tolerance > 0; // eigenvalues are then real
        var walk = new Walk(graph, options, restart, isAccelerated);
        var blocks = walk.BlockCount;
        var change = new double[blocks];
        var meter = new ProgressMeter(run.Progress, ExpectedIterations(options));
        var iterations = 0;
        double worst, reach = 1;
        do
        {
            var mass = walk.Turn();
            if (isAccelerated && iterations > 0)
                reach = 1 / (1 - (options.Damping * options.Damping * reach / (iterations == 1 ? 2 : 4)));
            Workers.Run(run, blocks, () => block => change[block] = walk.Pull(block, mass, reach));
            worst = change.Max();
            iterations++;
            meter.Add(1);
        }
        while (iterations < options.MaxIterations && !(worst <= options.Tolerance && options.Tolerance > 0));
        return new IterativeScores(walk.Scores, iterations, worst, worst <= options.Tolerance);
    }

    private static long ExpectedIterations(PageRankOptions options) =>
        options is { Tolerance: > 0 and < 1, Damping: > 0 }
            ? Math.Clamp((long)(Math.Log(options.Tolerance) / Math.Log(options.Damping)), 1, options.MaxIterations)
            : options.MaxIterations;

    private static double[] Restart(CsrGraph graph, PageRankOptions options)
    {
        if (options.Damping is not (>= 0 and < 1))
            throw new ArgumentException("Damping is at least 0 and below 1.", nameof(options));
        if (options.MaxIterations < 1 || options.Tolerance is not >= 0)
            throw new ArgumentException("There is a step, and the tolerance is not negative.", nameof(options));
        if (options.Weighted)
            EdgeWeights.RequireNotNegative(graph);
        var restart = new double[graph.NodeCount];
        if (options.Restart is not { } given)
        {
            Array.Fill(restart, 1.0 / restart.Length);
            return restart;
        }

        if (given.Count != graph.NodeCount || !given.All(weight => weight is >= 0 and < double.PositiveInfinity))
            throw new ArgumentException("Every node has a weight to restart at, none negative.", nameof(options));
        var sum = given.Sum();
        if (!(sum > 0) && graph.NodeCount > 0)
            throw new ArgumentException("A walk restarts somewhere.", nameof(options));
        for (var node = 0; node < restart.Length; node++)
            restart[node] = given[node] / sum;
        return restart;
    }

    private sealed class Walk
    {
        private readonly SortedRows _rows;
        private readonly double[] _outgoing; // one over what the outgoing arcs weigh, 0 where there are none
        private readonly double[] _restart;
        private readonly double[]? _before; // the scores before the last step; null where steps end at their aim
        private readonly double[] _dangling; // a block
        private readonly double _damping;
        private double[] _shares; // of each outgoing arc, or of a unit of its weight
        private double[] _next;

        public Walk(CsrGraph graph, PageRankOptions options, double[] restart, bool isAccelerated)
        {
            var weights = options.Weighted ? graph.WeightArray : null;
            _rows = new SortedRows(graph.InOffsetArray, graph.InSourceArray, graph.InEdgeArray, weights);
            _damping = options.Damping;
            _restart = restart;
            _outgoing = new double[restart.Length];
            _shares = new double[restart.Length];
            _next = new double[restart.Length];
            _dangling = new double[BlockCount];
            for (var node = 0; node < restart.Length; node++)
            {
                var sum = Outgoing(graph, node, weights);
                _outgoing[node] = sum > 0 ? 1 / sum : 0;
                _next[node] = restart[node] * _outgoing[node];
            }

            _before = isAccelerated ? new double[restart.Length] : null;
            Scores = [.. restart];
            for (var block = 0; block < BlockCount; block++)
            {
                var (from, to) = _rows.Block(block);
                for (var node = from; node < to; node++)
                    _dangling[block] += _outgoing[node] == 0 ? Scores[node] : 0;
            }
        }

        public int BlockCount => _rows.BlockCount;

        public double[] Scores { get; }

        /// <summary>Begins a step from where the last one ended; gives back what is at nodes without outgoing arcs.</summary>
        public double Turn()
        {
            (_shares, _next) = (_next, _shares);
            return _dangling.Sum();
        }

        /// <summary>Takes the step for a block of nodes; gives back the greatest relative change.</summary>
        /// <param name="block">The block.</param>
        /// <param name="mass">What is at nodes without outgoing arcs.</param>
        /// <param name="reach">How far to go from the scores before the last step to where the walk leads: 1 for there.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)] // small graphs are done before it is optimised else
        public double Pull(int block, double mass, double reach)
        {
            var (rows, shares, next, scores, before, outgoing) = (_rows, _shares, _next, Scores, _before, _outgoing);
            var anew = 1 - _damping + (_damping * mass);
            double worst = 0, dangling = 0;
            var (from, to) = rows.Block(block);
            for (var row = from; row < to; row++)
            {
                var node = rows.Node(row);
                var sum = rows.Sum(row, shares);
                var score = (anew * _restart[node]) + (_damping * sum);
                if (before is not null)
                {
                    score = (reach * (score - before[node])) + before[node];
                    before[node] = scores[node];
                }

                var change = Math.Abs(score - scores[node]);
                if (change > worst * Math.Abs(score))
                    worst = change / Math.Abs(score);
                scores[node] = score;
                next[node] = score * outgoing[node];
                dangling += outgoing[node] == 0 ? score : 0;
            }

            _dangling[block] = dangling;
            return worst;
        }

        private static double Outgoing(CsrGraph graph, int node, double[]? weights)
        {
            if (weights is null)
                return graph.Out(node).Length;
            double sum = 0;
            foreach (var edge in graph.OutEdges[graph.OutOffsets[node]..graph.OutOffsets[node + 1]])
                sum += weights[edge];
            return sum;
        }
    }
}
