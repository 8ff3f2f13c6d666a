namespace GraphExplorer.Graph.Stores;

/// <summary>Numbers of nodes or relationships that an index found, a batch at a time. Not for concurrent use.</summary>
public abstract class NumberCursor : IDisposable
{
    /// <summary>
    /// The scores of the batch read last, one per number; empty where the index gives none. Overwritten by the next one.
    /// </summary>
    public virtual ReadOnlySpan<double> Scores => [];

    /// <summary>Reads on.</summary>
    /// <param name="numbers">Receives the numbers; at least one place long.</param>
    /// <returns>How many; 0 at the end only.</returns>
    public abstract int Read(Span<int> numbers);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what reading took.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
