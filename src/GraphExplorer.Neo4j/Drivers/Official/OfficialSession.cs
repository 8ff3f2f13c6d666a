using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>A session of the publisher's driver, and another one after work in it had to be left.</summary>
/// <remarks>
/// The driver cannot end what it waits for. Who cancels goes on at once; the session that was left is closed when its
/// work has ended, by itself or by the server's time limit.
/// </remarks>
internal sealed class OfficialSession(
    Func<CypherAccess, IReadOnlyList<string>, Driver.IAsyncSession> open,
    CypherAccess access,
    IReadOnlyList<string> bookmarks,
    TimeProvider time) : IServerSession
{
    private static readonly TimeSpan MaxRetryTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(Environment.ProcessId);
    private Driver.IAsyncSession? _session;
    private OfficialTransaction? _transaction;
    private IReadOnlyList<string> _bookmarks = bookmarks;

    public IReadOnlyList<string> Bookmarks =>
        _session?.LastBookmarks?.Values is { Length: > 0 } seen ? seen : _bookmarks;

    private string? LastBookmark => Bookmarks is [.., var last] ? last : null;

    private Driver.IAsyncSession Session => _session ??= open(access, _bookmarks);

    public async Task<ServerAnswer> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellationToken)
    {
        var sent = ParameterValues.Of(parameters);
        cancellationToken.ThrowIfCancellationRequested();
        var running = ReadAllAsync(Session, query, sent);
        try
        {
            var (rows, summary) = await running.WaitAsync(cancellationToken);
            return new ServerAnswer(rows, OfficialSummaries.Of(summary) with { Bookmark = LastBookmark });
        }
        catch (OperationCanceledException)
        {
            Leave(running);
            throw;
        }
        catch (Exception exception) when (access == CypherAccess.Write && ServerFailures.IsConnection(exception))
        {
            throw new LostOutcomeException(exception);
        }
    }

    public async Task<IServerTransaction> BeginAsync(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var beginning = Session.BeginTransactionAsync(transaction =>
        {
            if (timeout is not null)
                transaction.WithTimeout(timeout);
        });
        try
        {
            return _transaction = new OfficialTransaction(this, await beginning.WaitAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            Leave(beginning);
            throw;
        }
    }

    /// <remarks>
    /// Not by the driver's own retries: they would try a commit again whose answer was lost.
    /// </remarks>
    public async Task WriteAsync(
        Func<IServerTransaction, CancellationToken, Task> work,
        CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var pause = FirstPause; ; pause *= 2)
        {
            try
            {
                await using var transaction = await BeginAsync(null, cancellationToken);
                await work(transaction, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (Driver.Neo4jException exception)
                when (exception.IsRetriable && time.GetElapsedTime(start) < MaxRetryTime)
            {
                // Nothing was kept: again from the beginning.
            }

            await Task.Delay(pause * (0.8 + 0.4 * _random.NextDouble()), time, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        if (_session is { } session)
            await CloseAsync(session);
    }

    /// <summary>Leaves the driver's session to work that has not ended; the next one is another.</summary>
    internal void Leave(Task work)
    {
        if (_session is not { } session)
            return;
        _bookmarks = Bookmarks;
        _session = null;
        _ = EndLaterAsync(session, work);
    }

    /// <summary>Does what ends something; what fails then is over all the same.</summary>
    internal static async Task QuietlyAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception exception) when (exception is OperationCanceledException || ServerFailures.IsOne(exception))
        {
            // Who ends it early does not want to know.
        }
    }

    private static async Task<(List<Value[]> Rows, Driver.IResultSummary Summary)> ReadAllAsync(
        Driver.IAsyncSession session,
        string query,
        IDictionary<string, object?> parameters)
    {
        var cursor = await session.RunAsync(query, parameters);
        var rows = new List<Value[]>();
        while (await cursor.FetchAsync())
            rows.Add([.. cursor.Current.Keys.Select(column => ResultValues.Of(cursor.Current[column]))]);
        return (rows, await cursor.ConsumeAsync());
    }

    private static async Task EndLaterAsync(Driver.IAsyncSession session, Task work)
    {
        await QuietlyAsync(work);
        await CloseAsync(session);
    }

    private static Task CloseAsync(Driver.IAsyncSession session) => QuietlyAsync(session.CloseAsync());
}
