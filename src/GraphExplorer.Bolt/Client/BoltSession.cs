using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// Work whose parts follow each other: each transaction sees what the ones before it did, on a cluster too (bookmarks).
/// Holds a connection only while a result or a transaction is open. Not for concurrent use; cheap to make.
/// </summary>
public sealed class BoltSession : IAsyncDisposable, IResultOwner
{
    private readonly BoltSessionOptions _options;
    private readonly IRouter _router;
    private readonly RetryPolicy _retries;
    private readonly long _fetchSize;
    private IReadOnlyList<string> _bookmarks;
    private readonly BoltAuth _auth;
    private BoltResult? _result;
    private BoltTransaction? _transaction;
    private Lease? _resultLease;
    private bool _isDisposed;

    internal BoltSession(BoltOptions driver, BoltSessionOptions options, IRouter router, RetryPolicy retries)
    {
        if (options.FetchSize is < 1 and not -1)
            throw new ArgumentException("FetchSize: at least 1, or -1 for all.", nameof(options));
        _options = options;
        _router = router;
        _retries = retries;
        _fetchSize = options.FetchSize ?? driver.FetchSize;
        _auth = options.Auth ?? driver.Auth;
        _bookmarks = options.Bookmarks;
    }

    /// <summary>What another session gives to see everything that this one has done and seen.</summary>
    public IReadOnlyList<string> Bookmarks => _bookmarks;

    /// <summary>
    /// Times that this session sent something and waited for the answer, opening connections not counted.
    /// </summary>
    public long RoundTrips { get; private set; }

    /// <summary>
    /// Runs a statement on its own; it is committed when its result has been read to the end or disposed.
    /// </summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent; the message names it.</exception>
    /// <exception cref="InvalidOperationException">A result or a transaction of this session is still open.</exception>
    /// <exception cref="BoltServerException">The server refuses it.</exception>
    /// <exception cref="BoltTransportException">
    /// No connection, or it broke. With <see cref="BoltTransportException.IsOutcomeUnknown"/> the statement may have
    /// been executed; it is never sent twice.
    /// </exception>
    public async Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value>? parameters = null,
        BoltTransactionOptions? options = null,
        long? fetchSize = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequireIdle();
        var size = fetchSize ?? _fetchSize;
        var lease = await AcquireAsync(_options.Access, cancellationToken);
        var connection = lease.Connection;
        var isSent = false;
        try
        {
            if (connection.WantsTelemetry)
                connection.Send(Request.Telemetry(TelemetryApi.AutoCommit), isPreamble: true);
            connection.Send(Request.Run(query, parameters ?? StartMap.Empty, Start(lease, _options.Access, options)));
            connection.Send(Request.Pull(size));
            isSent = true;
            await connection.FlushAsync(cancellationToken);
            var run = await connection.SucceedAsync(cancellationToken);
            _resultLease = lease;
            return _result = new BoltResult(connection, this, run, size);
        }
        catch (Exception exception)
        {
            await _router.ReportAsync(lease, exception);
            await ReturnAsync(lease, needsReset: false);
            if (isSent && Clearer(exception) is { } clearer)
                throw clearer;
            throw;
        }
    }

    /// <summary>Opens a transaction.</summary>
    /// <exception cref="InvalidOperationException">A result or a transaction of this session is still open.</exception>
    /// <exception cref="BoltTransportException">No connection.</exception>
    public Task<BoltTransaction> BeginAsync(
        BoltTransactionOptions? options = null,
        CancellationToken cancellationToken = default) =>
        BeginAsync(_options.Access, options, TelemetryApi.ExplicitTransaction, cancellationToken);

    /// <summary>
    /// Does work in a read transaction and commits it; does it again from its beginning where it failed for a reason
    /// that may pass. The work may therefore run more than once, and must have no other effects.
    /// </summary>
    public Task<T> ReadAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionOptions? options = null,
        CancellationToken cancellationToken = default) =>
        DoAsync(AccessMode.Read, work, options, cancellationToken);

    /// <summary>As <see cref="ReadAsync"/>, in a write transaction.</summary>
    /// <exception cref="BoltTransportException">
    /// With <see cref="BoltTransportException.IsOutcomeUnknown"/> the changes may have been made: a commit whose answer
    /// was lost is not tried again.
    /// </exception>
    public Task<T> WriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionOptions? options = null,
        CancellationToken cancellationToken = default) =>
        DoAsync(AccessMode.Write, work, options, cancellationToken);

    /// <summary>Ends what is open: a transaction is undone, a result's rows are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        if (_result is not null)
            await _result.DisposeAsync();
    }

    async ValueTask IResultOwner.EndedAsync(Summary summary)
    {
        Saw(summary.Bookmark);
        await ReturnResultAsync();
    }

    async ValueTask<Exception?> IResultOwner.FailedAsync(Exception exception)
    {
        if (_resultLease is { } lease)
            await _router.ReportAsync(lease, exception);
        await ReturnResultAsync();
        return Clearer(exception);
    }

    internal void Saw(string? bookmark)
    {
        if (bookmark is not null)
            _bookmarks = [bookmark];
    }

    internal ValueTask ReportAsync(Lease lease, Exception exception) => _router.ReportAsync(lease, exception);

    internal async ValueTask ReturnAsync(Lease lease, bool needsReset)
    {
        RoundTrips += lease.Connection.Flushes - lease.FlushesBefore;
        await lease.Pool.ReleaseAsync(lease.Connection, needsReset);
    }

    private async Task<T> DoAsync<T>(
        AccessMode access,
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return await _retries.RunAsync(
            async token =>
            {
                await using var transaction = await BeginAsync(access, options, TelemetryApi.ManagedTransaction, token);
                var result = await work(transaction, token);
                if (transaction.IsOpen)
                    await transaction.CommitAsync(token);
                return result;
            },
            cancellationToken);
    }

    private async Task<BoltTransaction> BeginAsync(
        AccessMode access,
        BoltTransactionOptions? options,
        TelemetryApi api,
        CancellationToken cancellationToken)
    {
        RequireIdle();
        var lease = await AcquireAsync(access, cancellationToken);
        try
        {
            return _transaction = new BoltTransaction(
                this, lease, Request.Begin(Start(lease, access, options)), api, _fetchSize);
        }
        catch
        {
            await ReturnAsync(lease, needsReset: false);
            throw;
        }
    }

    private async ValueTask<Lease> AcquireAsync(AccessMode access, CancellationToken cancellationToken)
    {
        var request = new RouteRequest(access, _options.Database, _options.ImpersonatedUser, _bookmarks, _auth);
        return await _router.AcquireAsync(request, cancellationToken);
    }

    private Dictionary<string, Value> Start(Lease lease, AccessMode access, BoltTransactionOptions? options) =>
        StartMap.Make(_options, access, lease.Database, _bookmarks, options ?? BoltTransactionOptions.Default);

    /// <summary>What a broken connection means for a statement that commits itself.</summary>
    private BoltTransportException? Clearer(Exception exception) =>
        exception is BoltTransportException transport && _options.Access == AccessMode.Write
            ? transport.WithUnknownOutcome()
            : null;

    private async ValueTask ReturnResultAsync()
    {
        if (_resultLease is not { } lease)
            return;
        _resultLease = null;
        await ReturnAsync(lease, needsReset: false);
    }

    private void RequireIdle()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_result is { IsOpen: true })
            throw new InvalidOperationException("The last result is still open: read it to its end, or dispose it.");
        if (_transaction is { IsOver: false })
            throw new InvalidOperationException("A transaction of this session is still open.");
    }
}
