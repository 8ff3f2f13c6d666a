using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Requests.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Api.Tests.Accounts;

/// <summary>A real server with a key for each role, in a folder of its own.</summary>
internal sealed class KeyedServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly AppDatabase _outside;

    private KeyedServer(TemporaryFolder folder, AppDatabase outside, TrialServer server)
    {
        _folder = folder;
        _outside = outside;
        Server = server;
    }

    public TrialServer Server { get; }

    public FakeTimeProvider Time => Server.Time;

    /// <summary>The file that the keys are in.</summary>
    public string Location => _folder.File("app.db");

    /// <summary>A key for each role, by the role's name.</summary>
    public Dictionary<string, string> Key { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys as another process sees them, which is what <c>gx keys</c> is.</summary>
    public ApiKeys Outside => new(_outside, Time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<KeyedServer> StartAsync(params string[] switches)
    {
        var folder = new TemporaryFolder();
        var outside = new AppDatabase(folder.Location);
        var server = await TrialServer.StartAsync([TrialServer.DataSwitch, folder.Location, .. switches]);
        var keyed = new KeyedServer(folder, outside, server);
        foreach (var role in new[] { Role.Read, Role.Write, Role.Admin })
        {
            var name = role.ToString().ToLowerInvariant();
            keyed.Key[name] = (await keyed.Outside.AddAsync(name, role, lifetime: null, Stop)).Key;
        }

        return keyed;
    }

    /// <summary>Signs in. Returns the session's cookie as a browser would send it.</summary>
    public async Task<string> SignInAsync(string key)
    {
        using var response = await Server.PostAsync("/api/v1/session", $$"""{"key": "{{key}}"}""");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Stop));
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _outside.Dispose();
        _folder.Dispose();
    }
}
