namespace GraphExplorer.Graph.Queries;

/// <summary>
/// Runs Cypher. Safe for concurrent use: every statement has a transaction of its own. What belongs together goes through
/// a session.
/// </summary>
public interface ICypher
{
    /// <summary>Starts a statement; its rows come as the result is read.</summary>
    /// <exception cref="Queries.StatementException">
    /// The statement is refused: <c>invalid_query</c> where it is not well-formed or lacks a parameter,
    /// <c>forbidden</c> where a reader's would do more than read.
    /// </exception>
    /// <exception cref="Errors.StorageException">The store does not answer.</exception>
    ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default);

    /// <summary>Says how a statement would run, without running it.</summary>
    /// <exception cref="Queries.StatementException">As for <see cref="RunAsync"/>.</exception>
    /// <exception cref="Errors.StorageException">The store does not answer.</exception>
    ValueTask<CypherSummary> ExplainAsync(CypherStatement statement, CancellationToken cancellationToken = default);

    /// <summary>Opens a session; it connects when it is first used.</summary>
    ICypherSession OpenSession(CypherSessionOptions options);
}
