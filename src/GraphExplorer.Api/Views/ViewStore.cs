using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphExplorer.Api.Database;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Views;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Api.Views;

/// <summary>The table of views in <c>app.db</c>.</summary>
internal sealed class ViewStore(AppDatabase database)
{
    /// <summary>Most views that are kept: beyond it one is deleted before another is saved.</summary>
    public const int Max = 10_000;

    private const string Columns = "json, owner, secret, looked";

    /// <summary>What a list says of a view: kept beside it, for a whole one may have megabytes.</summary>
    private const string SummaryColumns =
        "id, s.json ->> 'title', s.json ->> 'description', visibility, s.json ->> 'mode', s.json ->> 'graphVersion', " +
        "s.json ->> 'created', updated, s.json ->> 'entities', s.json ->> 'relationships', s.json ->> 'paths', owner";

    /// <summary>One view; null where there is none of this id.</summary>
    public ViewRecord? Find(string id) => database.Read(
        connection => connection.List($"SELECT {Columns} FROM view WHERE id = $id", Read, ("$id", id)).SingleOrDefault(),
        null);

    /// <summary>Views that everybody or the asker may see listed: the last changed first, then by id.</summary>
    /// <param name="owner">The asker; null for a stranger.</param>
    /// <param name="entity">Only views that show this entity; null for all.</param>
    /// <param name="after">The position after which the part begins; null for the first part.</param>
    /// <param name="limit">Most views in the part.</param>
    public (IReadOnlyList<ViewSummary> Items, long Total) List(
        string? owner,
        string? entity,
        ViewPosition? after,
        int limit)
    {
        const string Where =
            "(visibility = 'public' OR owner = $owner) AND " +
            "($entity IS NULL OR id IN (SELECT view FROM view_entity WHERE entity = $entity))";
        return database.Read(
            connection =>
            {
                var total = connection.Single<long>(
                    $"SELECT count(*) FROM view WHERE {Where}",
                    ("$owner", owner),
                    ("$entity", entity));
                var items = connection.List(
                    $"SELECT {SummaryColumns} FROM view JOIN view_summary s ON s.view = id WHERE {Where} AND ($updated IS NULL OR (updated, id) < ($updated, $id)) " +
                    "ORDER BY updated DESC, id DESC LIMIT $limit",
                    row => ReadSummary(row, owner),
                    ("$owner", owner),
                    ("$entity", entity),
                    ("$updated", after?.Updated),
                    ("$id", after?.Id),
                    ("$limit", (long)limit));
                return ((IReadOnlyList<ViewSummary>)items, total);
            },
            ([], 0));
    }

