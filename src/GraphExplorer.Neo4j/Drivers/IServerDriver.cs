using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>
/// The client under the store: our own, or the publisher's, whichever was compiled in (<c>Own/</c>, <c>Official/</c>).
/// Each has a <c>ServerDriver</c>, and <c>ServerFailures</c> for what its exceptions mean. Safe for concurrent use.
/// </summary>
internal interface IServerDriver : IAsyncDisposable
{
    /// <summary>Opens a session; it connects when it is first used.</summary>
    /// <param name="access">What the server lets its statements do; a cluster routes by it.</param>
    /// <param name="bookmarks">Commits that its statements must see.</param>
    IServerSession OpenSession(CypherAccess access, IReadOnlyList<string> bookmarks);
}
