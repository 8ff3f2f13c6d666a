using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Queries;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>Our own Bolt client.</summary>
internal sealed class ServerDriver : IServerDriver
{
    private readonly BoltDriver _driver;
    private readonly string? _database;

    /// <exception cref="ArgumentException">An option is not valid; the message says which and why.</exception>
    public ServerDriver(Neo4jStoreOptions options, TimeProvider? time, ILogger? log)
    {
        _database = options.Database;
        var bolt = new BoltOptions
        {
            Address = options.Address,
            MaxConnections = options.MaxConnections,
            Auth = options is { User: { } user, Password: { } password }
                ? BoltAuth.Basic(user, password)
                : BoltAuth.None,
        };
        _driver = new BoltDriver(bolt, time, log: log);
    }

    public IServerSession OpenSession(CypherAccess access, IReadOnlyList<string> bookmarks) =>
        new OwnSession(_driver.OpenSession(new BoltSessionOptions
        {
            Access = access == CypherAccess.Read ? AccessMode.Read : AccessMode.Write,
            Database = _database,
            Bookmarks = bookmarks,
        }));

    public ValueTask DisposeAsync() => _driver.DisposeAsync();
}
