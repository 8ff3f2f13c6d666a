using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Calls a procedure for each row; one without columns leaves the rows as they are.</summary>
internal sealed class ProcedureCall(
    Operator source, IProcedure procedure, Evaluator[] arguments, (int Column, int Slot)[] yields) : Operator(source)
{
    public override string Details => procedure.Signature.Name;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var values = new Value[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = GraphElements.Detach(arguments[i](run));
            var isVoid = procedure.Signature.Columns.Count == 0;
            foreach (var found in Read(run, procedure.CallAsync(values, run.View, run.CancellationToken)))
            {
                foreach (var (column, slot) in yields)
                    run.Row[slot] = found[column];
                if (!isVoid)
                    yield return row;
            }

            if (isVoid)
                yield return row;
        }
    }

    [SuppressMessage("Usage", "VSTHRD002", Justification = "Procedures of this process read views in memory; the engine is synchronous.")]
    [SuppressMessage("Usage", "CA2012", Justification = "As above.")]
    [SuppressMessage("Design", "MA0045", Justification = "As above.")]
    private static IEnumerable<IReadOnlyList<Value>> Read(Run run, IAsyncEnumerable<IReadOnlyList<Value>> rows)
    {
        var reader = rows.GetAsyncEnumerator(run.CancellationToken);
        try
        {
            while (Wait(reader.MoveNextAsync()))
            {
                run.Step();
                yield return reader.Current;
            }
        }
        finally
        {
            var closing = reader.DisposeAsync();
            if (!closing.IsCompletedSuccessfully)
                closing.AsTask().GetAwaiter().GetResult();
        }
    }

    [SuppressMessage("Usage", "VSTHRD002", Justification = "As above.")]
    [SuppressMessage("Usage", "VSTHRD104", Justification = "As above.")]
    private static bool Wait(ValueTask<bool> step) =>
        step.IsCompletedSuccessfully ? step.Result : step.AsTask().GetAwaiter().GetResult();
}
