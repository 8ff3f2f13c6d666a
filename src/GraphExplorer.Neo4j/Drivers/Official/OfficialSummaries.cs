using GraphExplorer.Graph.Queries;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>Summaries of the publisher's driver as the contract of Cypher has them.</summary>
internal static class OfficialSummaries
{
    public static ServerSummary Of(Driver.IResultSummary summary) => new(
        summary.QueryType switch
        {
            Driver.QueryType.ReadOnly => CypherKind.Read,
            Driver.QueryType.WriteOnly => CypherKind.Write,
            Driver.QueryType.ReadWrite => CypherKind.ReadWrite,
            Driver.QueryType.SchemaWrite => CypherKind.Schema,
            _ => null,
        },
        Of(summary.Counters),
        [.. summary.Notifications.OrderBy(IsInformation).Select(Of)],
        summary.HasProfile ? Of(summary.Profile) : summary.HasPlan ? Of(summary.Plan) : null,
        null);

    private static bool IsInformation(Driver.INotification notification) =>
        notification.RawSeverityLevel != "WARNING";

    private static CypherCounters Of(Driver.ICounters counters) => new(
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

    private static CypherNotification Of(Driver.INotification notification) => new(
        notification.Code,
        notification.Title,
        notification.Description,
        notification.RawSeverityLevel,
        notification.Position is { } at ? new CypherPosition(at.Offset, at.Line, at.Column) : null);

    private static CypherPlan Of(Driver.IPlan plan)
    {
        var profile = plan as Driver.IProfiledPlan;
        var children = profile is null ? plan.Children.Select(Of) : profile.Children.Select(Of);
        return new CypherPlan(
            plan.OperatorType,
            plan.Arguments.ToDictionary(
                argument => argument.Key,
                argument => ResultValues.Of(argument.Value),
                StringComparer.Ordinal),
            [.. plan.Identifiers],
            profile?.Records,
            profile?.DbHits,
            [.. children]);
    }
}
