using System.Globalization;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Loading;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>
/// What the user sees of a real server that is killed, restarted, slow, or closed to us: whichever client is compiled
/// in.
/// </summary>
[Collection(nameof(FaultCollection))]
public sealed class StoreFaultTests(FaultyServer faulty)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_while_nobody_asked_is_said_to_be_gone_and_used_again_when_it_is_back()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        await using (var before = await FaultyServer.OpenViewAsync(store))
            await before.GetStatisticsAsync(Token);

        server.Kill();
        var refused = await Assert.ThrowsAsync<StorageException>(async () => await store.OpenViewAsync(Token));
        await server.StartAgainAsync();
        await using var after = await FaultyServer.OpenViewAsync(store);

        AssertUnavailable(refused);
        Assert.NotNull(await after.GetStatisticsAsync(Token));
    }

    [Fact]
    public async Task A_server_killed_while_rows_come_ends_them_with_an_error_and_not_with_an_end()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        var statement = new CypherStatement("UNWIND range(1, 10000000) AS x RETURN x, 'some text to fill a packet'")
        {
            Limits = new CypherLimits { Rows = 10_000_000, Bytes = long.MaxValue },
        };
        await using (await FaultyServer.OpenViewAsync(store))
        await using (var result = await store.Cypher.RunAsync(statement, Token))
        {
            Assert.True(await result.ReadAsync(Token));

            server.Kill();
            var refused = await Assert.ThrowsAsync<StorageException>(async () =>
            {
                while (await result.ReadAsync(Token))
                {
                }
            });

            AssertUnavailable(refused);
            Assert.Null(result.Summary);
        }
    }

    [Fact]
    public async Task What_a_transaction_had_written_when_the_server_was_killed_is_not_there_afterwards()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        var statement = new CypherStatement("UNWIND range(1, 5000) AS x CREATE (n:Torn {x: x}) RETURN x")
        {
            Access = CypherAccess.Write,
        };
        await using (await FaultyServer.OpenViewAsync(store))
        await using (var result = await store.Cypher.RunAsync(statement, Token))
        {
            Assert.True(await result.ReadAsync(Token));

            server.Kill();
            AssertUnavailable(await Assert.ThrowsAsync<StorageException>(async () =>
            {
                while (await result.ReadAsync(Token))
                {
                }
            }));
        }

        await server.StartAgainAsync();
        await using var view = await FaultyServer.OpenViewAsync(store);
        Assert.DoesNotContain((await view.GetStatisticsAsync(Token)).Labels, label => label.Name == "Torn");
    }

    [Fact]
    public async Task An_import_that_loses_its_server_goes_on_when_it_is_back_and_puts_everything_in_once()
    {
        const int Many = 2 * ImportRun.OneTransaction;
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        var killer = new Killer(server);
        var records = Enumerable.Range(0, Many)
            .Select(i => (GraphRecord)new NodeRecord(
                i.ToString(CultureInfo.InvariantCulture), ["Survivor"], PropertyMap.Of(("i", i))));
        var import = store.ImportAsync(records.ToAsyncEnumerable(), killer, Token);
        await killer.KilledAsync.WaitAsync(Token);
        await server.StartAgainAsync();

        var summary = await CompleteAsync(import, () => store.ImportAsync(records.ToAsyncEnumerable(), null, Token));

        Assert.Equal(new ImportSummary(Many, 0), summary);
        await using var view = await FaultyServer.OpenViewAsync(store);
        var counted = (await view.GetStatisticsAsync(Token)).Labels.Single(label => label.Name == "Survivor");
        Assert.Equal(Many, counted.Count);
    }

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
        proxy.Delay = TimeSpan.FromSeconds(30);
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

    /// <summary>
    /// Where the server went at the very moment of a commit, the import says that its outcome is not known; then it can
    /// be run again.
    /// </summary>
    private static async Task<ImportSummary> CompleteAsync(Task<ImportSummary> import, Func<Task<ImportSummary>> again)
    {
        try
        {
            return await import;
        }
        catch (StorageException lost) when (lost.Message.Contains("is not known", StringComparison.Ordinal))
        {
            return await again();
        }
    }

    private static void AssertUnavailable(StorageException refused)
    {
        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.StartsWith("Neo4j: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FaultyServer.Password, refused.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Kills the server once part of an import is in.</summary>
    private sealed class Killer(LocalServer server) : IProgress<ImportProgress>
    {
        private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task KilledAsync => _killed.Task;

        public void Report(ImportProgress value)
        {
            if (_killed.Task.IsCompleted)
                return;
            server.Kill();
            _killed.SetResult();
        }
    }
}
