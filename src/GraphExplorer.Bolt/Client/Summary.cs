using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>What a statement did.</summary>
/// <param name="Kind">
/// Whether it reads, writes, does both, or changes the schema; null where the server does not say.
/// </param>
/// <param name="Counters">How much it changed in the graph.</param>
/// <param name="SystemUpdates">How much it changed in the server's own settings.</param>
/// <param name="Statuses">GQL statuses, most important first: the outcome, then what there is to note.</param>
/// <param name="Plan">How it would run or ran, where <c>EXPLAIN</c> or <c>PROFILE</c> asked for it.</param>
/// <param name="Database">Where it ran; null where the server does not say.</param>
/// <param name="Server">Who ran it.</param>
/// <param name="AvailableAfter">Time at the server until the first record; null where it does not say.</param>
/// <param name="ConsumedAfter">Time at the server until the last record; null where it does not say.</param>
/// <param name="Bookmark">What a later transaction gives to see this one's changes; null within a transaction.</param>
public sealed record Summary(
    CypherKind? Kind,
    CypherCounters Counters,
    long SystemUpdates,
    IReadOnlyList<StatusObject> Statuses,
    CypherPlan? Plan,
    string? Database,
    ServerInfo Server,
    TimeSpan? AvailableAfter,
    TimeSpan? ConsumedAfter,
    string? Bookmark)
{
    /// <summary>The statuses that tell the author of the statement something.</summary>
    public IEnumerable<StatusObject> Notifications => Statuses.Where(status => status.IsNotification);
}

/// <summary>Who answered.</summary>
/// <param name="Address">Where.</param>
/// <param name="Agent">Name and version, as <c>Neo4j/5.26.0</c>.</param>
/// <param name="Version">The version of the protocol.</param>
public sealed record ServerInfo(BoltAddress Address, string Agent, BoltVersion Version);

/// <summary>A GQL status; built from a notification where the server is older than Bolt 5.5.</summary>
/// <param name="GqlStatus">
/// Five characters: <c>00000</c> done, <c>02000</c> no data, <c>01…</c> warnings, <c>03…</c> information.
/// </param>
/// <param name="StatusDescription">The status in words.</param>
/// <param name="Neo4jCode">
/// The notification's code, as <c>Neo.ClientNotification.Statement.CartesianProduct</c>; null for outcomes.
/// </param>
/// <param name="Title">The notification's title, where there is one.</param>
/// <param name="Description">The notification's text, where there is one.</param>
/// <param name="Classification">Such as <c>PERFORMANCE</c> or <c>UNRECOGNIZED</c>.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
/// <param name="Position">Where in the statement.</param>
/// <param name="DiagnosticRecord">What else the server says.</param>
public sealed record StatusObject(
    string GqlStatus,
    string StatusDescription,
    string? Neo4jCode,
    string? Title,
    string? Description,
    string? Classification,
    string? Severity,
    CypherPosition? Position,
    IReadOnlyDictionary<string, Value> DiagnosticRecord)
{
    /// <summary>Whether it is more than the outcome.</summary>
    public bool IsNotification => Neo4jCode is not null;
}
