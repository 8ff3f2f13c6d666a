using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>A transaction of our own client.</summary>
internal sealed class OwnTransaction(BoltTransaction transaction) : IServerTransaction
{
    private const long All = -1;

    public bool IsOpen => transaction.IsOpen;

    public async Task<IServerResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        bool isWhole,
        CancellationToken cancellationToken) =>
        new OwnResult(await transaction.RunAsync(query, parameters, isWhole ? All : null, cancellationToken));

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
