using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>What a statement did.</summary>
/// <param name="Kind">What kind of statement it is; null where the server does not say.</param>
/// <param name="Counters">How much it changed.</param>
/// <param name="Notifications">What its author should know, warnings first.</param>
/// <param name="Plan">How it runs, where <c>EXPLAIN</c> or <c>PROFILE</c> asked; else null.</param>
/// <param name="Bookmark">What stands for the last commit it saw; null within a transaction.</param>
internal sealed record ServerSummary(
    CypherKind? Kind,
    CypherCounters Counters,
    IReadOnlyList<CypherNotification> Notifications,
    CypherPlan? Plan,
    string? Bookmark);
