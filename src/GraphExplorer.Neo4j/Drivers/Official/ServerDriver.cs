using GraphExplorer.Graph.Queries;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>The publisher's driver (<c>Neo4j.Driver</c>).</summary>
internal sealed class ServerDriver : IServerDriver
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15); // as our own client has it

    private readonly Driver.IDriver _driver;
    private readonly string? _database;
    private readonly TimeProvider _time;

    /// <exception cref="ArgumentException">An option is not valid; the message says which and why.</exception>
    public ServerDriver(Neo4jStoreOptions options, TimeProvider? time, Microsoft.Extensions.Logging.ILogger? log)
    {
        _database = options.Database;
        _time = time ?? TimeProvider.System;
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address))
            throw new ArgumentException($"Address: \"{options.Address}\" is no address.", nameof(options));
        var auth = options is { User: { } user, Password: { } password }
            ? Driver.AuthTokens.Basic(user, password)
            : Driver.AuthTokens.None;
        try
        {
            _driver = Driver.GraphDatabase.Driver(address, auth, config =>
            {
                config.WithMaxConnectionPoolSize(options.MaxConnections).WithConnectionTimeout(ConnectTimeout);
                config.WithTelemetryDisabled();
                if (log is not null)
                    config.WithLogger(new DriverLog(log));
            });
        }
        catch (Exception exception) when (exception is NotSupportedException or UriFormatException)
        {
            throw new ArgumentException($"Address: {exception.Message}", nameof(options), exception);
        }
    }

    public IServerSession OpenSession(CypherAccess access, IReadOnlyList<string> bookmarks) =>
        new OfficialSession(Open, access, bookmarks, _time);

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private Driver.IAsyncSession Open(CypherAccess access, IReadOnlyList<string> bookmarks) =>
        _driver.AsyncSession(session =>
        {
            session.WithDefaultAccessMode(
                access == CypherAccess.Read ? Driver.AccessMode.Read : Driver.AccessMode.Write);
            session.WithBookmarks(Driver.Bookmarks.From(bookmarks));
            if (_database is not null)
                session.WithDatabase(_database);
        });
}
