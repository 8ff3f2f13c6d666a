using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Of rows that are the same, the first.</summary>
internal sealed class Distinct(Operator source, int[] slots) : Operator(source)
{
    public override IEnumerable<Row> Rows(Run run)
    {
        var seen = new HashSet<Value[]>(run.Equivalence);
        var held = 0L;
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            var values = RowCopy.Take(run, slots);
            if (!seen.Add(values))
                continue;
            var size = RowCopy.SizeOf(values);
            run.Hold(size);
            held += size;
            yield return row;
        }

        run.Hold(-held);
    }
}

/// <summary>Copies of parts of rows, for steps that keep them.</summary>
internal static class RowCopy
{
    public static Value[] Take(Run run, int[] slots)
    {
        var values = new Value[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            values[i] = run.Row[slots[i]];
        return values;
    }

    public static void Restore(Run run, int[] slots, Value[] values)
    {
        for (var i = 0; i < slots.Length; i++)
            run.Row[slots[i]] = values[i];
    }

    /// <summary>Bytes, roughly; nodes and relationships are numbers and cost nothing more.</summary>
    public static long SizeOf(Value[] values)
    {
        var size = 32L;
        foreach (var value in values)
            size += value.Kind is ValueKind.String or ValueKind.List or ValueKind.Map ? 24 + Deep(value, 0) : 24;
        return size;
    }

    private static long Deep(Value value, int depth) => value.Kind switch
    {
        ValueKind.String => 24 + (2L * value.AsString().Length),
        ValueKind.List when depth < 4 => 24 + value.AsList().Sum(item => 24 + Deep(item, depth + 1)),
        ValueKind.Map when depth < 4 => 48 + value.AsMap().Sum(entry => 64 + Deep(entry.Value, depth + 1)),
        _ => 24,
    };
}
