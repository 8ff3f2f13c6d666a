using GraphExplorer.Algorithms;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Runs;

/// <summary>Computes the metrics of a plan, one after the other.</summary>
public static class AnalysisRunner
{
    /// <summary>Runs a plan.</summary>
    /// <param name="network">The network that the plan was made for.</param>
    /// <param name="plan">What to compute.</param>
    /// <param name="progress">Hears how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Ends it within a second.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left of it.</exception>
    public static AnalysisResult Run(
        Network network,
        AnalysisPlan plan,
        IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        progress = progress is null ? null : new MonotonicProgress(progress);
        var size = new NetworkSize(network.NodeCount, network.LineCount);
        var costs = plan.Metrics.Select(metric => 1 + metric.Cost(size)).ToArray();
        var whole = costs.Sum();
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        var results = new List<(Metric, MetricResult)>();
        var failed = new List<SkippedMetric>();
        var before = 0.0;
        for (var i = 0; i < plan.Metrics.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var metric = plan.Metrics[i];
            progress?.Report(new AnalysisProgress(before / whole, metric.Title));
            var kernel = new KernelRun
            {
                Threads = plan.Options.Threads,
                Cancellation = cancellationToken,
                Progress = progress is null
                    ? null
                    : new MetricProgress(progress, metric.Title, before / whole, costs[i] / whole),
            };
            var run = new MetricRun(network, plan.Options, plan.Ends, kernel, found);
            try
            {
                results.Add((metric, Normalise(metric, metric.Compute(run), network, plan.Options)));
            }
            catch (KernelException refused)
            {
                failed.Add(new SkippedMetric(metric.Name, refused.Message));
            }

            before += costs[i];
        }

        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new AnalysisProgress(1, "Files"));
        return new AnalysisResult { Network = network, Plan = plan, Metrics = results, Failed = failed };
    }

    private static MetricResult Normalise(
        Metric metric,
        MetricResult result,
        Network network,
        AnalysisOptions options)
    {
        if (!options.IsNormalized || metric.MaximumOf is not { } maximumOf)
            return result;
        var maximum = maximumOf(network);
        return result with
        {
            Nodes = [.. result.Nodes.Select(Divide)],
            Relationships = [.. result.Relationships.Select(Divide)],
        };

        MetricColumn Divide(MetricColumn column) => column with
        {
            Values = Array.ConvertAll(column.Values, value => maximum > 0 ? value / maximum : double.NaN),
            IsWhole = false,
        };
    }

    /// <summary>Tells no step back, and from one thread at a time.</summary>
    private sealed class MonotonicProgress(IProgress<AnalysisProgress> heard) : IProgress<AnalysisProgress>
    {
        private readonly Lock _lock = new();
        private double _max;

        public void Report(AnalysisProgress value)
        {
            lock (_lock)
            {
                _max = Math.Clamp(value.Done, _max, 1);
                heard.Report(value with { Done = _max });
            }
        }
    }

    /// <summary>Tells the progress of one metric as that of the whole.</summary>
    private sealed class MetricProgress(IProgress<AnalysisProgress> whole, string metric, double before, double share)
        : IProgress<double>
    {
        public void Report(double value) => whole.Report(new AnalysisProgress(before + (value * share), metric));
    }
}
