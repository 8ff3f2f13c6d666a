using System.Collections.Concurrent;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Loading;
using GraphExplorer.Neo4j.Names;
using GraphExplorer.Neo4j.Reading;
using GraphExplorer.Neo4j.Statements;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j;

/// <summary>A graph in a Neo4j database: one server, a cluster, or Aura.</summary>
/// <remarks>
/// Neo4j 5.9 or later. Keys are the key property of nodes and relationships; what has none goes by its element id,
/// which is not durable (<see cref="IsDurableKey"/>). A version's token is the server's own bookmark; it changes with
/// every commit.
/// </remarks>
public sealed class Neo4jStore : ICypherStore
{
    private static readonly TimeSpan KeylessTimeout = TimeSpan.FromMinutes(1);

    private readonly ServerDriver _driver;
    private readonly bool _letsNamesTravelInRows;
    private SchemaOf? _schema;
    private KeysOf? _keysOf;
    private IndexesOf? _textIndexes;
    private IReadOnlyList<string> _bookmarks = [];
    private bool _isDisposed;

    /// <summary>Makes a store; it connects when it is first used.</summary>
    /// <exception cref="ArgumentException">An option is not valid; the message says which and why.</exception>
    public Neo4jStore(Neo4jStoreOptions options, TimeProvider? time = null, ILogger? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.KeyProperty))
            throw new ArgumentException("KeyProperty: the name of a property.", nameof(options));
        if (options.User is null != options.Password is null)
            throw new ArgumentException("User and Password: both, or neither.", nameof(options));
        Cypher = new Neo4jCypher(this, time ?? TimeProvider.System);
        Indexes = options.Indexes;
        Keys = new KeyProperty(options.KeyProperty);
        _letsNamesTravelInRows = options.LetsNamesTravelInRows;
        _driver = new ServerDriver(options, time, log);
    }

    /// <inheritdoc />
    public string Name => "neo4j";

    /// <inheritdoc />
    /// <remarks>
    /// Cypher as the server has it. Nodes and relationships among the values are named by element id and hold their key
    /// as a property.
    /// </remarks>
    public ICypher Cypher { get; }

    internal KeyProperty Keys { get; }

    internal GraphIndexes Indexes { get; }

    /// <summary>
    /// Whether a key outlives its node or relationship: not so an element id, which is given out again.
    /// </summary>
    public static bool IsDurableKey(string key) => !KeyProperty.MayBeElementId(key);

    /// <inheritdoc />
    public async ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        var session = OpenSession(CypherAccess.Read);
        try
        {
            var version = await ReadVersionAsync(session, cancellationToken);
            return new Neo4jView(this, new ReadTransaction(session), version);
        }
        catch (Exception failure) when (StoreErrors.IsOfStore(failure))
        {
            await session.DisposeAsync();
            throw StoreErrors.Translate(failure);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    /// <remarks>
    /// A broken record changes nothing. Up to 50,000 records are put in at once or not at all, more in several
    /// transactions: after a failure between them, run the import again. Constraints and indexes that are made for it
    /// stay.
    /// </remarks>
    public async Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        await using var stream = new StreamCheck(Indexes);
        await stream.ReadAsync(records, cancellationToken);
        await using var session = OpenSession(CypherAccess.Write);
        try
        {
            var statements = await WriteStatements.ForAsync(session, Keys, _letsNamesTravelInRows, cancellationToken);
            var run = new ImportRun(session, Keys, Indexes, statements);
            return await run.RunAsync(stream, progress, cancellationToken);
        }
        catch (Exception failure) when (StoreErrors.IsOfStore(failure))
        {
            throw StoreErrors.Translate(failure);
        }
        finally
        {
            Remember(session.Bookmarks);
        }
    }

    /// <summary>
    /// Counts the nodes and relationships that have no key of their own, and so go by one that may mean another one day
    /// (<see cref="IsDurableKey"/>). Looks at the whole graph.
    /// </summary>
    /// <returns>Null where that takes the server longer than a minute.</returns>
    /// <exception cref="StorageException">The server does not answer.</exception>
    public async Task<KeylessCounts?> CountKeylessAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
        await using var session = OpenSession(CypherAccess.Read);
        try
        {
            await using var transaction = await session.BeginAsync(KeylessTimeout, cancellationToken);
            await using var result = await transaction.RunAsync(
                new ViewQueries(Keys).CountKeyless(), PropertyMap.Empty, isWhole: true, cancellationToken);
            var row = (await ServerAnswer.ReadAsync(result, cancellationToken)).Rows[0];
            return new KeylessCounts(row[0].AsInteger(), row[1].AsInteger());
        }
        catch (Exception failure) when (StoreErrors.IsOfStore(failure))
        {
            var translated = StoreErrors.Translate(failure);
            if (translated.Code == ErrorCodes.TimedOut)
                return null;
            throw translated;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isDisposed, true);
        await _driver.DisposeAsync();
    }

    /// <summary>Labels, types and counts of a version; kept until another version is seen.</summary>
    internal async ValueTask<ServerSchema> SchemaAsync(
        ReadTransaction transaction,
        string? version,
        CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _schema);
        if (known is not null && version is not null && known.Version == version)
            return known.Schema;
        var rows = await transaction.AskAsync(ServerSchema.Query, PropertyMap.Empty, cancellationToken);
        var schema = ServerSchema.Read(rows[0]);
        Volatile.Write(ref _schema, new SchemaOf(version, schema));
        return schema;
    }

    /// <summary>
    /// Whether the keys of all nodes with a label are strings, so that an index has them in order. Looks at them all, once
    /// a label and version.
    /// </summary>
    internal async ValueTask<bool> HasOrderedKeysAsync(
        string label,
        ReadTransaction transaction,
        string? version,
        CancellationToken cancellationToken)
    {
        if (version is null)
            return false; // it would have to look for every page
        var known = Volatile.Read(ref _keysOf);
        if (known is null || known.Version != version)
            Volatile.Write(ref _keysOf, known = new KeysOf(version, new ConcurrentDictionary<string, bool>()));
        if (known.AreOrdered.TryGetValue(label, out var isOrdered))
            return isOrdered;
        var rows = await transaction.AskAsync(
            new ViewQueries(Keys).HasOtherKeys(label), PropertyMap.Empty, cancellationToken);
        return known.AreOrdered[label] = rows.Count == 0;
    }

    /// <summary>
    /// Whether a full-text index is there and filled: asking one that is not would end the transaction.
    /// </summary>
    internal async ValueTask<bool> HasIndexAsync(
        string name,
        ReadTransaction transaction,
        string? version,
        CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _textIndexes);
        if (known is null || version is null || known.Version != version)
        {
            var names = await transaction.AskAsync(
                "SHOW FULLTEXT INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name",
                PropertyMap.Empty,
                static row => row[0].AsString(),
                cancellationToken);
            known = new IndexesOf(version, names.ToHashSet(StringComparer.Ordinal));
            Volatile.Write(ref _textIndexes, known);
        }

        return known.Names.Contains(name);
    }

    /// <summary>Sessions see what this store has written, on a cluster too.</summary>
    /// <param name="access">What the server lets its statements do.</param>
    /// <param name="bookmarks">Commits that it must see besides.</param>
    internal IServerSession OpenSession(CypherAccess access, IReadOnlyList<string>? bookmarks = null)
    {
        var own = Volatile.Read(ref _bookmarks);
        return _driver.OpenSession(access, bookmarks is null or [] ? own : [.. own.Union(bookmarks)]);
    }

    /// <summary>What sessions opened from now on must see.</summary>
    internal void Remember(IReadOnlyList<string> bookmarks) => Volatile.Write(ref _bookmarks, bookmarks);

    /// <summary>
    /// The bookmark that an empty read is answered with stands for the last commit that it could see. The view's own
    /// questions come later and see at least that.
    /// </summary>
    private static async Task<string?> ReadVersionAsync(IServerSession session, CancellationToken cancellationToken) =>
        (await session.RunAsync("RETURN 1", PropertyMap.Empty, cancellationToken)).Summary.Bookmark;

    private sealed record KeysOf(string Version, ConcurrentDictionary<string, bool> AreOrdered);

    private sealed record SchemaOf(string? Version, ServerSchema Schema);

    private sealed record IndexesOf(string? Version, IReadOnlySet<string> Names);
}
