using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>A result of our own client.</summary>
internal sealed class OwnResult(BoltResult result) : IServerResult
{
    public IReadOnlyList<string> Columns => result.Columns;

    public ReadOnlySpan<Value> Current => result.Current;

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => result.ReadAsync(cancellationToken);

    public async Task<ServerSummary> ConsumeAsync(CancellationToken cancellationToken) =>
        OwnSummaries.Of(await result.ConsumeAsync(cancellationToken));

    public ValueTask DisposeAsync() => result.DisposeAsync();
}
