using GraphExplorer.Graph.Stores;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>A server that is there to be killed, with a password; started when the first test asks.</summary>
public sealed class FaultyServer : IAsyncDisposable
{
    public const string Password = "correct-horse-battery";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private LocalServer? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal async Task<LocalServer> RequireAsync()
    {
        Absence.SkipOrFail("neo4j", LocalServer.Tools is null ? "No ../shared/neo4j/start to kill a server of." : null);
        _server ??= await LocalServer.StartAsync(Password);
        if (!_server.IsRunning)
            await _server.StartAgainAsync();
        return _server;
    }

    /// <summary>A store on it, or on what stands before it.</summary>
    internal async Task<Neo4jStore> OpenAsync(Func<Neo4jStoreOptions, Neo4jStoreOptions>? change = null)
    {
        var options = new Neo4jStoreOptions
        {
            Address = (await RequireAsync()).Address,
            User = "neo4j",
            Password = Password,
        };
        return new Neo4jStore(change?.Invoke(options) ?? options);
    }

    /// <summary>Asks until there is an answer, for a minute at most: a server listens before its database is open.</summary>
    internal static async Task<IGraphView> OpenViewAsync(Neo4jStore store)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        end.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return await store.OpenViewAsync(end.Token);
            }
            catch (Graph.Errors.StorageException) when (!end.IsCancellationRequested)
            {
                await Task.Delay(100, end.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
