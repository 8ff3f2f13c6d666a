namespace GraphExplorer.Algorithms;

/// <summary>Adds up work done by any thread and tells of every whole hundredth, rising.</summary>
/// <param name="progress">Who hears it; null for nobody.</param>
/// <param name="total">How much work there is.</param>
internal sealed class ProgressMeter(IProgress<double>? progress, long total)
{
    private readonly Lock _lock = new();
    private long _done;
    private long _told;

    public void Add(long work)
    {
        if (progress is null)
            return;
        lock (_lock)
        {
            _done += work;
            var hundredths = total <= 0 ? 100 : Math.Min(100, (long)(100.0 * _done / total));
            if (hundredths <= _told)
                return;
            _told = hundredths;
            progress.Report(hundredths / 100.0);
        }
    }
}
