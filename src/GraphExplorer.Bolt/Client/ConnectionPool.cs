using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Errors;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// The connections to one server. Safe for concurrent use; those who wait are served in the order they came.
/// </summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    /// <summary>
    /// A request that was given up must not hold its connection for longer: it is reset by then, or closed.
    /// </summary>
    private static readonly TimeSpan ResetTimeout = TimeSpan.FromMilliseconds(900);

    private readonly BoltUri _uri;
    private readonly BoltOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _permits;
    private readonly Stack<BoltConnection> _idle = new();
    private int _inUse;
    private long _openedBefore = long.MinValue; // connections opened up to here are closed instead of used again
    private bool _isClosed;

    public ConnectionPool(BoltAddress address, BoltUri uri, BoltOptions options, TimeProvider time, ILogger log)
    {
        Address = address;
        _uri = uri;
        _options = options;
        _time = time;
        _log = log;
        _permits = new SemaphoreSlim(options.MaxConnections, options.MaxConnections);
    }

    public BoltAddress Address { get; }

    /// <summary>How many connections are given out: the measure by which routing spreads the work.</summary>
    public int InUse => Volatile.Read(ref _inUse);

    /// <summary>
    /// Gives a connection that works and has the identity; give it back with <see cref="ReleaseAsync"/>.
    /// </summary>
    /// <exception cref="BoltTransportException">None became free in time, or none can be opened.</exception>
    /// <exception cref="BoltServerException">The server refuses the identity.</exception>
    public async ValueTask<BoltConnection> AcquireAsync(BoltAuth auth, CancellationToken cancellationToken)
    {
        if (!await _permits.WaitAsync(0, CancellationToken.None))
            await WaitForPermitAsync(cancellationToken);
        Interlocked.Increment(ref _inUse);
        var isGiven = false;
        try
        {
            var connection = await TakeIdleAsync(auth) ?? await OpenAsync(auth, cancellationToken);
            isGiven = true;
            return connection;
        }
        finally
        {
            if (!isGiven)
                GivePermitBack();
        }
    }

    /// <summary>
    /// Takes a connection back; resets it where something is left over, or where the server is still in the middle of
    /// something, and closes it where that fails.
    /// </summary>
    public async ValueTask ReleaseAsync(BoltConnection connection, bool needsReset = false)
    {
        try
        {
            if (!connection.IsBroken && connection.HasUnsent)
                connection.DropUnsent();
            if (!connection.IsBroken && (needsReset || connection.NeedsReset))
                await connection.ResetAsync(ResetTimeout);
        }
        catch (GraphExplorerException)
        {
            // It is broken now, and closed below.
        }

        connection.IdleSince = _time.GetTimestamp();
        var isKept = false;
        lock (_idle)
        {
            if (!connection.IsBroken && !_isClosed && connection.OpenedAt > _openedBefore)
            {
                _idle.Push(connection);
                isKept = true;
            }
        }

        if (!isKept)
            await CloseAsync(connection, connection.IsBroken ? "it broke" : "no longer wanted");
        GivePermitBack();
    }

    /// <summary>Closes idle connections now, and those in use when they come back.</summary>
    public async ValueTask PurgeAsync()
    {
        BoltConnection[] idle;
        lock (_idle)
        {
            _openedBefore = _time.GetTimestamp();
            idle = [.. _idle];
            _idle.Clear();
        }

        foreach (var connection in idle)
            await CloseAsync(connection, "the server's routes changed, or its rights");
    }

    public async ValueTask DisposeAsync()
    {
        lock (_idle)
            _isClosed = true;
        await PurgeAsync();
    }

    private async ValueTask WaitForPermitAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.AcquisitionTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _permits.WaitAsync(either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BoltTransportException(
                ErrorCodes.Overloaded,
                $"All {_options.MaxConnections} connections to Neo4j at {Address} stayed in use for " +
                $"{_options.AcquisitionTimeout.TotalSeconds:0.###} s.",
                exception,
                isTransient: false);
        }
    }

    private async ValueTask<BoltConnection?> TakeIdleAsync(BoltAuth auth)
    {
        while (true)
        {
            BoltConnection? connection;
            lock (_idle)
            {
                ObjectDisposedException.ThrowIf(_isClosed, typeof(BoltDriver));
                if (!_idle.TryPop(out connection))
                    return null;
            }

            if (await IsUsableAsync(connection, auth))
            {
                if (!connection.Auth.Equals(auth))
                    connection.ChangeAuth(auth);
                return connection;
            }

            await CloseAsync(connection, "too old, dead, or of another user");
        }
    }

    private async ValueTask<bool> IsUsableAsync(BoltConnection connection, BoltAuth auth)
    {
        if (!connection.IsQuiet || _time.GetElapsedTime(connection.OpenedAt) > _options.MaxConnectionLifetime ||
            (!connection.Auth.Equals(auth) && !connection.CanChangeAuth))
            return false;
        if (_time.GetElapsedTime(connection.IdleSince) < _options.LivenessCheckAfter)
            return true;
        try
        {
            await connection.ResetAsync(ResetTimeout);
            return true;
        }
        catch (GraphExplorerException)
        {
            return false;
        }
    }

    private async ValueTask<BoltConnection> OpenAsync(BoltAuth auth, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await BoltConnection.OpenAsync(Address, _uri, _options, auth, _time, cancellationToken);
            BoltLog.ConnectionOpened(_log, Address, connection.Agent, connection.Version);
            return connection;
        }
        catch (GraphExplorerException exception)
        {
            BoltLog.ConnectionFailed(_log, Address, exception);
            throw;
        }
    }

    private async ValueTask CloseAsync(BoltConnection connection, string reason)
    {
        BoltLog.ConnectionClosed(_log, Address, reason);
        await connection.DisposeAsync();
    }

    private void GivePermitBack()
    {
        Interlocked.Decrement(ref _inUse);
        _permits.Release();
    }
}
