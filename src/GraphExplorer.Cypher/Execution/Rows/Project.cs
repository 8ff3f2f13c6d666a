using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Computes columns, all from the row as it was before.</summary>
internal sealed class Project(Operator source, (Evaluator Value, int Slot)[] columns, string text) : Operator(source)
{
    public override string Details => text;

    public override IEnumerable<Row> Rows(Run run)
    {
        var values = new Value[columns.Length];
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            for (var i = 0; i < columns.Length; i++)
                values[i] = columns[i].Value(run);
            for (var i = 0; i < columns.Length; i++)
                run.Row[columns[i].Slot] = values[i];
            yield return row;
        }
    }
}
