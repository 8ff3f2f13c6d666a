using System.Net;
using System.Net.Sockets;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Api.Tests.Hosting;

public sealed class StartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://localhost.example.org:5080")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("http://unix:/run/graph.sock")]
    public async Task Refuses_to_listen_where_others_could_reach_it(string urls)
    {
        var (code, errors) = await RunAsync("--urls", urls);

        Assert.Equal(1, code);
        Assert.Contains("Listening on other than loopback needs API keys", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_endpoint_from_the_configuration_too()
    {
        var (code, errors) = await RunAsync("--Kestrel:Endpoints:Web:Url", "http://0.0.0.0:5080");

        Assert.Equal(1, code);
        Assert.Contains("needs API keys", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("read", true)]
    [InlineData("expired", false)]
    [InlineData("revoked", false)]
    public async Task Elsewhere_it_listens_only_once_there_is_a_key_that_opens_something(string? key, bool starts)
    {
        using var folder = new TemporaryFolder();
        using (var database = new AppDatabase(folder.Location))
        {
            var keys = new ApiKeys(database, TimeProvider.System);
            var past = new ApiKeys(database, new FakeTimeProvider(DateTimeOffset.UnixEpoch));
            if (key is not null)
                await (key == "expired" ? past : keys).AddAsync(
                    "a",
                    Role.Read,
                    TimeSpan.FromDays(1),
                    TestContext.Current.CancellationToken);
            if (key == "revoked")
                await keys.RevokeAsync("a", TestContext.Current.CancellationToken);
        }

        var refusal = await BuildAsync(
            "--urls", "http://0.0.0.0:5080", "--GraphExplorer:DataDirectory", folder.Location);

        if (starts)
            Assert.Null(refusal);
        else
            Assert.Contains("needs API keys", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_a_key_file_will_do()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("admin-key", "0123456789abcdef0123456789abcdef\n");

        var refusal = await BuildAsync(
            "--urls", "http://0.0.0.0:5080",
            "--GraphExplorer:KeyFile", file,
            "--GraphExplorer:DataDirectory", folder.File("none"));

        Assert.Null(refusal);
        Assert.False(Directory.Exists(folder.File("none")));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "A newer version of GraphExplorer wrote it")]
    [InlineData("PRAGMA application_id = 1", "of another program")]
    public async Task A_server_that_cannot_tell_who_may_ask_does_not_start(string change, string message)
    {
        using var folder = new TemporaryFolder();
        using (var database = new AppDatabase(folder.Location))
            await database.WriteAsync(connection => connection.Execute(change), TestContext.Current.CancellationToken);

        var (code, errors) = await RunAsync(
            "--urls", "http://127.0.0.1:0", "--GraphExplorer:DataDirectory", folder.Location);

        Assert.Equal(5, code);
        Assert.Contains(folder.File("app.db"), errors, StringComparison.Ordinal);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prot", "80", "There is no setting \"prot\"")]
    [InlineData("--GraphExplorer:Dta", "x", "Did you mean \"GraphExplorer:Data\"?")]
    [InlineData("--GraphExplorer:Store", "sqlite", "must be \"embedded\" or \"neo4j\"")]
    [InlineData("--GraphExplorer:PublicUrl", "ftp://x", "GraphExplorer:PublicUrl must be")]
    [InlineData("--GraphExplorer:PublicUrl", "graph.example.org", "GraphExplorer:PublicUrl must be")]
    [InlineData("--GraphExplorer:AllowedHosts", "graph.example.org;http://x", "\"http://x\" is no host")]
    [InlineData("--GraphExplorer:AllowedHosts", "*", "\"*\" is no host")]
    [InlineData("--GraphExplorer:KeyFile", "no/such/file", "it cannot be read")]
    [InlineData("--GraphExplorer:AllowWrites", "perhaps", "AllowWrites")]
    [InlineData("--GraphExplorer:MaxConcurrentQuestions", "0", "MaxConcurrentQuestions")]
    [InlineData("--GraphExplorer:QuestionTimeoutSeconds", "soon", "QuestionTimeoutSeconds")]
    [InlineData("--urls", "nonsense", "is not an address")]
    [InlineData("--urls", "ftp://127.0.0.1:21", "must begin with http")]
    [InlineData("serve", "--urls", "is not a switch")]
    [InlineData("--environment=Production", "--urls", "--urls needs a value")]
    public async Task Refuses_a_wrong_switch_or_setting(string first, string second, string message)
    {
        var (code, errors) = await RunAsync(first, second);

        Assert.Equal(2, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_its_switches()
    {
        using var output = new StringWriter();

        var code = await ApiHost.RunAsync(["--help"], output, TextWriter.Null);

        Assert.Equal(0, code);
        var settings = typeof(ApiOptions).GetProperties()
            .Where(setting => setting.PropertyType != typeof(Neo4jSettings))
            .Select(setting => setting.Name)
            .Concat(typeof(Neo4jSettings).GetProperties().Select(setting => $"Neo4j:{setting.Name}"));
        Assert.All(settings, setting =>
            Assert.Contains($"--GraphExplorer:{setting} ", output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_damaged_data_with_its_words_and_its_own_exit_code()
    {
        using var errors = new StringWriter();

        var code = await ApiHost.RunAsync(
            ["--urls", "http://127.0.0.1:0"],
            TextWriter.Null,
            errors,
            builder => Configure(
                builder,
                (_, _) => throw new StorageException(
                    ErrorCodes.InvalidData,
                    "claims.jsonl, line 3, \"date\": not EDTF.")));

        Assert.Equal(5, code);
        Assert.Contains("claims.jsonl, line 3, \"date\": not EDTF.", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_port_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, errors) = await RunAsync("--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(1, code);
        Assert.Contains($"{port}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_where_to_go_and_stops_when_asked()
    {
        using var output = new StringWriter();
        IServiceProvider? services = null;
        var run = ApiHost.RunAsync(["--urls", "http://127.0.0.1:0"], output, TextWriter.Null, builder =>
        {
            Configure(builder, (_, _) => Task.FromResult<IGraphStore>(new TinyStore()));
            builder.Services.AddHostedService(provider => new StopOnceStarted(services = provider));
        });

        var code = await run;

        Assert.NotNull(services);
        Assert.Equal(0, code);
        Assert.Matches(@"http://127\.0\.0\.1:[1-9][0-9]*/docs", output.ToString());
        Assert.Contains(
            "/api/v1/paths?from=manchukuo&to=stalin-assassination-plot",
            output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_without_complaint_when_asked_to_stop_while_it_is_loading()
    {
        using var errors = new StringWriter();

        var code = await ApiHost.RunAsync(["--urls", "http://127.0.0.1:0"], TextWriter.Null, errors, builder =>
        {
            builder.Services.AddSingleton<GraphLoader>(services => async (_, cancellationToken) =>
            {
                services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return new TinyStore();
            });
            builder.Services.AddSingleton(new AppDatabase("none"));
            builder.Logging.ClearProviders();
        });

        Assert.Equal(0, code);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task Does_not_take_a_loading_that_was_cancelled_by_itself_for_being_asked_to_stop() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ApiHost.RunAsync(
            ["--urls", "http://127.0.0.1:0"],
            TextWriter.Null,
            TextWriter.Null,
            builder => Configure(builder, (_, _) => throw new TaskCanceledException())));

    /// <summary>Builds the host, which listens to nothing yet. Returns why it would not start; null where it would.</summary>
    private static async Task<string?> BuildAsync(params string[] args)
    {
        try
        {
            await using var app = ApiHost.Build(args, builder => Configure(
                builder,
                (_, _) => Task.FromResult<IGraphStore>(new TinyStore())));
            return null;
        }
        catch (StartRefusedException refusal)
        {
            return refusal.Message;
        }
    }

    private static async Task<(int Code, string Errors)> RunAsync(params string[] args)
    {
        using var errors = new StringWriter();
        var code = await ApiHost.RunAsync(args, TextWriter.Null, errors, builder => Configure(
            builder,
            (_, _) => Task.FromResult<IGraphStore>(new TinyStore())));
        return (code, errors.ToString());
    }

    private static void Configure(WebApplicationBuilder builder, GraphLoader loader)
    {
        if (builder.Configuration["GraphExplorer:DataDirectory"] is null)
            builder.Services.AddSingleton(new AppDatabase("none")); // whatever keys this user has
        builder.Services.AddSingleton(loader);
        builder.Logging.ClearProviders();
    }
}
