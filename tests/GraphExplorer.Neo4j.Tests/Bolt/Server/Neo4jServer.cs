using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GraphExplorer.Bolt.Client;

[assembly: AssemblyFixture(typeof(GraphExplorer.Neo4j.Tests.Bolt.Server.Neo4jServer))]

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>
/// A real Neo4j for the tests of one run: that of <c>GRAPHEXPLORER_TEST_NEO4J</c> (a Bolt address; user and password in
/// <c>GRAPHEXPLORER_TEST_NEO4J_USER</c> and <c>…_PASSWORD</c>), else one that <c>../shared/neo4j/start</c> starts when
/// the first test asks for it, on free ports and with a home of its own, and that is stopped at the end.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _address;
    private string? _absence;
    private string? _home;
    private string? _tools;

    /// <summary>Whose name and password the server takes; none where it takes everybody.</summary>
    public BoltAuth Auth { get; private set; } = BoltAuth.None;

    /// <summary>The server's Bolt address; skips the test where there is none, with the reason.</summary>
    public async Task<string> RequireAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_address is null && _absence is null)
                await FindAsync();
        }
        finally
        {
            _gate.Release();
        }

        if (_absence is not null && Required().Contains("neo4j", StringComparer.Ordinal))
            Assert.Fail($"GRAPHEXPLORER_REQUIRE asks for neo4j. {_absence}");
        Assert.SkipWhen(_absence is not null, _absence ?? "");
        return _address!; // where there is no absence there is an address
    }

    /// <summary>A driver for the server.</summary>
    public async Task<BoltDriver> ConnectAsync(Func<BoltOptions, BoltOptions>? change = null)
    {
        var options = new BoltOptions { Address = await RequireAsync(), Auth = Auth };
        return new BoltDriver(change?.Invoke(options) ?? options);
    }

    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_home is null || _tools is null)
            return;
        await RunAsync(Path.Combine(_tools, "stop"), _home);
        Directory.Delete(_home, recursive: true);
    }

    private static string[] Required() =>
        (Environment.GetEnvironmentVariable("GRAPHEXPLORER_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries);

    private async Task FindAsync()
    {
        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J") is { Length: > 0 } given)
        {
            _address = given;
            if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_USER") is { Length: > 0 } user)
                Auth = BoltAuth.Basic(user, Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_PASSWORD") ?? "");
            return;
        }

        _tools = FindTools();
        if (_tools is null)
        {
            _absence = "No Neo4j: neither GRAPHEXPLORER_TEST_NEO4J nor ../shared/neo4j/start.";
            return;
        }

        // A home that is noted before the start is stopped and removed also where the start fails half way.
        _home = Directory.CreateTempSubdirectory("graphexplorer-neo4j-").FullName;
        var (bolt, http) = FreePorts();
        var (code, output) = await RunAsync(
            Path.Combine(_tools, "start"), "--home", _home, "--bolt", $"{bolt}", "--http", $"{http}", "--heap", "512m");
        if (code == 0)
            _address = $"bolt://127.0.0.1:{bolt}";
        else
            _absence = $"Neo4j did not start: {output}";
    }

    private static string? FindTools()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                continue;
            var tools = Path.Combine(folder.FullName, "..", "shared", "neo4j");
            return File.Exists(Path.Combine(tools, "start")) ? tools : null;
        }

        return null;
    }

    private static (int Bolt, int Http) FreePorts()
    {
        using var bolt = new TcpListener(IPAddress.Loopback, 0);
        using var http = new TcpListener(IPAddress.Loopback, 0);
        bolt.Start();
        http.Start();
        return (((IPEndPoint)bolt.LocalEndpoint).Port, ((IPEndPoint)http.LocalEndpoint).Port);
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        // Through a file: the server keeps what it inherits open, and a pipe would not end before it does.
        var log = Path.GetTempFileName();
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", log, program, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        await process.WaitForExitAsync(CancellationToken.None);
        var output = await File.ReadAllTextAsync(log, CancellationToken.None);
        File.Delete(log);
        return (process.ExitCode, output.Trim());
    }
}
