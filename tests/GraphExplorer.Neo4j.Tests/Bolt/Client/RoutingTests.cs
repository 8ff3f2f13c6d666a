using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Values;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

/// <summary>A cluster of scripted members: routes, roles, a leader that moves, a member that dies.</summary>
public sealed class RoutingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_reads_to_followers_and_writes_to_the_leader()
    {
        await using var cluster = new Cluster(3);
        await using var driver = cluster.Connect();

        for (var i = 0; i < 6; i++)
        {
            await ReadAsync(driver);
            await WriteAsync(driver);
        }

        Assert.Equal([6, 0, 0], cluster.Members.Select(member => member.Writes));
        Assert.Equal([0, 3, 3], cluster.Members.Select(member => member.Reads));
        Assert.Equal(1, cluster.Members.Sum(member => member.Routes)); // of one table for one database
    }

    [Fact]
    public async Task Asks_for_the_table_with_context_bookmarks_and_database_and_names_the_home_database()
    {
        await using var cluster = new Cluster(1);
        await using var driver = cluster.Connect("?region=eu");
        await using var session = driver.OpenSession(new BoltSessionOptions { Bookmarks = ["FB:1"], ImpersonatedUser = "bob" });

        await (await session.RunAsync("…", cancellationToken: Cancel)).ConsumeAsync(Cancel);

        var address = cluster.Members[0].Server.Address;
        Assert.Equal(
            $$"""[{"address":"{{address}}","region":"eu"},["FB:1"],{"imp_user":"bob"}]""",
            Value.From(cluster.Members[0].LastRoute).ToString());
        Assert.Equal(
            """{"bookmarks":["FB:1"],"db":"home","imp_user":"bob"}""",
            cluster.Members[0].LastRun[2].ToString());
    }

    [Fact]
    public async Task Follows_the_leader_when_it_moves()
    {
        await using var cluster = new Cluster(3);
        await using var driver = cluster.Connect();
        await WriteAsync(driver);

        cluster.Leader = 2;
        await WriteAsync(driver);

        Assert.Equal([1, 0, 1], cluster.Members.Select(member => member.Writes));
    }

    [Fact]
    public async Task Leaves_a_dead_member_out_and_goes_on_with_the_others()
    {
        await using var cluster = new Cluster(3);
        await using var driver = cluster.Connect();
        await ReadAsync(driver);
        await ReadAsync(driver);

        await cluster.Members[1].DieAsync();
        for (var i = 0; i < 6; i++)
            await ReadAsync(driver);

        Assert.True(cluster.Members[2].Reads >= 6, $"{cluster.Members[2].Reads}");
    }

    [Fact]
    public async Task A_commit_that_a_leader_takes_to_its_grave_is_not_given_to_the_next_one()
    {
        await using var cluster = new Cluster(3);
        await using var driver = cluster.Connect();
        cluster.Members[0].DiesAtCommit = true;

        var lost = await Assert.ThrowsAsync<BoltTransportException>(() => WriteAsync(driver));
        cluster.Leader = 1;
        await WriteAsync(driver);

        Assert.True(lost.IsOutcomeUnknown && !lost.IsTransient);
        Assert.EndsWith("Whether its changes were made is not known.", lost.Message, StringComparison.Ordinal);
        Assert.Equal([1, 1, 0], cluster.Members.Select(member => member.Writes));
    }

    [Fact]
    public async Task Finds_the_others_when_the_member_in_the_address_is_dead_after_the_first_table()
    {
        await using var cluster = new Cluster(3) { Leader = 1 };
        await using var driver = cluster.Connect();
        await WriteAsync(driver);

        await cluster.Members[0].DieAsync();
        cluster.Leader = 2;
        await WriteAsync(driver);
        await ReadAsync(driver);

        Assert.Equal([0, 1, 1], cluster.Members.Select(member => member.Writes));
    }

    [Fact]
    public async Task Asks_again_when_the_table_has_expired()
    {
        var time = new FakeTimeProvider();
        await using var cluster = new Cluster(2);
        await using var driver = cluster.Connect(time: time);

        await ReadAsync(driver);
        time.Advance(TimeSpan.FromSeconds(299));
        await ReadAsync(driver);
        var before = cluster.Members.Sum(member => member.Routes);
        time.Advance(TimeSpan.FromSeconds(2));
        await ReadAsync(driver);

        Assert.Equal((1, 2), (before, cluster.Members.Sum(member => member.Routes)));
    }

    [Fact]
    public async Task Says_that_nobody_takes_writes_while_there_is_no_leader()
    {
        await using var cluster = new Cluster(2) { Leader = -1 };
        await using var driver = cluster.Connect();

        await ReadAsync(driver);
        await using var session = driver.OpenSession();
        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => session.RunAsync("CREATE ()", cancellationToken: Cancel));

        Assert.True(refused.IsTransient);
        Assert.Contains("takes writes for the home database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_no_member_answers()
    {
        await using var cluster = new Cluster(2);
        await using var driver = cluster.Connect();
        await cluster.Members[0].DieAsync();

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.Equal("store_unavailable", refused.Code.Name);
        Assert.Contains("gave a routing table", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound")]
    [InlineData("Neo.ClientError.Security.Forbidden")]
    public async Task Tells_a_refusal_at_once_that_every_member_would_give(string code)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Route);
            await connection.FailAsync(code);
            await connection.ResetAsync();
        });
        await using var driver = server.Connect(scheme: "neo4j");

        var refused = await Assert.ThrowsAsync<BoltServerException>(() => driver.VerifyAsync("nowhere", Cancel));

        Assert.Equal(code, refused.Neo4jCode);
    }

    [Theory]
    [InlineData("""{"rt":{"ttl":300,"servers":[]}}""")]
    [InlineData("""{"rt":5}""")]
    [InlineData("""{}""")]
    [InlineData("""{"rt":{"ttl":300,"servers":[{"role":"ROUTE","addresses":["a:b"]},{"role":"READ","addresses":["a:1"]}]}}""")]
    public async Task Takes_no_table_that_is_none(string metadata)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.ExpectAsync(MessageTag.Route);
            using var document = System.Text.Json.JsonDocument.Parse(metadata);
            await connection.SendAsync(MessageTag.Success, ValueJson.Read(document.RootElement));
            await connection.ExpectHangUpAsync();
        });
        await using var driver = server.Connect(scheme: "neo4j");

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.IsType<BoltProtocolException>(refused.InnerException);
    }

    private static async Task ReadAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await session.ReadAsync(RunAsync, cancellationToken: Cancel);
    }

    private static async Task WriteAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await session.WriteAsync(RunAsync, cancellationToken: Cancel);
    }

    private static async Task<Summary> RunAsync(BoltTransaction transaction, CancellationToken token) =>
        await (await transaction.RunAsync("…", cancellationToken: token)).ConsumeAsync(token);

    /// <summary>Members that know each other; all but the leader serve reads, the leader alone takes writes.</summary>
    private sealed class Cluster : IAsyncDisposable
    {
        public Cluster(int size)
        {
            for (var i = 0; i < size; i++)
                Members.Add(new Member(this, i));
        }

        public List<Member> Members { get; } = [];

        /// <summary>The number of the leader; -1 while there is none.</summary>
        public int Leader { get; set; }

        /// <summary>A driver that knows the first member; its pauses between attempts pass at once.</summary>
        public BoltDriver Connect(string query = "", TimeProvider? time = null) => new(
            new BoltOptions { Address = $"neo4j://{Members[0].Server.Address}{query}" },
            time ?? new PausingTime(),
            new Random(1));

        public Value Table() => ScriptedConnection.Map(("rt", ScriptedConnection.Map(
            ("ttl", 300),
            ("db", "home"),
            ("servers", Value.From([
                Server("ROUTE", Members),
                Server("READ", Members.Count == 1 ? Members : [.. Members.Where(member => member.Number != 0)]),
                Server("WRITE", Leader < 0 ? [] : [Members[Leader]]),
            ])))));

        public async ValueTask DisposeAsync()
        {
            foreach (var member in Members)
                await member.DisposeAsync();
        }

        private static Value Server(string role, IEnumerable<Member> members) => ScriptedConnection.Map(
            ("role", role),
            ("addresses", Value.From(members.Where(member => !member.IsDead).Select(member => member.Server.Address))));
    }

    private sealed class Member : IAsyncDisposable
    {
        private readonly Cluster _cluster;
        private readonly CancellationTokenSource _death = new();

        public Member(Cluster cluster, int number)
        {
            _cluster = cluster;
            Number = number;
            Server = new ScriptedServer([.. Enumerable.Repeat<Func<ScriptedConnection, Task>>(ServeAsync, 20)]);
        }

        public int Number { get; }

        public ScriptedServer Server { get; }

        public bool IsDead { get; private set; }

        /// <summary>Hangs up, and takes nobody any more, instead of answering the next commit.</summary>
        public bool DiesAtCommit { get; set; }

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public int Routes { get; private set; }

        public Value[] LastRoute { get; private set; } = [];

        public Value[] LastRun { get; private set; } = [];

        /// <summary>Hangs up on everybody and takes nobody any more.</summary>
        public async Task DieAsync()
        {
            IsDead = true;
            await _death.CancelAsync();
            await Server.StopAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            _death.Dispose();
        }

        private async Task ServeAsync(ScriptedConnection connection)
        {
            await connection.WelcomeAsync();
            var isRead = false;
            while (true)
            {
                (byte Tag, Value[] Fields) request;
                try
                {
                    request = await connection.ReadAsync().WaitAsync(_death.Token);
                }
                catch (Exception exception) when (exception is OperationCanceledException or BoltTransportException)
                {
                    return;
                }

                switch (request.Tag)
                {
                    case MessageTag.Route:
                        Routes++;
                        LastRoute = request.Fields;
                        await connection.SendAsync(MessageTag.Success, _cluster.Table());
                        break;
                    case MessageTag.Begin:
                        isRead = request.Fields[0].AsMap().ContainsKey("mode");
                        await connection.SucceedAsync();
                        break;
                    case MessageTag.Run when !isRead && _cluster.Leader != Number:
                        await connection.ExpectAsync(MessageTag.Pull);
                        await connection.FailAsync("Neo.ClientError.Cluster.NotALeader");
                        await connection.IgnoreAsync();
                        break;
                    case MessageTag.Run:
                        LastRun = request.Fields;
                        Reads += isRead ? 1 : 0;
                        Writes += isRead ? 0 : 1;
                        await connection.ExpectAsync(MessageTag.Pull);
                        await connection.SucceedAsync(("fields", Value.From(["x"])));
                        await connection.SucceedAsync();
                        break;
                    case MessageTag.Commit when DiesAtCommit:
                        IsDead = true;
                        await _death.CancelAsync();
                        return;
                    case MessageTag.Goodbye:
                        return;
                    default: // COMMIT, RESET
                        await connection.SucceedAsync();
                        break;
                }
            }
        }
    }
}
