using System.Globalization;
using System.Security.Cryptography;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Journal;

/// <summary>
/// The file of a graph: pages of a version, and the log of the commits since. A commit is a row of the log, durable when
/// <see cref="Append"/> returns. A checkpoint writes the pages that changed beside the old ones, in small transactions,
/// and then names them the current ones in one; what is left of the old ones goes afterwards.
/// </summary>
/// <remarks>The container is SQLite's, in WAL mode. Every page and row has a checksum, and the manifest has the number of
/// pages and the sum of theirs, so that a page that is missing is noticed as well as one that is damaged.</remarks>
internal sealed class GraphFile : IDisposable
{
    /// <summary>The format that this code writes, and the newest it reads.</summary>
    public const int FormatVersion = 1;

    private const int ApplicationId = 0x4758_4752;
    private const int MaxBatchBytes = 1 << 20; // of a transaction of a checkpoint, so that commits do not wait for it
    private const int MaxPartBytes = 16 << 20; // of a row of the log

    private readonly Lock _gate = new(); // the connection is for one at a time
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly bool _isReadOnly;
    private Manifest _manifest;
    private long _logBytes;

    private GraphFile(SqliteConnection connection, string path, bool isReadOnly, Manifest manifest)
    {
        _connection = connection;
        _path = path;
        _isReadOnly = isReadOnly;
        _manifest = manifest;
    }

    /// <summary>How many bytes of log there are since the last checkpoint.</summary>
    public long LogBytes => Interlocked.Read(ref _logBytes);

    /// <summary>The last commit that is in the pages.</summary>
    public long CheckpointSequence => _manifest.Sequence;

