using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Graph.Transactions;

/// <summary>A store that can be changed bit by bit, beside the bulk of <see cref="IGraphStore.ImportAsync"/>.</summary>
public interface ITransactionalStore : IGraphStore
{
    /// <summary>
    /// Opens a transaction that sees the last commit. Where one writer works at a time, it waits for the one before.
    /// </summary>
    /// <exception cref="Errors.StorageException">The store does not answer, or cannot be written.</exception>
    ValueTask<IGraphTransaction> BeginAsync(CancellationToken cancellationToken = default);
}
