using GraphExplorer.Cypher.Expressions;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Keeps the rows for which a condition holds.</summary>
internal sealed class Filter(Operator source, Condition condition, string text) : Operator(source)
{
    public override string Details => text;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            if (condition(run) == true)
                yield return row;
        }
    }
}
