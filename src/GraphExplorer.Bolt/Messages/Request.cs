using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Messages;

/// <summary>A message from client to server: a tag and fields. The same for every version; the maps differ.</summary>
internal readonly record struct Request(byte Tag, params Value[] Fields)
{
    public static readonly Request Goodbye = new(MessageTag.Goodbye);
    public static readonly Request Reset = new(MessageTag.Reset);
    public static readonly Request Commit = new(MessageTag.Commit);
    public static readonly Request Rollback = new(MessageTag.Rollback);
    public static readonly Request Logoff = new(MessageTag.Logoff);

    /// <summary>Introduces the client; carries the credentials too before Bolt 5.1.</summary>
    public static Request Hello(Dictionary<string, Value> extra) => new(MessageTag.Hello, Value.From(extra));

    /// <summary>Says who asks (Bolt 5.1).</summary>
    public static Request Logon(Dictionary<string, Value> auth) => new(MessageTag.Logon, Value.From(auth));

    /// <summary>Runs a statement; within a transaction <paramref name="extra"/> is empty.</summary>
    public static Request Run(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        Dictionary<string, Value> extra) =>
        new(MessageTag.Run, query, Value.From(parameters), Value.From(extra));

    /// <summary>Opens a transaction.</summary>
    public static Request Begin(Dictionary<string, Value> extra) => new(MessageTag.Begin, Value.From(extra));

    /// <summary>Asks for records of the statement that ran last; -1 for all of them.</summary>
    public static Request Pull(long count) => new(MessageTag.Pull, Count(count));

    /// <summary>Drops records of the statement that ran last; -1 for all of them.</summary>
    public static Request Discard(long count) => new(MessageTag.Discard, Count(count));

    /// <summary>Asks for the routing table (Bolt 4.4 form).</summary>
    public static Request Route(
        Dictionary<string, Value> context,
        IReadOnlyList<Value> bookmarks,
        Dictionary<string, Value> extra) =>
        new(MessageTag.Route, Value.From(context), Value.From(bookmarks), Value.From(extra));

    /// <summary>
    /// Says which part of the client's interface is in use (Bolt 5.4); only where the operator asks for it.
    /// </summary>
    public static Request Telemetry(TelemetryApi api) => new(MessageTag.Telemetry, (long)api);

    private static Value Count(long count) =>
        Value.From(new Dictionary<string, Value>(StringComparer.Ordinal) { ["n"] = count });
}

/// <summary>What TELEMETRY tells (Bolt 5.4).</summary>
internal enum TelemetryApi
{
    ManagedTransaction = 0,
    ExplicitTransaction = 1,
    AutoCommit = 2,
}
