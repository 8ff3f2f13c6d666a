using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>A row for each item of a list; null is no list, and anything else a list of itself.</summary>
internal sealed class Unwind(Operator source, Evaluator list, int slot, string text) : Operator(source)
{
    public override string Details => text;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var value = list(run);
            if (value.IsNull)
                continue;
            if (value.Kind != ValueKind.List)
            {
                run.Row[slot] = value;
                yield return row;
                continue;
            }

            var items = value.AsList();
            for (var i = 0; i < items.Count; i++)
            {
                run.Step();
                run.Row[slot] = items[i];
                yield return row;
            }
        }
    }
}
