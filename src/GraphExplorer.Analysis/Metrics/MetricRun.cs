using GraphExplorer.Algorithms;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>One run of a metric: the network, the question, and what other metrics of the same analysis found.</summary>
internal sealed class MetricRun(
    Network network,
    AnalysisOptions options,
    AnalysisEnds ends,
    KernelRun kernel,
    Dictionary<string, object> found)
{
    public Network Network { get; } = network;

    public AnalysisOptions Options { get; } = options;

    /// <summary>The nodes that the question names.</summary>
    public AnalysisEnds Ends { get; } = ends;

    /// <summary>How kernels run.</summary>
    public KernelRun Kernel { get; } = kernel;

    public CancellationToken Cancellation => Kernel.Cancellation;

    /// <summary>What several metrics need, computed once an analysis.</summary>
    public T Once<T>(string name, Func<T> compute)
        where T : class
    {
        if (found.TryGetValue(name, out var value))
            return (T)value;
        var computed = compute();
        found.Add(name, computed);
        return computed;
    }

    /// <summary>What another metric of this analysis computed; null where it was not.</summary>
    public T? Found<T>(string name)
        where T : class =>
        found.TryGetValue(name, out var value) ? (T)value : null;

    /// <summary>Values of lines as values of the relationships they stand for; undefined for loops.</summary>
    public double[] PerRelationship(ReadOnlySpan<double> lines)
    {
        var lineOf = Network.LineOf;
        var values = new double[lineOf.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = lineOf[i] < 0 ? double.NaN : lines[lineOf[i]];
        return values;
    }
}
