using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Transport;

namespace GraphExplorer.Bolt.Client;

/// <summary>One server does everything: the <c>bolt</c> schemes.</summary>
internal sealed class DirectRouter(BoltAddress address, PoolSet pools) : IRouter
{
    public async ValueTask<Lease> AcquireAsync(RouteRequest request, CancellationToken cancellationToken)
    {
        var pool = pools[address];
        return new Lease(pool, await pool.AcquireAsync(request.Auth, cancellationToken), request.Database);
    }

    public async ValueTask ReportAsync(Lease lease, Exception exception)
    {
        if (exception is BoltServerException { Neo4jCode: ServerErrors.AuthorizationExpired })
            await lease.Pool.PurgeAsync();
    }
}
