using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Requests.Statements;

/// <summary>
/// The rows of a statement, the first of them read already: what fails by then is told with a status of its own.
/// </summary>
internal sealed class QueryRows : IAsyncDisposable
{
    private readonly ICypherResult _result;
    private bool _isFirstTaken;
    private bool _hasFirst;

    private QueryRows(ICypherResult result) => _result = result;

    public IReadOnlyList<string> Columns => _result.Columns;

    public ReadOnlySpan<Value> Current => _result.Current;

    /// <summary>What the statement did; there is one when the rows have ended.</summary>
    public CypherSummary Summary =>
        _result.Summary ?? throw new InvalidOperationException("The rows have not ended.");

    /// <summary>Starts a statement and reads up to its first row.</summary>
    public static async Task<QueryRows> StartAsync(
        ICypher cypher,
        CypherStatement statement,
        CancellationToken cancellationToken)
    {
        var rows = new QueryRows(await cypher.RunAsync(statement, cancellationToken));
        try
        {
            rows._hasFirst = await rows._result.ReadAsync(cancellationToken);
            return rows;
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes on to the next row; the first time to the first. False at the end.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isFirstTaken)
            return _result.ReadAsync(cancellationToken);
        _isFirstTaken = true;
        return ValueTask.FromResult(_hasFirst);
    }

    public ValueTask DisposeAsync() => _result.DisposeAsync();
}
