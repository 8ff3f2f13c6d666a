using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Takes in all rows before it gives the first, so that what is written behind it is not read before it, or the reverse.</summary>
internal sealed class Eager(Operator source, int[] slots) : Operator(source)
{
    public override IEnumerable<Row> Rows(Run run)
    {
        var kept = new List<Value[]>();
        var held = 0L;
        foreach (var _ in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            kept.Add(RowCopy.Take(run, slots));
            var size = RowCopy.SizeOf(kept[^1]);
            run.Hold(size);
            held += size;
        }

        foreach (var row in kept)
        {
            RowCopy.Restore(run, slots, row);
            yield return default;
        }

        run.Hold(-held);
    }
}
