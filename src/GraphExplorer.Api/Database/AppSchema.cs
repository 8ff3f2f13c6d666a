namespace GraphExplorer.Api.Database;

/// <summary>The tables of <c>app.db</c>, as the steps that made them.</summary>
internal static class AppSchema
{
    /// <summary>Marks the file as ours ("GxAp"): another program's database is refused, not migrated.</summary>
    public const int ApplicationId = 0x47784170;

    /// <summary>
    /// Each step brings the file from the version that is its index to the next. A step that was released is never
    /// changed; what comes later is a further step. Times are seconds since 1970 in UTC; those of views and analyses milliseconds,
    /// because they tell states of a view apart and put analyses in order.
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
        """
        CREATE TABLE view (
            id         TEXT    NOT NULL PRIMARY KEY,
            owner      TEXT    NOT NULL,
            secret     BLOB    NOT NULL CHECK (length(secret) = 32),
            visibility TEXT    NOT NULL CHECK (visibility IN ('private', 'unlisted', 'public')),
            updated    INTEGER NOT NULL,
            looked     INTEGER NOT NULL,
            json       TEXT    NOT NULL
        ) STRICT;
        CREATE INDEX view_updated ON view (updated, id);
        CREATE TABLE view_entity (
            entity TEXT NOT NULL,
            view   TEXT NOT NULL REFERENCES view (id) ON DELETE CASCADE,
            PRIMARY KEY (entity, view)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX view_entity_view ON view_entity (view);
        """,
        """
        CREATE TABLE analysis (
            id      TEXT    NOT NULL PRIMARY KEY,
            owner   TEXT    NOT NULL,
            created INTEGER NOT NULL,
            state   TEXT    NOT NULL,
            json    TEXT    NOT NULL
        ) STRICT;
        CREATE INDEX analysis_owner ON analysis (owner, created, id);
        CREATE TABLE analysis_file (
            analysis TEXT NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
            name     TEXT NOT NULL,
            content  BLOB NOT NULL,
            PRIMARY KEY (analysis, name)
        ) STRICT;
        """,
        """
        CREATE TABLE view_summary (
            view TEXT NOT NULL PRIMARY KEY REFERENCES view (id) ON DELETE CASCADE,
            json TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO view_summary (view, json)
        SELECT id, json_object(
            'title', json ->> 'title', 'description', json ->> 'description', 'mode', json ->> 'mode',
            'graphVersion', json ->> 'graphVersion', 'created', json ->> 'created', 'hash', json ->> 'hash',
            'entities', json_array_length(json, '$.snapshot.nodes'),
            'relationships', json_array_length(json, '$.snapshot.relationships'),
            'paths', json_array_length(json, '$.snapshot.paths'))
        FROM view;
        """,
    ];
}
