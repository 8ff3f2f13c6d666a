using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Api.Tests.Analyses;

/// <summary>The real server with the shipped data set, or another, and an <c>app.db</c> in a folder.</summary>
internal sealed class AnalysisServer : IAsyncDisposable
{
    public const string Address = "/api/v1/analyses";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private AnalysisServer(WebApplication app, HeldStore store, FakeTimeProvider time)
    {
        _app = app;
        Store = store;
        Time = time;
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HeldStore Store { get; }

    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AnalysisServer> StartAsync(TemporaryFolder folder, params string[] switches) =>
        await StartAsync(await ShippedStore.Loaded, folder, holds: 0, switches);

    /// <summary>Starts a server whose first analysis waits before it reads the graph.</summary>
    public static async Task<AnalysisServer> StartHeldAsync(TemporaryFolder folder, params string[] switches) =>
        await StartAsync(await ShippedStore.Loaded, folder, holds: 2, switches);

    public static async Task<AnalysisServer> StartAsync(
        IGraphStore data,
        TemporaryFolder folder,
        int holds,
        params string[] switches)
    {
        var store = new HeldStore(data);
        var time = new FakeTimeProvider();
        string[] args =
        [
            "--urls", "http://127.0.0.1:0", TrialServer.PageSwitch, "none", TrialServer.DataSwitch, folder.Location, .. switches,
        ];
        var app = ApiHost.Build(args, builder =>
        {
            builder.Services.AddSingleton<GraphLoader>((_, _) => Task.FromResult<IGraphStore>(store));
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Logging.ClearProviders();
        });
        store.Holds = holds; // whatever looked at the store before, nobody counts yet
        await app.StartAsync(Stop);
        return new AnalysisServer(app, store, time);
    }

    /// <summary>A key of a folder's database.</summary>
    public static async Task<string> AddKeyAsync(TemporaryFolder folder, string name)
    {
        using var database = new AppDatabase(folder.Location);
        return (await new ApiKeys(database, TimeProvider.System).AddAsync(name, Role.Read, lifetime: null, Stop)).Key;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        string? body = null,
        string? accept = null,
        string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    public Task<HttpResponseMessage> GetAsync(string address, string? key = null) =>
        SendAsync(HttpMethod.Get, address, key: key);

    /// <summary>Asks for an analysis, which is taken. Gives its address.</summary>
    public async Task<string> AskAsync(string body, string? key = null)
    {
        using var response = await SendAsync(HttpMethod.Post, Address, body, key: key);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync(Stop));
        return response.Headers.Location!.ToString(); // 202 has one
    }

    /// <summary>How an analysis stands.</summary>
    public async Task<JsonNode> LookAsync(string address, string? key = null)
    {
        using var response = await GetAsync(address, key);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    /// <summary>Hears how an analysis goes on, until it has ended.</summary>
    public async Task<List<(string Event, JsonNode Data)>> HearAsync(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address, accept: "text/event-stream");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        await using var stream = await response.Content.ReadAsStreamAsync(Stop);
        using var lines = new StreamReader(stream);
        var events = new List<(string, JsonNode)>();
        while (await NextAsync(lines) is { } next)
            events.Add(next);
        return events;
    }

    /// <summary>The next event; null after the last.</summary>
    public static async Task<(string Event, JsonNode Data)?> NextAsync(StreamReader lines)
    {
        string? name = null;
        while (await lines.ReadLineAsync(Stop) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (name!, JsonNode.Parse(line["data: ".Length..])!); // the event is named first
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
