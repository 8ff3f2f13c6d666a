using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Library.Tests.Contracts;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>The contract of transactions and of reads by number on a store with a file.</summary>
public sealed class DurableStoreContractTests : NumberedContract, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override async Task<ITransactionalStore> CreateStoreAsync(GraphIndexes indexes) =>
        await _file.OpenAsync(indexes);
}
