using GraphExplorer.Graph.Values;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>A transaction of the publisher's driver.</summary>
internal sealed class OfficialTransaction(OfficialSession session, Driver.IAsyncTransaction transaction)
    : IServerTransaction
{
    private Task _last = Task.CompletedTask;
    private OfficialResult? _result;
    private bool _isEnded;

    public bool IsOpen { get; private set; } = true;

    public async Task<IServerResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        bool isWhole,
        CancellationToken cancellationToken)
    {
        RequireOpen();
        var sent = ParameterValues.Of(parameters);
        cancellationToken.ThrowIfCancellationRequested();
        var cursor = await WaitAsync(transaction.RunAsync(query, sent), cancellationToken);
        var columns = await WaitAsync(cursor.KeysAsync(), cancellationToken);
        return _result = new OfficialResult(this, cursor, columns);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        RequireOpen();
        cancellationToken.ThrowIfCancellationRequested();
        var committing = transaction.CommitAsync();
        try
        {
            await WaitAsync(DoneAsync(committing), cancellationToken);
        }
        catch (Exception exception) when (ServerFailures.IsConnection(exception))
        {
            throw new LostOutcomeException(exception);
        }

        IsOpen = false;
        _isEnded = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        IsOpen = false;
        var rollback = RollBackAsync();
        if (_last.IsCompleted && _result is not { IsOpen: true })
            await OfficialSession.QuietlyAsync(rollback);
        else
            session.Leave(rollback); // the driver first reads what the server still has to say
    }

    /// <summary>Waits for the driver; where it fails, or is waited for no longer, the transaction is over.</summary>
    internal async Task<T> WaitAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        _last = work;
        var isDone = false;
        try
        {
            var done = await work.WaitAsync(cancellationToken);
            isDone = true;
            return done;
        }
        finally
        {
            IsOpen &= isDone;
        }
    }

    private static async Task<bool> DoneAsync(Task work)
    {
        await work;
        return true;
    }

    private async Task RollBackAsync()
    {
        await OfficialSession.QuietlyAsync(_last);
        await transaction.DisposeAsync();
    }

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new InvalidOperationException("The transaction has failed, or is over; begin another.");
    }
}
