using System.Collections.Concurrent;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Client;

/// <summary>Sends each piece of work to a member of the cluster that does it: the <c>neo4j</c> schemes.</summary>
internal sealed class ClusterRouter(BoltUri uri, PoolSet pools, TimeProvider time, ILogger log) : IRouter
{
    /// <summary>Tables of databases not in use are dropped past this number: names come from callers.</summary>
    private const int MaxTables = 1000;

    /// <summary>One a kind of work: those who alternate would meet the same member again.</summary>
    private readonly int[] _turns = new int[2];

    private readonly ConcurrentDictionary<(string Database, string User), Routes> _routes = new();

    public async ValueTask<Lease> AcquireAsync(RouteRequest request, CancellationToken cancellationToken)
    {
        if (_routes.Count > MaxTables)
            _routes.Clear();
        var routes = _routes.GetOrAdd((request.Database ?? "", HomeUser(request)), _ => new Routes());
        Exception? last = null;

        // Twice: a table that looked fresh may name servers that are all gone.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var table = await GetTableAsync(routes, request, isForced: attempt > 0, cancellationToken);
            foreach (var pool in Order(table, request.Access))
            {
                try
                {
                    var connection = await pool.AcquireAsync(request.Auth, cancellationToken);
                    return new Lease(pool, connection, request.Database ?? table.Database);
                }
                catch (BoltTransportException exception) when (exception.Code != ErrorCodes.Overloaded)
                {
                    last = exception;
                    await ForgetAsync(pool);
                }
            }
        }

