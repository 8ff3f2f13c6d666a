using GraphExplorer.Api.Database;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Api.Accounts;

/// <summary>The keys in <c>app.db</c>. The server and <c>gx keys</c> use them at the same time.</summary>
internal sealed class ApiKeys(AppDatabase database, TimeProvider time)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Most keys, revoked ones included: a list that people still read.</summary>
    public const int MaxKeys = 1000;

    private const string Columns = "id, name, role, created, expires, used, revoked";

    /// <summary>How exactly the last use is kept: one write an hour, not one a request.</summary>
    private static readonly TimeSpan UseStep = TimeSpan.FromHours(1);

    /// <summary>Makes a key and keeps its hash.</summary>
    /// <returns>What is kept, and the key, which is nowhere else.</returns>
    /// <exception cref="AccountException">The name is not one, or taken; there are too many keys.</exception>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be written.</exception>
    public async Task<(ApiKey Kept, string Key)> AddAsync(
        string name,
        Role role,
        TimeSpan? lifetime,
        CancellationToken cancellationToken)
    {
        CheckName(name);
        if (role == Role.None)
            throw new ArgumentOutOfRangeException(nameof(role), role, "A key opens something.");
        var (id, key) = KeyText.Make();
        var now = Seconds(time.GetUtcNow());
        var kept = new ApiKey(id, name, role, now, now + lifetime, Used: null, Revoked: null);
        await database.WriteAsync(
            connection =>
            {
                if (connection.Single<long>("SELECT count(*) FROM api_key") >= MaxKeys)
                    throw new AccountException(ErrorCodes.Conflict, $"There are {MaxKeys} keys, which is the most.");
                if (connection.Single<string>(
                    "SELECT id FROM api_key WHERE name = @name AND revoked IS NULL",
                    ("@name", name)) is not null)
                    throw new AccountException(
                        ErrorCodes.Conflict,
                        $"There is a key \"{name}\" already. Revoke it first, or take another name.");
                return connection.Execute(
                    """
                    INSERT INTO api_key (id, hash, name, role, created, expires)
                    VALUES (@id, @hash, @name, @role, @created, @expires)
                    """,
                    ("@id", id),
                    ("@hash", KeyText.Hash(key)),
                    ("@name", name),
                    ("@role", Word(role)),
                    ("@created", kept.Created.ToUnixTimeSeconds()),
                    ("@expires", kept.Expires?.ToUnixTimeSeconds()));
            },
            cancellationToken);
        return (kept, key);
    }

    /// <summary>Every key, by name, then by the time it was made.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public IReadOnlyList<ApiKey> List() => database.Read<IReadOnlyList<ApiKey>>(
        connection => connection.List($"SELECT {Columns} FROM api_key ORDER BY name, created, id", Read),
        otherwise: []);

    /// <summary>Ends a key for good, with all sessions that were begun with it.</summary>
    /// <param name="nameOrId">The name of a key that is not revoked, or an id.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="AccountException">There is no such key.</exception>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be written.</exception>
    public async Task<ApiKey> RevokeAsync(string nameOrId, CancellationToken cancellationToken)
    {
        var unknown = new AccountException(
            ErrorCodes.NotFound,
            $"There is no key \"{nameOrId}\". gx keys list has all.");
        if (!database.Exists)
            throw unknown;
        return await database.WriteAsync(
            connection =>
            {
                var key = Find(connection, "name = @text AND revoked IS NULL", nameOrId)
                    ?? Find(connection, "id = @text", nameOrId)
                    ?? throw unknown;
                if (key.Revoked is not null)
                    return key;
                var now = Seconds(time.GetUtcNow());
                connection.Execute(
                    "UPDATE api_key SET revoked = @now WHERE id = @id",
                    ("@now", now.ToUnixTimeSeconds()),
                    ("@id", key.Id));
                return key with { Revoked = now };
            },
            cancellationToken);
    }

    /// <summary>Whether any key was made and not revoked. An expired one counts: that keys run out must open
    /// nothing.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public bool Any() => database.Read(
        connection => connection.Single<long>("SELECT EXISTS (SELECT 1 FROM api_key WHERE revoked IS NULL)") != 0,
        otherwise: false);

    /// <summary>The key that a text is, valid or not; null for a text that is none.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public ApiKey? Find(string text)
    {
        var id = KeyText.IdOf(text);
        var hash = KeyText.Hash(text);
        if (id is null)
            return null;
        return database.Read(
            connection =>
            {
                var kept = connection.Single<byte[]>("SELECT hash FROM api_key WHERE id = @id", ("@id", id));
                return KeyText.AreSame(hash, kept ?? new byte[32]) ? Find(connection, "id = @text", id) : null;
            },
            otherwise: null);
    }

    /// <summary>The key with an id; null for none.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public ApiKey? WithId(string id) =>
        database.Read(connection => Find(connection, "id = @text", id), otherwise: null);

    /// <summary>Notes that a key was used, at most once an hour.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be written.</exception>
    public async ValueTask NoteUseAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var now = Seconds(time.GetUtcNow());
        if (key.Used is { } used && now - used < UseStep)
            return;
        await database.WriteAsync(
            connection => connection.Execute(
                "UPDATE api_key SET used = @now WHERE id = @id",
                ("@now", now.ToUnixTimeSeconds()),
                ("@id", key.Id)),
            cancellationToken);
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Trim() != name ||
            name.StartsWith('-') || name.Any(char.IsControl))
            throw new AccountException(
                ErrorCodes.InvalidValue,
                $"The name of a key has 1 to {MaxNameLength} characters, none of them a control character; it does " +
                "not begin with a dash, and has no spaces at its ends.");
    }

    private static ApiKey? Find(SqliteConnection connection, string where, string text) =>
        connection.List($"SELECT {Columns} FROM api_key WHERE {where}", Read, ("@text", text)).SingleOrDefault();

    private static ApiKey Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        Enum.Parse<Role>(row.GetString(2), ignoreCase: true),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(3)),
        Time(row, 4),
        Time(row, 5),
        Time(row, 6));

    private static DateTimeOffset? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static DateTimeOffset Seconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
