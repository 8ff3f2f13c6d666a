using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GraphExplorer.Bolt.Client;

[assembly: AssemblyFixture(typeof(GraphExplorer.Neo4j.Tests.Server.Neo4jServer))]

namespace GraphExplorer.Neo4j.Tests.Server;

/// <summary>
/// A real Neo4j for the whole run: the one that GRAPHEXPLORER_TEST_NEO4J names (a Bolt address without authentication, whose
/// data the tests delete), or one started from ../shared/neo4j, which is stopped at the end. Started by the first test
/// that asks; where there is none, tests say why and are skipped.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    private const string AddressVariable = "GRAPHEXPLORER_TEST_NEO4J";
    private const string RequireVariable = "GRAPHEXPLORER_REQUIRE";

    private readonly SemaphoreSlim _starting = new(1);
    private string? _address;
    private string? _home;
    private string? _reason;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The server's Bolt address; ends the test as skipped, or failed where CI requires a server, without one.</summary>
    public async Task<string> AddressAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_address is null && _reason is null)
                await FindAsync();
        }
        finally
        {
            _starting.Release();
        }

        var required = Environment.GetEnvironmentVariable(RequireVariable)?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        Assert.False(_address is null && required.Contains("neo4j"), _reason);
        Assert.SkipWhen(_address is null, _reason ?? "");
        return _address!; // skipped above where there is none
    }

    /// <summary>Deletes all data; constraints and indexes stay.</summary>
    public async Task<string> EmptyAsync()
    {
        var address = await AddressAsync();
        await using var driver = new BoltDriver(new BoltOptions { Address = address });
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
            cancellationToken: TestContext.Current.CancellationToken);
        await result.ConsumeAsync(TestContext.Current.CancellationToken);
        return address;
    }

    public async ValueTask DisposeAsync()
    {
        if (_home is null)
            return;
        await RunAsync(Script("stop")!, [_home]); // it was started by the script beside it
        Directory.Delete(_home, recursive: true);
    }

    private async Task FindAsync()
    {
        _address = Environment.GetEnvironmentVariable(AddressVariable);
        if (!string.IsNullOrEmpty(_address))
            return;
        _address = null;
        if (Script("start") is not { } start)
        {
            _reason = $"No Neo4j: {AddressVariable} is not set, and there is no ../shared/neo4j to start one from.";
            return;
        }

        _home = Directory.CreateTempSubdirectory("graphexplorer-neo4j-").FullName;
        var bolt = FreePort();
        var (code, output) = await RunAsync(
            start,
            ["--home", _home, "--bolt", $"{bolt}", "--http", $"{FreePort()}", "--heap", "700m"]);
        if (code == 0)
            _address = $"bolt://127.0.0.1:{bolt}";
        else
            _reason = $"No Neo4j: {start} failed: {output}";
    }

    private static string? Script(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                continue;
            var script = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "neo4j", name));
            return File.Exists(script) ? script : null;
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(int Code, string Output)> RunAsync(string script, string[] arguments)
    {
        // To a file: a server that outlives the script would keep a pipe open.
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("bash", ["-c", "\"$@\" >\"$0\" 2>&1 </dev/null", log, script, .. arguments])
            {
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!; // bash is not a document: a process is started
            await process.WaitForExitAsync(CancellationToken.None);
            return (process.ExitCode, await File.ReadAllTextAsync(log));
        }
        finally
        {
            File.Delete(log);
        }
    }
}
