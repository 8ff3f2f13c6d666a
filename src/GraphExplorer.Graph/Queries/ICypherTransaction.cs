namespace GraphExplorer.Graph.Queries;

/// <summary>
/// Several statements that become one version, or none. Disposed without a commit, it leaves no trace. Not for
/// concurrent use; one open result at a time.
/// </summary>
public interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>Whether statements can still be run: not after a commit, nor after one that failed.</summary>
    bool IsOpen { get; }

    /// <summary>
    /// Runs a statement; it sees what those before it have written. Its access is the session's, its limits are its own.
    /// </summary>
    /// <exception cref="InvalidOperationException">The transaction is over, or a result is open.</exception>
    /// <exception cref="Queries.StatementException">As for <see cref="ICypher.RunAsync"/>; the transaction is
    /// over.</exception>
    /// <exception cref="Errors.StorageException">The store does not answer.</exception>
    ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default);

    /// <summary>Makes the changes last.</summary>
    /// <exception cref="InvalidOperationException">The transaction is over, or a result is open.</exception>
    /// <exception cref="Errors.StorageException">The store does not answer; nobody can say whether they last.</exception>
    ValueTask CommitAsync(CancellationToken cancellationToken = default);
}
