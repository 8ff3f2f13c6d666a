using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>The embedded store keeps the contract of transactions and of reads by number.</summary>
public sealed class EmbeddedTransactionContractTests : NumberedContract
{
    protected override Task<ITransactionalStore> CreateStoreAsync(GraphIndexes indexes) =>
        Task.FromResult<ITransactionalStore>(new EmbeddedStore(new EmbeddedStoreOptions { Indexes = indexes }));
}
