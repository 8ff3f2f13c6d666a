using System.Runtime.CompilerServices;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// The rows of a statement, as they come from the server. Read to the end, consume or dispose it before the next
/// statement of its session or transaction. Not for concurrent use.
/// </summary>
public sealed class BoltResult : IAsyncDisposable
{
    private readonly BoltConnection _connection;
    private readonly IResultOwner _owner;
    private readonly IReadOnlyDictionary<string, Value> _run;
    private readonly long _fetchSize;
    private Summary? _summary;
    private bool _isFailed;
    private bool _hasRow;
    private bool _hadRow;
    private bool _hasMore; // the server has more, and waits to be asked
    private bool _isDropping;

    internal BoltResult(
        BoltConnection connection,
        IResultOwner owner,
        IReadOnlyDictionary<string, Value> run,
        long fetchSize)
    {
        _connection = connection;
        _owner = owner;
        _run = run;
        _fetchSize = fetchSize;
        Columns = run.Texts("fields");
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The row that <see cref="ReadAsync"/> has come to: a value per column. Overwritten by the next one.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no row: not read yet, or at the end.</exception>
    public ReadOnlySpan<Value> Current =>
        _hasRow ? _connection.Row.Span : throw new InvalidOperationException("There is no current row.");

    internal bool IsOpen => _summary is null && !_isFailed;

    /// <summary>Ends the result without the server's word: its connection goes to somebody else.</summary>
    internal void Abandon()
    {
        _isFailed |= IsOpen;
        _hasRow = false;
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="BoltServerException">The statement failed.</exception>
    /// <exception cref="BoltTransportException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">
    /// Cancelled; the statement is ended, and the result cannot go on.
    /// </exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (!IsOpen || _hasMore)
            return ReadSlowlyAsync(null, cancellationToken);
        ValueTask<ResponseKind> reading;
        try
        {
            reading = _connection.ReadAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            reading = new ValueTask<ResponseKind>(Task.FromException<ResponseKind>(exception));
        }

        if (reading.IsCompletedSuccessfully)
        {
            var kind = reading.Result;
            if (kind == ResponseKind.Record && _connection.Row.Length == Columns.Count)
            {
                _hasRow = _hadRow = true;
                return new ValueTask<bool>(true);
            }

            reading = new ValueTask<ResponseKind>(kind);
        }

        return ReadSlowlyAsync(reading, cancellationToken);
    }

    /// <summary>All rows that are left, each in an array of its own.</summary>
    public async IAsyncEnumerable<Value[]> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken))
            yield return Current.ToArray();
    }

    /// <summary>All rows that are left, as a list.</summary>
    public async Task<List<Value[]>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var rows = new List<Value[]>();
        while (await ReadAsync(cancellationToken))
            rows.Add(Current.ToArray());
        return rows;
    }

    /// <summary>Drops the rows that are left and says what the statement did.</summary>
    /// <exception cref="BoltServerException">The statement failed.</exception>
    public async Task<Summary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        _isDropping = true;
        while (IsOpen)
            await ReadAsync(cancellationToken);

        return _summary ?? throw IsOver();
    }

    /// <summary>Drops the rows that are left.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsOpen)
            return;
        try
        {
            await ConsumeAsync(CancellationToken.None);
        }
        catch (GraphExplorerException)
        {
            // Who disposes early does not want to know; a transaction fails at its commit.
        }
    }

    private async ValueTask<bool> ReadSlowlyAsync(
        ValueTask<ResponseKind>? reading,
        CancellationToken cancellationToken)
    {
        _hasRow = false;
        if (_isFailed)
            throw IsOver();
        if (_summary is not null)
            return false;
        try
        {
            while (true)
            {
                if (_hasMore)
                    await AskAsync(_isDropping ? Request.Discard(-1) : Request.Pull(_fetchSize), cancellationToken);
                switch (reading is { } started ? await started : await _connection.ReadAsync(cancellationToken))
                {
                    case ResponseKind.Record when _connection.Row.Length == Columns.Count:
                        return _hasRow = _hadRow = true;
                    case ResponseKind.Success when _connection.Metadata.Boolean("has_more") == true:
                        _hasMore = true;
                        reading = null;
                        break;
                    case ResponseKind.Success:
                        _summary = SummaryReader.Read(
                            _run, _connection.Metadata, Columns.Count > 0, _hadRow, _connection.Describe());
                        await _owner.EndedAsync(_summary);
                        return false;
                    default:
                        throw _connection.Unexpected();
                }
            }
        }
        catch (Exception exception) when (!_isFailed)
        {
            _isFailed = true;
            if (await _owner.FailedAsync(exception) is { } clearer)
                throw clearer;
            throw;
        }
    }

    private static InvalidOperationException IsOver() =>
        new("The statement failed, or its transaction is over; no more can be read.");

    private async ValueTask AskAsync(Request request, CancellationToken cancellationToken)
    {
        _connection.Send(request);
        await _connection.FlushAsync(cancellationToken);
        _hasMore = false;
    }
}

/// <summary>Learns that a result is over: a session, for a single statement, or a transaction.</summary>
internal interface IResultOwner
{
    /// <summary>All rows came.</summary>
    ValueTask EndedAsync(Summary summary);

    /// <summary>Something went wrong; no more rows come.</summary>
    /// <returns>An exception that says more to the caller, or null.</returns>
    ValueTask<Exception?> FailedAsync(Exception exception);
}
