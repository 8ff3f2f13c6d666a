using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
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
        if (statement.Access == CypherAccess.Write && options.Access == CypherAccess.Read)
            throw new StatementException(ErrorCodes.Forbidden, "The session may only read.");
        var result = await engine.RunAsync(statement, statement.Access, ReleaseAsync, cancellationToken).ConfigureAwait(false);
        _open = result;
        return result;
    }

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        CheckFree();
        // One that only reads holds a version and keeps no writer waiting.
        var isReading = options.Access == CypherAccess.Read;
        var transaction = isReading ? null : await engine.BeginAsync(cancellationToken).ConfigureAwait(false);
        var view = transaction?.View ?? await engine.OpenViewAsync(cancellationToken).ConfigureAwait(false);
        var own = new EngineTransaction(engine, transaction, view, options, () => _open = null);
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

    private ValueTask ReleaseAsync(EngineResult closed)
    {
        if (ReferenceEquals(_open, closed))
            _open = null;
        return ValueTask.CompletedTask;
    }
}

/// <summary>A transaction of several statements.</summary>
internal sealed class EngineTransaction(
    CypherEngine engine, IGraphTransaction? transaction, IGraphView view, CypherSessionOptions options, Action closed)
    : ICypherTransaction
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
            return _result = engine.RunIn(transaction, view, statement, options.Access, CloseAsync, cancellationToken);
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
            if (transaction is not null)
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

    /// <summary>A statement that failed ends the transaction.</summary>
    private async ValueTask CloseAsync(EngineResult result)
    {
        _result = null;
        if (result.HasFailed)
            await EndAsync().ConfigureAwait(false);
    }

    private async ValueTask EndAsync()
    {
        if (IsOpen)
        {
            IsOpen = false;
            closed();
        }

        if (transaction is not null)
            await transaction.DisposeAsync().ConfigureAwait(false);
        else
            await view.DisposeAsync().ConfigureAwait(false);
    }
}
