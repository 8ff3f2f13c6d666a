using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// A server or cluster, and the connections to it. One for the whole of a program: safe for concurrent use, and it
/// connects only when there is work.
/// </summary>
public sealed class BoltDriver : IAsyncDisposable
{
    private readonly BoltOptions _options;
    private readonly PoolSet _pools;
    private readonly IRouter _router;
    private readonly RetryPolicy _retries;
    private bool _isDisposed;

    /// <param name="options">How to reach it.</param>
    /// <param name="time">The clock behind all time limits; the system's by default.</param>
    /// <param name="random">What varies the pauses between attempts; by default seeded by process and start.</param>
    /// <param name="log">Where events are noted; nowhere by default.</param>
    /// <exception cref="ArgumentException">An option is not valid; the message says which and why.</exception>
    public BoltDriver(
        BoltOptions options,
        TimeProvider? time = null,
        Random? random = null,
        ILogger? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        BoltOptions.Validate(options);
        _options = options;
        time ??= TimeProvider.System;
        var logger = log ?? NullLogger.Instance;
        var uri = BoltUri.Parse(options.Address);
        _pools = new PoolSet(uri, options, time, logger);
        _router = uri.IsRouted ? new ClusterRouter(uri, _pools, time, logger) : new DirectRouter(uri.Address, _pools);
        random ??= new Random(HashCode.Combine(Environment.ProcessId, Environment.MachineName, time.GetTimestamp()));
        _retries = new RetryPolicy(options.MaxRetryTime, time, random, logger);
    }

    /// <summary>Opens a session; it connects when it is first used.</summary>
    public BoltSession OpenSession(BoltSessionOptions? options = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new BoltSession(_options, options ?? new BoltSessionOptions(), _router, _retries);
    }

    /// <summary>Makes a connection for reads and lets the server answer.</summary>
    /// <exception cref="BoltTransportException">It cannot be reached.</exception>
    /// <exception cref="BoltServerException">It refuses us.</exception>
    public async Task<ServerInfo> VerifyAsync(string? database = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var request = new RouteRequest(AccessMode.Read, database, null, [], _options.Auth);
        var lease = await _router.AcquireAsync(request, cancellationToken);
        try
        {
            await lease.Connection.ResetAsync(_options.ConnectTimeout);
            return lease.Connection.Describe();
        }
        catch (BoltTransportException exception)
        {
            await _router.ReportAsync(lease, exception);
            throw;
        }
        finally
        {
            await lease.Pool.ReleaseAsync(lease.Connection);
        }
    }

    /// <summary>Closes idle connections now, and those in use when their sessions give them back.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _pools.DisposeAsync();
    }
}
