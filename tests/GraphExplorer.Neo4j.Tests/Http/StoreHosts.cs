using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>
/// Two servers over the shipped data set, one on each store; started when the first test asks, and kept for all tests of a
/// class.
/// </summary>
public sealed class StoreHosts : IAsyncDisposable
{
    private HostedApi? _embedded;
    private HostedApi? _neo4j;

    internal HostedApi Embedded => _embedded!; // set by StartAsync

    internal HostedApi Neo4j => _neo4j!; // the same

    public async Task StartAsync(Neo4jServer server, ShippedStores stores)
    {
        var address = await server.RequireAsync();
        await stores.LoadAsync();
        _embedded ??= await HostedApi.StartAsync();
        _neo4j ??= await HostedApi.StartAsync(
            "--GraphExplorer:Store", "neo4j", "--GraphExplorer:Neo4j:Address", address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
            await _embedded.DisposeAsync();
        if (_neo4j is not null)
            await _neo4j.DisposeAsync();
    }
}
