namespace GraphExplorer.Graph.Queries;

/// <summary>
/// Statements that follow each other: each sees what those before it have committed, on a cluster too. What HTTP, the
/// shell and the wire protocol speak to. Not for concurrent use; one transaction or one open result at a time.
/// </summary>
public interface ICypherSession : IAsyncDisposable
{
    /// <summary>
    /// What another session gives to see all that this one has committed and seen; empty where the store needs none.
    /// </summary>
    IReadOnlyList<string> Bookmarks { get; }

    /// <summary>Runs a statement in a transaction of its own; as <see cref="ICypher.RunAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">A transaction is open.</exception>
    /// <exception cref="Queries.StatementException">As for <see cref="ICypher.RunAsync"/>.</exception>
    /// <exception cref="Errors.StorageException">The store does not answer.</exception>
    ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default);

    /// <summary>Opens a transaction for several statements.</summary>
    /// <exception cref="InvalidOperationException">One is open.</exception>
    /// <exception cref="Errors.StorageException">The store does not answer.</exception>
    ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken = default);
}