    /// <summary>Opens a file, or makes one.</summary>
    /// <exception cref="StorageException"><c>invalid_data</c>: it is no graph file, or of a newer format, or damaged.</exception>
    public static GraphFile Open(string path, bool isReadOnly, Durability durability)
    {
        if (isReadOnly && !File.Exists(path))
            throw new StorageException(ErrorCodes.InvalidData, $"There is no graph file {path}.");
        return Guarded(path, () =>
        {
            if (!File.Exists(path))
                Make(path);
            CheckHead(path);
            var connection = Connect(path, isReadOnly);
            try
            {
                if (!isReadOnly)
                {
                    Execute(connection, "PRAGMA journal_mode = WAL");
                    Execute(connection, $"PRAGMA synchronous = {(durability == Durability.Full ? "FULL" : "NORMAL")}");
                    Execute(connection, "PRAGMA wal_autocheckpoint = 0");
                }

                CheckFormat(connection, path);
                var file = new GraphFile(connection, path, isReadOnly, Manifest.Read(connection));
                if (!isReadOnly)
                    Execute(connection, "DELETE FROM page WHERE version > $a", file._manifest.Version); // of a checkpoint that did not end
                return file;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Reads the version of the last checkpoint, and does to it what the log says.</summary>
    /// <returns>The version as the pages have it, and as it is; the first null where the file holds no graph yet.</returns>
    /// <exception cref="StorageException"><c>invalid_data</c>: the file is damaged.</exception>
    public (GraphState? Saved, GraphState Current, long Sequence) Load(
        GraphIndexes indexes,
        CancellationToken cancellationToken) => Guarded(_path, () =>
        {
            var saved = _manifest.Version == 0 ? null : LoadPages(indexes, cancellationToken);
            var current = saved ?? GraphState.Empty(new Catalog.StoreBooks(), indexes);
            var sequence = _manifest.Sequence;
            foreach (var (number, content) in ReadLog())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (number != sequence + 1)
                    throw Damaged($"commit {sequence + 1} is missing from the log, which goes on with {number}");
                current = LogCodec.Replay(content, current);
                sequence = number;
                _logBytes += content.Length;
            }

            return (saved, current, sequence);
        });

    /// <summary>Writes a commit down; it is durable when this returns.</summary>
    /// <exception cref="StorageException"><c>no_room</c>: the disk is full; the commit is not there then.</exception>
    public void Append(long sequence, IReadOnlyList<GraphEffect> effects, GraphState state)
    {
        var content = LogCodec.Write(effects, state);
        lock (_gate)
        {
            Guarded(_path, () =>
            {
                using var transaction = _connection.BeginTransaction();
                var parts = Math.Max(1, (content.Length + MaxPartBytes - 1) / MaxPartBytes);
                for (var part = 0; part < parts; part++)
                {
                    var start = part * MaxPartBytes;
                    var bytes = content.AsSpan(start, Math.Min(MaxPartBytes, content.Length - start)).ToArray();
                    using var insert = Command(
                        _connection,
                        "INSERT INTO log (sequence, part, parts, content, sum) VALUES ($a, $b, $c, $d, $e)",
                        sequence,
                        part,
                        parts,
                        bytes,
                        SumOf(sequence, ((long)part << 32) | (uint)parts, bytes));
                    insert.ExecuteNonQuery();
                }

                transaction.Commit();
                return 0;
            });
        }

        Interlocked.Add(ref _logBytes, content.Length);
    }

    /// <summary>Writes into pages what differs from the version that they have, and cuts the log off. Commits may be
    /// appended meanwhile; one checkpoint at a time.</summary>
    /// <param name="state">The version to write; published.</param>
    /// <param name="saved">The version that the pages have; null for none.</param>
    /// <param name="sequence">The last commit that is in the version.</param>
    /// <exception cref="StorageException"><c>no_room</c>: the disk is full; the pages are as before then.</exception>
    public void Checkpoint(GraphState state, GraphState? saved, long sequence)
    {
        var next = _manifest with { Version = _manifest.Version + 1, Sequence = sequence };
        var logBytes = LogBytes;
        var written = new List<PageKey>();
        var batch = new List<(PageKey Key, ReadOnlyMemory<byte>? Content)>();
        var bytes = 0;
        foreach (var page in new StatePages(state, saved).Changed())
        {
            batch.Add(page);
            bytes += page.Content?.Length ?? 0;
            if (bytes < MaxBatchBytes && batch.Count < 4096)
                continue;
            next = WriteBatch(batch, next, written);
            batch.Clear();
            bytes = 0;
        }

        next = WriteBatch(batch, next, written);
        lock (_gate)
            Guarded(_path, () => next.Write(_connection));
        _manifest = next;
        Interlocked.Add(ref _logBytes, -logBytes); // commits that came meanwhile stay counted
        RemoveOld(written, next);
        Flush();
    }

    /// <summary>Copies the whole file, as it is now, to another; commits may go on.</summary>
    public void Backup(string target) => Guarded(target, () =>
    {
        using var source = Connect(_path, isReadOnly: false);
        using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $a";
        command.Parameters.AddWithValue("$a", target);
        command.ExecuteNonQuery();
        return 0;
    });

    public void Dispose() => _connection.Dispose();

    /// <summary>The checksum of a page or a row of the log.</summary>
    internal static long SumOf(long first, long second, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[2 * sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(head, first);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(head[sizeof(long)..], second);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(content);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(sum);
        return System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(sum);
    }

    /// <summary>A statement with its values, named $a, $b and so on.</summary>
    internal static SqliteCommand Command(SqliteConnection connection, string text, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("$" + (char)('a' + i), values[i]);
        return command;
    }

    private static void Execute(SqliteConnection connection, string text, params ReadOnlySpan<object> values)
    {
        using var command = Command(connection, text, values);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path, bool isReadOnly)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Makes a file without a graph: beside, and then put in its place, so that none is ever there in part.</summary>
    private static void Make(string path)
    {
        var begun = path + ".new";
        File.Delete(begun);
        using (var connection = Connect(begun, isReadOnly: false))
        {
            Execute(connection, "PRAGMA synchronous = FULL");
            using var transaction = connection.BeginTransaction();
            Execute(connection, $"PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)}");
            Execute(connection, $"PRAGMA user_version = {FormatVersion.ToString(CultureInfo.InvariantCulture)}");
            Execute(
                connection,
                """
                CREATE TABLE page (kind INTEGER NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL, content BLOB,
                    sum INTEGER NOT NULL, PRIMARY KEY (kind, id, version));
                CREATE TABLE log (sequence INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL,
                    content BLOB NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (sequence, part));
                CREATE TABLE manifest (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL,
                    sequence INTEGER NOT NULL, pages INTEGER NOT NULL, sum INTEGER NOT NULL, own INTEGER NOT NULL);
                """);
            Manifest.None.Write(connection, transaction);
            transaction.Commit();
        }

        File.Move(begun, path);
    }

    /// <summary>Refuses what does not begin as SQLite's files do: SQLite would take a short one for an empty one.</summary>
    private static void CheckHead(string path)
    {
        var head = "SQLite format 3\0"u8;
        Span<byte> found = stackalloc byte[head.Length];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) < found.Length || !found.SequenceEqual(head))
            throw new StorageException(ErrorCodes.InvalidData, $"{path} is no graph file, or its beginning is lost.");
    }

    private static void CheckFormat(SqliteConnection connection, string path)
    {
        var application = Number(connection, "PRAGMA application_id");
        var format = Number(connection, "PRAGMA user_version");
        if (application != ApplicationId)
            throw new StorageException(ErrorCodes.InvalidData, $"{path} is no graph file of GraphExplorer.");
        if (format > FormatVersion)
        {
            throw new StorageException(
                ErrorCodes.InvalidData,
                FormattableString.Invariant(
                    $"{path} has format {format}; this version of GraphExplorer reads formats up to {FormatVersion}. Use a newer one."));
        }
    }

    private static long Number(SqliteConnection connection, string text)
    {
        using var command = Command(connection, text);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Does something with the file and tells failures of it in words.</summary>
    private static T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException failure)
        {
            throw failure.SqliteErrorCode switch
            {
                13 => new StorageException(ErrorCodes.NoRoom, $"There is no room left on the disk of {path}.", failure),
                11 or 26 => new StorageException(
                    ErrorCodes.InvalidData, $"{path} is damaged, or is no graph file: {failure.Message}", failure),
                _ => new StorageException(ErrorCodes.StoreUnavailable, $"{path}: {failure.Message}", failure),
            };
        }
        catch (StorageException failure)
            when (failure.Code == ErrorCodes.InvalidData && !failure.Message.Contains(path, StringComparison.Ordinal))
        {
            throw new StorageException(failure.Code, $"{path} is damaged: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is ArgumentException or OverflowException or IndexOutOfRangeException or
            InvalidCastException or InvalidOperationException or FormatException) // what SQLite's own damage may look like
        {
            throw new StorageException(ErrorCodes.InvalidData, $"{path} is damaged: {failure.Message}", failure);
        }
    }

    private StorageException Damaged(string what) =>
        new(ErrorCodes.InvalidData, $"{_path} is damaged: {what}. Restore a backup.");

    private GraphState LoadPages(GraphIndexes indexes, CancellationToken cancellationToken)
    {
        var loader = new StateLoader();
        var pages = 0L;
        var sum = 0L;
        using var command = Command(
            _connection,
            "SELECT kind, id, version, content, sum FROM page WHERE version <= $a ORDER BY kind, id, version",
            _manifest.Version);
        using var rows = command.ExecuteReader();
        (PageKey Key, byte[]? Content, long Sum)? last = null;
        while (true)
        {
            var isThere = rows.Read();
            var key = isThere ? new PageKey((PageKind)rows.GetInt32(0), rows.GetInt64(1)) : default;
            if (last is { Content: { } content } page && (!isThere || page.Key != key))
            {
                if (SumOf((long)page.Key.Kind, page.Key.Id, content) != page.Sum)
                    throw Damaged($"page {page.Key.Kind} {page.Key.Id} does not match its checksum");
                loader.Add(page.Key, content);
                pages++;
                sum = unchecked(sum + page.Sum);
                if (pages % 4096 == 0)
                    cancellationToken.ThrowIfCancellationRequested();
            }

            if (!isThere)
                break;
            last = (key, rows.IsDBNull(3) ? null : (byte[])rows.GetValue(3), rows.GetInt64(4));
        }

        if (pages != _manifest.Pages || sum != _manifest.Sum)
            throw Damaged(FormattableString.Invariant($"{pages} pages were found where {_manifest.Pages} belong, or not the same"));
        return loader.Build(indexes, cancellationToken);
    }

    private IEnumerable<(long Sequence, byte[] Content)> ReadLog()
    {
        using var command = Command(
            _connection,
            "SELECT sequence, part, parts, content, sum FROM log WHERE sequence > $a ORDER BY sequence, part",
            _manifest.Sequence);
        using var rows = command.ExecuteReader();
        var whole = new MemoryStream();
        var expected = 0;
        while (rows.Read())
        {
            var (sequence, part, parts) = (rows.GetInt64(0), rows.GetInt32(1), rows.GetInt32(2));
            var content = (byte[])rows.GetValue(3);
            if (part != expected || SumOf(sequence, ((long)part << 32) | (uint)parts, content) != rows.GetInt64(4))
                throw Damaged(FormattableString.Invariant($"part {part} of commit {sequence} in the log does not match its checksum"));
            whole.Write(content);
            expected = part + 1;
            if (expected < parts)
                continue;
            yield return (sequence, whole.ToArray());
            whole.SetLength(0);
            expected = 0;
        }

        if (expected != 0)
            throw Damaged("the last commit in the log is not whole");
    }

    private Manifest WriteBatch(
        List<(PageKey Key, ReadOnlyMemory<byte>? Content)> batch,
        Manifest next,
        List<PageKey> written)
    {
        if (batch.Count == 0)
            return next;
        lock (_gate)
        {
            return Guarded(_path, () =>
            {
                using var transaction = _connection.BeginTransaction();
                using var find = Command(
                    _connection,
                    "SELECT sum FROM page WHERE kind = $a AND id = $b AND version <= $c AND content IS NOT NULL " +
                        "ORDER BY version DESC LIMIT 1",
                    0,
                    0L,
                    _manifest.Version);
                using var insert = Command(
                    _connection,
                    "INSERT OR REPLACE INTO page (kind, id, version, content, sum) VALUES ($a, $b, $c, $d, $e)",
                    0,
                    0L,
                    next.Version,
                    DBNull.Value,
                    0L);
                foreach (var (key, content) in batch)
                {
                    find.Parameters["$a"].Value = (int)key.Kind;
                    find.Parameters["$b"].Value = key.Id;
                    var old = find.ExecuteScalar() as long?;
                    var bytes = content?.ToArray();
                    var sum = bytes is null ? 0 : SumOf((long)key.Kind, key.Id, bytes);
                    insert.Parameters["$a"].Value = (int)key.Kind;
                    insert.Parameters["$b"].Value = key.Id;
                    insert.Parameters["$d"].Value = (object?)bytes ?? DBNull.Value;
                    insert.Parameters["$e"].Value = sum;
                    insert.ExecuteNonQuery();
                    next = next with
                    {
                        Pages = next.Pages + (bytes is null ? 0 : 1) - (old is null ? 0 : 1),
                        Sum = unchecked(next.Sum + sum - (old ?? 0)),
                    };
                    written.Add(key);
                }

                transaction.Commit();
                return next;
            });
        }
    }

    /// <summary>Takes away what the checkpoint replaced, in small transactions, and the log that it holds.</summary>
    private void RemoveOld(List<PageKey> written, Manifest current)
    {
        for (var start = 0; start < written.Count; start += 1024)
        {
            lock (_gate)
            {
                Guarded(_path, () =>
                {
                    using var transaction = _connection.BeginTransaction();
                    using var remove = Command(
                        _connection,
                        "DELETE FROM page WHERE kind = $a AND id = $b AND (version < $c OR content IS NULL)",
                        0,
                        0L,
                        current.Version);
                    foreach (var key in written.Skip(start).Take(1024))
                    {
                        remove.Parameters["$a"].Value = (int)key.Kind;
                        remove.Parameters["$b"].Value = key.Id;
                        remove.ExecuteNonQuery();
                    }

                    transaction.Commit();
                    return 0;
                });
            }
        }

        var removed = 1;
        while (removed > 0)
        {
            lock (_gate)
            {
                removed = Guarded(_path, () =>
                {
                    using var trim = Command(
                        _connection,
                        "DELETE FROM log WHERE rowid IN (SELECT rowid FROM log WHERE sequence <= $a LIMIT 512)",
                        current.Sequence);
                    return trim.ExecuteNonQuery();
                });
            }
        }
    }

    /// <summary>Moves SQLite's own log into the file, beside commits.</summary>
    private void Flush() => Guarded(_path, () =>
    {
        if (_isReadOnly)
            return 0;
        using var beside = Connect(_path, isReadOnly: false);
        Execute(beside, "PRAGMA wal_checkpoint(PASSIVE)");
        return 0;
    });
}
