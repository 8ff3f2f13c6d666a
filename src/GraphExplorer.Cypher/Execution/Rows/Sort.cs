using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Rows in an order; where only the first are asked for, no more than those are kept.</summary>
internal sealed class Sort(
    Operator source, (Evaluator Value, bool IsDescending)[] keys, int[] slots, Func<Run, long>? most, string text)
    : Operator(source)
{
    public override string Details => most is null ? text : $"{text}, the first only";

    public override IEnumerable<Row> Rows(Run run)
    {
        var limit = most?.Invoke(run) ?? long.MaxValue;
        var kept = new List<(Value[] Keys, Value[] Row, long Number)>();
        var comparer = Comparer<(Value[] Keys, Value[] Row, long Number)>.Create(Compare);
        var (number, held) = (0L, 0L);
        foreach (var _ in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            var values = new Value[keys.Length];
            for (var i = 0; i < keys.Length; i++)
                values[i] = keys[i].Value(run);
            var row = RowCopy.Take(run, slots);
            kept.Add((values, row, number++));
            var size = RowCopy.SizeOf(row) + RowCopy.SizeOf(values);
            run.Hold(size);
            held += size;
            if (limit < int.MaxValue / 4 && kept.Count >= (2 * limit) + 1_024)
            {
                kept.Sort(comparer);
                kept.RemoveRange((int)limit, kept.Count - (int)limit);
                var left = kept.Sum(one => RowCopy.SizeOf(one.Row) + RowCopy.SizeOf(one.Keys));
                run.Hold(left - held);
                held = left;
            }
        }

        kept.Sort(comparer);
        foreach (var (_, row, _) in kept)
        {
            RowCopy.Restore(run, slots, row);
            yield return default;
        }

        run.Hold(-held);
    }

    private int Compare((Value[] Keys, Value[] Row, long Number) x, (Value[] Keys, Value[] Row, long Number) y)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = CypherOrder.Compare(x.Keys[i], y.Keys[i]);
            if (order != 0)
                return keys[i].IsDescending ? -order : order;
        }

        return x.Number.CompareTo(y.Number); // equal ones stay in the order they came in
    }
}
