namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// What a reader may call: procedures and functions of a namespace; those without one all read and no more.
/// </summary>
/// <remarks>A list of what is allowed, not of what is not: a server may have any plugins.</remarks>
internal static class ReaderRules
{
    /// <summary>
    /// Procedures that read the graph and nothing else. Source: Neo4j operations manual, "Procedures".
    /// </summary>
    public static readonly IReadOnlySet<string> Procedures = Names(
        "db.labels",
        "db.relationshipTypes",
        "db.propertyKeys",
        "db.schema.visualization",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
        "db.index.vector.queryNodes",
        "db.index.vector.queryRelationships",
        "dbms.components");

    /// <summary>Functions of the language itself that have a namespace. Source: Cypher manual, "Functions".</summary>
    public static readonly IReadOnlySet<string> Functions = Names(
        "date.realtime",
        "date.statement",
        "date.transaction",
        "date.truncate",
        "datetime.fromEpoch",
        "datetime.fromEpochMillis",
        "datetime.realtime",
        "datetime.statement",
        "datetime.transaction",
        "datetime.truncate",
        "localdatetime.realtime",
        "localdatetime.statement",
        "localdatetime.transaction",
        "localdatetime.truncate",
        "localtime.realtime",
        "localtime.statement",
        "localtime.transaction",
        "localtime.truncate",
        "time.realtime",
        "time.statement",
        "time.transaction",
        "time.truncate",
        "duration.between",
        "duration.inDays",
        "duration.inMonths",
        "duration.inSeconds",
        "point.distance",
        "point.withinBBox",
        "vector.similarity.cosine",
        "vector.similarity.euclidean");

    /// <summary>Words that a statement of a reader may begin with.</summary>
    public static readonly IReadOnlySet<string> FirstWords =
        Names("MATCH", "OPTIONAL", "RETURN", "WITH", "UNWIND", "CALL", "SHOW", "FILTER", "LET");

    /// <summary>
    /// Words that other statements begin with: to write, to manage the server, to choose graph, plan or planner.
    /// </summary>
    public static readonly IReadOnlySet<string> OtherFirstWords = Names(
        "CREATE", "MERGE", "INSERT", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "LOAD", "USE", "DROP",
        "ALTER", "RENAME", "GRANT", "DENY", "REVOKE", "START", "STOP", "ENABLE", "DEALLOCATE", "REALLOCATE", "DRYRUN",
        "TERMINATE", "CYPHER", "EXPLAIN", "PROFILE");

    /// <summary>What a reader may be shown of the database beside its content.</summary>
    public static readonly IReadOnlySet<string> Shown = Names(
        "FUNCTION", "FUNCTIONS", "PROCEDURE", "PROCEDURES", "INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS");

    /// <summary>Words between SHOW and what is shown.</summary>
    public static readonly IReadOnlySet<string> ShowOptions = Names(
        "ALL", "BUILT", "IN", "USER", "DEFINED", "RANGE", "FULLTEXT", "TEXT", "POINT", "LOOKUP", "VECTOR", "UNIQUE",
        "UNIQUENESS", "KEY", "NODE", "RELATIONSHIP", "REL", "EXIST", "EXISTENCE", "PROPERTY", "TYPE");

    /// <summary>Words before which <c>show</c> is a name: <c>RETURN show AS shown</c>.</summary>
    public static readonly IReadOnlySet<string> AfterNames = Names(
        "AS", "IN", "IS", "AND", "OR", "XOR", "WHERE", "ORDER", "LIMIT", "SKIP", "RETURN", "MATCH", "WITH", "UNWIND",
        "CONTAINS", "STARTS", "ENDS", "DESC", "ASC", "END", "THEN", "ELSE");

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
