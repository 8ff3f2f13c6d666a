using GraphExplorer.Bolt.Transport;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Client;

/// <summary>Events 2000 to 2099. Never a query's text, a parameter or a credential.</summary>
internal static partial class BoltLog
{
    [LoggerMessage(2000, LogLevel.Debug, "Opened a connection to {Address}: {Agent}, Bolt {Version}")]
    public static partial void ConnectionOpened(ILogger log, BoltAddress address, string agent, BoltVersion version);

    [LoggerMessage(2001, LogLevel.Debug, "Closed a connection to {Address}: {Reason}")]
    public static partial void ConnectionClosed(ILogger log, BoltAddress address, string reason);

    [LoggerMessage(2002, LogLevel.Warning, "No connection to {Address}")]
    public static partial void ConnectionFailed(ILogger log, BoltAddress address, Exception exception);

    [LoggerMessage(
        2010,
        LogLevel.Debug,
        "Routes of database {Database}: {Writers} for writes, {Readers} for reads, {Routers} to ask")]
    public static partial void RoutesRead(ILogger log, string database, int writers, int readers, int routers);

    [LoggerMessage(2011, LogLevel.Information, "{Address} is left out of the routes of database {Database}")]
    public static partial void RouteForgotten(ILogger log, BoltAddress address, string database);

    [LoggerMessage(
        2020,
        LogLevel.Warning,
        "A transaction is tried again in {Milliseconds} ms (attempt {Attempt} failed)")]
    public static partial void Retrying(ILogger log, double milliseconds, int attempt, Exception exception);
}
