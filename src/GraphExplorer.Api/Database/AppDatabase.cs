using GraphExplorer.Graph.Errors;
using GraphExplorer.Storage;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Api.Database;

/// <summary>
/// The small database of the host, <c>app.db</c>: keys, and whatever else belongs to the server and not to the graph. One
/// file in <c>GraphExplorer:DataDirectory</c>, in SQLite's write-ahead mode; a write that was answered is on the disk.
/// </summary>
/// <remarks>
/// It is opened by the first use that needs it. Reading never creates it, so that a server without keys and views
/// starts where nothing can be written. Other processes (<c>gx keys</c>) may use it at the same time.
/// </remarks>
internal sealed class AppDatabase : IDisposable
{
    public const string FileName = "app.db";

    /// <summary>How long a write waits for that of another process, in seconds.</summary>
    private const int BusySeconds = 5;

    /// <summary>Of the connection, not of the file, so that each writer says it.</summary>
    private const string WaitForTheDisk = "PRAGMA synchronous = FULL";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static int _begun; // databases that this process began to make

    private readonly SemaphoreSlim _writing = new(1, 1);
    private const string LockName = "server";

    private readonly Lock _opening = new();
    private readonly string? _connection;
    private HolderLock? _lock;
    private string? _server; // where this process serves; null where it is none
    private volatile bool _isOpen;

