using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class EmbeddedStoreContractTests : GraphStoreContract
{
    protected override IGraphStore CreateStore(GraphIndexes indexes) =>
        new EmbeddedStore(new EmbeddedStoreOptions { Indexes = indexes });
}
