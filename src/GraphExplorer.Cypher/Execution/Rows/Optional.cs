using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>For each row the rows that a pattern or subquery finds, or one in which what it would bind is null.</summary>
internal sealed class Optional(Operator source, Operator inner, int[] slots) : Operator(source)
{
    public override IReadOnlyList<Operator> Inner => [inner];

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var isFound = false;
            foreach (var found in inner.Rows(run))
            {
                isFound = true;
                yield return found;
            }

            if (isFound)
                continue;
            foreach (var slot in slots)
                run.Row[slot] = Value.Null;
            yield return row;
        }
    }
}
