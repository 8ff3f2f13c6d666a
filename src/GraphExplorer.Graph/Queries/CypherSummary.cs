using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Queries;

/// <summary>What a statement did.</summary>
/// <param name="Kind">What kind of statement it is.</param>
/// <param name="Counters">How much it changed.</param>
/// <param name="Notifications">What its author should know.</param>
/// <param name="Plan">How it runs, where <c>EXPLAIN</c> or <c>PROFILE</c> asked; else null.</param>
/// <param name="Limits">What cut its rows; empty where all came.</param>
public sealed record CypherSummary(
    CypherKind Kind,
    CypherCounters Counters,
    IReadOnlyList<CypherNotification> Notifications,
    CypherPlan? Plan,
    IReadOnlyList<CypherLimit> Limits);

/// <summary>What kind of statement it is.</summary>
public enum CypherKind
{
    /// <summary>It reads.</summary>
    Read,

    /// <summary>It reads and writes.</summary>
    ReadWrite,

    /// <summary>It writes.</summary>
    Write,

    /// <summary>It changes indexes, constraints or the server's settings.</summary>
    Schema,
}

/// <summary>How much a statement changed.</summary>
public sealed record CypherCounters(
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
    long ConstraintsRemoved)
{
    /// <summary>No change.</summary>
    public static readonly CypherCounters None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Whether anything changed.</summary>
    public bool ContainsUpdates => this != None;
}

/// <summary>Something that the author of a statement should know.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">What it is.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>; null where the engine does not say.</param>
/// <param name="Position">Where in the statement; null where it is about all of it.</param>
public sealed record CypherNotification(
    string Code,
    string Title,
    string Description,
    string? Severity,
    CypherPosition? Position);

/// <summary>A place in a statement's text.</summary>
/// <param name="Offset">Characters before it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record CypherPosition(long Offset, long Line, long Column);

/// <summary>One operator of a plan, with those that feed it.</summary>
/// <param name="Operator">Its name.</param>
/// <param name="Arguments">What it works with.</param>
/// <param name="Identifiers">The variables it gives.</param>
/// <param name="Rows">Rows it gave, where <c>PROFILE</c> asked; else null.</param>
/// <param name="DbHits">What it read, in the engine's own unit, where <c>PROFILE</c> asked; else null.</param>
/// <param name="Children">Those that feed it.</param>
public sealed record CypherPlan(
    string Operator,
    IReadOnlyDictionary<string, Value> Arguments,
    IReadOnlyList<string> Identifiers,
    long? Rows,
    long? DbHits,
    IReadOnlyList<CypherPlan> Children);

/// <summary>A limit that cut a statement's rows.</summary>
/// <param name="Name"><c>time</c>, <c>rows</c> or <c>bytes</c>.</param>
/// <param name="Value">The limit: milliseconds, rows, bytes.</param>
/// <param name="Message">What was cut, for a person.</param>
public sealed record CypherLimit(string Name, long Value, string Message);
