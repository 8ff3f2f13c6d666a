using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Sessions;

/// <summary>The rows of a statement as they come, within the caller's limits.</summary>
internal sealed class RunningStatement(StatementPlan plan, Run run, CypherLimits limits, StatementMode mode) : IDisposable
{
    private readonly IEnumerator<Row> _rows = plan.Root.Rows(run).GetEnumerator();
    private readonly Value[] _current = new Value[plan.Columns.Count];
    private readonly List<CypherLimit> _cuts = [];
    private long _bytes;
    private long _count;

    public IReadOnlyList<string> Columns => plan.Columns;

    public ReadOnlySpan<Value> Current => _current;

    /// <summary>What it wrote, in numbers.</summary>
    public CypherCounters Counters => run.Writer?.Counters ?? CypherCounters.None;

    public CypherSummary Summary() => new(
        !plan.Writes ? CypherKind.Read : plan.Reads || plan.Columns.Count > 0 ? CypherKind.ReadWrite : CypherKind.Write,
        Counters, [], mode == StatementMode.Profile ? PlanPrinter.Print(plan) : null, _cuts);

    /// <summary>Goes on to the next row; false at the end, or where a limit cut.</summary>
    /// <exception cref="StatementException">The statement failed; <c>timed_out</c> where one that writes took too long.</exception>
    public bool Next()
    {
        if (_cuts.Count > 0)
            return false;
        try
        {
            return StatementRunner.Guarded(Advance);
        }
        catch (TimeIsOver)
        {
            var milliseconds = (long)limits.Time.TotalMilliseconds;
            if (plan.Writes)
                throw new StatementException(ErrorCodes.TimedOut, $"The statement took longer than {milliseconds} ms and was undone.");
            _cuts.Add(new CypherLimit("time", milliseconds, $"The statement was ended after {milliseconds} ms; more rows may exist."));
            return false;
        }
    }

    private bool Advance()
    {
        while (_rows.MoveNext())
        {
            if (plan.Columns.Count == 0 || _cuts.Count > 0)
                continue; // nothing to show: the rest is run for what it writes
            if (Take())
                return true;
            if (!plan.Writes)
                return false;
        }

        return false;
    }

    private bool Take()
    {
        if (_count == limits.Rows)
        {
            _cuts.Add(new CypherLimit("rows", limits.Rows, $"Only the first {limits.Rows} rows are shown."));
            return false;
        }

        for (var i = 0; i < _current.Length; i++)
        {
            _current[i] = GraphElements.Detach(run.Row[plan.Slots[i]]);
            _bytes += ValueSize.Of(_current[i]);
        }

        if (_bytes > limits.Bytes)
        {
            _cuts.Add(new CypherLimit("bytes", limits.Bytes, $"The rows would hold more than {limits.Bytes} bytes; the rest is left out."));
            return false;
        }

        _count++;
        return true;
    }

    public void Dispose() => _rows.Dispose();
}
