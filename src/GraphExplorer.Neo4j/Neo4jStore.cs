using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
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
    private readonly BoltDriver _driver;
    private readonly string? _database;
    private SchemaOf? _schema;
    private IndexesOf? _textIndexes;
    private IReadOnlyList<string> _bookmarks = [];
    private bool _isDisposed;

    /// <summary>Makes a store; it connects when it is first used.</summary>
    /// <exception cref="ArgumentException">An option is not valid; the message says which and why.</exception>
    public Neo4jStore(Neo4jStoreOptions options, TimeProvider? time = null, ILogger<BoltDriver>? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.KeyProperty))
            throw new ArgumentException("KeyProperty: the name of a property.", nameof(options));
        if (options.User is null != options.Password is null)
            throw new ArgumentException("User and Password: both, or neither.", nameof(options));
        _database = options.Database;
        Cypher = new Neo4jCypher(this, time ?? TimeProvider.System);
        Indexes = options.Indexes;
        Keys = new KeyProperty(options.KeyProperty);
        var bolt = new BoltOptions
        {
            Address = options.Address,
            MaxConnections = options.MaxConnections,
            Auth = options is { User: { } user, Password: { } password }
                ? BoltAuth.Basic(user, password)
                : BoltAuth.None,
        };
        _driver = new BoltDriver(bolt, time, log: log);
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
        var session = OpenSession(AccessMode.Read);
        try
        {
            var version = await ReadVersionAsync(session, cancellationToken);
            return new Neo4jView(this, new ReadTransaction(session), version);
        }
        catch (GraphExplorerException failure) when (StoreErrors.IsOfStore(failure))
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
        await using var session = OpenSession(AccessMode.Write);
        try
        {
            return await new ImportRun(session, Keys, Indexes).RunAsync(stream, progress, cancellationToken);
        }
        catch (GraphExplorerException failure) when (StoreErrors.IsOfStore(failure))
        {
            throw StoreErrors.Translate(failure);
        }
        finally
        {
            Volatile.Write(ref _bookmarks, session.Bookmarks);
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

    /// <summary>Sessions see what this store has imported, on a cluster too.</summary>
    internal BoltSession OpenSession(AccessMode access) => _driver.OpenSession(new BoltSessionOptions
    {
        Access = access,
        Database = _database,
        Bookmarks = Volatile.Read(ref _bookmarks),
    });

    /// <summary>
    /// The bookmark that an empty read is answered with stands for the last commit that it could see. The view's own
    /// questions come later and see at least that.
    /// </summary>
    private static async Task<string?> ReadVersionAsync(BoltSession session, CancellationToken cancellationToken)
    {
        await using var result = await session.RunAsync("RETURN 1", cancellationToken: cancellationToken);
        return (await result.ConsumeAsync(cancellationToken)).Bookmark;
    }

    private sealed record SchemaOf(string? Version, ServerSchema Schema);

    private sealed record IndexesOf(string? Version, IReadOnlySet<string> Names);
}
