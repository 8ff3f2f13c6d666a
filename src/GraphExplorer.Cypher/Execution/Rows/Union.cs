using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>The rows of one query after those of another, under the same columns.</summary>
internal sealed class Union(IReadOnlyList<(Operator Plan, int[] Slots)> branches, int[] columns) : Operator(null)
{
    public override IReadOnlyList<Operator> Inner => [.. branches.Select(branch => branch.Plan)];

    public override IEnumerable<Row> Rows(Run run)
    {
        var values = new Value[columns.Length];
        foreach (var (plan, slots) in branches)
        {
            foreach (var row in plan.Rows(run))
            {
                for (var i = 0; i < columns.Length; i++)
                    values[i] = run.Row[slots[i]];
                for (var i = 0; i < columns.Length; i++)
                    run.Row[columns[i]] = values[i];
                yield return row;
            }
        }
    }
}