    /// <summary>Names the database; nothing is opened or created yet.</summary>
    /// <param name="folder">The folder that it stands in, or will; null for the one of this user.</param>
    public AppDatabase(string? folder)
    {
        var named = folder ?? DefaultFolder();
        if (named is null)
            return;
        Location = Path.Combine(Path.GetFullPath(named), FileName);
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = Location,
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    /// <summary>The file, whole; null where no folder was named and this user has none.</summary>
    public string? Location { get; }

    /// <summary>Whether there is such a file already.</summary>
    /// <exception cref="AppDatabaseException">It cannot be told, such as where the folder cannot be looked into: that is
    /// not the same as that there is none.</exception>
    public bool Exists => Location is not null && Run(() => (int)new FileInfo(Location).Attributes != -1);

    /// <summary>
    /// Keeps the folder for this process, a server, from now on, or from when the database is made. Other processes may
    /// still use the database, but none of them may serve on it.
    /// </summary>
    /// <param name="address">Where it listens.</param>
    /// <exception cref="AppDatabaseException">Another server has the folder; the message says which.</exception>
    public void Hold(string address)
    {
        lock (_opening)
        {
            _server = address;
            if (_lock is not null)
                _lock.Name(address);
            else if (Exists)
                TakeFolder();
        }
    }

    /// <summary>Reads in one transaction: all statements see the same state. Never waits for a writer.</summary>
    /// <param name="read">Reads, and keeps nothing of the connection.</param>
    /// <param name="otherwise">The result where there is no database yet.</param>
    /// <exception cref="AppDatabaseException">The file is damaged, newer than this version, or cannot be
    /// read.</exception>
    public T Read<T>(Func<SqliteConnection, T> read, T otherwise)
    {
        if (!Exists)
            return otherwise;
        return Run(() =>
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: true);
            return read(connection);
        });
    }

    /// <summary>
    /// Writes in one transaction, and creates the database where there is none. Writes of this process wait for each other
    /// in order; a failure undoes all that the function did. What it returns is given once it is on the disk.
    /// </summary>
    /// <param name="write">Writes, and keeps nothing of the connection. A broken constraint comes out as the
    /// <see cref="SqliteException"/> that it is.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    /// <exception cref="AppDatabaseException">The file is damaged, newer than this version, or cannot be written; the disk
    /// is full; another process keeps writing.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return Run(() =>
            {
                using var connection = Open();
                connection.Execute(WaitForTheDisk);
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = write(connection);
                transaction.Commit();
                return result;
            });
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connection))
            SqliteConnection.ClearPool(connection);
        _lock?.Dispose();
        _writing.Dispose();
    }

    /// <summary>Where the data of this user's programs stands: <c>~/.local/share</c>, or what the system has for
    /// it.</summary>
    private static string? DefaultFolder()
    {
        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0 ? Path.Combine(home, "graphexplorer") : null;
    }

    /// <summary>A connection to the checked file. They are pooled: closing one keeps it for the next.</summary>
    private SqliteConnection Open()
    {
        if (!_isOpen)
        {
            lock (_opening)
            {
                if (!_isOpen)
                    Prepare();
                _isOpen = true;
            }
        }

        return Connect();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare()
    {
        if (Location is null)
            throw Unavailable("This user has no folder for it. Name one with GraphExplorer:DataDirectory.");
        if (!Exists)
            Create(Location);
        if (new FileInfo(Location).Length == 0)
        {
            throw Damaged(
                "It is empty (0 bytes): whatever keys and views it held are gone. Put a backup in its place; or delete it, " +
                "and whoever uses this machine may ask until there is a key again.");
        }

        using var connection = Connect();
        if (!IsCurrent(connection))
            Upgrade(connection);
    }

    private void Upgrade(SqliteConnection connection)
    {
        connection.Execute(WaitForTheDisk);
        connection.Execute("PRAGMA journal_mode = WAL"); // the file keeps it
        using var transaction = connection.BeginTransaction(deferred: false);
        CheckOwner(connection); // another process may have been faster; from here on none can be
        for (var step = VersionOf(connection); step < AppSchema.Steps.Count; step++)
            connection.Execute(AppSchema.Steps[(int)step]);
        connection.Execute($"PRAGMA application_id = {AppSchema.ApplicationId}");
        connection.Execute($"PRAGMA user_version = {AppSchema.Steps.Count}");
        transaction.Commit();
    }

    /// <summary>Whether nothing is left to do for a file that is ours and whole.</summary>
    /// <remarks>In one transaction: else another process could write the file's marks between two looks.</remarks>
    private bool IsCurrent(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        CheckOwner(connection);
        if (connection.Single<string>("PRAGMA quick_check(1)") is var found and not "ok")
            throw Damaged($"The database is damaged ({found}).");
        return VersionOf(connection) == AppSchema.Steps.Count;
    }

    /// <summary>
    /// Makes the database beside its place and puts it there whole: an empty file is never one that was just begun. Where
    /// another process was faster, its database stays.
    /// </summary>
    private void Create(string location)
    {
        var begun = $"{location}.{Environment.ProcessId}-{Interlocked.Increment(ref _begun)}.new";
        CreateFile(begun);
        try
        {
            var text = new SqliteConnectionStringBuilder { DataSource = begun, Pooling = false }.ToString();
            using (var connection = new SqliteConnection(text))
            {
                connection.Open();
                Upgrade(connection);
            }

            try
            {
                File.Move(begun, location, overwrite: false);
            }
            catch (IOException) when (Exists)
            {
                // another process has made it meanwhile
            }

            if (_server is not null)
                TakeFolder();
        }
        finally
        {
            File.Delete(begun);
        }
    }

    private void TakeFolder()
    {
        var folder = Path.GetDirectoryName(Location)!; // a file has a folder
        try
        {
            _lock = HolderLock.TryTake(Path.Combine(folder, LockName), _server!, out var holder); // asked of servers only
            if (holder is not null)
            {
                throw Unavailable(
                    $"Another server uses this folder ({holder}). Stop it, or name another GraphExplorer:DataDirectory.");
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Who cannot write there cannot disturb another server either.
        }
    }

    /// <summary>Makes folder and file, for the owner alone; SQLite gives its side files the same mode.</summary>
    private static void CreateFile(string location)
    {
        var folder = Path.GetDirectoryName(location)!; // a file has a folder
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder); // within the user's profile, which is the user's own
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }

        File.Open(location, options).Dispose();
    }

    private void CheckOwner(SqliteConnection connection)
    {
        var owner = connection.Single<long>("PRAGMA application_id");
        var version = VersionOf(connection);
        if (owner != AppSchema.ApplicationId &&
            (owner != 0 || version != 0 || connection.Single<long>("SELECT count(*) FROM sqlite_schema") != 0))
            throw Damaged("This is the database of another program. Name another GraphExplorer:DataDirectory.");
        if (version > AppSchema.Steps.Count)
            throw Damaged(
                $"A newer version of GraphExplorer wrote it (schema {version}; this one knows up to " +
                $"{AppSchema.Steps.Count}). Use that version, or another GraphExplorer:DataDirectory.");
    }

    private static long VersionOf(SqliteConnection connection) => connection.Single<long>("PRAGMA user_version");

    /// <summary>Does the work, and says what a failure of file or disk means.</summary>
    private T Run<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure) when (SqliteFailures.IsOfTheFile(failure.SqliteErrorCode))
        {
            throw Explain(failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unavailable($"{failure.Message} GraphExplorer:DataDirectory names its folder.", failure);
        }
    }

    /// <summary>A failure of the file, in the words of whoever runs the server.</summary>
    private AppDatabaseException Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        SqliteFailures.Corrupt => Damaged("The database is damaged.", failure),
        SqliteFailures.NotADatabase => Damaged("This is no database.", failure),
        SqliteFailures.Full => Unavailable("The disk is full. Nothing was changed.", failure),
        SqliteFailures.Busy or SqliteFailures.Locked => Unavailable(
            $"Another process has been writing for {BusySeconds} seconds. Nothing was changed.",
            failure),
        SqliteFailures.ReadOnly => Unavailable(
            "It cannot be written. Give this user the right to, or name another GraphExplorer:DataDirectory.",
            failure),
        SqliteFailures.CannotOpen or SqliteFailures.Permission => Unavailable(
            "It cannot be opened: this user must be able to read and write the file and its folder.",
            failure),
        _ => Unavailable($"The disk failed ({failure.Message}).", failure),
    };

    private AppDatabaseException Damaged(string reason, Exception? inner = null) =>
        new(ErrorCodes.AppDataDamaged, Location ?? FileName, reason, inner);

    private AppDatabaseException Unavailable(string reason, Exception? inner = null) =>
        new(ErrorCodes.AppDataUnavailable, Location ?? FileName, reason, inner);
}
