using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>What our own client can and the publisher's cannot: end what nobody waits for any more.</summary>
[Collection(nameof(FaultyServers))]
public sealed class CancelledStatementTests(FaultyServer faulty)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <remarks>
    /// A connection whose server has not answered RESET within 0.9 s is closed, so one and the same connection means
    /// that it was free again within a second.
    /// </remarks>
    [Fact]
    public async Task A_cancelled_request_frees_its_only_connection_within_a_second_and_ends_the_work_at_the_server()
    {
        var server = await faulty.RequireAsync();
        await using var proxy = new Proxy(server.Address);
        await using var store = await faulty.OpenAsync(
            options => options with { Address = proxy.Address, MaxConnections = 1 });
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        using var impatience = new CancellationTokenSource();
        var statement = new CypherStatement(
            "UNWIND range(1, 100000000000) AS x WITH x WHERE x % 100000000000 = 0 RETURN x") // hours
        {
            Limits = new CypherLimits { Time = TimeSpan.FromHours(1) },
        };
        var turns = proxy.Turns;
        var running = Task.Run(
            async () =>
            {
                await using var result = await store.Cypher.RunAsync(statement, impatience.Token);
                return await result.ReadAsync(impatience.Token);
            },
            Token);
        while (proxy.Turns < turns + 2)
            await Task.Delay(10, Token); // until the explanation has come and the statement itself is sent

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await using var view = await store.OpenViewAsync(Token);

        Assert.NotNull(await view.GetStatisticsAsync(Token));
        Assert.Equal(1, proxy.Connections);
    }
}
