using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Library.Tests.Contracts.Model;

namespace GraphExplorer.Library.Tests.Contracts;

public sealed class ModelStoreTransactionTests : NumberedContract
{
    protected override Task<ITransactionalStore> CreateStoreAsync(GraphIndexes indexes) =>
        Task.FromResult<ITransactionalStore>(new ModelStore(indexes));
}

public sealed class ModelStoreContractTests : GraphStoreContract
{
    protected override IGraphStore CreateStore(GraphIndexes indexes) => new ModelStore(indexes);
}
