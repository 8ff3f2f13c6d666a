using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>Summaries of our own client as the contract of Cypher has them.</summary>
internal static class OwnSummaries
{
    public static ServerSummary Of(Summary summary) => new(
        summary.Kind,
        summary.Counters,
        [.. summary.Notifications.Select(Of)],
        summary.Plan,
        summary.Bookmark);

    private static CypherNotification Of(StatusObject status) => new(
        status.Neo4jCode ?? status.GqlStatus,
        status.Title ?? status.StatusDescription,
        status.Description ?? status.StatusDescription,
        status.Severity,
        status.Position);
}
