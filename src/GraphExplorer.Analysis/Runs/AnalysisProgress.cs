namespace GraphExplorer.Analysis.Runs;

/// <summary>How far an analysis has come.</summary>
/// <param name="Done">What part of the work is done, from 0 to 1, weighed by what metrics are estimated to cost.</param>
/// <param name="Metric">The metric at work, in words.</param>
public readonly record struct AnalysisProgress(double Done, string Metric);
