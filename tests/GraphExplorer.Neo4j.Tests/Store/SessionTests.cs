using GraphExplorer.Graph.Queries;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

[Collection(nameof(StoreDatabase))]
public sealed class SessionTests(Neo4jServer server) : CypherSessionContract
{
    protected override async Task<ICypherStore> LoadAsync()
    {
        var options = await StoreDatabase.OptionsAsync(server, SampleGraph.Indexes);
        await StoreDatabase.EmptyAsync(server);
        var store = new Neo4jStore(options);
        await store.ImportAsync(
            SampleGraph.Records.ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);
        return store;
    }
}
