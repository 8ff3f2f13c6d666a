using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>A transaction of several statements at the server.</summary>
internal sealed class Neo4jCypherTransaction(
    Neo4jCypherSession session,
    IServerTransaction transaction,
    TimeProvider time) : ICypherTransaction
{
    private bool _isOver;
    private bool _isBusy;

    public bool IsOpen => !_isOver && transaction.IsOpen;

    public async ValueTask<ICypherResult> RunAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        CheckIdle();
        var run = new StatementRun(session.Within(statement), time);
        _isBusy = true;
        try
        {
            return await run.RunAsync(
                _ => Task.FromResult(session.ScopeIn(transaction, LeaveResultAsync)),
                cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        CheckIdle();
        _isOver = true;
        try
        {
            await transaction.CommitAsync(cancellationToken);
            session.Committed();
        }
        catch (Exception exception) when (StatementErrors.IsOfStore(exception))
        {
            throw StatementErrors.Translate(exception, string.Empty);
        }
        finally
        {
            session.Leave();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOver)
            return;
        _isOver = true;
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>After a result; one that failed as it was read has ended the transaction, so that the session goes on.</summary>
    private async ValueTask LeaveResultAsync()
    {
        _isBusy = false;
        if (!transaction.IsOpen)
            await DisposeAsync();
    }

    private void CheckIdle()
    {
        if (!IsOpen)
            throw new InvalidOperationException("The transaction is over.");
        if (_isBusy)
            throw new InvalidOperationException("A result of the transaction is open.");
    }
}
