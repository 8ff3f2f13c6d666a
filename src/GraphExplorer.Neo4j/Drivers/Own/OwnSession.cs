using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>A session of our own client.</summary>
internal sealed class OwnSession(BoltSession session) : IServerSession
{
    public IReadOnlyList<string> Bookmarks => session.Bookmarks;

    public async Task<ServerAnswer> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellationToken)
    {
        await using var result = new OwnResult(
            await session.RunAsync(query, parameters, cancellationToken: cancellationToken));
        return await ServerAnswer.ReadAsync(result, cancellationToken);
    }

    public async Task<IServerTransaction> BeginAsync(TimeSpan? timeout, CancellationToken cancellationToken) =>
        new OwnTransaction(
            await session.BeginAsync(new BoltTransactionOptions { Timeout = timeout }, cancellationToken));

    public async Task WriteAsync(
        Func<IServerTransaction, CancellationToken, Task> work,
        CancellationToken cancellationToken) =>
        await session.WriteAsync(
            async (transaction, token) =>
            {
                await work(new OwnTransaction(transaction), token);
                return 0;
            },
            null,
            cancellationToken);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
