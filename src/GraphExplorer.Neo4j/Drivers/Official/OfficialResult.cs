using GraphExplorer.Graph.Values;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>A result of the publisher's driver.</summary>
internal sealed class OfficialResult(
    OfficialTransaction transaction,
    Driver.IResultCursor cursor,
    IReadOnlyList<string> columns) : IServerResult
{
    private readonly Value[] _row = new Value[columns.Count];
    private bool _hasRow;

    public IReadOnlyList<string> Columns => columns;

    public ReadOnlySpan<Value> Current =>
        _hasRow ? _row : throw new InvalidOperationException("There is no current row.");

    /// <summary>Whether rows may still come.</summary>
    public bool IsOpen { get; private set; } = true;

    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _hasRow = false;
        if (!IsOpen)
            return false;
        cancellationToken.ThrowIfCancellationRequested();
        if (!await transaction.WaitAsync(cursor.FetchAsync(), cancellationToken))
            return IsOpen = false;
        var record = cursor.Current;
        for (var i = 0; i < _row.Length; i++)
            _row[i] = ResultValues.Of(record[i]);
        return _hasRow = true;
    }

    public async Task<ServerSummary> ConsumeAsync(CancellationToken cancellationToken)
    {
        _hasRow = false;
        var summary = await transaction.WaitAsync(cursor.ConsumeAsync(), cancellationToken);
        IsOpen = false;
        return OfficialSummaries.Of(summary);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsOpen && transaction.IsOpen)
            await OfficialSession.QuietlyAsync(ConsumeAsync(CancellationToken.None));
    }
}