    /// <summary>Adds a view. Returns false where there is no room for another.</summary>
    public Task<bool> AddAsync(ViewRecord record, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            if (connection.Single<long>("SELECT count(*) FROM view") >= Max)
                return false;
            connection.Execute(
                "INSERT INTO view (id, owner, secret, visibility, updated, looked, json) " +
                "VALUES ($id, $owner, $secret, $visibility, $updated, $looked, $json)",
                [("$owner", record.Owner), ("$secret", record.SecretHash), .. Changing(record)]);
            AddSummary(connection, record.View);
            AddEntities(connection, record.View);
            return true;
        },
        cancellationToken);

    /// <summary>Puts a view in the place of what it was, if it still is that.</summary>
    /// <param name="record">The view as it shall be.</param>
    /// <param name="tag">What it must have been (<see cref="ViewRecord.Tag"/>).</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>False where somebody else was faster: nothing was changed.</returns>
    public Task<bool> ReplaceAsync(ViewRecord record, string tag, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (!Is(connection, record.View.Id, tag))
                    return false;
                connection.Execute(
                    "UPDATE view SET visibility = $visibility, updated = $updated, looked = $looked, json = $json " +
                    "WHERE id = $id",
                    Changing(record));
                AddSummary(connection, record.View);
                connection.Execute("DELETE FROM view_entity WHERE view = $id", ("$id", record.View.Id));
                AddEntities(connection, record.View);
                return true;
            },
            cancellationToken);

    /// <summary>Notes that it was looked for something newer, and nothing was found.</summary>
    public Task NoteLookAsync(string id, DateTimeOffset looked, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "UPDATE view SET looked = $looked WHERE id = $id",
                ("$looked", looked.ToUnixTimeMilliseconds()),
                ("$id", id)),
            cancellationToken);

    /// <summary>Deletes a view, if it still is what the tag names.</summary>
    public Task<bool> DeleteAsync(string id, string tag, CancellationToken cancellationToken) => database.WriteAsync(
        connection => Is(connection, id, tag) &&
            connection.Execute("DELETE FROM view WHERE id = $id", ("$id", id)) == 1,
        cancellationToken);

    private static bool Is(SqliteConnection connection, string id, string tag) =>
        connection.List(
            "SELECT s.json ->> 'hash', updated FROM view JOIN view_summary s ON s.view = id WHERE id = $id",
            row => ViewRecord.TagOf(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
            ("$id", id)) is [var now] && now == tag;

    private static (string Name, object? Value)[] Changing(ViewRecord record) =>
    [
        ("$id", record.View.Id),
        ("$visibility", record.View.Visibility.ToString().ToLowerInvariant()),
        ("$updated", record.View.Updated.ToUnixTimeMilliseconds()),
        ("$looked", record.Looked.ToUnixTimeMilliseconds()),
        ("$json", JsonSerializer.Serialize(record.View, AnswerJson.Readable.SavedView)),
    ];

    private static void AddSummary(SqliteConnection connection, SavedView view) => connection.Execute(
        "INSERT OR REPLACE INTO view_summary (view, json) VALUES ($id, json_object('title', $title, " +
        "'description', $description, 'mode', $mode, 'graphVersion', $version, 'created', $created, 'hash', $hash, " +
        "'entities', $entities, 'relationships', $relationships, 'paths', $paths))",
        ("$id", view.Id),
        ("$title", view.Title),
        ("$description", view.Description),
        ("$mode", view.Mode.ToString().ToLowerInvariant()),
        ("$version", view.GraphVersion),
        ("$created", view.Created.ToString("O", CultureInfo.InvariantCulture)),
        ("$hash", view.Hash),
        ("$entities", (long)view.Snapshot.Nodes.Count),
        ("$relationships", (long)view.Snapshot.Relationships.Count),
        ("$paths", (long)view.Snapshot.Paths.Count));

    private static void AddEntities(SqliteConnection connection, SavedView view)
    {
        foreach (var entity in view.Snapshot.Nodes)
        {
            connection.Execute(
                "INSERT INTO view_entity (entity, view) VALUES ($entity, $view)",
                ("$entity", entity.Id),
                ("$view", view.Id));
        }
    }

    private static ViewSummary ReadSummary(SqliteDataReader row, string? asker) => new()
    {
        Id = row.GetString(0),
        Title = row.GetString(1),
        Description = Text(row, 2),
        Visibility = Enum.Parse<ViewVisibility>(row.GetString(3), ignoreCase: true),
        Mode = Enum.Parse<ViewMode>(row.GetString(4), ignoreCase: true),
        GraphVersion = Text(row, 5),
        Created = DateTimeOffset.Parse(row.GetString(6), CultureInfo.InvariantCulture),
        Updated = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        Entities = row.GetInt32(8),
        Relationships = row.GetInt32(9),
        Paths = row.GetInt32(10),
        IsYours = asker is not null && row.GetString(11) == asker,
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static ViewRecord Read(SqliteDataReader row) => new(
        JsonSerializer.Deserialize(row.GetString(0), AnswerJson.Readable.SavedView)!, // written by this class
        row.GetString(1),
        row.GetFieldValue<byte[]>(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)));
}

/// <summary>A place in the list of views.</summary>
/// <param name="Updated">When the last view before it was changed, in milliseconds since 1970.</param>
/// <param name="Id">The id of that view.</param>
internal sealed record ViewPosition(long Updated, string Id)
{
    /// <summary>The place after a view.</summary>
    public static ViewPosition After(ViewSummary view) => new(view.Updated.ToUnixTimeMilliseconds(), view.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is nothing of the kind.</summary>
    public static ViewPosition? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var updated)
            ? new ViewPosition(updated, text[(colon + 1)..])
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Updated}:{Id}").ToString();
}
