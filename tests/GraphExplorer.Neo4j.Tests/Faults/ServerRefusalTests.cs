using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>
/// What the user sees of a real server that refuses us, is slow, or is lost on the way: whichever client is compiled in.
/// </summary>
[Collection(nameof(FaultyServers))]
public sealed class ServerRefusalTests(FaultyServer faulty)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong_and_not_repeated()
    {
        await using var store = await faulty.OpenAsync(options => options with { Password = "hunter2-hunter2" });

        var refused = await Assert.ThrowsAsync<StorageException>(async () => await store.OpenViewAsync(Token));

        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.Contains("unauthorized", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        await using var store = await faulty.OpenAsync(options => options with { Database = "nowhere" });

        var refused = await Assert.ThrowsAsync<StorageException>(async () => await store.OpenViewAsync(Token));

        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_itself_refuses_a_write_in_a_session_that_reads()
    {
        await using var store = await faulty.OpenAsync();
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        await using var session = store.OpenSession(CypherAccess.Read);
        var refused = await Assert.ThrowsAnyAsync<Exception>(
            () => session.RunAsync("CREATE ()", PropertyMap.Empty, Token));

        var failure = ServerFailures.Read(refused);
        Assert.Equal(ErrorCodes.Forbidden, failure?.Code);
        Assert.Equal("Neo.ClientError.Statement.AccessMode", failure?.Neo4jCode);
    }

    [Fact]
    public async Task A_slow_server_is_waited_for_as_long_as_the_statement_may_take_and_no_longer()
    {
        var server = await faulty.RequireAsync();
        await using var proxy = new Proxy(server.Address);
        await using var store = await faulty.OpenAsync(options => options with { Address = proxy.Address });
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        proxy.Delay = TimeSpan.FromMilliseconds(20);
        await using (var view = await store.OpenViewAsync(Token))
            Assert.NotNull(await view.GetStatisticsAsync(Token));
        proxy.Delay = TimeSpan.FromSeconds(4);
        var statement = new CypherStatement("RETURN 1") { Limits = new CypherLimits { Time = TimeSpan.FromSeconds(1) } };
        var refused = await Assert.ThrowsAsync<StatementException>(
            async () => await store.Cypher.RunAsync(statement, Token));

        Assert.Equal(ErrorCodes.TimedOut, refused.Code);
        Assert.Equal("The statement was ended after 1000 ms; nothing was changed.", refused.Message);
    }

    [Fact]
    public async Task A_question_whose_connection_is_dropped_fails_and_the_next_view_works()
    {
        var server = await faulty.RequireAsync();
        await using var proxy = new Proxy(server.Address);
        await using var store = await faulty.OpenAsync(options => options with { Address = proxy.Address });
        var view = await FaultyServer.OpenViewAsync(store);
        await view.GetNodesAsync(["nobody"], Token);

        proxy.DropsAt = _ => true;
        var refused = await Assert.ThrowsAsync<StorageException>(
            async () => await view.ListNodesAsync(new NodeListing(null, null, 10), Token));
        proxy.DropsAt = null;
        await view.DisposeAsync();
        await using var next = await store.OpenViewAsync(Token);

        AssertUnavailable(refused);
        Assert.NotNull(await next.ListNodesAsync(new NodeListing(null, null, 10), Token));
    }

    [Fact]
    public async Task An_import_whose_connection_is_dropped_between_two_parts_goes_on_and_puts_everything_in_once()
    {
        var server = await faulty.RequireAsync();
        await using var proxy = new Proxy(server.Address);
        await using var store = await faulty.OpenAsync(options => options with { Address = proxy.Address });
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        var summary = await store.ImportAsync(ManyRecords.Of("Traveller"), new Dropper(proxy), Token);

        Assert.Equal(new ImportSummary(ManyRecords.Count, 0), summary);
        Assert.Equal(ManyRecords.Count, await ManyRecords.CountAsync(store, "Traveller"));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_said_to_be_unknown_and_the_write_is_there_once()
    {
        byte[] commit = [0, 2, 0xB0, 0x12, 0, 0];
        var server = await faulty.RequireAsync();
        await using var proxy = new Proxy(server.Address);
        await using var store = await faulty.OpenAsync(options => options with { Address = proxy.Address });
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        var statement = new CypherStatement("CREATE (n:Once)") { Access = CypherAccess.Write };
        await using var result = await store.Cypher.RunAsync(statement, Token);
        proxy.LosesAnswerTo = packet => packet.Span.IndexOf(commit) >= 0;
        var lost = await Assert.ThrowsAsync<StorageException>(async () => await result.ReadAsync(Token));
        proxy.LosesAnswerTo = null;

        AssertUnavailable(lost);
        Assert.EndsWith("Whether its changes were made is not known.", lost.Message, StringComparison.Ordinal);
        Assert.Null(result.Summary);
        Assert.Equal(1, await ManyRecords.CountAsync(store, "Once"));
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_refused_unless_the_address_takes_any()
    {
        var server = await faulty.RequireAsync();
        using var certificate = Certificates.SelfSigned("somewhere.example");
        await using var proxy = new Proxy(server.Address) { Certificate = certificate };
        await using (var direct = await faulty.OpenAsync())
        await using (await FaultyServer.OpenViewAsync(direct))
        {
        }

        await using var strict = await faulty.OpenAsync(
            options => options with { Address = $"bolt+s://127.0.0.1:{proxy.Port}" });
        await using var lenient = await faulty.OpenAsync(
            options => options with { Address = $"bolt+ssc://127.0.0.1:{proxy.Port}" });

        var refused = await Assert.ThrowsAsync<StorageException>(async () => await strict.OpenViewAsync(Token));
        await using var view = await lenient.OpenViewAsync(Token);

        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.NotNull(await view.GetStatisticsAsync(Token));
    }

    [Fact]
    public async Task Two_hundred_requests_share_ten_connections_and_all_are_answered()
    {
        var server = await faulty.RequireAsync();
        await using var proxy = new Proxy(server.Address);
        await using var store = await faulty.OpenAsync(
            options => options with { Address = proxy.Address, MaxConnections = 10 });
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var statement = new CypherStatement("RETURN $i * 2")
            {
                Parameters = PropertyMap.Of(("i", i)),
            };
            await using var view = await store.OpenViewAsync(Token);
            Assert.Empty((await view.GetNodesAsync([$"nobody {i}"], Token)).OfType<NodeRecord>());
            await view.DisposeAsync();
            await using var result = await store.Cypher.RunAsync(statement, Token);
            Assert.True(await result.ReadAsync(Token));
            return result.Current[0].AsInteger();
        }));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => 2L * i), answers);
        Assert.InRange(proxy.Connections, 1, 10);
    }

    internal static void AssertUnavailable(StorageException refused)
    {
        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.Contains("Neo4j", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FaultyServer.Password, refused.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Drops all connections once part of an import is in.</summary>
    private sealed class Dropper(Proxy proxy) : IProgress<ImportProgress>
    {
        private bool _hasDropped;

        public void Report(ImportProgress value)
        {
            if (!_hasDropped)
                proxy.Drop();
            _hasDropped = true;
        }
    }
}
