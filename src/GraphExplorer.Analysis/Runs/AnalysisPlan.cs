using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Runs;

/// <summary>
/// Which metrics an analysis computes, in order. All that can be wrong with what was asked is found while it is made,
/// before any work.
/// </summary>
public sealed class AnalysisPlan
{
    private AnalysisPlan(
        AnalysisOptions options,
        AnalysisEnds ends,
        IReadOnlyList<Metric> metrics,
        IReadOnlyList<SkippedMetric> skipped)
    {
        Options = options;
        Ends = ends;
        Metrics = metrics;
        Skipped = skipped;
    }

    /// <summary>What was asked.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>The metrics, in the order of the registry.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Metrics of the profile that this network cannot have, with the reason.</summary>
    public IReadOnlyList<SkippedMetric> Skipped { get; }

    internal AnalysisEnds Ends { get; }

    /// <summary>Checks names and numbers that need no network; to be called before anything is read.</summary>
    /// <exception cref="AnalysisException">A profile or metric is not known; the nearest are named. A number is out of
    /// range.</exception>
    public static void CheckOptions(AnalysisOptions options)
    {
        if (options.Profile is { } profile && MetricRegistry.FindProfile(profile) is null)
            throw Unknown("profile", profile, MetricRegistry.Profiles.Select(known => known.Name));
        foreach (var name in options.Metrics)
        {
            if (MetricRegistry.Find(name) is null)
                throw Unknown("metric", name, MetricRegistry.Metrics.Select(known => known.Name));
        }

        if (options.Profile is null && options.Metrics.Count == 0)
            throw new AnalysisException(ErrorCodes.MissingParameter, "Neither a profile nor a metric is asked for.");
        CheckRange("resolution", options.Resolution, options.Resolution > 0, "more than 0");
        CheckRange("damping", options.Damping, options.Damping is > 0 and < 1, "between 0 and 1");
        CheckRange("epsilon", options.Epsilon, options.Epsilon is >= 0.0001 and <= 0.5, "0.0001 to 0.5");
        var iterations = options.Iterations ?? 1;
        CheckRange("iterations", iterations, iterations is >= 1 and <= 10_000, "1 to 10000");
        CheckRange("paths", options.Paths, options.Paths is >= 1 and <= 1000, "1 to 1000");
        CheckRange("removals", options.Removals, options.Removals is >= 1 and <= 10_000, "1 to 10000");
        CheckRange("top", options.Top, options.Top is >= 1 and <= 1000, "1 to 1000");
        CheckRange("threads", options.Threads, options.Threads is >= 1 and <= 1024, "1 to 1024");
    }

    /// <summary>Makes a plan for a network.</summary>
    /// <exception cref="AnalysisException">The network is empty, a named node is not in it, or a metric that was named
    /// lacks what it needs.</exception>
    public static AnalysisPlan Make(AnalysisOptions options, Network network)
    {
        CheckOptions(options);
        if (network.NodeCount == 0)
        {
            throw new AnalysisException(
                ErrorCodes.InvalidValue,
                "The selection is empty: no entity passes the filter, so there is nothing to analyse.");
        }

        var ends = new AnalysisEnds(
            Resolve(network, "start", options.Start),
            Resolve(network, "from", options.From),
            Resolve(network, "to", options.To));
        if (ends.From.Intersect(ends.To).FirstOrDefault(-1) is var both and >= 0)
        {
            throw new AnalysisException(
                ErrorCodes.Contradiction,
                $"\"{network.Data.Keys[both]}\" is given as {Setting.From} and as {Setting.To}: the two sides must be apart.");
        }

        var named = options.Metrics.Select(name => MetricRegistry.Find(name)!).ToHashSet(); // checked above
        var ofProfile = options.Profile is null ? [] : MetricRegistry.FindProfile(options.Profile)!.Metrics;
        var metrics = new List<Metric>();
        var skipped = new List<SkippedMetric>();
        foreach (var metric in MetricRegistry.Metrics)
        {
            if (!named.Contains(metric) && metrics.Any(other => other.Name == metric.StandsInFor))
                continue;
            if (!named.Contains(metric) && !ofProfile.Contains(metric.Name, StringComparer.Ordinal))
                continue;
            if (MetricChecks.Missing(metric, network, ends, options) is { } missing)
            {
                if (named.Contains(metric))
                    throw new AnalysisException(missing.Code, $"The metric {metric.Name} {missing.Reason}.");
                skipped.Add(new SkippedMetric(metric.Name, missing.Reason));
            }
            else if (!named.Contains(metric) && MetricRegistry.TooCostly(metric, network) is { } reason)
            {
                skipped.Add(new SkippedMetric(metric.Name, reason));
            }
            else
            {
                metrics.Add(metric);
            }
        }

        return new AnalysisPlan(options, ends, metrics, skipped);
    }

    private static void CheckRange(string name, double value, bool isRight, string right)
    {
        if (!isRight)
        {
            throw new AnalysisException(
                ErrorCodes.InvalidValue,
                $"{new Setting(name)} is {value}; right would be {right}.");
        }
    }

    private static AnalysisException Unknown(string what, string name, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var nearest = NearestNames.To(name, names);
        var hint = nearest.Count > 0
            ? $"Did you mean {string.Join(" or ", nearest)}?"
            : $"There are: {string.Join(", ", names)}.";
        var shown = name.Length <= 64 ? name : name[..64] + "…";
        return new AnalysisException(ErrorCodes.UnknownName, $"There is no {what} \"{shown}\". {hint}")
        {
            Nearest = nearest,
        };
    }

    private static int[] Resolve(Network network, string option, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
            return [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        for (var node = 0; node < network.NodeCount; node++)
        {
            if (wanted.Contains(network.Data.Keys[node]))
                places[network.Data.Keys[node]] = node;
        }

        return
        [
            .. keys.Distinct(StringComparer.Ordinal).Select(key => places.TryGetValue(key, out var node)
                ? node
                : throw new AnalysisException(
                    ErrorCodes.NotFound,
                    $"{new Setting(option)}: \"{key}\" is not in the network that is analysed.")),
        ];
    }
}

/// <summary>A metric of a profile that was left out.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Reason">Why, as the end of a sentence that begins with the metric.</param>
public sealed record SkippedMetric(string Metric, Sentence Reason);
