using System.Runtime.CompilerServices;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// How often a walk that follows lines at random, and now and then starts anew, is at a node: scores sum to 1.
/// </summary>
/// <remarks>
/// x(v) = (1 - d) r(v) + d (sum over lines u → v of x(u) w(u,v) / w(u) + r(v) · mass of nodes without outgoing lines), with
/// r even unless restarts are given (personalised). Lines are followed in their direction where they have one. By power
/// iteration from r, pulling along incoming arcs: nodes and arcs a step, about log(tolerance) / log(d) steps. Each node's
/// sum is taken in the order of its arcs. Page, Brin, Motwani, Winograd 1999, Stanford InfoLab 1999-66.
/// </remarks>
public static class PageRank
{
    private const int ArcsPerBlock = 1 << 16;

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
        var walk = new Walk(graph, options, restart);
        var cuts = Workers.CutByArcs(graph.InOffsets, ArcsPerBlock);
        var blocks = cuts.Length - 1;
        var dangling = new double[blocks];
        var change = new double[blocks];
        var meter = new ProgressMeter(run.Progress, ExpectedIterations(options));
        var iterations = 0;
        double worst;
        Workers.Run(run, blocks, () => block => dangling[block] = walk.Share(cuts[block], cuts[block + 1]));
        do
        {
            var mass = dangling.Sum();
            Workers.Run(run, blocks, () => block => change[block] = walk.Pull(cuts[block], cuts[block + 1], mass));
            walk.Swap();
            Workers.Run(run, blocks, () => block => dangling[block] = walk.Share(cuts[block], cuts[block + 1]));
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
        private readonly int[] _offsets;
        private readonly int[] _sources;
        private readonly int[] _edges;
        private readonly double[]? _weights;
        private readonly double[] _share;
        private readonly double[] _outgoing; // one over what the outgoing arcs weigh, 0 where there are none
        private readonly double[] _restart;
        private readonly double _damping;
        private double[] _next;

        public Walk(CsrGraph graph, PageRankOptions options, double[] restart)
        {
            _offsets = graph.InOffsetArray;
            _sources = graph.InSourceArray;
            _edges = graph.InEdgeArray;
            _weights = options.Weighted ? graph.WeightArray : null;
            _restart = restart;
            _damping = options.Damping;
            Scores = [.. restart];
            _next = new double[restart.Length];
            _share = new double[restart.Length];
            _outgoing = new double[restart.Length];
            for (var node = 0; node < restart.Length; node++)
            {
                double sum = graph.Out(node).Length;
                if (_weights is not null)
                {
                    sum = 0;
                    foreach (var edge in graph.OutEdges[graph.OutOffsets[node]..graph.OutOffsets[node + 1]])
                        sum += _weights[edge];
                }

                _outgoing[node] = sum > 0 ? 1 / sum : 0;
            }
        }

        public double[] Scores { get; private set; }

        public void Swap() => (Scores, _next) = (_next, Scores);

        /// <summary>Splits scores over outgoing arcs; what nodes without any have is given back.</summary>
        public double Share(int from, int to)
        {
            double dangling = 0;
            for (var node = from; node < to; node++)
            {
                _share[node] = Scores[node] * _outgoing[node];
                if (_outgoing[node] == 0)
                    dangling += Scores[node];
            }

            return dangling;
        }

        /// <summary>Takes one step for some nodes; gives back the greatest relative change.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a graph that is small is done before it is optimised else
        public double Pull(int from, int to, double dangling)
        {
            var anew = 1 - _damping + (_damping * dangling);
            double worst = 0;
            for (var node = from; node < to; node++)
            {
                var begin = _offsets[node];
                var sources = _sources.AsSpan(begin, _offsets[node + 1] - begin);
                var sum = _weights is null
                    ? IndexedSum.Of(sources, _share)
                    : IndexedSum.Of(sources, _share, _edges.AsSpan(begin), _weights);
                var score = (anew * _restart[node]) + (_damping * sum);
                var change = Math.Abs(score - Scores[node]);
                if (change > worst * score)
                    worst = change / score;
                _next[node] = score;
            }

            return worst;
        }
    }
}
