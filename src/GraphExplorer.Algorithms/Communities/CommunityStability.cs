using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>Whether communities are the graph's or chance's: <see cref="Leiden"/> from several seeds, compared.</summary>
public static class CommunityStability
{
    /// <summary>The most seeds that can be compared.</summary>
    public const int MaxRuns = 1_000;

    /// <summary>Runs Leiden with consecutive seeds, side by side, and compares every two divisions.</summary>
    /// <remarks>Cost: that of Leiden times runs, and nodes times pairs of runs.</remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="options">What to look for; its seed is the first.</param>
    /// <param name="runs">How many seeds: 2 to <see cref="MaxRuns"/>.</param>
    /// <param name="run">How to run.</param>
    public static StabilityResult Compute(CsrGraph graph, LeidenOptions options, int runs, KernelRun run)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, MaxRuns);
        var results = new LeidenResult[runs];
        var quiet = run with { Progress = null };
        Workers.Run(
            run,
            runs,
            () => i => results[i] = Leiden.Compute(graph, options with { Seed = unchecked(options.Seed + i) }, quiet),
            new ProgressMeter(run.Progress, runs));
        var indices = new double[runs];
        Workers.Run(run, runs, () => i =>
        {
            for (var j = 0; j < i; j++)
                indices[i] += AdjustedRandIndex.Compute(results[i].Communities, results[j].Communities);
        });
        var best = 0;
        for (var i = 1; i < runs; i++)
        {
            if (results[i].Quality > results[best].Quality)
                best = i;
        }

        return new StabilityResult(
            results[best],
            unchecked(options.Seed + best),
            [.. results.Select(result => result.Quality)],
            indices.Sum() / (runs * (runs - 1.0) / 2));
    }
}
