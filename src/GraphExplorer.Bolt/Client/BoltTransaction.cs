using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// A transaction: what it changes becomes visible at <see cref="CommitAsync"/>, and not at all where it is disposed
/// before. One statement at a time; not for concurrent use.
/// </summary>
public sealed class BoltTransaction : IAsyncDisposable, IResultOwner
{
    private readonly BoltSession _session;
    private readonly Lease _lease;
    private readonly long _fetchSize;
    private BoltResult? _result;
    private State _state = State.Open;
    private bool _isEnded; // the server has confirmed the commit or the rollback

    internal BoltTransaction(BoltSession session, Lease lease, Request begin, TelemetryApi api, long fetchSize)
    {
        _session = session;
        _lease = lease;
        _fetchSize = fetchSize;

        // Sent with the first statement: opening a transaction costs no round trip of its own.
        if (Connection.WantsTelemetry)
            Connection.Send(Request.Telemetry(api), isPreamble: true);
        Connection.Send(begin, isPreamble: true);
    }

    private enum State
    {
        Open,
        Failed,
        Closed,
    }

    /// <summary>Whether statements can still be run.</summary>
    public bool IsOpen => _state == State.Open;

    internal bool IsOver => _state == State.Closed;

    private BoltConnection Connection => _lease.Connection;

    /// <summary>Runs a statement; its rows come as the result is read.</summary>
    /// <exception cref="ArgumentException">
    /// A parameter cannot be sent; the message names it. The transaction goes on.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The last result is still open, or the transaction is over.
    /// </exception>
    /// <exception cref="BoltServerException">The server refuses it; the transaction has failed.</exception>
    /// <exception cref="BoltTransportException">The connection broke; the transaction has failed.</exception>
    public async Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value>? parameters = null,
        long? fetchSize = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequireOpen();
        if (_result is { IsOpen: true })
            throw new InvalidOperationException("The last result is still open: read it to its end, or dispose it.");
        var size = fetchSize ?? _fetchSize;
        Connection.Send(Request.Run(query, parameters ?? StartMap.Empty, StartMap.Empty));
        Connection.Send(Request.Pull(size));
        var run = await SucceedAsync(cancellationToken);
        return _result = new BoltResult(Connection, this, run, size);
    }

    /// <summary>Makes the changes last; an open result is consumed before.</summary>
    /// <exception cref="BoltTransportException">
    /// The connection broke. With <see cref="BoltTransportException.IsOutcomeUnknown"/> the changes may have been made.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled: the changes may have been made or not.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        RequireOpen();
        if (_result is { IsOpen: true })
            await _result.ConsumeAsync(cancellationToken);
        if (!Connection.HasUnsent)
        {
            Connection.Send(Request.Commit);
            var end = await SucceedAsync(cancellationToken, isCommitting: true);
            _isEnded = true;
            _session.Saw(end.Text("bookmark"));
        }

        await CloseAsync();
    }

    /// <summary>Undoes everything.</summary>
    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (_state == State.Open && !Connection.HasUnsent)
        {
            if (_result is { IsOpen: true })
                await _result.ConsumeAsync(cancellationToken);
            Connection.Send(Request.Rollback);
            await SucceedAsync(cancellationToken);
            _isEnded = true;
        }

        await CloseAsync();
    }

    /// <summary>Undoes everything, unless it was committed. Never throws for a broken connection.</summary>
    public async ValueTask DisposeAsync() => await CloseAsync();

    ValueTask IResultOwner.EndedAsync(Summary summary) => ValueTask.CompletedTask;

    async ValueTask<Exception?> IResultOwner.FailedAsync(Exception exception)
    {
        await FailAsync(exception);
        return null;
    }

    private async ValueTask<IReadOnlyDictionary<string, Value>> SucceedAsync(
        CancellationToken cancellationToken,
        bool isCommitting = false)
    {
        try
        {
            await Connection.FlushAsync(cancellationToken);
            return await Connection.SucceedAsync(cancellationToken);
        }
        catch (BoltTransportException exception) when (isCommitting)
        {
            await FailAsync(exception);
            throw exception.WithUnknownOutcome();
        }
        catch (Exception exception)
        {
            await FailAsync(exception);
            throw;
        }
    }

    private async ValueTask FailAsync(Exception exception)
    {
        if (_state == State.Open)
            _state = State.Failed;
        await _session.ReportAsync(_lease, exception);
    }

    private void RequireOpen()
    {
        if (_state == State.Failed)
            throw new InvalidOperationException("The transaction has failed; dispose it and begin another.");
        if (_state == State.Closed)
            throw new InvalidOperationException("The transaction is over.");
    }

    private async ValueTask CloseAsync()
    {
        if (_state == State.Closed)
            return;
        _state = State.Closed;
        _result?.Abandon();

        // The server rolls back at a reset; where not even the BEGIN was sent there is nothing to end.
        await _session.ReturnAsync(_lease, needsReset: !_isEnded && !Connection.HasUnsent);
    }
}
