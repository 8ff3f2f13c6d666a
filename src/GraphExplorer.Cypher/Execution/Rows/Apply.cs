namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Runs a subquery for each row: a row for each of its rows, or, where it returns nothing, the row as it was.</summary>
internal sealed class Apply(Operator source, Operator inner, bool returns) : Operator(source)
{
    public override IReadOnlyList<Operator> Inner => [inner];

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            foreach (var found in inner.Rows(run))
            {
                if (returns)
                    yield return found;
            }

            if (!returns)
                yield return row;
        }
    }
}
