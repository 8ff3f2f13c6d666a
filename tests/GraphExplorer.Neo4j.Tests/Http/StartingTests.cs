using GraphExplorer.Api.Stores;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Neo4j.Tests.Bolt.Client;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>The API beside a server that is not there, and that comes.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class StartingTests(Neo4jServer server)
{
    private const string Password = "correct-horse-battery";

    private static readonly byte[] Pull = [0xB1, 0x3F]; // a structure of one field, PULL

    private static readonly string[] Asked =
    [
        "/health/ready", "/api/v1/schema", "/api/v1/entities?q=lyushkov", "/api/v1/entities/lyushkov",
        "/api/v1/paths?from=lyushkov&to=stalin",
    ];

    [Fact]
    public async Task The_API_starts_without_its_server_says_so_and_answers_as_soon_as_it_comes()
    {
        var behind = await server.RequireAsync();
        var port = HostedApi.FreePort();
        var time = new FakeTimeProvider();
        await using var api = await HostedApi.StartAsync(
            builder => builder.Services.AddSingleton<TimeProvider>(time),
            "--GraphExplorer:Store", "neo4j",
            "--GraphExplorer:Neo4j:Address", $"bolt://127.0.0.1:{port}",
            "--GraphExplorer:Neo4j:Password", Password);

        var down = await Task.WhenAll(Asked.Select(api.GetAsync));
        var query = await api.QueryAsync("RETURN 1");
        var live = await api.GetAsync("/health/live");
        await UntilAsync(() => api.Log.Entries.Any(entry => entry.Id.Id == 5010));
        await using var proxy = new Proxy(behind, port: port);
        var ready = await api.GetAsync("/health/ready");
        var answer = await api.QueryAsync("RETURN 1");
        await LookUntilAsync(api, time, () => api.Log.Entries.Any(entry => entry.Id.Id is 5011 or 5012));

        Assert.All([.. down, query], refused =>
        {
            Assert.Equal((503, "store_unavailable"), (refused.Status, refused.Code));
            Assert.Contains("Start Neo4j, or say where it is: GraphExplorer:Neo4j:Address", refused.Body);
            Assert.DoesNotContain(Password, refused.Body);
        });
        Assert.Equal(200, live.Status);
        Assert.Equal((200, "neo4j"), (ready.Status, (string?)ready.Json["store"]));
        Assert.Equal("[[1]]", answer.Json["rows"]!.ToJsonString());
        var said = api.Log.Entries.First(entry => entry.Id.Id == 5010);
        Assert.Equal(LogLevel.Warning, said.Level);
        Assert.Contains($"bolt://127.0.0.1:{port}", said.Text);
        Assert.Contains("Connection refused", said.Text);
        Assert.DoesNotContain(api.Log.Entries, entry => $"{entry.Text} {entry.Exception}".Contains(Password));
    }

    [Fact]
    public async Task A_server_that_goes_away_is_told_by_every_question_until_it_is_back()
    {
        var behind = await server.RequireAsync();
        var first = new Proxy(behind);
        var port = new Uri(first.Address).Port;
        await using var api = await HostedApi.StartAsync(
            "--GraphExplorer:Store", "neo4j", "--GraphExplorer:Neo4j:Address", first.Address);

        var before = await api.GetAsync("/health/ready");
        await first.DisposeAsync();
        var gone = await api.GetAsync("/health/ready");
        var query = await api.QueryAsync("RETURN 1");
        await using var second = new Proxy(behind, port: port);
        var after = await api.GetAsync("/health/ready");

        Assert.Equal(200, before.Status);
        Assert.Equal((503, "store_unavailable"), (gone.Status, gone.Code));
        Assert.Equal((503, "store_unavailable"), (query.Status, query.Code));
        Assert.Equal(200, after.Status);
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_is_logged_once_each_time()
    {
        var behind = await server.RequireAsync();
        var first = new Proxy(behind);
        var port = new Uri(first.Address).Port;
        var time = new FakeTimeProvider();
        await using var api = await HostedApi.StartAsync(
            builder => builder.Services.AddSingleton<TimeProvider>(time),
            "--GraphExplorer:Store", "neo4j",
            "--GraphExplorer:Neo4j:Address", first.Address);
        await UntilAsync(() => Said(5011, 5012) == 1);

        await first.DisposeAsync();
        await LookUntilAsync(api, time, () => Said(5010) == 1);
        for (var looks = 0; looks < 5; looks++)
            await LookAsync(api, time);
        Assert.Equal(503, (await api.GetAsync("/health/ready")).Status);
        await using var second = new Proxy(behind, port: port);
        Assert.Equal(200, (await api.GetAsync("/health/ready")).Status);
        await LookUntilAsync(api, time, () => Said(5011, 5012) == 2);

        Assert.Equal(1, Said(5010));
        Assert.Contains(first.Address, api.Log.Entries.Single(entry => entry.Id.Id == 5010).Text);

        int Said(params int[] events) => api.Log.Entries.Count(entry => events.Contains(entry.Id.Id));
    }

    [Fact]
    public async Task A_connection_lost_while_rows_come_ends_the_lines_with_an_error()
    {
        await using var proxy = new Proxy(await server.RequireAsync());
        await using var api = await HostedApi.StartAsync(
            "--GraphExplorer:Store", "neo4j", "--GraphExplorer:Neo4j:Address", proxy.Address);
        await UntilAsync(() => api.Log.Entries.Any(entry => entry.Id.Id is 5011 or 5012)); // its own questions are over
        var pulls = 0;
        proxy.DropsAt = sent => sent.Span.IndexOf(Pull) >= 0 && ++pulls > 10;

        var answer = await api.QueryAsync(
            "UNWIND range(1, 100000) AS x RETURN x",
            """ "maxRows": 100000 """,
            "application/x-ndjson");

        var lines = answer.Lines;
        Assert.Equal(200, answer.Status);
        Assert.Equal("error", lines[^1].Single().Key);
        Assert.Equal("store_unavailable", (string?)lines[^1]["error"]!["code"]);
        Assert.DoesNotContain(lines, line => line.ContainsKey("summary"));
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", "Look at GraphExplorer:Neo4j:User and Password")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", "Look at GraphExplorer:Neo4j:Database")]
    public async Task A_server_that_refuses_us_is_told_with_the_settings_to_look_at(string refusal, string diagnostics)
    {
        await using var scripted = new ScriptedServer([.. Enumerable.Repeat(Refuse, 8)]);
        await using var api = await HostedApi.StartAsync(
            "--GraphExplorer:Store", "neo4j",
            "--GraphExplorer:Neo4j:Address", $"bolt://{scripted.Address}",
            "--GraphExplorer:Neo4j:Password", Password);

        var ready = await api.GetAsync("/health/ready");
        var query = await api.QueryAsync("RETURN 1");

        Assert.All([ready, query], refused =>
        {
            Assert.Equal((503, "store_unavailable"), (refused.Status, refused.Code));
            Assert.Contains(diagnostics, refused.Body);
            Assert.DoesNotContain(Password, refused.Body);
        });
        Assert.DoesNotContain(api.Log.Entries, entry => $"{entry.Text} {entry.Exception}".Contains(Password));

        async Task Refuse(ScriptedConnection connection)
        {
            await connection.ShakeHandsAsync();
            await connection.ExpectAsync(MessageTag.Hello);
            await connection.ExpectAsync(MessageTag.Logon);
            await connection.SucceedAsync();
            await connection.FailAsync(refusal, "No entry.");
        }
    }

    [Theory]
    [InlineData("Address", "http://localhost", "the schemes are bolt")]
    [InlineData("Address", "bolt://neo4j:secret-word@localhost", "do not belong into an address")]
    [InlineData("KeyProperty", " ", "KeyProperty must be the name of a property")]
    [InlineData("User", "neo4j", "needs GraphExplorer:Neo4j:Password or GraphExplorer:Neo4j:PasswordFile")]
    [InlineData("PasswordFile", "/nowhere/secret", "PasswordFile: /nowhere/secret cannot be read")]
    [InlineData("Adress", "bolt://localhost", "Did you mean \"GraphExplorer:Neo4j:Address\"?")]
    public async Task A_wrong_setting_is_refused_at_the_start_with_what_would_be_right(
        string name,
        string value,
        string reason)
    {
        using var errors = new StringWriter();

        var code = await GraphExplorer.Api.ApiHost.RunAsync(
            [
                "--urls", "http://127.0.0.1:0", "--GraphExplorer:Store", "neo4j",
                $"--GraphExplorer:Neo4j:{name}", value,
            ],
            TextWriter.Null,
            errors,
            builder => builder.Logging.ClearProviders());

        Assert.Equal(2, code);
        Assert.Contains(reason, errors.ToString());
        Assert.DoesNotContain("secret-word", errors.ToString());
    }

    private static async Task LookUntilAsync(HostedApi api, FakeTimeProvider time, Func<bool> condition)
    {
        do
        {
            await LookAsync(api, time);
        }
        while (!condition());
    }

    // Time stands still while the watch looks: what a look waits for would else run out of it.
    private static async Task LookAsync(HostedApi api, FakeTimeProvider time)
    {
        var watch = api.Services.GetServices<IHostedService>().OfType<StoreMonitor>().Single();
        await UntilAsync(() => watch.Checks > 0);
        var looks = watch.Checks;
        time.Advance(watch.Wait);
        await UntilAsync(() => watch.Checks > looks);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
