using GraphExplorer.Api.Database;
using GraphExplorer.Api.Views;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Api.Tests.Database;

public sealed class AppDatabaseTests : IDisposable
{
    private const string Insert =
        "INSERT INTO api_key (id, hash, name, role, created) VALUES (@id, @hash, @id, 'read', 0)";

    private readonly TemporaryFolder _folder = new();

    private string Location => _folder.File("data/app.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_user_has_a_folder_of_their_own()
    {
        using var database = new AppDatabase(folder: null);

        Assert.EndsWith(Path.Combine("graphexplorer", "app.db"), database.Location, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_what_does_not_exist_creates_nothing()
    {
        using var database = Open();

        var count = database.Read(Count, otherwise: -1);

        Assert.Equal(-1, count);
        Assert.False(database.Exists);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        using (var database = Open())
            await AddAsync(database, "a");

        using var again = Open();

        Assert.Equal(1, again.Read(Count, otherwise: -1));
    }

    [Fact]
    public async Task Folder_and_files_belong_to_the_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        using var database = Open();

        await AddAsync(database, "a");

        Assert.Equal("rwx------", ModeOf(_folder.File("data")));
        foreach (var file in Directory.GetFiles(_folder.File("data")))
            Assert.Equal("rw-------", ModeOf(file));
        Assert.True(File.Exists(Location + "-wal"));
    }

    [Fact]
    public async Task It_writes_ahead_and_waits_for_the_disk()
    {
        using var database = Open();

        var (journal, synchronous) = await database.WriteAsync(
            connection => (
                connection.Single<string>("PRAGMA journal_mode"),
                connection.Single<long>("PRAGMA synchronous")),
            Stop);

        Assert.Equal("wal", journal);
        Assert.Equal(2, synchronous); // FULL
    }

    [Fact]
    public async Task A_failed_write_leaves_nothing_behind()
    {
        using var database = Open();
        await AddAsync(database, "a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<int>(
            connection =>
            {
                connection.Execute(Insert, ("@id", "b"), ("@hash", new byte[32]));
                throw new InvalidOperationException("half way");
            },
            Stop));

        Assert.Equal(1, database.Read(Count, otherwise: -1));
    }

    [Fact]
    public async Task Writers_take_turns()
    {
        using var database = Open();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => database.WriteAsync(
                connection =>
                {
                    var before = connection.Single<long>("SELECT count(*) FROM api_key");
                    connection.Execute(Insert, ("@id", $"k{before}"), ("@hash", new byte[32])); // the same twice fails
                    return i;
                },
                Stop),
            Stop)));

        Assert.Equal(40, database.Read(Count, otherwise: -1));
    }

    [Fact]
    public async Task Two_processes_may_use_it_at_a_time()
    {
        using var server = Open();
        using var tool = Open();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(
            () => AddAsync(i % 2 == 0 ? server : tool, $"k{i}"),
            Stop)));

        Assert.Equal(10, server.Read(Count, otherwise: -1));
        Assert.Equal(10, tool.Read(Count, otherwise: -1));
    }

    [Fact]
    public async Task A_reader_sees_one_state_while_others_write()
    {
        using var database = Open();
        await AddAsync(database, "a");

        var counts = database.Read(
            connection =>
            {
                var before = connection.Single<long>("SELECT count(*) FROM api_key");
                ExecuteRaw(Insert.Replace("@id", "'b'").Replace("@hash", "zeroblob(32)"));
                return (before, connection.Single<long>("SELECT count(*) FROM api_key"));
            },
            otherwise: default);

        Assert.Equal((1, 1), counts);
        Assert.Equal(2, database.Read(Count, otherwise: -1));
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_as_it_is()
    {
        await CreateAsync();
        ExecuteRaw("PRAGMA user_version = 4711");
        using var database = Open();

        var failure = Assert.Throws<AppDatabaseException>(() => database.Read(Count, otherwise: -1));

        Assert.Equal(ErrorCodes.AppDataDamaged, failure.Code);
        Assert.Contains(Location, failure.Message, StringComparison.Ordinal);
        Assert.Contains("A newer version of GraphExplorer wrote it (schema 4711", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Location, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused()
    {
        Directory.CreateDirectory(_folder.File("data"));
        ExecuteRaw("CREATE TABLE recipe (name TEXT)");
        using var database = Open();

        var failure = await Assert.ThrowsAsync<AppDatabaseException>(() => AddAsync(database, "a"));

        Assert.Contains("of another program", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is not a database, whatever its name says, and it is long enough to be looked at.............")]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_refused(string content)
    {
        Directory.CreateDirectory(_folder.File("data"));
        _folder.Write("data/app.db", content);
        using var database = Open();

        var failure = Assert.Throws<AppDatabaseException>(() => database.Read(Count, otherwise: -1));

        Assert.Equal(ErrorCodes.AppDataDamaged, failure.Code);
        Assert.Equal(content, File.ReadAllText(Location));
    }

    [Fact]
    public async Task A_damaged_file_is_refused()
    {
        await CreateAsync();
        var bytes = await File.ReadAllBytesAsync(Location, Stop);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096); // all pages but the first
        await File.WriteAllBytesAsync(Location, bytes, Stop);
        using var database = Open();

        var failure = Assert.Throws<AppDatabaseException>(() => database.Read(Count, otherwise: -1));

        Assert.Equal(ErrorCodes.AppDataDamaged, failure.Code);
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_older_version_is_brought_up_to_date()
    {
        await CreateAsync();
        foreach (var table in new[] { "view_summary", "analysis_file", "analysis", "view_entity", "view", "api_key" })
            ExecuteRaw($"DROP TABLE {table}");
        ExecuteRaw("PRAGMA user_version = 0");
        using var database = Open();

        await AddAsync(database, "a");

        Assert.Equal(AppSchema.Steps.Count, database.Read(c => c.Single<long>("PRAGMA user_version"), otherwise: -1));
    }

    [Fact]
    public async Task Views_of_an_older_file_are_listed_by_what_they_hold()
    {
        await CreateAsync();
        ExecuteRaw("DROP TABLE view_summary");
        ExecuteRaw(
            "INSERT INTO view (id, owner, secret, visibility, updated, looked, json) VALUES " +
            "('v', 'local', zeroblob(32), 'public', 1, 1, '{\"title\": \"Old\", \"mode\": \"live\", \"hash\": \"h\", " +
            "\"created\": \"2026-03-01T12:00:00+00:00\", \"snapshot\": {\"nodes\": [1, 2], \"relationships\": [3], \"paths\": []}}')");
        ExecuteRaw($"PRAGMA user_version = {AppSchema.Steps.Count - 1}");
        using var database = Open();

        var (items, total) = new ViewStore(database).List(owner: null, entity: null, after: null, limit: 5);

        var old = Assert.Single(items);
        Assert.Equal((1, "Old", ViewMode.Live, 2, 1, 0), (total, old.Title, old.Mode, old.Entities, old.Relationships, old.Paths));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        using var database = new AppDatabase(Path.Combine(_folder.Write("file", ""), "data"));

        Assert.Equal(-1, database.Read(Count, otherwise: -1)); // there is none: nothing to complain about yet
        var failure = await Assert.ThrowsAsync<AppDatabaseException>(() => AddAsync(database, "a"));

        Assert.Equal(ErrorCodes.AppDataUnavailable, failure.Code);
        Assert.Contains("GraphExplorer:DataDirectory", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_looked_into_is_not_taken_for_an_empty_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        File.CreateSymbolicLink(_folder.File("loop"), _folder.File("loop"));
        using var database = new AppDatabase(_folder.File("loop"));

        var failure = Assert.Throws<AppDatabaseException>(() => database.Read(Count, otherwise: -1));

        Assert.Equal(ErrorCodes.AppDataUnavailable, failure.Code);
    }

    [Fact]
    public async Task An_empty_file_is_never_taken_for_a_server_without_keys()
    {
        Directory.CreateDirectory(_folder.File("data"));
        await File.WriteAllBytesAsync(Location, [], Stop);
        using var database = Open();

        var read = Assert.Throws<AppDatabaseException>(() => database.Read(Count, otherwise: -1));
        var written = await Assert.ThrowsAsync<AppDatabaseException>(() => AddAsync(database, "a"));

        Assert.Equal((ErrorCodes.AppDataDamaged, ErrorCodes.AppDataDamaged), (read.Code, written.Code));
        Assert.Contains("It is empty (0 bytes)", read.Message, StringComparison.Ordinal);
        Assert.Empty(await File.ReadAllBytesAsync(Location, Stop));
    }

    [Fact]
    public async Task Nothing_is_left_beside_a_database_that_was_made()
    {
        using (var database = Open())
            await AddAsync(database, "a");

        Assert.DoesNotContain(
            Directory.GetFiles(_folder.File("data")),
            file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_is_one_servers_which_is_named_to_the_second()
    {
        await CreateAsync();
        using var first = Open();
        using var second = Open();
        first.Hold("http://127.0.0.1:5080");

        var refused = Assert.Throws<AppDatabaseException>(() => second.Hold("http://127.0.0.1:5081"));
        var others = second.Read(Count, otherwise: -1);
        first.Dispose();
        second.Hold("http://127.0.0.1:5081");

        Assert.Equal(ErrorCodes.AppDataUnavailable, refused.Code);
        Assert.Contains(
            $"Another server uses this folder (process {Environment.ProcessId}, http://127.0.0.1:5080)",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Equal(1, others); // a program that is no server may go on using it
    }

    [Fact]
    public async Task A_server_that_makes_its_folder_holds_it_from_then_on()
    {
        using var first = Open();
        first.Hold("http://127.0.0.1:5080");
        await AddAsync(first, "a");
        using var second = Open();

        Assert.Throws<AppDatabaseException>(() => second.Hold("http://127.0.0.1:5081"));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_changes_nothing()
    {
        using var database = Open();
        await AddAsync(database, "a");

        var failure = await Assert.ThrowsAsync<AppDatabaseException>(() => database.WriteAsync(
            connection =>
            {
                connection.Execute("PRAGMA max_page_count = 1"); // what there is, and not a page more
                return Enumerable.Range(0, 1000)
                    .Sum(i => connection.Execute(Insert, ("@id", $"k{i}"), ("@hash", new byte[32])));
            },
            Stop));

        Assert.Equal(ErrorCodes.AppDataUnavailable, failure.Code);
        Assert.Contains("The disk is full. Nothing was changed.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, database.Read(Count, otherwise: -1));
    }

    [Fact]
    public async Task A_broken_constraint_is_the_callers_matter()
    {
        using var database = Open();
        await AddAsync(database, "a");

        var failure = await Assert.ThrowsAsync<SqliteException>(() => AddAsync(database, "a"));

        Assert.Equal(SqliteFailures.Constraint, failure.SqliteErrorCode);
    }

    private static long Count(SqliteConnection connection) => connection.Single<long>("SELECT count(*) FROM api_key");

    private static Func<SqliteConnection, int> Add(string id) =>
        connection => connection.Execute(Insert, ("@id", id), ("@hash", new byte[32]));

    private static Task<int> AddAsync(AppDatabase database, string id) => database.WriteAsync(Add(id), Stop);

    private static string ModeOf(string path)
    {
        if (OperatingSystem.IsWindows())
            return "";
        var mode = (int)File.GetUnixFileMode(path);
        return string.Concat("rwxrwxrwx".Select((letter, i) => (mode & (1 << (8 - i))) != 0 ? letter : '-'));
    }

    private AppDatabase Open() => new(_folder.File("data"));

    private async Task CreateAsync()
    {
        using var database = Open();
        await AddAsync(database, "a");
    }

    private void ExecuteRaw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Location};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
