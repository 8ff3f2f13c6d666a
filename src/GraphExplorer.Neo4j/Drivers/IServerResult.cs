using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>The rows of a statement as they come. Disposed early, it drops the rest.</summary>
internal interface IServerResult : IAsyncDisposable
{
    IReadOnlyList<string> Columns { get; }

    /// <summary>The row come to; overwritten by the next one.</summary>
    ReadOnlySpan<Value> Current { get; }

    /// <summary>Goes on to the next row; false at the end.</summary>
    ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Drops the rows that are left and says what the statement did.</summary>
    Task<ServerSummary> ConsumeAsync(CancellationToken cancellationToken);
}
