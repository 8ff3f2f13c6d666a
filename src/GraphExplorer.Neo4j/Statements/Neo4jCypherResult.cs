using System.Globalization;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Rows of a statement, counted and weighed as they come. A reader's rows are cut where a limit is met; of a statement
/// that writes the rest is dropped, and its changes stand.
/// </summary>
internal sealed class Neo4jCypherResult(
    StatementScope scope,
    IServerResult result,
    CypherStatement statement,
    CancellationTokenSource deadline) : ICypherResult
{
    private long _rows;
    private long _bytes;
    private bool _hasRow;

    public IReadOnlyList<string> Columns => result.Columns;

    public ReadOnlySpan<Value> Current =>
        _hasRow ? result.Current : throw new InvalidOperationException("There is no current row.");

    public CypherSummary? Summary { get; private set; }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        _hasRow = false;
        if (Summary is not null)
            return false;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            if (!await result.ReadAsync(either.Token))
                return await EndAsync([], either.Token, cancellationToken);
            if (Exceeded() is { } limit)
                return await CutAsync(limit, either.Token, cancellationToken);
            return _hasRow = true;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Late(exception);
        }
        catch (Exception exception) when (StatementErrors.IsTimeout(exception))
        {
            return Late(exception);
        }
        catch (Exception exception) when (StatementErrors.IsOfStore(exception))
        {
            throw StatementErrors.Translate(exception, statement.Text);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Summary is null && !scope.OwnsTransaction)
            await result.DisposeAsync();
        await scope.DisposeAsync();
        deadline.Dispose();
    }

    private CypherLimit? Exceeded()
    {
        var limits = statement.Limits;
        if (++_rows > limits.Rows)
        {
            var message = Invariant($"The first {limits.Rows} rows are given; there are more.");
            return new CypherLimit("rows", limits.Rows, message);
        }

        foreach (var value in result.Current)
            _bytes += ValueSize.Of(value);
        return _bytes <= limits.Bytes ? null : new CypherLimit(
            "bytes",
            limits.Bytes,
            Invariant($"{_rows - 1} rows are given; more would hold over {limits.Bytes} bytes."));
    }

    private async ValueTask<bool> CutAsync(CypherLimit limit, CancellationToken reading, CancellationToken committing)
    {
        if (statement.Access == CypherAccess.Write)
            return await EndAsync([limit], reading, committing);
        Summary = new CypherSummary(CypherKind.Read, CypherCounters.None, [], null, [limit]);
        await scope.DropAsync(result);
        return false;
    }

    /// <summary>The time limit does not interrupt the commit: nobody could say whether it was made.</summary>
    private async ValueTask<bool> EndAsync(
        IReadOnlyList<CypherLimit> limits,
        CancellationToken reading,
        CancellationToken committing)
    {
        var summary = await result.ConsumeAsync(reading);
        await scope.CommitAsync(committing);
        Summary = Summaries.Of(summary, limits, statement.Text);
        return false;
    }

    private bool Late(Exception exception)
    {
        var time = statement.Limits.Time;
        if (statement.Access == CypherAccess.Write)
            throw StatementErrors.TimedOut(time, exception);
        var limit = new CypherLimit(
            "time",
            (long)time.TotalMilliseconds,
            Invariant($"{_rows} rows came within {time.TotalMilliseconds:0} ms; there may be more."));
        Summary = new CypherSummary(CypherKind.Read, CypherCounters.None, [], null, [limit]);
        return false;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
