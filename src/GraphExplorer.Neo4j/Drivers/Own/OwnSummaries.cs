using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>Summaries of our own client as the contract of Cypher has them.</summary>
internal static class OwnSummaries
{
    public static ServerSummary Of(Summary summary) => new(
        summary.Type switch
        {
            StatementType.Read => CypherKind.Read,
            StatementType.Write => CypherKind.Write,
            StatementType.ReadWrite => CypherKind.ReadWrite,
            StatementType.Schema => CypherKind.Schema,
            _ => null,
        },
        Of(summary.Counters),
        [.. summary.Notifications.Select(Of)],
        summary.Plan is null ? null : Of(summary.Plan),
        summary.Bookmark);

    private static CypherCounters Of(Counters counters) => new(
        counters.NodesCreated,
        counters.NodesDeleted,
        counters.RelationshipsCreated,
        counters.RelationshipsDeleted,
        counters.PropertiesSet,
        counters.LabelsAdded,
        counters.LabelsRemoved,
        counters.IndexesAdded,
        counters.IndexesRemoved,
        counters.ConstraintsAdded,
        counters.ConstraintsRemoved);

    private static CypherNotification Of(StatusObject status) => new(
        status.Neo4jCode ?? status.GqlStatus,
        status.Title ?? status.StatusDescription,
        status.Description ?? status.StatusDescription,
        status.Severity,
        status.Position is { } at ? new CypherPosition(at.Offset, at.Line, at.Column) : null);

    private static CypherPlan Of(QueryPlan plan) => new(
        plan.Operator,
        plan.Arguments,
        plan.Identifiers,
        plan.Profile?.Rows,
        plan.Profile?.DbHits,
        [.. plan.Children.Select(Of)]);
}
