using GraphExplorer.Graph.Queries;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Cypher.Tests.Sessions;

/// <summary>What sessions promise, held to the engine over the embedded store.</summary>
public sealed class EngineSessionContractTests : CypherSessionContract
{
    protected override async Task<ICypherStore> LoadAsync()
    {
        var store = new EngineStore(new EmbeddedStore(new EmbeddedStoreOptions()));
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable());
        return store;
    }
}
