using System.Net.Http.Json;
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

namespace GraphExplorer.Api.Tests.Views;

/// <summary>The real server on a free port, with a folder of its own and a clock that stands still.</summary>
internal sealed class ViewServer : IAsyncDisposable
{
    public const string Address = "/api/v1/views";

    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private ViewServer(WebApplication app, TemporaryFolder folder, SwapStore store, FakeTimeProvider time)
    {
        _app = app;
        _folder = folder;
        Store = store;
        Time = time;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    public SwapStore Store { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The file that views are kept in.</summary>
    public string Location => _folder.File(AppDatabase.FileName);

    /// <summary>Where the server listens, without a slash at its end.</summary>
    public string Base => _app.Urls.Single().TrimEnd('/');

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A server with the shipped data set.</summary>
    public static async Task<ViewServer> StartAsync(params string[] switches) =>
        await StartAsync(await ShippedStore.Loaded, switches);

    /// <summary>A server with any graph.</summary>
    public static Task<ViewServer> StartAsync(IGraphStore graph, params string[] switches) =>
        StartAsync(graph, _ => { }, switches);

    /// <summary>A server with any graph, and something registered last of all.</summary>
    public static async Task<ViewServer> StartAsync(
        IGraphStore graph,
        Action<WebApplicationBuilder> configure,
        params string[] switches)
    {
        var folder = new TemporaryFolder();
        var store = new SwapStore(graph);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        string[] page = switches.Contains(TrialServer.PageSwitch) ? [] : [TrialServer.PageSwitch, "none"];
        var app = ApiHost.Build(
            ["--urls", "http://127.0.0.1:0", TrialServer.DataSwitch, folder.Location, .. page, .. switches],
            builder =>
            {
                builder.Services.AddSingleton<GraphLoader>((_, _) => Task.FromResult<IGraphStore>(store));
                builder.Services.AddSingleton<TimeProvider>(time);
                builder.Logging.ClearProviders();
                configure(builder);
            });
        await app.StartAsync(Stop);
        return new ViewServer(app, folder, store, time);
    }

    /// <summary>A graph of records, a JSON object per line.</summary>
    public static async Task<IGraphStore> GraphOfAsync(string records)
    {
        using var folder = new TemporaryFolder();
        return await GraphData.OpenAsync(folder.Write("records.jsonl", records), Stop);
    }

    /// <summary>Makes a key. From then on everybody needs one.</summary>
    public async Task<string> AddKeyAsync(string name, Role role) =>
        (await Services.GetRequiredService<ApiKeys>().AddAsync(name, role, lifetime: null, Stop)).Key;

    /// <summary>How the shipped data set joins Manchukuo with the plot, as a view.</summary>
    public static JsonObject Draft(string visibility = "public", string mode = "frozen") => new()
    {
        ["title"] = "Manchukuo and the plot",
        ["visibility"] = visibility,
        ["mode"] = mode,
        ["query"] = new JsonObject
        {
            ["kind"] = "paths",
            ["parameters"] = new JsonObject
            {
                ["from"] = new JsonArray("manchukuo"),
                ["to"] = new JsonArray("stalin-assassination-plot"),
                ["k"] = 3,
            },
        },
    };

    /// <summary>Sends a request.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string method,
        string address,
        JsonNode? body = null,
        string? key = null,
        string? secret = null,
        string? tag = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        Add("Authorization", key is null ? null : $"Bearer {key}");
        Add("X-Edit-Secret", secret);
        Add("If-Match", tag);
        return await Client.SendAsync(request, Stop);

        void Add(string name, string? value)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public Task<HttpResponseMessage> GetAsync(string address, string? key = null) =>
        SendAsync("GET", address, key: key);

    /// <summary>What an address answers, where it does.</summary>
    public async Task<string> ReadAsync(string address, string? key = null)
    {
        using var response = await GetAsync(address, key);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {text}");
        return text;
    }

    /// <summary>Saves a view that can be saved.</summary>
    public async Task<Saved> SaveAsync(JsonNode? body = null, string? key = null)
    {
        using var response = await SendAsync("POST", Address, body ?? Draft(), key);
        Assert.True((int)response.StatusCode == 201, await response.Content.ReadAsStringAsync(Stop));
        var view = await response.JsonAsync();
        return new Saved((string)view["id"]!, (string)view["editSecret"]!, response.Headers.ETag!.ToString(), view);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>A view that was saved.</summary>
internal sealed record Saved(string Id, string Secret, string Tag, JsonNode View)
{
    public string Address => $"{ViewServer.Address}/{Id}";
}
