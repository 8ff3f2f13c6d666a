using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Neo4j.Tests.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

[Collection(nameof(Neo4jServer))]
public sealed class Neo4jStoreContractTests(Neo4jServer server) : GraphStoreContract, IAsyncLifetime
{
    private string _address = "";

    /// <summary>Neo4j isolates transactions by "read committed".</summary>
    protected override bool ViewsFollowCommits => true;

    public async ValueTask InitializeAsync() => _address = await server.EmptyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override IGraphStore CreateStore(GraphIndexes indexes) =>
        new Neo4jStore(new Neo4jStoreOptions { Address = _address, Indexes = indexes });
}
