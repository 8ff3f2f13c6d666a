using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>The server's summaries as the contract has them.</summary>
internal static class Summaries
{
    public static CypherSummary Of(ServerSummary summary, IReadOnlyList<CypherLimit> limits) => new(
        summary.Kind ?? CypherKind.Read,
        summary.Counters,
        summary.Notifications,
        summary.Plan,
        limits);
}
