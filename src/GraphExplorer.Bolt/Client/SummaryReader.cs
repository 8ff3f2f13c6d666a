using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>Makes a summary of the metadata that end a result.</summary>
internal static class SummaryReader
{
    private static readonly IReadOnlyDictionary<string, Value> Nothing = Metadata.Empty;

    /// <summary>Reads what RUN's success said, and that of the last PULL or DISCARD.</summary>
    public static Summary Read(
        IReadOnlyDictionary<string, Value> run,
        IReadOnlyDictionary<string, Value> end,
        bool hasColumns,
        bool hasRecords,
        ServerInfo server) => new(
        end.Text("type") switch
        {
            "r" => CypherKind.Read,
            "w" => CypherKind.Write,
            "rw" => CypherKind.ReadWrite,
            "s" => CypherKind.Schema,
            _ => null,
        },
        ReadCounters(end.Map("stats")),
        end.Map("stats").Integer("system-updates") ?? 0,
        ReadStatuses(end, hasColumns, hasRecords),
        ReadPlan(end),
        end.Text("db"),
        server,
        Milliseconds(run.Integer("t_first")),
        Milliseconds(end.Integer("t_last")),
        end.Text("bookmark"));

    private static TimeSpan? Milliseconds(long? number) =>
        number is { } some and >= 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(some) : null;

    private static CypherCounters ReadCounters(IReadOnlyDictionary<string, Value> stats) => stats.Count == 0
        ? CypherCounters.None
        : new CypherCounters(
            stats.Integer("nodes-created") ?? 0,
            stats.Integer("nodes-deleted") ?? 0,
            stats.Integer("relationships-created") ?? 0,
            stats.Integer("relationships-deleted") ?? 0,
            stats.Integer("properties-set") ?? 0,
            stats.Integer("labels-added") ?? 0,
            stats.Integer("labels-removed") ?? 0,
            stats.Integer("indexes-added") ?? 0,
            stats.Integer("indexes-removed") ?? 0,
            stats.Integer("constraints-added") ?? 0,
            stats.Integer("constraints-removed") ?? 0);

    private static List<StatusObject> ReadStatuses(
        IReadOnlyDictionary<string, Value> end,
        bool hasColumns,
        bool hasRecords)
    {
        var statuses = end.ContainsKey("statuses")
            ? end.Maps("statuses").Select(ReadStatus).ToList()
            : end.Maps("notifications").Select(ReadNotification)
                .Append(Outcome(hasColumns, hasRecords)).ToList();

        // No data, then warnings, then success, then information: the order of importance in GQL (ISO/IEC 39075).
        return [.. statuses.OrderBy(status => status.GqlStatus[..Math.Min(2, status.GqlStatus.Length)] switch
        {
            "02" => 0,
            "01" => 1,
            "00" => 2,
            _ => 3,
        })];
    }

    private static StatusObject ReadStatus(IReadOnlyDictionary<string, Value> status)
    {
        var record = status.Map("diagnostic_record");
        return new StatusObject(
            status.Text("gql_status") ?? "",
            status.Text("status_description") ?? "",
            status.Text("neo4j_code"),
            status.Text("title"),
            status.Text("description"),
            record.Text("_classification"),
            record.Text("_severity"),
            ReadPosition(record.Map("_position")),
            record);
    }

    private static StatusObject ReadNotification(IReadOnlyDictionary<string, Value> notification)
    {
        var severity = notification.Text("severity");
        var isWarning = severity == "WARNING";
        var description = notification.Text("description");
        return new StatusObject(
            isWarning ? "01N42" : "03N42",
            description ?? (isWarning ? "warn: unknown warning" : "info: unknown notification"),
            notification.Text("code") ?? "",
            notification.Text("title"),
            description,
            notification.Text("category"),
            severity,
            ReadPosition(notification.Map("position")),
            Nothing);
    }

    private static StatusObject Outcome(bool hasColumns, bool hasRecords)
    {
        var (status, description) = (hasColumns, hasRecords) switch
        {
            (false, _) => ("00001", "note: successful completion - omitted result"),
            (true, false) => ("02000", "note: no data"),
            _ => ("00000", "note: successful completion"),
        };
        return new StatusObject(status, description, null, null, null, null, null, null, Nothing);
    }

    private static CypherPosition? ReadPosition(IReadOnlyDictionary<string, Value> position) => position.Count == 0
        ? null
        : new CypherPosition(
            position.Integer("offset") ?? 0, position.Integer("line") ?? 0, position.Integer("column") ?? 0);

    private static CypherPlan? ReadPlan(IReadOnlyDictionary<string, Value> end)
    {
        var profile = end.Map("profile");
        if (profile.Count > 0)
            return ReadPlan(profile, isProfile: true);
        var plan = end.Map("plan");
        return plan.Count > 0 ? ReadPlan(plan, isProfile: false) : null;
    }

    /// <remarks>As deep as the message was, whose depth its reader has limited.</remarks>
    private static CypherPlan ReadPlan(IReadOnlyDictionary<string, Value> plan, bool isProfile) => new(
        plan.Text("operatorType") ?? "",
        plan.Map("args"),
        plan.Texts("identifiers"),
        isProfile ? plan.Integer("rows") ?? 0 : null,
        isProfile ? plan.Integer("dbHits") ?? 0 : null,
        [.. plan.Maps("children").Select(child => ReadPlan(child, isProfile))]);
}
