using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Values;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

public sealed class TransactionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begins_with_its_first_statement_in_one_round_trip()
    {
        Value[] begin = [];
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            begin = await AnswerInTransactionAsync(connection, 1);
            Assert.Equal("{}", (await connection.AnswerAsync(null, 2))[2].ToString());
            await connection.ExpectAsync(MessageTag.Commit);
            await connection.SucceedAsync(("bookmark", "FB:9"));
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession(new BoltSessionOptions { Database = "people" });

        await using var transaction = await session.BeginAsync(cancellationToken: Cancel);
        Assert.Single(await (await transaction.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel));
        Assert.Single(await (await transaction.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel));
        await transaction.CommitAsync(Cancel);

        Assert.Equal("""{"db":"people"}""", begin[0].ToString());
        Assert.Equal(3, session.RoundTrips);
        Assert.Equal(["FB:9"], session.Bookmarks);
        Assert.False(transaction.IsOpen);
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RunAsync("…", cancellationToken: Cancel));
    }

    [Fact]
    public async Task Sends_nothing_for_a_transaction_without_statements()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectHangUpAsync();
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        await using (var committed = await session.BeginAsync(cancellationToken: Cancel))
            await committed.CommitAsync(Cancel);
        await using (var undone = await session.BeginAsync(cancellationToken: Cancel))
            await undone.RollbackAsync(Cancel);
        await using (await session.BeginAsync(cancellationToken: Cancel))
            await Assert.ThrowsAsync<InvalidOperationException>(() => session.BeginAsync(cancellationToken: Cancel));

        Assert.Equal(0, session.RoundTrips);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Rolls_back_when_it_is_disposed_before_the_commit()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await AnswerInTransactionAsync(connection, 1);
            await connection.ResetAsync();
            await AnswerInTransactionAsync(connection, 1);
            await connection.ExpectAsync(MessageTag.Rollback);
            await connection.SucceedAsync();
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        BoltResult orphan;
        await using (var left = await session.BeginAsync(cancellationToken: Cancel))
        {
            orphan = await left.RunAsync("…", cancellationToken: Cancel);
            Assert.True(await orphan.ReadAsync(Cancel));
        }

        // Its connection may be somebody else's by now.
        Assert.Throws<InvalidOperationException>(() => orphan.Current.Length);
        await Assert.ThrowsAsync<InvalidOperationException>(() => orphan.ReadAsync(Cancel).AsTask());
        await using var undone = await session.BeginAsync(cancellationToken: Cancel);
        await undone.RunAsync("…", cancellationToken: Cancel);
        await undone.RollbackAsync(Cancel);

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Is_over_once_a_statement_failed()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Begin);
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await connection.FailAsync("Neo.ClientError.Database.DatabaseNotFound", "No such database.");
            await connection.IgnoreAsync();
            await connection.IgnoreAsync();
            await connection.ResetAsync();
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        await using var transaction = await session.BeginAsync(cancellationToken: Cancel);
        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => transaction.RunAsync("…", cancellationToken: Cancel));

        Assert.Equal("No such database.", refused.Message);
        Assert.False(transaction.IsOpen);
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(Cancel));
        await transaction.RollbackAsync(Cancel);
    }

    [Fact]
    public async Task Never_commits_twice_and_says_so_when_the_answer_was_lost()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await AnswerInTransactionAsync(connection, 1);
            await connection.ExpectAsync(MessageTag.Commit);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();
        var attempts = 0;

        var lost = await Assert.ThrowsAsync<BoltTransportException>(() => session.WriteAsync(
            async (transaction, token) =>
            {
                attempts++;
                return await (await transaction.RunAsync("CREATE ()", cancellationToken: token)).ToListAsync(token);
            },
            cancellationToken: Cancel));

        Assert.Equal(1, attempts);
        Assert.True(lost.IsOutcomeUnknown && !lost.IsTransient);
        Assert.EndsWith("Whether its changes were made is not known.", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_managed_work_again_after_transient_errors_with_pauses_that_grow()
    {
        var time = new PausingTime();
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await FailInTransactionAsync(connection, "Neo.TransientError.Transaction.DeadlockDetected");
                await FailInTransactionAsync(connection, "Neo.TransientError.Transaction.DeadlockDetected");
                await AnswerInTransactionAsync(connection, 1);
            },
            async connection =>
            {
                await connection.WelcomeAsync();
                await AnswerInTransactionAsync(connection, 5);
                await connection.ExpectAsync(MessageTag.Commit);
                await connection.SucceedAsync();
            });
        await using var driver = server.Connect(time: time);
        await using var session = driver.OpenSession();

        // The third attempt's connection breaks in the middle.
        var attempts = 0;
        var sum = await session.ReadAsync(
            async (transaction, token) =>
            {
                attempts++;
                var rows = await (await transaction.RunAsync("…", cancellationToken: token)).ToListAsync(token);
                if (attempts == 3)
                    await (await transaction.RunAsync("…", cancellationToken: token)).ConsumeAsync(token);
                return rows.Sum(row => row[0].AsInteger());
            },
            cancellationToken: Cancel);

        Assert.Equal((4, 5), (attempts, sum));
        Assert.Equal([1, 2, 4], time.Pauses.Select(pause => Math.Round(pause.TotalSeconds)));
        Assert.All(
            time.Pauses.Zip([1.0, 2.0, 4.0]),
            pair => Assert.InRange(pair.First.TotalSeconds, pair.Second * 0.8, pair.Second * 1.2));
        Assert.NotEqual(1.0, time.Pauses[0].TotalSeconds);
    }

    [Fact]
    public async Task Stops_trying_when_its_time_is_over()
    {
        var time = new PausingTime();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            for (var attempt = 1; attempt <= 6; attempt++)
                await FailInTransactionAsync(connection, "Neo.TransientError.General.DatabaseUnavailable");
        });
        await using var driver = server.Connect(options => options with { MaxRetryTime = TimeSpan.FromSeconds(20) }, time);
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(() => session.WriteAsync(
            (transaction, token) => transaction.RunAsync("…", cancellationToken: token), cancellationToken: Cancel));

        Assert.True(refused.IsTransient);
        Assert.Equal(5, time.Pauses.Count); // 1 + 2 + 4 + 8 + 16 s: the fifth attempt still lay within the 20
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed")]
    [InlineData("Neo.TransientError.Transaction.Terminated")] // somebody wanted its end
    [InlineData("Neo.DatabaseError.General.UnknownError")]
    public async Task Does_work_once_where_trying_again_would_not_help(string code)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await FailInTransactionAsync(connection, code);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(() => session.WriteAsync(
            (transaction, token) => transaction.RunAsync("…", cancellationToken: token), cancellationToken: Cancel));

        Assert.False(refused.IsTransient);
    }

    [Fact]
    public async Task Ends_a_cancelled_statement_by_a_reset_and_keeps_the_connection()
    {
        using var impatience = new CancellationTokenSource();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Begin);
            await connection.ExpectAsync(MessageTag.Run);
            await connection.ExpectAsync(MessageTag.Pull);
            await impatience.CancelAsync();
            await connection.ExpectAsync(MessageTag.Reset);
            await connection.SucceedAsync();
            await connection.FailAsync("Neo.ClientError.Transaction.Terminated");
            await connection.IgnoreAsync();
            await connection.SucceedAsync();
            await connection.AnswerAsync(null, 1);
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();

        await using (var transaction = await session.BeginAsync(cancellationToken: Cancel))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => transaction.RunAsync("…", cancellationToken: impatience.Token));
        }

        Assert.Single(await (await session.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Closes_a_connection_whose_server_does_not_answer_the_reset_within_a_second()
    {
        var time = new FakeTimeProvider();
        using var impatience = new CancellationTokenSource();
        var isReset = new TaskCompletionSource();
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.ExpectAsync(MessageTag.Run);
                await connection.ExpectAsync(MessageTag.Pull);
                await impatience.CancelAsync();
                await connection.ExpectAsync(MessageTag.Reset);
                isReset.SetResult();
                await connection.ExpectHangUpAsync();
            },
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null, 1);
            });
        await using var driver = server.Connect(options => options with { MaxConnections = 1 }, time);
        await using var session = driver.OpenSession();

        var running = session.RunAsync("…", cancellationToken: impatience.Token);
        await isReset.Task;
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Single(await (await session.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel));
        Assert.Equal(2, server.Connections);
    }

    private static async Task<Value[]> AnswerInTransactionAsync(ScriptedConnection connection, Value row)
    {
        var begin = await connection.ExpectAsync(MessageTag.Begin);
        await connection.ExpectAsync(MessageTag.Run);
        await connection.ExpectAsync(MessageTag.Pull);
        await connection.SucceedAsync();
        await connection.SucceedAsync(("fields", Value.From(["x"])));
        await connection.RecordAsync(row);
        await connection.SucceedAsync();
        return begin;
    }

    private static async Task FailInTransactionAsync(ScriptedConnection connection, string code)
    {
        await connection.ExpectAsync(MessageTag.Begin);
        await connection.ExpectAsync(MessageTag.Run);
        await connection.ExpectAsync(MessageTag.Pull);
        await connection.SucceedAsync();
        await connection.FailAsync(code);
        await connection.IgnoreAsync();
        await connection.ResetAsync();
    }
}
