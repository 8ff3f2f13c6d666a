using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

[Collection(nameof(StoreDatabase))]
public sealed class Neo4jStoreContractTests(Neo4jServer server) : GraphStoreContract, IAsyncLifetime
{
    private Neo4jStoreOptions? _options;

    /// <summary>Neo4j isolates transactions by "read committed".</summary>
    protected override bool ViewsFollowCommits => true;

    public async ValueTask InitializeAsync()
    {
        _options = await StoreDatabase.OptionsAsync(server, GraphIndexes.None);
        await StoreDatabase.EmptyAsync(server);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override IGraphStore CreateStore(GraphIndexes indexes) =>
        new Neo4jStore(_options! with { Indexes = indexes }); // made before every test
}
