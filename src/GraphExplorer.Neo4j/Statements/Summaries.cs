using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>The server's summaries as the contract has them.</summary>
internal static class Summaries
{
    /// <param name="summary">The server's.</param>
    /// <param name="limits">What cut the rows.</param>
    /// <param name="text">The statement as it was written.</param>
    /// <param name="added">Characters that were sent before it.</param>
    public static CypherSummary Of(
        Summary summary,
        IReadOnlyList<CypherLimit> limits,
        string text,
        int added = 0) => new(
        summary.Type switch
        {
            StatementType.Write => CypherKind.Write,
            StatementType.ReadWrite => CypherKind.ReadWrite,
            StatementType.Schema => CypherKind.Schema,
            _ => CypherKind.Read,
        },
        Of(summary.Counters),
        [.. summary.Notifications.Select(status => Of(status, text, added))],
        summary.Plan is null ? null : Of(summary.Plan),
        limits);

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

    private static CypherNotification Of(StatusObject status, string text, int added) => new(
        status.Neo4jCode ?? status.GqlStatus,
        status.Title ?? status.StatusDescription,
        status.Description ?? status.StatusDescription,
        status.Severity,
        status.Position is { } at ? StatementPositions.Of(at.Offset, text, added) : null);

    private static CypherPlan Of(QueryPlan plan) => new(
        plan.Operator,
        plan.Arguments,
        plan.Identifiers,
        plan.Profile?.Rows,
        plan.Profile?.DbHits,
        [.. plan.Children.Select(Of)]);
}
