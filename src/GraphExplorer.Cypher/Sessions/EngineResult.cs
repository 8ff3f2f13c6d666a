using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Sessions;

/// <summary>The rows of one statement; what it wrote is made to last at the end, where it has a transaction of its own.</summary>
internal sealed class EngineResult : ICypherResult
{
    private readonly Action<EngineResult>? _closed;
    private readonly bool _commits;
    private readonly IAsyncDisposable? _owner;
    private readonly RunningStatement? _running;
    private readonly IGraphTransaction? _transaction;
    private bool _hasRow;
    private bool _isClosed;

    public EngineResult(
        RunningStatement running, IGraphTransaction? transaction, IAsyncDisposable? owner, bool commits,
        Action<EngineResult>? closed)
    {
        (_running, _transaction, _owner, _commits, _closed) = (running, transaction, owner, commits, closed);
    }

    /// <summary>A result without rows: what EXPLAIN gives.</summary>
    public EngineResult(CypherSummary summary, Action<EngineResult>? closed) => (Summary, _closed) = (summary, closed);

    public IReadOnlyList<string> Columns => _running?.Columns ?? [];

    public ReadOnlySpan<Value> Current => _hasRow && _running is not null
        ? _running.Current
        : throw new InvalidOperationException("There is no row here.");

    public CypherSummary? Summary { get; private set; }

    /// <summary>Whether it failed, or was left before its end.</summary>
    public bool HasFailed { get; private set; }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (Summary is not null || HasFailed || _running is null)
        {
            await CloseAsync().ConfigureAwait(false);
            return _hasRow = false;
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_running.Next())
                return _hasRow = true;
            _hasRow = false;
            await EndAsync(cancellationToken).ConfigureAwait(false);
            Summary = _running.Summary();
        }
        catch
        {
            _hasRow = false;
            HasFailed = true;
            await CloseAsync().ConfigureAwait(false);
            throw;
        }

        await CloseAsync().ConfigureAwait(false);
        return false;
    }

    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        if (_transaction is null)
            return;
        try
        {
            if (_running!.Counters.ContainsUpdates) // there is one where there is a transaction
                await _transaction.CheckAsync(cancellationToken).ConfigureAwait(false);
            if (_commits)
                await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException fault) when (fault.Code.Kind == ErrorKind.Conflict)
        {
            throw StatementRunner.Translate(new CypherFault("ConstraintVerificationFailed", "DeleteConnectedNode", fault.Message));
        }
    }

    public async ValueTask DisposeAsync()
    {
        HasFailed |= Summary is null;
        await CloseAsync().ConfigureAwait(false);
    }

    private async ValueTask CloseAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        _running?.Dispose();
        if (_owner is not null)
            await _owner.DisposeAsync().ConfigureAwait(false);
        _closed?.Invoke(this);
    }
}
