using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>A transaction; disposed before its commit, it is undone. One result at a time.</summary>
internal interface IServerTransaction : IAsyncDisposable
{
    /// <summary>Whether statements can still be run: not after one that failed or was cancelled.</summary>
    bool IsOpen { get; }

    /// <summary>Runs a statement; its rows come as the result is read.</summary>
    /// <param name="query">Its text.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="isWhole">Whether all rows are wanted at once, in one round trip.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <exception cref="ArgumentException">A parameter cannot be sent; the transaction goes on.</exception>
    Task<IServerResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, Value> parameters,
        bool isWhole,
        CancellationToken cancellationToken);

    /// <summary>Makes the changes last.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