        var work = request.Access == AccessMode.Read ? "reads" : "writes";
        throw new BoltTransportException(
            ErrorCodes.StoreUnavailable,
            $"No member of the cluster at {uri.Address} takes {work} for {Name(request.Database)} at present.",
            last);
    }

    public async ValueTask ReportAsync(Lease lease, Exception exception)
    {
        switch (exception)
        {
            case BoltTransportException or BoltProtocolException:
                await ForgetAsync(lease.Pool);
                break;
            case BoltServerException { Neo4jCode: ServerErrors.AuthorizationExpired }:
                await lease.Pool.PurgeAsync();
                break;
            case BoltServerException { Neo4jCode: ServerErrors.DatabaseUnavailable }:
                Change(lease, table => table.Without(lease.Pool.Address));
                break;
            case BoltServerException server when ServerErrors.IsWrongWriter(server.Neo4jCode):
                Change(lease, table => table.WithoutWriter(lease.Pool.Address));
                break;
        }
    }

    /// <summary>Whose home database an unnamed one is.</summary>
    private static string HomeUser(RouteRequest request) =>
        request.Database is null ? request.ImpersonatedUser ?? request.Auth.ToString() : "";

    private static string Name(string? database) => database is null ? "the home database" : $"database {database}";

    /// <summary>Errors that another member would give too.</summary>
    private static bool IsFinal(BoltServerException exception) =>
        exception.Neo4jCode != ServerErrors.AuthorizationExpired &&
        (exception.Neo4jCode.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) ||
            exception.Neo4jCode.StartsWith("Neo.ClientError.Transaction.InvalidBookmark", StringComparison.Ordinal) ||
            exception.Neo4jCode.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal) ||
            exception.Neo4jCode == "Neo.ClientError.Database.DatabaseNotFound" ||
            exception.Neo4jCode == "Neo.ClientError.Request.Invalid");

    /// <summary>The least busy first; among equals each takes its turn.</summary>
    private IEnumerable<ConnectionPool> Order(RoutingTable table, AccessMode access)
    {
        var addresses = table.For(access);
        var turn = (int)((uint)Interlocked.Increment(ref _turns[(int)access]) % (uint)Math.Max(1, addresses.Count));
        return addresses.Skip(turn).Concat(addresses.Take(turn))
            .Select(address => pools[address]).OrderBy(pool => pool.InUse);
    }

    private async ValueTask<RoutingTable> GetTableAsync(
        Routes routes,
        RouteRequest request,
        bool isForced,
        CancellationToken cancellationToken)
    {
        var seen = routes.Table;
        if (!isForced && seen?.IsFresh(request.Access, time) == true)
            return seen;
        await routes.Gate.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have read a new one while this one waited.
            var table = routes.Table;
            if (table?.IsFresh(request.Access, time) == true && (!isForced || !ReferenceEquals(table, seen)))
                return table;
            table = await AskAsync(table, request, cancellationToken);
            routes.Table = table;
            BoltLog.RoutesRead(
                log, table.Database ?? "", table.Writers.Count, table.Readers.Count, table.Routers.Count);
            await pools.KeepAsync(AllAddresses());
            return table;
        }
        finally
        {
            routes.Gate.Release();
        }
    }

    private async ValueTask<RoutingTable> AskAsync(
        RoutingTable? old,
        RouteRequest request,
        CancellationToken cancellationToken)
    {
        // Known routers, unless they know of no leader: the address from the settings may lead to another part of a
        // split.
        BoltAddress[] known = [.. old?.Routers ?? []];
        var order = old is { Writers.Count: 0 } ? known.Prepend(uri.Address) : known.Append(uri.Address);
        Exception? last = null;
        foreach (var address in order.Distinct())
        {
            try
            {
                return await AskAsync(pools[address], request, cancellationToken);
            }
            catch (BoltServerException exception) when (!IsFinal(exception))
            {
                last = exception;
            }
            catch (Exception exception) when (exception is BoltTransportException or BoltProtocolException)
            {
                last = exception;
                await ForgetAsync(pools[address]);
            }
        }

        throw new BoltTransportException(
            ErrorCodes.StoreUnavailable,
            $"No member of the cluster at {uri.Address} gave a routing table for {Name(request.Database)}" +
            (last is null ? "." : $": {last.Message}"),
            last);
    }

    private async ValueTask<RoutingTable> AskAsync(
        ConnectionPool pool,
        RouteRequest request,
        CancellationToken cancellationToken)
    {
        var connection = await pool.AcquireAsync(request.Auth, cancellationToken);
        try
        {
            var context = uri.RoutingContext.ToDictionary(
                pair => pair.Key, pair => (Value)pair.Value, StringComparer.Ordinal);
            var extra = new Dictionary<string, Value>(StringComparer.Ordinal);
            if (request.Database is not null)
                extra["db"] = request.Database;
            if (request.ImpersonatedUser is not null)
                extra["imp_user"] = request.ImpersonatedUser;
            connection.Send(Request.Route(context, [.. request.Bookmarks.Select(Value.From)], extra));
            await connection.FlushAsync(cancellationToken);
            return RoutingTable.Read(await connection.SucceedAsync(cancellationToken), time);
        }
        finally
        {
            await pool.ReleaseAsync(connection);
        }
    }

    /// <summary>Leaves a server out of all tables until one names it again.</summary>
    private async ValueTask ForgetAsync(ConnectionPool pool)
    {
        foreach (var ((database, _), routes) in _routes)
        {
            routes.Change(table => table.Without(pool.Address));
            BoltLog.RouteForgotten(log, pool.Address, database);
        }

        await pool.PurgeAsync();
    }

    private void Change(Lease lease, Func<RoutingTable, RoutingTable> change)
    {
        foreach (var routes in _routes.Values)
        {
            if (routes.Table is { } table && (lease.Database is null || table.Database is null ||
                table.Database == lease.Database))
                routes.Change(change);
        }

        BoltLog.RouteForgotten(log, lease.Pool.Address, lease.Database ?? "");
    }

    private HashSet<BoltAddress> AllAddresses()
    {
        var all = new HashSet<BoltAddress> { uri.Address };
        foreach (var routes in _routes.Values)
        {
            if (routes.Table is { } table)
            {
                all.UnionWith(table.Routers);
                all.UnionWith(table.Readers);
                all.UnionWith(table.Writers);
            }
        }

        return all;
    }

    /// <summary>The table of one database, and who may ask for a new one.</summary>
    private sealed class Routes
    {
        private RoutingTable? _table;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public RoutingTable? Table
        {
            get => Volatile.Read(ref _table);
            set => Volatile.Write(ref _table, value);
        }

        public void Change(Func<RoutingTable, RoutingTable> change)
        {
            while (Table is { } table && Interlocked.CompareExchange(ref _table, change(table), table) != table)
            {
                // Another thread was faster: change what it left.
            }
        }
    }
}
