using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>An aggregating call: its name, what it takes, where its result goes.</summary>
internal sealed record AggregateCall(string Name, Evaluator? Value, Evaluator? Extra, bool IsDistinct, int Slot)
{
    /// <summary>Whether rows count rather than values.</summary>
    public bool CountsRows => Value is null;
}

/// <summary>One row for each group of rows with the same keys, in the order in which the groups were met.</summary>
internal sealed class Aggregate(
    Operator source, (Evaluator Value, int Slot)[] keys, AggregateCall[] calls, string text) : Operator(source)
{
    public override string Details => text;

    public override IEnumerable<Row> Rows(Run run)
    {
        var groups = new Dictionary<Value[], Group>(run.Equivalence);
        var order = new List<(Value[] Keys, Group Group)>();
        if (keys.Length == 0)
        {
            order.Add(([], new Group(run, calls)));
            groups[order[0].Keys] = order[0].Group;
        }

        var held = 0L;
        foreach (var _ in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            var values = keys.Length == 0 ? [] : new Value[keys.Length];
            for (var i = 0; i < keys.Length; i++)
                values[i] = keys[i].Value(run);
            if (!groups.TryGetValue(values, out var group))
            {
                groups[values] = group = new Group(run, calls);
                order.Add((values, group));
                var size = RowCopy.SizeOf(values) + (64 * calls.Length);
                run.Hold(size);
                held += size;
            }

            group.Add(run, calls);
        }

        foreach (var (values, group) in order)
        {
            for (var i = 0; i < keys.Length; i++)
                run.Row[keys[i].Slot] = values[i];
            for (var i = 0; i < calls.Length; i++)
                run.Row[calls[i].Slot] = group.Result(i);
            yield return default;
        }

        run.Hold(-held);
    }

    private sealed class Group
    {
        private readonly Aggregator[] _aggregators;
        private readonly HashSet<Value>?[] _seen;

        public Group(Run run, AggregateCall[] calls)
        {
            _aggregators = [.. calls.Select(call => Aggregator.Make(call.Name))];
            _seen = [.. calls.Select(call => call.IsDistinct ? new HashSet<Value>(run.Equivalence) : null)];
        }

        public void Add(Run run, AggregateCall[] calls)
        {
            for (var i = 0; i < calls.Length; i++)
            {
                var value = calls[i].Value?.Invoke(run) ?? true;
                if (value.IsNull)
                    continue;
                if (_seen[i] is { } seen)
                {
                    if (!seen.Add(value))
                        continue;
                    run.Hold(48);
                }

                _aggregators[i].Add(run, value, calls[i].Extra?.Invoke(run) ?? Value.Null);
            }
        }

        public Value Result(int index) => _aggregators[index].Result();
    }
}
