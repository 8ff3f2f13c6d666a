using QuikGraph.Algorithms;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>
/// Runs algorithms of QuikGraph so that they can be cancelled: it knows no tokens, only to abort, and not everywhere (see
/// <see cref="AdapterSteps"/>).
/// </summary>
internal static class QuikGraphRun
{
    /// <summary>Runs an algorithm to its end.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute<TGraph>(AlgorithmBase<TGraph> algorithm, CancellationToken cancellationToken)
        where TGraph : notnull =>
        Compute(algorithm, algorithm.Compute, cancellationToken);

    /// <summary>Runs an algorithm that is started in a way of its own.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute<TGraph>(
        AlgorithmBase<TGraph> algorithm,
        Action compute,
        CancellationToken cancellationToken)
        where TGraph : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        using (cancellationToken.Register(algorithm.Abort))
            compute();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
