using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>Work whose parts follow each other. Not for concurrent use; one transaction at a time.</summary>
internal interface IServerSession : IAsyncDisposable
{
    /// <summary>What another session gives to see all that this one has done and seen.</summary>
    IReadOnlyList<string> Bookmarks { get; }

    /// <summary>Runs a statement that commits itself, and reads all its rows.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent; the message names it.</exception>
    Task<ServerAnswer> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellationToken);

    /// <summary>Opens a transaction; where it cannot be opened, this or its first statement says so.</summary>
    /// <param name="timeout">After this long the server ends it; null for its own setting.</param>
    /// <param name="cancellationToken">Ends the waiting for a connection.</param>
    Task<IServerTransaction> BeginAsync(TimeSpan? timeout, CancellationToken cancellationToken);

    /// <summary>
    /// Does work in a transaction and commits it; does it again from its beginning where it failed for a reason that may
    /// pass. A commit whose answer was lost is not tried again, and said to be unknown.
    /// </summary>
    Task WriteAsync(Func<IServerTransaction, CancellationToken, Task> work, CancellationToken cancellationToken);
}
