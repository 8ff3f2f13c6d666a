namespace GraphExplorer.Api.Database;

/// <summary>The tables of <c>app.db</c>, as the steps that made them.</summary>
internal static class AppSchema
{
    /// <summary>Marks the file as ours ("GxAp"): another program's database is refused, not migrated.</summary>
    public const int ApplicationId = 0x47784170;

    /// <summary>
    /// Each step brings the file from the version that is its index to the next. A step that was released is never
    /// changed; what comes later is a further step. Times are seconds since 1970 in UTC.
    /// </summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE api_key (
            id      TEXT    NOT NULL PRIMARY KEY,
            hash    BLOB    NOT NULL CHECK (length(hash) = 32),
            name    TEXT    NOT NULL,
            role    TEXT    NOT NULL CHECK (role IN ('read', 'write', 'admin')),
            created INTEGER NOT NULL,
            expires INTEGER,
            used    INTEGER,
            revoked INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX api_key_name ON api_key (name) WHERE revoked IS NULL;
        """,
    ];
}
