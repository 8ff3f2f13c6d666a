using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Tests.Bolt.PackStream;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

public sealed class HandshakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proposes_the_manifest_and_then_its_versions_newest_first()
    {
        byte[] proposal = [];
        await using var server = new ScriptedServer(async connection =>
        {
            proposal = await connection.ReadProposalAsync();
            await connection.SendBytesAsync(0, 0, 0, 0);
        });
        await using var driver = server.Connect();

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.Equal(Codec.Hex("6060B017 000001FF 00000006 00080805 00000404"), proposal);
        Assert.False(refused.IsTransient);
        Assert.Contains("4.4, 5.0 to 5.8 and 6.0", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    [InlineData(5, 8)]
    [InlineData(6, 0)]
    public async Task Speaks_every_version_and_says_each_thing_where_the_version_has_it(byte major, byte minor)
    {
        IReadOnlyDictionary<string, Value> hello = new Dictionary<string, Value>(), logon = hello;
        await using var server = new ScriptedServer(async connection =>
        {
            (hello, logon) = await connection.WelcomeAsync(major, minor);
            await connection.ResetAsync();
            await connection.ExpectHangUpAsync();
        });
        ServerInfo info;
        await using (var driver = server.Connect(options => options with
        {
            Auth = BoltAuth.Basic("neo4j", "secret", "native"),
            UserAgent = "Test/1.0",
            MinNotificationSeverity = "WARNING",
            DisabledNotifications = ["HINT"],
        }))
        {
            info = await driver.VerifyAsync(cancellationToken: Cancel);
        }

        var version = new BoltVersion(major, minor);
        Assert.Equal(new ServerInfo(info.Address, "Neo4j/5.26.0", version), info);
        Assert.Equal("Test/1.0", hello["user_agent"].AsString());
        Assert.False(hello.ContainsKey("routing"));
        Assert.Equal(version < new BoltVersion(5, 1), hello.ContainsKey("credentials"));
        Assert.Equal(("basic", "neo4j", "secret", "native"), (logon["scheme"].AsString(), logon["principal"].AsString(),
            logon["credentials"].AsString(), logon["realm"].AsString()));
        Assert.Equal(version >= new BoltVersion(5, 3), hello.ContainsKey("bolt_agent"));
        Assert.Equal(version >= new BoltVersion(5, 2), hello.ContainsKey("notifications_minimum_severity"));
        Assert.Equal(version >= new BoltVersion(5, 5), hello.ContainsKey("notifications_disabled_classifications"));
        Assert.Equal(
            version >= new BoltVersion(5, 2) && version < new BoltVersion(5, 5),
            hello.ContainsKey("notifications_disabled_categories"));
        Assert.Equal(major == 4, hello.ContainsKey("patch_bolt"));
    }

    [Theory]
    [InlineData("01 00080805 00", 5, 8)]
    [InlineData("02 00000006 00080805 00", 6, 0)]
    [InlineData("02 00020404 00080805 09", 5, 8)]
    [InlineData("03 00000107 00000006 00000404 FF8271", 6, 0)] // capabilities of three bytes, and a version to come
    [InlineData("01 00FF0905 00", 5, 8)] // a range that reaches past both ends
    [InlineData("02 00000404 00000805 00", 5, 8)]
    public async Task Chooses_the_newest_version_of_a_manifest_that_it_speaks(string manifest, byte major, byte minor)
    {
        byte[] choice = [];
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReadProposalAsync();
            await connection.SendBytesAsync([0, 0, 1, 0xFF, .. Codec.Hex(manifest)]);
            choice = await connection.ReadBytesAsync(5);
        });
        await using var driver = server.Connect();

        await Assert.ThrowsAsync<BoltTransportException>(() => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.Equal([0, 0, minor, major, 0], choice);
    }

    [Theory]
    [InlineData("00000005 00", false)] // the old way, version 5.0 with a byte too many is read later: hangs up instead
    [InlineData("00000304", true)] // 4.3 was not offered
    [InlineData("00010005", true)] // a range is no answer
    [InlineData("000001FF FFFFFFFFFFFFFFFFFFFFFF", true)] // a number without end
    [InlineData("000001FF 41", true)] // 65 ranges
    [InlineData("000001FF 01 00000003 00", false)]
    [InlineData("000001FF 00 00", false)]
    [InlineData("48545450 2F312E31", false)]
    [InlineData("0000", false)]
    public async Task Refuses_an_answer_that_is_none(string answer, bool isProtocol)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReadProposalAsync();
            await connection.SendBytesAsync(Codec.Hex(answer));
        });
        await using var driver = server.Connect();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.Equal(isProtocol ? typeof(BoltProtocolException) : typeof(BoltTransportException), refused.GetType());
    }

    [Fact]
    public async Task Says_when_the_port_speaks_http()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReadProposalAsync();
            await connection.SendBytesAsync("HTTP/1.1 400 Bad Request"u8.ToArray());
        });
        await using var driver = server.Connect();

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.Contains("web port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_token_where_that_is_the_authentication()
    {
        IReadOnlyDictionary<string, Value> logon = new Dictionary<string, Value>();
        await using var server = new ScriptedServer(async connection =>
        {
            (_, logon) = await connection.WelcomeAsync();
            await connection.ResetAsync();
        });
        await using var driver = server.Connect(options => options with { Auth = BoltAuth.Bearer("t0k3n") });

        await driver.VerifyAsync(cancellationToken: Cancel);

        Assert.Equal(2, logon.Count);
        Assert.Equal(("bearer", "t0k3n"), (logon["scheme"].AsString(), logon["credentials"].AsString()));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(5, 8)]
    public async Task Tells_that_the_server_refuses_the_password_and_never_repeats_it(byte major, byte minor)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ShakeHandsAsync(major, minor);
            await connection.ExpectAsync(MessageTag.Hello);
            if (minor > 0)
            {
                await connection.ExpectAsync(MessageTag.Logon);
                await connection.SucceedAsync();
            }

            await connection.FailAsync("Neo.ClientError.Security.Unauthorized", "The client is unauthorized.");
        });
        var auth = BoltAuth.Basic("neo4j", "secret");
        await using var driver = server.Connect(options => options with { Auth = auth });

        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.False(refused.IsTransient);
        Assert.Equal("Neo.ClientError.Security.Unauthorized", refused.Neo4jCode);
        Assert.Equal("store_unavailable", refused.Code.Name);
        Assert.DoesNotContain("secret", refused + auth.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_on_a_server_that_accepts_and_says_nothing()
    {
        var time = new FakeTimeProvider();
        var isConnected = new TaskCompletionSource();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReadProposalAsync();
            isConnected.SetResult();
            await connection.ExpectHangUpAsync();
        });
        await using var driver = server.Connect(time: time);

        var verifying = driver.VerifyAsync(cancellationToken: Cancel);
        await isConnected.Task;
        time.Advance(TimeSpan.FromSeconds(11));

        var late = await Assert.ThrowsAsync<BoltTransportException>(() => verifying);
        Assert.Contains("did not answer within 10 s", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nobody_listens()
    {
        string address;
        await using (var server = new ScriptedServer())
            address = server.Address;
        await using var driver = new BoltDriver(new BoltOptions { Address = $"bolt://{address}" });

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.StartsWith($"No connection to Neo4j at {address}", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsTransient);
    }

    [Fact]
    public async Task Uses_the_newer_date_times_of_4_4_once_the_server_agrees()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync(4, 4, ("patch_bolt", Value.From(["utc"])));
            connection.Format = GraphExplorer.Bolt.PackStream.ValueFormat.Of(new BoltVersion(4, 4), utcPatch: true);
            var run = await connection.AnswerAsync(null);
            Assert.Equal("1970-01-01T01:00:00+01:00", run[1].AsMap()["at"].AsDateTime().ToString());
        });
        await using var driver = server.Connect();
        await using var session = driver.OpenSession();
        var at = new ZonedDateTime(new LocalDateTime(new Date(0), new LocalTime(3600 * LocalTime.NanosecondsPerSecond)), 3600);

        var result = await session.RunAsync(
            "RETURN $at", new Dictionary<string, Value> { ["at"] = Value.From(at) }, cancellationToken: Cancel);

        Assert.Empty(await result.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("MaxConnections: at least 1.")]
    [InlineData("FetchSize: at least 1, or -1 for all.")]
    [InlineData("ConnectTimeout: more than nothing, at most 24 days.")]
    public void Refuses_options_out_of_range(string message)
    {
        var options = new BoltOptions { Address = "bolt://localhost" };
        options = message[0] switch
        {
            'M' => options with { MaxConnections = 0 },
            'F' => options with { FetchSize = 0 },
            _ => options with { ConnectTimeout = TimeSpan.Zero },
        };

        var refused = Assert.Throws<ArgumentException>(() => new BoltDriver(options));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }
}
