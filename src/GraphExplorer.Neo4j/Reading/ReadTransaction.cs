using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>
/// A view's transaction: opened by its first question, and anew after one that was cancelled or failed, so that a
/// search that ran out of time can still be told of. Not for concurrent use.
/// </summary>
internal sealed class ReadTransaction(IServerSession session) : IAsyncDisposable
{
    private IServerTransaction? _transaction;

    /// <summary>Questions asked so far.</summary>
    public int Questions { get; private set; }

    /// <summary>Asks, and reads all rows.</summary>
    public Task<List<Value[]>> AskAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellationToken) =>
        AskAsync(query, parameters, static row => row.ToArray(), cancellationToken);

    /// <summary>Asks, and takes each row in as it comes.</summary>
    public async Task<List<T>> AskAsync<T>(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        RowReader<T> read,
        CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_transaction is { IsOpen: false })
                await EndAsync();
            _transaction ??= await session.BeginAsync(null, cancellationToken);
            Questions++;
            await using var result = await _transaction.RunAsync(query, parameters, isWhole: true, cancellationToken);
            var rows = new List<T>();
            while (await result.ReadAsync(cancellationToken))
                rows.Add(read(result.Current));
            return rows;
        }
        catch (Exception failure) when (StoreErrors.IsOfStore(failure))
        {
            throw StoreErrors.Translate(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await session.DisposeAsync();
    }

    private async ValueTask EndAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        _transaction = null;
    }
}

/// <summary>Makes something of a row, which is overwritten by the next one.</summary>
internal delegate T RowReader<out T>(ReadOnlySpan<Value> row);
