using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>What a real server does with us.</summary>
public sealed class RealServerTests(Neo4jServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agrees_on_the_newest_version_that_both_speak()
    {
        await using var driver = await server.ConnectAsync();

        var info = await driver.VerifyAsync(cancellationToken: Cancel);

        Assert.StartsWith("Neo4j/", info.Agent, StringComparison.Ordinal);
        Assert.True(info.Version >= new BoltVersion(5, 0), info.Version.ToString());
    }

    [Fact]
    public async Task Counts_what_a_statement_changed()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        await using var transaction = await session.BeginAsync(cancellationToken: Cancel);

        var summary = await (await transaction.RunAsync(
            "CREATE (a:A:B {x: 1, y: 2})-[:R {z: 3}]->(b) REMOVE a:B", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.Equal(CypherKind.Write, summary.Kind);
        Assert.Equal(
            (new CypherCounters(2, 0, 1, 0, 3, 2, 1, 0, 0, 0, 0), 0), (summary.Counters, summary.SystemUpdates));
        Assert.True(summary.Counters.ContainsUpdates);
        Assert.Equal("neo4j", summary.Database);
        Assert.Null(summary.Bookmark);
        Assert.Equal("00001", summary.Statuses[0].GqlStatus);
        Assert.NotNull(summary.ConsumedAfter);
    }

    [Fact]
    public async Task Tells_notifications_with_their_place_and_statuses()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();

        var summary = await (await session.RunAsync(
            "MATCH (n:NoSuchLabel) RETURN n.noSuchProperty AS x", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.Equal("02000", summary.Statuses[0].GqlStatus);
        var label = summary.Notifications.First(status => status.Position is { Line: 1, Column: 10 });
        Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", label.Neo4jCode);
        Assert.Equal(("UNRECOGNIZED", "WARNING"), (label.Classification, label.Severity));
        Assert.StartsWith("01N", label.GqlStatus, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_no_notifications_that_were_switched_off()
    {
        await using var driver = await server.ConnectAsync(
            options => options with { DisabledNotifications = ["UNRECOGNIZED"] });
        await using var session = driver.OpenSession();

        var summary = await (await session.RunAsync(
            "MATCH (n:NoSuchLabel) RETURN n", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.Empty(summary.Notifications);
    }

    [Fact]
    public async Task Explains_and_profiles()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });

        var explained = await (await session.RunAsync(
            "EXPLAIN UNWIND range(1, 10) AS x RETURN sum(x)", cancellationToken: Cancel)).ConsumeAsync(Cancel);
        var profiled = await (await session.RunAsync(
            "PROFILE UNWIND range(1, 10) AS x RETURN x", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.StartsWith("ProduceResults", explained.Plan!.Operator, StringComparison.Ordinal);
        Assert.Null(explained.Plan.Rows);
        Assert.NotEmpty(explained.Plan.Children);
        Assert.Equal(10, profiled.Plan!.Rows);
        Assert.Equal(["x"], profiled.Plan.Identifiers);
    }

    [Fact]
    public async Task Refuses_writes_in_read_mode()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });

        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => session.RunAsync("CREATE ()", cancellationToken: Cancel));

        Assert.Equal(("Neo.ClientError.Statement.AccessMode", "forbidden"), (refused.Neo4jCode, refused.Code.Name));
    }

    [Theory]
    [InlineData("RETURN", "Neo.ClientError.Statement.SyntaxError", "invalid_query")]
    [InlineData("RETURN 1/0", "Neo.ClientError.Statement.ArithmeticError", "invalid_query")]
    [InlineData("RETURN $missing", "Neo.ClientError.Statement.ParameterMissing", "invalid_query")]
    public async Task Tells_why_a_statement_failed_and_goes_on(string query, string neo4jCode, string code)
    {
        await using var driver = await server.ConnectAsync(options => options with { MaxConnections = 1 });
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(async () =>
            await (await session.RunAsync(query, cancellationToken: Cancel)).ToListAsync(Cancel));
        var next = await (await session.RunAsync("RETURN 1", cancellationToken: Cancel)).ToListAsync(Cancel);

        Assert.Equal((neo4jCode, code), (refused.Neo4jCode, refused.Code.Name));
        Assert.Equal(5, refused.GqlStatus.Length);
        Assert.Single(next);
    }

    [Fact]
    public async Task Says_that_there_is_no_such_database()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession(new BoltSessionOptions { Database = "nowhere" });

        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => session.RunAsync("RETURN 1", cancellationToken: Cancel));

        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", refused.Neo4jCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(-1)]
    public async Task Streams_rows_in_batches_of_any_size(int fetchSize)
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession(new BoltSessionOptions { FetchSize = fetchSize });

        var result = await session.RunAsync(
            "UNWIND range(1, $n) AS x RETURN x, toString(x) AS s",
            new Dictionary<string, Value> { ["n"] = 3000 },
            cancellationToken: Cancel);
        var expected = 0;
        while (await result.ReadAsync(Cancel))
        {
            expected++;
            Assert.Equal(expected, result.Current[0].AsInteger());
            Assert.Equal($"{expected}", result.Current[1].AsString());
        }

        Assert.Equal(3000, expected);
        Assert.Equal(fetchSize < 0 ? 1 : (3000 + fetchSize - 1) / fetchSize, session.RoundTrips);
    }

    [Fact]
    public async Task Commits_and_rolls_back()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        await session.WriteAsync(
            async (transaction, token) => await (await transaction.RunAsync(
                "CREATE (:Kept {of: 'commit'})", cancellationToken: token)).ConsumeAsync(token),
            cancellationToken: Cancel);
        await using (var undone = await session.BeginAsync(cancellationToken: Cancel))
            await undone.RunAsync("CREATE (:Kept {of: 'rollback'})", cancellationToken: Cancel);

        await using var other = driver.OpenSession(new BoltSessionOptions
        {
            Access = AccessMode.Read,
            Bookmarks = session.Bookmarks,
        });
        var kept = await other.ReadAsync(
            async (transaction, token) => await (await transaction.RunAsync(
                "MATCH (n:Kept) RETURN n.of", cancellationToken: token)).ToListAsync(token),
            cancellationToken: Cancel);
        await (await session.RunAsync("MATCH (n:Kept) DELETE n", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.NotEmpty(session.Bookmarks);
        Assert.Equal("commit", Assert.Single(kept)[0].AsString());
    }

    [Fact]
    public async Task Ends_a_cancelled_statement_and_frees_its_connection()
    {
        await using var driver = await server.ConnectAsync(options => options with { MaxConnections = 1 });
        await using var session = driver.OpenSession();
        using var impatience = new CancellationTokenSource();

        // It would take minutes.
        const string Slow = "UNWIND range(1, 10000000000) AS x WITH x WHERE x % 10000000000 = 0 RETURN x";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var result = await session.RunAsync(Slow, cancellationToken: impatience.Token);
            var waiting = result.ReadAsync(impatience.Token).AsTask();
            Assert.False(waiting.IsCompleted);
            await impatience.CancelAsync();
            await waiting;
        });

        Assert.Single(await (await session.RunAsync("RETURN 1", cancellationToken: Cancel)).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Ends_a_statement_at_its_time_limit()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(async () => await (await session.RunAsync(
            "UNWIND range(1, 1000000000) AS x WITH x WHERE x % 1000000000 = 0 RETURN x",
            options: new BoltTransactionOptions { Timeout = TimeSpan.FromMilliseconds(300) },
            cancellationToken: Cancel)).ToListAsync(Cancel));

        Assert.Equal("timed_out", refused.Code.Name);
    }

    [Fact]
    public async Task Routes_on_a_single_server_too()
    {
        await using var driver = await server.ConnectAsync(options => options with
        {
            Address = options.Address.Replace("bolt", "neo4j", StringComparison.Ordinal),
        });
        await using var session = driver.OpenSession();

        var rows = await session.ReadAsync(
            async (transaction, token) => await (await transaction.RunAsync(
                "RETURN 1", cancellationToken: token)).ToListAsync(token),
            cancellationToken: Cancel);

        Assert.Equal(1, Assert.Single(rows)[0].AsInteger());
    }

    [Fact]
    public async Task Serves_two_hundred_callers_over_ten_connections()
    {
        await using var driver = await server.ConnectAsync(options => options with { MaxConnections = 10 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await using var session = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });
            return await session.ReadAsync(
                async (transaction, token) =>
                {
                    var result = await transaction.RunAsync(
                        "RETURN $i", new Dictionary<string, Value> { ["i"] = i }, cancellationToken: token);
                    return (await result.ToListAsync(token))[0][0].AsInteger();
                },
                cancellationToken: Cancel);
        }));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), answers);
    }

    [Fact]
    public async Task Takes_no_tls_where_the_server_has_none()
    {
        await using var driver = await server.ConnectAsync(options => options with
        {
            Address = options.Address.Replace("bolt:", "bolt+ssc:", StringComparison.Ordinal),
        });

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.Contains("does it use TLS?", refused.Message, StringComparison.Ordinal);
    }
}
