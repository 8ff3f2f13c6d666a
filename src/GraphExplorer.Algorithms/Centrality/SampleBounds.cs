namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// How far estimates can be off: half of delta goes to the number of samples after which all are within epsilon anyway, the
/// other half is shared among nodes, so that those with high scores, which need it most, get most.
/// </summary>
internal sealed class SampleBounds
{
    private const double Constant = 0.5; // Löffler, Phillips 2009, measured
    private const double EvenPart = 0.001; // of the share that every node gets alike
    private const int Halvings = 64;
    private readonly double _epsilon;
    private readonly double _delta;
    private readonly double[] _logs; // for each node the logarithm of one over its share

    public SampleBounds(int nodes, double epsilon, double delta, int pathNodes)
    {
        _epsilon = epsilon;
        _delta = delta;
        _logs = new double[nodes];
        var dimension = pathNodes > 3 ? Math.Floor(Math.Log2(pathNodes - 2)) + 1 : 1;
        MaxSamples = (long)Math.Ceiling(Constant / (epsilon * epsilon) * (dimension + Math.Log(2 / delta)));
    }

    public long MaxSamples { get; }

    /// <summary>Shares delta by a first estimate, whose samples are not used again.</summary>
    public void Share(ReadOnlySpan<long> counts, long samples)
    {
        var half = _delta / 2;
        var even = EvenPart * half / (2 * counts.Length);
        var budget = (1 - EvenPart) * half / 2; // for each of the two sides
        double low = 0;
        var high = (double)samples;
        while (Sum(counts, samples, high) > budget)
            high *= 2;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Sum(counts, samples, middle) > budget)
                low = middle;
            else
                high = middle;
        }

        for (var node = 0; node < _logs.Length; node++)
            _logs[node] = -Math.Log(even + Part(counts[node], samples, high));
    }

    public bool AreWithin(ReadOnlySpan<long> counts, long samples)
    {
        for (var node = 0; node < _logs.Length; node++)
        {
            var estimate = (double)counts[node] / samples;
            if (Above(estimate, samples, _logs[node]) > _epsilon || Below(estimate, samples, _logs[node]) > _epsilon)
                return false;
        }

        return true;
    }

    public SampledBetweennessResult Result(ReadOnlySpan<long> counts, long samples, double scale)
    {
        var scores = new double[_logs.Length];
        var lower = new double[_logs.Length];
        var upper = new double[_logs.Length];
        var isFull = samples >= MaxSamples; // then epsilon holds by itself
        for (var node = 0; node < scores.Length; node++)
        {
            var estimate = (double)counts[node] / samples;
            var below = Below(estimate, samples, _logs[node]);
            var above = Above(estimate, samples, _logs[node]);
            if (isFull)
                (below, above) = (Math.Min(below, _epsilon), Math.Min(above, _epsilon));
            scores[node] = Math.Min(1, scale * estimate);
            lower[node] = Math.Max(0, scale * (estimate - below));
            upper[node] = Math.Min(1, scale * (estimate + above));
        }

        return new SampledBetweennessResult(scores, lower, upper, samples, MaxSamples);
    }

    private double Sum(ReadOnlySpan<long> counts, long samples, double factor)
    {
        double sum = 0;
        foreach (var count in counts)
            sum += Part(count, samples, factor);
        return sum;
    }

    private double Part(long count, long samples, double factor) =>
        count == 0 ? 0 : Math.Exp(-factor * _epsilon * _epsilon * samples / count);

    // f and g of the paper, theorem 9.
    private double Below(double estimate, long samples, double log)
    {
        var ratio = ((double)MaxSamples / samples) - (1.0 / 3);
        var root = Math.Sqrt((ratio * ratio) + (2 * estimate * MaxSamples / log));
        return Math.Min(estimate, log / samples * (root - ratio));
    }

    private double Above(double estimate, long samples, double log)
    {
        var ratio = ((double)MaxSamples / samples) + (1.0 / 3);
        var root = Math.Sqrt((ratio * ratio) + (2 * estimate * MaxSamples / log));
        return Math.Min(1 - estimate, log / samples * (root + ratio));
    }
}
