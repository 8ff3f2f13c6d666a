namespace GraphExplorer.Algorithms;

/// <summary>How a long kernel runs: on how many threads, until when, and who hears how far it is.</summary>
public sealed record KernelRun
{
    /// <summary>On all processors, to the end, heard by nobody.</summary>
    public static readonly KernelRun Default = new();

    /// <summary>How many threads to use, at least 1. Results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Ends the kernel with an <see cref="OperationCanceledException"/>, well within a second.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Hears how much is done, from 0 to 1, rising, not more often than a hundred times; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }
}
