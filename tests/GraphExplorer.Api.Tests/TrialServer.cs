using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Api.Tests;

/// <summary>
/// The real server on a free port of this machine, with the trial operations and a store of one node.
/// </summary>
internal sealed class TrialServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TrialServer(
        WebApplication app,
        TinyStore store,
        TrialOperations trial,
        RecordedLog log,
        FakeTimeProvider time)
    {
        _app = app;
        Store = store;
        Trial = trial;
        Log = log;
        Time = time;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public TinyStore Store { get; }

    public TrialOperations Trial { get; }

    /// <summary>Names the folder of the built page.</summary>
    public const string PageSwitch = "--GraphExplorer:Page";

    /// <summary>Names the folder of the server's own data.</summary>
    public const string DataSwitch = "--GraphExplorer:DataDirectory";

    public RecordedLog Log { get; }

    public FakeTimeProvider Time { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; }

    public static async Task<TrialServer> StartAsync(params string[] switches)
    {
        var store = new TinyStore();
        var trial = new TrialOperations();
        var log = new RecordedLog();
        var time = new FakeTimeProvider();
        string[] page = switches.Contains(PageSwitch) ? [] : [PageSwitch, "none"]; // built or not, tests see the same
        string[] data = switches.Contains(DataSwitch) ? [] : [DataSwitch, "none"]; // whatever keys this user has
        var app = ApiHost.Build(["--urls", "http://127.0.0.1:0", .. page, .. data, .. switches], builder =>
        {
            builder.Services.AddSingleton<GraphLoader>((_, _) => Task.FromResult<IGraphStore>(store));
            builder.Services.AddSingleton<IOperationSource>(trial);
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Logging.ClearProviders().AddProvider(log);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TrialServer(app, store, trial, log, time);
    }

    /// <summary>A request that carries a key.</summary>
    public Task<HttpResponseMessage> SendAsync(string method, string address, string? key) =>
        SendAsync(method, address, "Authorization", key is null ? null : $"Bearer {key}");

    /// <summary>A request with a header; its value may be anything.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string address, string header, string? value)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string address) =>
        Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string address, string body) =>
        PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(string address, HttpContent body) =>
        Client.PostAsync(new Uri(address, UriKind.Relative), body, TestContext.Current.CancellationToken);

    /// <summary>
    /// Sends bytes as they are and reads until the server closes. Non-ASCII characters are sent as Latin-1 bytes. A server
    /// that ends the connection before it read everything resets it (RFC 9112, 9.6), which may take its answer along: what
    /// came until then counts, and status 0 stands for nothing.
    /// </summary>
    public async Task<RawAnswer> SendRawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException failure) when (
            failure.InnerException is SocketException
            {
                SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown
            })
        {
            // what was read before the reset is the answer
        }

        return RawAnswer.Parse(Encoding.UTF8.GetString(answer.ToArray()));
    }

    /// <summary>A GET of exactly this target, with the right host.</summary>
    public Task<RawAnswer> GetRawAsync(string target) =>
        SendRawAsync($"GET {target} HTTP/1.1\r\nHost: {Address.Authority}\r\nConnection: close\r\n\r\n");

    /// <summary>Asks for the liveness of this host.</summary>
    public Task<RawAnswer> GetLivenessAsync(string host) =>
        SendRawAsync($"GET /health/live HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Trial.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(int Status, string Head, string Body)
{
    public JsonNode? Json => JsonNode.Parse(Body);

    public string? Code => (string?)Json?["code"];

    public static RawAnswer Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        var status = head.Length == 0 ? 0 : int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture);
        return new RawAnswer(status, head, end < 0 ? "" : text[(end + 4)..]);
    }
}

/// <summary>Reads answers in tests.</summary>
internal static class AnswerReading
{
    /// <summary>The body as JSON.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!; // null fails

    /// <summary>The problem in the body, after checking that it has the one shape.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        var problem = await response.JsonAsync();
        Assert.Equal((int)response.StatusCode, (int?)problem["status"]);
        var code = (string?)problem["code"];
        Assert.False(string.IsNullOrEmpty(code));
        Assert.Equal($"/problems/{code}", (string?)problem["type"]);
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        Assert.False(string.IsNullOrEmpty((string?)problem["detail"]));
        return problem;
    }
}
