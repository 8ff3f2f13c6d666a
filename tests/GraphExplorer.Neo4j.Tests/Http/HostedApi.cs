using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Api;
using GraphExplorer.Api.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>The API as a program would be started, on a free port of this machine.</summary>
internal sealed class HostedApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private HostedApi(WebApplication app, TemporaryFolder folder, RecordedLog log)
    {
        _app = app;
        _folder = folder;
        Log = log;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(5),
        };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public RecordedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<HostedApi> StartAsync(params string[] switches) => StartAsync(_ => { }, switches);

    public static async Task<HostedApi> StartAsync(Action<WebApplicationBuilder> change, params string[] switches)
    {
        var folder = new TemporaryFolder();
        var log = new RecordedLog();
        string[] common =
        [
            "--urls", "http://127.0.0.1:0",
            "--GraphExplorer:Page", "none",
            "--GraphExplorer:DataDirectory", folder.Location,
            "--GraphExplorer:QuestionTimeoutSeconds", "300", // a busy machine is no reason for another answer
        ];
        var app = ApiHost.Build([.. common, .. switches], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            change(builder);
        });
        await app.StartAsync(Token);
        return new HostedApi(app, folder, log);
    }

    /// <summary>A port that nobody listens on; taken by whoever comes first.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<HttpAnswer> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        return await HttpAnswer.ReadAsync(response);
    }

    public async Task<HttpAnswer> PostAsync(string address, string body, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        using var response = await Client.SendAsync(request, Token);
        return await HttpAnswer.ReadAsync(response);
    }

    /// <summary>Runs a statement; further members of the body as JSON, without braces.</summary>
    public Task<HttpAnswer> QueryAsync(string statement, string more = "", string? accept = null)
    {
        var text = JsonSerializer.Serialize(statement);
        return PostAsync("/api/v1/query", $$"""{"query": {{text}}{{(more.Length == 0 ? "" : ", ")}}{{more}}}""", accept);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The media type.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpAnswer(int Status, string? Type, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The body is null.");

    /// <summary>The lines of an answer that came so.</summary>
    public JsonObject[] Lines => [.. Body.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject())];

    public string? Code => (string?)Json["code"];

    public static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
