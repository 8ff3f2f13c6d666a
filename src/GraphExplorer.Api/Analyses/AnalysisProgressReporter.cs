using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Api.Analyses;

/// <summary>
/// Tells how far an analysis is, in steps that a person can follow: another metric, or another half percent. What is left
/// is judged by what is done.
/// </summary>
/// <param name="job">The analysis.</param>
/// <param name="time">The clock.</param>
internal sealed class AnalysisProgressReporter(AnalysisJob job, TimeProvider time) : IProgress<AnalysisProgress>
{
    private const double Step = 0.005;

    /// <summary>What must be done before the rest can be judged by it.</summary>
    private const double Enough = 0.03;

    private readonly long _started = time.GetTimestamp();
    private AnalysisProgress _told = new(-1, "");

    public void Report(AnalysisProgress value)
    {
        if (value.Metric == _told.Metric && value.Done < _told.Done + Step)
            return;
        _told = value;
        var passed = time.GetElapsedTime(_started).TotalSeconds;
        int? left = value.Done < Enough ? null : (int)Math.Ceiling(Math.Min(passed * (1 - value.Done) / value.Done, int.MaxValue));
        job.Change(now => now with { Progress = new AnalysisStep(Math.Round(value.Done, 4), value.Metric, left) });
    }
}
