using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

public sealed class BoltSessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_a_statement_in_one_round_trip_and_keeps_its_bookmark()
    {
        Value[] first = [], second = [];
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            first = await connection.AnswerAsync("FB:1", 1, 2, 3);
            second = await connection.AnswerAsync(null);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession(new BoltSessionOptions
        {
            Access = AccessMode.Read,
            Database = "people",
            Bookmarks = ["FB:0"],
            ImpersonatedUser = "guest",
        });

        var parameters = new Dictionary<string, Value> { ["n"] = 3 };
        var options = new BoltTransactionOptions
        {
            Timeout = TimeSpan.FromMilliseconds(1500.2),
            Metadata = new Dictionary<string, Value> { ["app"] = "test" },
        };
        var result = await session.RunAsync("UNWIND range(1, $n) AS x RETURN x", parameters, options, cancellationToken: Cancel);
        var rows = await result.ToListAsync(Cancel);
        await (await session.RunAsync("RETURN 1 AS x", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.Equal(["x"], result.Columns);
        Assert.Equal([1, 2, 3], rows.Select(row => row[0].AsInteger()));
        Assert.Equal(2, session.RoundTrips);
        Assert.Equal("UNWIND range(1, $n) AS x RETURN x", first[0].AsString());
        Assert.Equal(parameters, first[1].AsMap());
        Assert.Equal(
            """{"bookmarks":["FB:0"],"db":"people","imp_user":"guest","mode":"r","tx_metadata":{"app":"test"},"tx_timeout":1501}""",
            first[2].ToString());
        Assert.Equal(["FB:1"], session.Bookmarks);
        Assert.Equal("""["FB:1"]""", second[2].AsMap()["bookmarks"].ToString());
    }

    [Fact]
    public async Task Asks_for_more_rows_only_when_the_last_were_read()
    {
        var pulls = new List<string>();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Run);
            for (var batch = 0; batch < 3; batch++)
            {
                pulls.Add((await connection.ExpectAsync(MessageTag.Pull))[0].ToString());
                if (batch == 0)
                    await connection.SucceedAsync(("fields", Value.From(["x"])));
                await connection.RecordAsync(2 * batch);
                if (batch == 2)
                    break;
                await connection.RecordAsync(2 * batch + 1);
                await connection.SucceedAsync(("has_more", true));
            }

            await connection.SucceedAsync();
        });
        await using var driver = server.Connect(options => options with { FetchSize = 2 });
        await using var session = driver.OpenSession();

        await using var result = await session.RunAsync("…", cancellationToken: Cancel);
        var seen = new List<long>();
        while (await result.ReadAsync(Cancel))
        {
            seen.Add(result.Current[0].AsInteger());
            Assert.Equal((seen.Count + 1) / 2, pulls.Count);
        }

        Assert.Equal([0, 1, 2, 3, 4], seen);
        Assert.All(pulls, pull => Assert.Equal("""{"n":2}""", pull));
        Assert.False(await result.ReadAsync(Cancel));
        Assert.Throws<InvalidOperationException>(() => result.Current.Length);
    }

    [Fact]
    public async Task Drops_the_rows_that_nobody_reads()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.SucceedAsync(("fields", Value.From(["x"])));
            await connection.RecordAsync(1);
            await connection.SucceedAsync(("has_more", true));
            Assert.Equal("""{"n":-1}""", (await connection.ExpectAsync(MessageTag.Discard))[0].ToString());
            await connection.SucceedAsync(("bookmark", "FB:2"));
            await connection.AnswerAsync(null, 7);
        });
        await using var driver = server.Connect(options => options with { FetchSize = 1 });
        await using var session = driver.OpenSession();

        await using (await session.RunAsync("…", cancellationToken: Cancel))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => session.RunAsync("…", cancellationToken: Cancel));
        }

        Assert.Equal(["FB:2"], session.Bookmarks);
        var next = await session.RunAsync("…", cancellationToken: Cancel);
        Assert.Equal(7, Assert.Single(await next.ToListAsync(Cancel))[0].AsInteger());
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Resets_a_connection_whose_statement_was_refused_and_uses_it_again()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.FailAsync("Neo.ClientError.Statement.SyntaxError", "Invalid input 'X'");
            await connection.IgnoreAsync();
            await connection.ResetAsync();
            await connection.AnswerAsync(null, 1);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => session.RunAsync("X", cancellationToken: Cancel));
        var rows = await (await session.RunAsync("RETURN 1 AS x", cancellationToken: Cancel)).ToListAsync(Cancel);

        Assert.Equal(("Invalid input 'X'", "invalid_query"), (refused.Message, refused.Code.Name));
        Assert.Single(rows);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Tells_a_failure_with_its_gql_status_and_causes()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync(5, 7);
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.SendAsync(MessageTag.Failure, ScriptedConnection.Map(
                ("neo4j_code", "Neo.ClientError.Statement.ArithmeticError"),
                ("message", "/ by zero"),
                ("gql_status", "22012"),
                ("description", "error: data exception - division by zero"),
                ("diagnostic_record", ScriptedConnection.Map(("_classification", "CLIENT_ERROR"))),
                ("cause", ScriptedConnection.Map(
                    ("message", "the divisor"), ("cause", ScriptedConnection.Map(("message", "is 0")))))));
            await connection.IgnoreAsync();
            await connection.ResetAsync();
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => session.RunAsync("RETURN 1/0", cancellationToken: Cancel));

        Assert.Equal(("22012", "error: data exception - division by zero"), (refused.GqlStatus, refused.StatusDescription));
        Assert.Equal("CLIENT_ERROR", refused.DiagnosticRecord["_classification"].AsString());
        Assert.Equal(["the divisor", "is 0"], refused.Causes);
    }

    [Fact]
    public async Task Names_the_parameter_that_cannot_be_sent_and_goes_on()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.AnswerAsync(null);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();
        var parameters = new Dictionary<string, Value> { ["good"] = 1, ["bad"] = Value.From(["abc\uDC00"]) };

        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => session.RunAsync("RETURN $bad", parameters, cancellationToken: Cancel));
        await (await session.RunAsync("RETURN 1 AS x", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        Assert.Equal(
            "The parameter \"bad\" holds half a surrogate pair, U+DC00, which no UTF-8 text can: position 3 of the text.",
            refused.Message);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Says_that_a_write_may_have_happened_when_the_connection_breaks_before_its_end()
    {
        Task HangUpAfterRun(ScriptedConnection connection) => RunAndHangUpAsync(connection);
        await using var server = new ScriptedServer(HangUpAfterRun, HangUpAfterRun);
        await using var driver = server.Connect();
        await using var writer = driver.OpenSession();
        await using var reader = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });

        var written = await Assert.ThrowsAsync<BoltTransportException>(
            () => writer.RunAsync("CREATE ()", cancellationToken: Cancel));
        var read = await Assert.ThrowsAsync<BoltTransportException>(
            () => reader.RunAsync("MATCH …", cancellationToken: Cancel));

        Assert.True(written.IsOutcomeUnknown && !written.IsTransient);
        Assert.False(read.IsOutcomeUnknown || !read.IsTransient);

        static async Task RunAndHangUpAsync(ScriptedConnection connection)
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Run);
        }
    }

    [Fact]
    public async Task Says_that_the_connection_broke_while_rows_came()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.SucceedAsync(("fields", Value.From(["x"])));
            await connection.RecordAsync(1);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });

        var result = await session.RunAsync("…", cancellationToken: Cancel);
        Assert.True(await result.ReadAsync(Cancel));
        await Assert.ThrowsAsync<BoltTransportException>(() => result.ReadAsync(Cancel).AsTask());

        await Assert.ThrowsAsync<InvalidOperationException>(() => result.ReadAsync(Cancel).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => result.ConsumeAsync(Cancel));
    }

    [Fact]
    public async Task Refuses_a_row_of_another_width_than_the_columns()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.SucceedAsync(("fields", Value.From(["x"])));
            await connection.RecordAsync(1, 2);
            await connection.ExpectHangUpAsync();
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        var result = await session.RunAsync("…", cancellationToken: Cancel);

        await Assert.ThrowsAsync<BoltProtocolException>(() => result.ReadAsync(Cancel).AsTask());
    }

    [Fact]
    public async Task Leaves_a_connection_on_which_an_answer_came_that_nobody_asked_for()
    {
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.ExpectAsync(MessageTag.Run);
                await connection.ExpectAsync(MessageTag.Pull);
                await connection.SucceedAsync(("fields", Value.From(["x"])));
                await connection.SendTwiceAsync(MessageTag.Success, ScriptedConnection.Map());
                await connection.ExpectHangUpAsync();
            },
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null, 1);
            });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        await (await session.RunAsync("…", cancellationToken: Cancel)).ConsumeAsync(Cancel);
        var rows = await (await session.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel);

        Assert.Single(rows);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Sends_telemetry_only_where_both_sides_want_it()
    {
        Func<ScriptedConnection, Task> withTelemetry = async connection =>
        {
            await connection.WelcomeAsync(5, 8, ("hints", ScriptedConnection.Map(("telemetry.enabled", true))));
            Assert.Equal(2, (await connection.ExpectAsync(MessageTag.Telemetry))[0].AsInteger());
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.SucceedAsync();
            await connection.SucceedAsync(("fields", Value.From(["x"])));
            await connection.SucceedAsync();
        };
        Func<ScriptedConnection, Task> without = async connection =>
        {
            await connection.WelcomeAsync(5, 8, ("hints", ScriptedConnection.Map(("telemetry.enabled", true))));
            await connection.AnswerAsync(null);
        };
        foreach (var (isAsked, script) in new[] { (true, withTelemetry), (false, without) })
        {
            await using var server = new ScriptedServer(script);
            await using var driver = server.Connect(options => options with { SendsTelemetry = isAsked });
            await using var session = driver.OpenSession();

            await (await session.RunAsync("…", cancellationToken: Cancel)).ConsumeAsync(Cancel);
        }
    }

    [Fact]
    public async Task Carries_vectors_with_bolt_6()
    {
        var vector = Value.From(Vector.From([1.5f, -2f]));
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync(6, 0);
            await connection.AnswerAsync(null, vector);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        var result = await session.RunAsync(
            "RETURN $v AS x", new Dictionary<string, Value> { ["v"] = vector }, cancellationToken: Cancel);

        Assert.Equal(vector, Assert.Single(await result.ToListAsync(Cancel))[0]);
    }

    [Fact]
    public async Task Changes_identity_on_a_connection_where_the_version_can()
    {
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null);
                await connection.ExpectAsync(MessageTag.Logoff);
                Assert.Equal("bob", (await connection.ExpectAsync(MessageTag.Logon))[0].AsMap()["principal"].AsString());
                await connection.ExpectAsync(MessageTag.Run);
                await connection.ExpectAsync(MessageTag.Pull);
                await connection.SucceedAsync();
                await connection.SucceedAsync();
                await connection.SucceedAsync(("fields", Value.From(["x"])));
                await connection.SucceedAsync();
            });
        await using var driver = server.Connect();

        await RunAsync(driver, null);
        await RunAsync(driver, BoltAuth.Basic("bob", "b"));

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Opens_another_connection_for_another_identity_where_the_version_cannot_change_it()
    {
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync(5, 0);
                await connection.AnswerAsync(null);
                await connection.ExpectHangUpAsync();
            },
            async connection =>
            {
                var (hello, _) = await connection.WelcomeAsync(5, 0);
                Assert.Equal("bob", hello["principal"].AsString());
                await connection.AnswerAsync(null);
            });
        await using var driver = server.Connect();

        await RunAsync(driver, null);
        await RunAsync(driver, BoltAuth.Basic("bob", "b"));

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Never_uses_a_connection_whose_change_of_identity_was_refused()
    {
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null);
                await connection.ExpectAsync(MessageTag.Logoff);
                await connection.ExpectAsync(MessageTag.Logon);
                await connection.SucceedAsync();
                await connection.FailAsync("Neo.ClientError.Security.Unauthorized");
                await connection.ExpectAsync(MessageTag.Run);
                await connection.ExpectAsync(MessageTag.Pull);
                await connection.ExpectHangUpAsync();
            },
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null);
            });
        await using var driver = server.Connect();

        await RunAsync(driver, null);
        await Assert.ThrowsAsync<BoltServerException>(() => RunAsync(driver, BoltAuth.Basic("bob", "wrong")));
        await RunAsync(driver, null);

        Assert.Equal(2, server.Connections);
    }

    private static async Task RunAsync(BoltDriver driver, BoltAuth? auth)
    {
        await using var session = driver.OpenSession(new BoltSessionOptions { Auth = auth });
        await (await session.RunAsync("…", cancellationToken: Cancel)).ConsumeAsync(Cancel);
    }
}
