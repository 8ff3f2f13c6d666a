using System.Collections.Concurrent;
using GraphExplorer.Bolt.Transport;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Client;

/// <summary>A pool for each server that is in use.</summary>
internal sealed class PoolSet(BoltUri uri, BoltOptions options, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<BoltAddress, ConnectionPool> _pools = new();

    public ConnectionPool this[BoltAddress address] =>
        _pools.GetOrAdd(address, key => new ConnectionPool(key, uri, options, time, log));

    /// <summary>Closes the idle connections to servers that no route leads to.</summary>
    public async ValueTask KeepAsync(IReadOnlySet<BoltAddress> addresses)
    {
        foreach (var (address, pool) in _pools)
        {
            if (!addresses.Contains(address))
                await pool.PurgeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values)
            await pool.DisposeAsync();
    }
}
