using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>The server's summaries as the contract has them.</summary>
internal static class Summaries
{
    /// <param name="summary">The server's.</param>
    /// <param name="limits">What cut the rows.</param>
    /// <param name="text">The statement as it was written.</param>
    /// <param name="added">Characters that were sent before it.</param>
    public static CypherSummary Of(
        ServerSummary summary,
        IReadOnlyList<CypherLimit> limits,
        string text,
        int added = 0) => new(
        summary.Kind ?? CypherKind.Read,
        summary.Counters,
        [.. summary.Notifications.Select(notification => notification.Position is { } at
            ? notification with { Position = StatementPositions.Of(at.Offset, text, added) }
            : notification)],
        summary.Plan,
        limits);
}
