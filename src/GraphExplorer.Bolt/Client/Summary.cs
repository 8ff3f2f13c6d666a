using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>What a statement did.</summary>
/// <param name="Type">
/// Whether it reads, writes, does both, or changes the schema; null where the server does not say.
/// </param>
/// <param name="Counters">How much it changed.</param>
/// <param name="Statuses">GQL statuses, most important first: the outcome, then what there is to note.</param>
/// <param name="Plan">How it would run or ran, where <c>EXPLAIN</c> or <c>PROFILE</c> asked for it.</param>
/// <param name="Database">Where it ran; null where the server does not say.</param>
/// <param name="Server">Who ran it.</param>
/// <param name="AvailableAfter">Time at the server until the first record; null where it does not say.</param>
/// <param name="ConsumedAfter">Time at the server until the last record; null where it does not say.</param>
/// <param name="Bookmark">What a later transaction gives to see this one's changes; null within a transaction.</param>
public sealed record Summary(
    StatementType? Type,
    Counters Counters,
    IReadOnlyList<StatusObject> Statuses,
    QueryPlan? Plan,
    string? Database,
    ServerInfo Server,
    TimeSpan? AvailableAfter,
    TimeSpan? ConsumedAfter,
    string? Bookmark)
{
    /// <summary>The statuses that tell the author of the statement something.</summary>
    public IEnumerable<StatusObject> Notifications => Statuses.Where(status => status.IsNotification);
}

/// <summary>What kind of statement it is.</summary>
public enum StatementType
{
    Read,
    ReadWrite,
    Write,
    Schema,
}

/// <summary>Who answered.</summary>
/// <param name="Address">Where.</param>
/// <param name="Agent">Name and version, as <c>Neo4j/5.26.0</c>.</param>
/// <param name="Version">The version of the protocol.</param>
public sealed record ServerInfo(BoltAddress Address, string Agent, BoltVersion Version);

/// <summary>How much a statement changed.</summary>
public sealed record Counters(
    long NodesCreated,
    long NodesDeleted,
    long RelationshipsCreated,
    long RelationshipsDeleted,
    long PropertiesSet,
    long LabelsAdded,
    long LabelsRemoved,
    long IndexesAdded,
    long IndexesRemoved,
    long ConstraintsAdded,
    long ConstraintsRemoved,
    long SystemUpdates)
{
    /// <summary>No change.</summary>
    public static readonly Counters None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Whether anything changed.</summary>
    public bool HasUpdates => this != None;
}

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
    InputPosition? Position,
    IReadOnlyDictionary<string, Value> DiagnosticRecord)
{
    /// <summary>Whether it is more than the outcome.</summary>
    public bool IsNotification => Neo4jCode is not null;
}

/// <summary>A place in a statement.</summary>
/// <param name="Offset">Characters before it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record InputPosition(long Offset, long Line, long Column);

/// <summary>One operator of a plan, with those that feed it.</summary>
/// <param name="Operator">Its name.</param>
/// <param name="Arguments">What it works with.</param>
/// <param name="Identifiers">The variables it gives.</param>
/// <param name="Profile">What it cost; null unless <c>PROFILE</c> asked.</param>
/// <param name="Children">Those that feed it.</param>
public sealed record QueryPlan(
    string Operator,
    IReadOnlyDictionary<string, Value> Arguments,
    IReadOnlyList<string> Identifiers,
    OperatorProfile? Profile,
    IReadOnlyList<QueryPlan> Children);

/// <summary>What an operator cost.</summary>
public sealed record OperatorProfile(
    long DbHits,
    long Rows,
    long PageCacheHits,
    long PageCacheMisses,
    double PageCacheHitRatio,
    long Time);
