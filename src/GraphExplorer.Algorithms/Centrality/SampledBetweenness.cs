using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>Betweenness estimated from random shortest paths, with bounds that hold for all nodes at once.</summary>
/// <remarks>
/// Defined as <see cref="Betweenness"/>, divided by its maximum. Pairs of nodes are drawn, and of each pair's shortest paths one,
/// by searches from both ends; drawing ends when every node's bounds are within epsilon, or at a number that the longest
/// shortest path gives (with the constant 0.5 that is usual for it, which is measured, not proven). Path counts beyond
/// 10^308 are not told apart. Borassi, Natale 2019 (KADABRA), doi:10.1145/3284359.
/// </remarks>
public static class SampledBetweenness
{
    private const int SamplesPerBlock = 128;
    private const int MinRound = 1_024;
    private const int RoundParts = 16; // a round draws a sixteenth of what was drawn before

    /// <summary>Estimates the betweenness of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How well.</param>
    /// <param name="run">How to run.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static SampledBetweennessResult Compute(CsrGraph graph, SampledBetweennessOptions options, KernelRun run)
    {
        if (options.Epsilon is not (>= SampledBetweennessOptions.MinEpsilon and <= 1))
            throw new ArgumentException("Epsilon is from 0.00001 to 1.", nameof(options));
        if (options.Delta is not (> 0 and < 1))
            throw new ArgumentException("Delta is above 0 and below 1.", nameof(options));
        var nodes = graph.NodeCount;
        if (nodes < 3)
            return new SampledBetweennessResult(new double[nodes], new double[nodes], new double[nodes], 0, 0);
        var scale = nodes / (nodes - 2.0); // drawn pairs may have the node itself as an end, the maximum's may not
        var bounds = new SampleBounds(nodes, options.Epsilon / scale, options.Delta, PathNodes(graph, run));
        var drawing = new Drawing(graph, options.Seed, run);
        drawing.Draw(Math.Max(MinRound, bounds.MaxSamples / 100));
        bounds.Share(drawing.Counts, drawing.Samples);
        drawing.StartOver();
        var meter = new ProgressMeter(run.Progress, bounds.MaxSamples);
        do
        {
            var round = Math.Max(MinRound, drawing.Samples / RoundParts);
            round = Math.Min(round, bounds.MaxSamples - drawing.Samples);
            drawing.Draw(round);
            meter.Add(round);
        }
        while (drawing.Samples < bounds.MaxSamples && !bounds.AreWithin(drawing.Counts, drawing.Samples));
        meter.Add(bounds.MaxSamples);
        return bounds.Result(drawing.Counts, drawing.Samples, scale);
    }

    // How many nodes the longest of all shortest paths can have at most.
    private static int PathNodes(CsrGraph graph, KernelRun run)
    {
        var components = Components.Compute(graph, run);
        if (graph.IsDirected)
            return components.Sizes[0];
        var first = new int[components.Count];
        Array.Fill(first, -1);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            ref var start = ref first[components.Of[node]];
            if (start < 0 || graph.Out(node).Length > graph.Out(start).Length)
                start = node;
        }

        var max = 1;
        var search = new int[graph.NodeCount];
        var seen = new bool[graph.NodeCount];
        for (var component = 0; component < components.Count && components.Sizes[component] > max; component++)
        {
            var spread = Spread(graph, first[component], search, seen, run);
            max = Math.Max(max, Math.Min(components.Sizes[component], spread));
        }

        return max;
    }

    // No shortest path is longer than from one of two nodes farthest from a third to the third, and on to the other.
    private static int Spread(CsrGraph graph, int start, int[] queue, bool[] seen, KernelRun run)
    {
        queue[0] = start;
        seen[start] = true;
        var (tail, levelBegin, level, width) = (1, 0, -1, 0);
        while (levelBegin < tail)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            level++;
            width = tail - levelBegin;
            for (var (head, levelEnd) = (levelBegin, tail); head < levelEnd; head++)
            {
                foreach (var target in graph.Out(queue[head]))
                {
                    if (seen[target])
                        continue;
                    seen[target] = true;
                    queue[tail++] = target;
                }
            }

            levelBegin += width;
        }

        return 1 + (2 * level) - (width == 1 && level > 0 ? 1 : 0);
    }

    /// <summary>Draws numbered samples: which ones does not depend on threads, and counts add up in any order.</summary>
    private sealed class Drawing(CsrGraph graph, int seed, KernelRun run)
    {
        private readonly Stack<PathSampler> _idle = [];
        private readonly List<PathSampler> _all = [];
        private readonly Lock _lock = new();
        private long _first;

        /// <summary>How many samples have each node within.</summary>
        public long[] Counts { get; } = new long[graph.NodeCount];

        public long Samples { get; private set; }

        public void Draw(long samples)
        {
            var begin = _first + Samples;
            var blocks = (int)((samples + SamplesPerBlock - 1) / SamplesPerBlock);
            _idle.Clear();
            foreach (var sampler in _all)
                _idle.Push(sampler);
            Workers.Run(run with { Progress = null }, blocks, () =>
            {
                var sampler = Rent();
                return block =>
                {
                    var end = Math.Min(samples, (block + 1L) * SamplesPerBlock);
                    for (var sample = (long)block * SamplesPerBlock; sample < end; sample++)
                    {
                        var random = new SeededRandom(seed, begin + sample);
                        sampler.Draw(ref random);
                    }
                };
            });
            foreach (var sampler in _all)
                sampler.AddTo(Counts);
            Samples += samples;
        }

        public void StartOver()
        {
            _first += Samples;
            Samples = 0;
            Array.Clear(Counts);
        }

        private PathSampler Rent()
        {
            lock (_lock)
            {
                if (_idle.TryPop(out var sampler))
                    return sampler;
                sampler = new PathSampler(graph, run.Cancellation);
                _all.Add(sampler);
                return sampler;
            }
        }
    }
}
