namespace GraphExplorer.Bolt.Client;

/// <summary>Finds the server for a piece of work: always the same one, or a member of a cluster.</summary>
internal interface IRouter
{
    /// <summary>Gives a connection to a server that does such work; give it back to its pool.</summary>
    ValueTask<Lease> AcquireAsync(RouteRequest request, CancellationToken cancellationToken);

    /// <summary>Learns from a failure on a connection: which server to leave out, which connections to close.</summary>
    ValueTask ReportAsync(Lease lease, Exception exception);
}

/// <summary>What a piece of work needs.</summary>
internal sealed record RouteRequest(
    AccessMode Access,
    string? Database,
    string? ImpersonatedUser,
    IReadOnlyList<string> Bookmarks,
    BoltAuth Auth);

/// <summary>
/// A connection on loan, and the database to name in requests: as asked, or the home database where the cluster has
/// told it.
/// </summary>
internal sealed record Lease(ConnectionPool Pool, BoltConnection Connection, string? Database)
{
    /// <summary>What the connection had sent before this loan.</summary>
    public long FlushesBefore { get; } = Connection.Flushes;
}
