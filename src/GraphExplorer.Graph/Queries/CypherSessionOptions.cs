namespace GraphExplorer.Graph.Queries;

/// <summary>What the statements of a session may do, and what they must see.</summary>
public sealed record CypherSessionOptions
{
    /// <summary>What they may do; a statement that asks for more is refused.</summary>
    public CypherAccess Access { get; init; } = CypherAccess.Read;

    /// <summary>Commits that they must see (<see cref="ICypherSession.Bookmarks"/>).</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>How long a transaction of several statements may stay open in all.</summary>
    public TimeSpan TransactionTime { get; init; } = TimeSpan.FromMinutes(5);
}
