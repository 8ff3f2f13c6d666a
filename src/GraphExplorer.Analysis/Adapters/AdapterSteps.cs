namespace GraphExplorer.Analysis.Adapters;

/// <summary>
/// What an adapter does whenever QuikGraph asks it for the lines of a node: it ends what was cancelled. QuikGraph knows no
/// tokens, and what it does between two such questions is at most linear in nodes.
/// </summary>
/// <param name="cancellation">Ends it.</param>
/// <param name="step">Done first at each question; null for nothing.</param>
internal sealed class AdapterSteps(CancellationToken cancellation, Action? step = null)
{
    /// <summary>The token.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Ends what was cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public void Take()
    {
        step?.Invoke();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Steps that end with a token.</summary>
    public static implicit operator AdapterSteps(CancellationToken cancellation) => new(cancellation);
}
