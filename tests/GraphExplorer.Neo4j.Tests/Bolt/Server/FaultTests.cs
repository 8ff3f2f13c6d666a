using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>Connections to the real server that a proxy drops.</summary>
public sealed class FaultTests(Neo4jServer server)
{
    private static readonly byte[] Commit = [0, 2, 0xB0, 0x12, 0, 0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_dropped_while_idle_is_not_noticed_by_the_next_statement()
    {
        await using var proxy = new Proxy(await server.RequireAsync());
        await using var driver = await server.ConnectAsync(options => options with { Address = proxy.Address });
        await using var session = driver.OpenSession();

        Assert.Equal(1, await AskAsync(session, "RETURN 1"));
        proxy.Drop();
        Assert.Equal(2, await AskAsync(session, "RETURN 2"));

        Assert.Equal(2, proxy.Connections);
    }

    [Fact]
    public async Task A_connection_dropped_while_rows_come_ends_the_result_and_the_session_goes_on()
    {
        await using var proxy = new Proxy(await server.RequireAsync());
        await using var driver = await server.ConnectAsync(
            options => options with { Address = proxy.Address, FetchSize = 10 });
        await using var session = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });

        var result = await session.RunAsync("UNWIND range(1, 100) AS x RETURN x", cancellationToken: Cancel);
        Assert.True(await result.ReadAsync(Cancel));
        proxy.Drop();
        var broken = await Assert.ThrowsAsync<BoltTransportException>(() => result.ToListAsync(Cancel));

        Assert.True(broken.IsTransient);
        Assert.Equal(3, await AskAsync(session, "RETURN 3"));
    }

    [Fact]
    public async Task Managed_work_whose_connection_is_dropped_is_done_again()
    {
        await using var proxy = new Proxy(await server.RequireAsync());
        await using var driver = await server.ConnectAsync(options => options with { Address = proxy.Address });
        await using var session = driver.OpenSession();
        var attempts = 0;

        var created = await session.WriteAsync(
            async (transaction, token) =>
            {
                attempts++;
                var creation = await transaction.RunAsync("CREATE (n:Again) RETURN n", cancellationToken: token);
                var made = await creation.ToListAsync(token);
                if (attempts == 1)
                    proxy.Drop();
                await (await transaction.RunAsync("RETURN 1", cancellationToken: token)).ConsumeAsync(token);
                return made.Count;
            },
            cancellationToken: Cancel);

        Assert.Equal((2, 1), (attempts, created));
        const string Delete = "MATCH (n:Again) WITH collect(n) AS ns FOREACH (n IN ns | DELETE n) RETURN size(ns)";
        Assert.Equal(1, await AskAsync(session, Delete));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_not_tried_again_and_said_to_be_unknown()
    {
        await using var proxy = new Proxy(await server.RequireAsync());
        await using var driver = await server.ConnectAsync(options => options with { Address = proxy.Address });
        await using var session = driver.OpenSession();
        var attempts = 0;
        proxy.DropsAt = packet => packet.Span.SequenceEqual(Commit);

        var lost = await Assert.ThrowsAsync<BoltTransportException>(() => session.WriteAsync(
            async (transaction, token) =>
            {
                attempts++;
                return await (await transaction.RunAsync("CREATE (n:Lost)", cancellationToken: token)).ConsumeAsync(token);
            },
            cancellationToken: Cancel));

        Assert.Equal(1, attempts);
        Assert.True(lost.IsOutcomeUnknown && !lost.IsTransient);
        proxy.DropsAt = null;
        await AskAsync(session, "MATCH (n:Lost) WITH collect(n) AS all FOREACH (n IN all | DELETE n) RETURN 0");
    }

    private static async Task<long> AskAsync(BoltSession session, string query)
    {
        var result = await session.RunAsync(query, cancellationToken: Cancel);
        return Assert.Single(await result.ToListAsync(Cancel))[0].AsInteger();
    }
}
