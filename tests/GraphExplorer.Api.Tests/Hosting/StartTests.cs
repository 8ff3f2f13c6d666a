using System.Net;
using System.Net.Sockets;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
    [InlineData("--prot", "80", "There is no setting \"prot\"")]
    [InlineData("--GraphExplorer:Dta", "x", "Did you mean \"GraphExplorer:Data\"?")]
    [InlineData("--GraphExplorer:Store", "neo4j", "this version has no other store")]
    [InlineData("--GraphExplorer:PublicUrl", "ftp://x", "GraphExplorer:PublicUrl must be")]
    [InlineData("--GraphExplorer:PublicUrl", "graph.example.org", "GraphExplorer:PublicUrl must be")]
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
        foreach (var setting in typeof(ApiOptions).GetProperties())
            Assert.Contains($"--GraphExplorer:{setting.Name} ", output.ToString(), StringComparison.Ordinal);
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
        builder.Services.AddSingleton(loader);
        builder.Logging.ClearProviders();
    }
}
