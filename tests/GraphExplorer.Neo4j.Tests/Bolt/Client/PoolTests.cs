using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

public sealed class PoolTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_callers_share_ten_connections()
    {
        async Task AnswerForever(ScriptedConnection connection)
        {
            await connection.WelcomeAsync();
            while (true)
            {
                var (tag, _) = await connection.ReadAsync();
                if (tag == MessageTag.Goodbye)
                    return;
                await connection.ExpectAsync(MessageTag.Pull);
                await connection.SucceedAsync(("fields", GraphExplorer.Graph.Values.Value.From(["x"])));
                await connection.RecordAsync(1);
                await connection.SucceedAsync();
            }
        }

        await using var server = new ScriptedServer([.. Enumerable.Repeat<Func<ScriptedConnection, Task>>(AnswerForever, 10)]);
        await using (var driver = server.Connect(options => options with { MaxConnections = 10 }))
        {
            var sums = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
            {
                await using var session = driver.OpenSession();
                var rows = await (await session.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel);
                return rows.Sum(row => row[0].AsInteger());
            }));

            Assert.Equal(200, sums.Sum());
            Assert.InRange(server.Connections, 1, 10);
        }
    }

    [Fact]
    public async Task Waits_for_a_connection_no_longer_than_allowed()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectHangUpAsync();
        });
        await using var driver = server.Connect(options => options with { MaxConnections = 1 }, time);
        await using var holder = driver.OpenSession();
        await using var waiter = driver.OpenSession();
        await using var held = await holder.BeginAsync(cancellationToken: Cancel);

        var waiting = waiter.BeginAsync(cancellationToken: Cancel);
        time.Advance(TimeSpan.FromSeconds(61));

        var late = await Assert.ThrowsAsync<BoltTransportException>(() => waiting);
        Assert.Equal("overloaded", late.Code.Name);
        Assert.Contains("All 1 connections", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_wait_leaves_the_place_to_the_next()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectHangUpAsync();
        });
        await using var driver = server.Connect(options => options with { MaxConnections = 1 });
        await using var holder = driver.OpenSession();
        await using var waiter = driver.OpenSession();
        using var impatience = new CancellationTokenSource();
        var held = await holder.BeginAsync(cancellationToken: Cancel);

        var waiting = waiter.BeginAsync(cancellationToken: impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await held.DisposeAsync();

        await using var next = await waiter.BeginAsync(cancellationToken: Cancel);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Does_not_use_a_connection_again_that_is_too_old()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer(AnswerOnceAsync, AnswerOnceAsync);
        await using var driver = server.Connect(
            options => options with { MaxConnectionLifetime = TimeSpan.FromMinutes(5) }, time);

        await RunAsync(driver);
        time.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(driver);

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Tries_a_connection_that_was_idle_for_long_before_it_is_used()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.AnswerAsync(null);
            await connection.ResetAsync();
            await connection.AnswerAsync(null);
        });
        await using var driver = server.Connect(time: time);

        await RunAsync(driver);
        time.Advance(TimeSpan.FromSeconds(31));
        await RunAsync(driver);

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Opens_a_new_connection_where_the_idle_one_does_not_answer()
    {
        var time = new FakeTimeProvider();
        var isAsked = new TaskCompletionSource();
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null);
                await connection.ExpectAsync(MessageTag.Reset);
                isAsked.SetResult();
                await connection.ExpectHangUpAsync();
            },
            AnswerOnceAsync);
        await using var driver = server.Connect(time: time);

        await RunAsync(driver);
        time.Advance(TimeSpan.FromSeconds(31));
        var running = RunAsync(driver);
        await isAsked.Task;
        time.Advance(TimeSpan.FromSeconds(1));
        await running;

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Notices_that_the_server_hung_up_while_the_connection_was_idle()
    {
        var isGone = new TaskCompletionSource();
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null);
                isGone.SetResult();
            },
            AnswerOnceAsync);
        await using var driver = server.Connect();

        await RunAsync(driver);
        await isGone.Task;
        await server.ClosedAsync(0);
        await RunAsync(driver);

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Drops_all_connections_when_the_rights_of_the_user_expired()
    {
        await using var server = new ScriptedServer(
            async connection =>
            {
                await connection.WelcomeAsync();
                await connection.AnswerAsync(null);
                await connection.ExpectAsync(MessageTag.Run);
                await connection.ExpectAsync(MessageTag.Pull);
                await connection.FailAsync("Neo.ClientError.Security.AuthorizationExpired");
                await connection.IgnoreAsync();
                await connection.ResetAsync();
                await connection.ExpectHangUpAsync();
            },
            AnswerOnceAsync);
        await using var driver = server.Connect();

        await RunAsync(driver);
        var expired = await Assert.ThrowsAsync<BoltServerException>(() => RunAsync(driver));
        await RunAsync(driver);

        Assert.True(expired.IsTransient);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_disposed_driver_says_good_bye_and_works_no_more()
    {
        var farewell = new List<byte>();
        await using (var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.AnswerAsync(null);
            farewell.Add((await connection.ReadAsync()).Tag);
        }))
        {
            var driver = server.Connect();
            await RunAsync(driver);
            await driver.DisposeAsync();

            Assert.Throws<ObjectDisposedException>(() => driver.OpenSession());
        }

        Assert.Equal([MessageTag.Goodbye], farewell);
    }

    private static async Task AnswerOnceAsync(ScriptedConnection connection)
    {
        await connection.WelcomeAsync();
        await connection.AnswerAsync(null);
        await connection.ExpectHangUpAsync();
    }

    private static async Task RunAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await (await session.RunAsync("…", cancellationToken: Cancel)).ConsumeAsync(Cancel);
    }
}
