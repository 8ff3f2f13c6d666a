using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Transactions;

namespace GraphExplorer.Cypher.Sessions;

/// <summary>Statements one after the other. A commit is seen by all who come after it, so that it needs no bookmarks.</summary>
internal sealed class EngineSession(CypherEngine engine, CypherSessionOptions options) : ICypherSession
{
    private object? _open;

    public IReadOnlyList<string> Bookmarks => [];

    public async ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        CheckFree();
        var access = statement.Access == CypherAccess.Write ? options.Access : CypherAccess.Read;
        var result = await engine.RunAsync(statement, access, closed => Release(closed), cancellationToken).ConfigureAwait(false);
        _open = result;
        return result;
    }

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        CheckFree();
        var transaction = await engine.BeginAsync(cancellationToken).ConfigureAwait(false);
        var own = new EngineTransaction(engine, transaction, options, () => _open = null);
        _open = own;
        return own;
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is IAsyncDisposable open)
            await open.DisposeAsync().ConfigureAwait(false);
    }

    private void CheckFree()
    {
        if (_open is not null)
            throw new InvalidOperationException("The session has a transaction or a result that is open.");
    }

    private void Release(EngineResult closed)
    {
        if (ReferenceEquals(_open, closed))
            _open = null;
    }
}

/// <summary>A transaction of several statements.</summary>
internal sealed class EngineTransaction(
    CypherEngine engine, IGraphTransaction transaction, CypherSessionOptions options, Action closed) : ICypherTransaction
{
    private readonly long _began = System.Diagnostics.Stopwatch.GetTimestamp();
    private ICypherResult? _result;

    public bool IsOpen { get; private set; } = true;

    public async ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        CheckOpen();
        try
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(_began) > options.TransactionTime)
                throw new StatementException(ErrorCodes.TimedOut, "The transaction was open too long and was undone.");
            return _result = engine.RunIn(transaction, statement, options.Access, Close, cancellationToken);
        }
        catch
        {
            await EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        CheckOpen();
        try
        {
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_result is { } result)
            await result.DisposeAsync().ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
    }

    private void CheckOpen()
    {
        if (!IsOpen)
            throw new InvalidOperationException("The transaction is over.");
        if (_result is not null)
            throw new InvalidOperationException("A result of the transaction is open.");
    }

    /// <summary>A result that failed, or that was left before its end, ends the transaction: what it did in part must go.</summary>
    private void Close(EngineResult result)
    {
        _result = null;
        if (!result.HasFailed || !IsOpen)
            return;
        IsOpen = false;
        closed();
    }

    private async ValueTask EndAsync()
    {
        if (IsOpen)
        {
            IsOpen = false;
            closed();
        }

        await transaction.DisposeAsync().ConfigureAwait(false);
    }
}
