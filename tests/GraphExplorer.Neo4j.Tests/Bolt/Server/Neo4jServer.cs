using GraphExplorer.Bolt.Client;
using GraphExplorer.Neo4j.Tests.Docker;

[assembly: AssemblyFixture(typeof(GraphExplorer.Neo4j.Tests.Bolt.Server.Neo4jServer))]

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>
/// A real Neo4j for the tests of one run, found when the first test asks for it and stopped at the end: that of
/// <c>GRAPHEXPLORER_TEST_NEO4J</c> (a Bolt address; user and password in <c>GRAPHEXPLORER_TEST_NEO4J_USER</c> and
/// <c>…_PASSWORD</c>), else one of <c>../shared/neo4j</c>, else one in Docker. With none, tests are skipped with the
/// reason, or fail with it where <c>GRAPHEXPLORER_REQUIRE</c> names neo4j.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private LocalServer? _local;
    private DockerServer? _docker;
    private string? _address;
    private string? _absence;

    /// <summary>Whose name and password the server takes; none where it takes everybody.</summary>
    public BoltAuth Auth { get; private set; } = BoltAuth.None;

    /// <summary>
    /// The server's Bolt address; skips the test where there is none. Fails where the server has gone away in the middle
    /// of the run, with how it ended and what it last said.
    /// </summary>
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

        Absence.SkipOrFail("neo4j", _absence);
        if (_local is { IsRunning: false })
            Assert.Fail($"The test server has gone away. {_local.Describe()}");
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
        if (_local is not null)
            await _local.DisposeAsync();
        if (_docker is not null)
            await _docker.DisposeAsync();
    }

    private async Task FindAsync()
    {
        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J") is { Length: > 0 } given)
        {
            _address = given;
            if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_USER") is { Length: > 0 } user)
            {
                var password = Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_PASSWORD");
                Auth = BoltAuth.Basic(user, password ?? "");
            }

            return;
        }

        try
        {
            if (LocalServer.Tools is not null)
            {
                _local = await LocalServer.StartAsync();
                _address = _local.Address;
                return;
            }

            _docker = await DockerServer.StartAsync(TestContext.Current.CancellationToken);
            _address = _docker.Address;
        }
        catch (InvalidOperationException exception)
        {
            _absence = $"No Neo4j: GRAPHEXPLORER_TEST_NEO4J is not set. {exception.Message}";
        }
    }
}
