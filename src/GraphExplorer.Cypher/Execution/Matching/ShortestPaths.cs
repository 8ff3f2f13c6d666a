using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>One shortest path, or all of them, between two known nodes: level by level from the start.</summary>
/// <remarks>Each node is met once, so that the work is bounded by the arcs that are reached. A list of relationships that
/// the pattern names is set too.</remarks>
internal sealed class ShortestPaths(
    Operator source, int from, int to, int relationships, int path, ArcChoice choice, long least, long most, bool all,
    int candidate, Condition? test, string names)
    : Operator(source)
{
    public override string Details => (all ? "all " : "one ") + names;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var start = run.NodeNumber(run.Row[from]);
            var end = run.NodeNumber(run.Row[to]);
            if (start < 0 || end < 0)
                continue;
            foreach (var steps in Find(run, start, end))
            {
                var nodes = new List<int> { start };
                var values = new Value[steps.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    nodes.Add(steps[i].Node);
                    values[i] = run.Relationship(steps[i].Relationship);
                }

                run.Row[relationships] = Value.From(values);
                run.Row[path] = Value.From(new NumberedPath(run.Elements, nodes, [.. steps.Select(step => step.Relationship)]));
                yield return row;
                if (!all)
                    break;
            }
        }
    }

    private IEnumerable<IReadOnlyList<Arc>> Find(Run run, int start, int end)
    {
        if (start == end)
        {
            if (least == 0)
                yield return [];
            yield break;
        }

        var depths = new Dictionary<int, int> { [start] = 0 };
        var before = new Dictionary<int, List<Arc>>();
        var level = new List<int> { start };
        var arcs = new List<Arc>();
        for (var depth = 1; depth <= most && level.Count > 0 && !depths.ContainsKey(end); depth++)
        {
            var next = new List<int>();
            foreach (var node in level)
            {
                ArcReading.Fill(run, node, choice, -1, arcs);
                foreach (var arc in arcs)
                {
                    run.Step();
                    if (depths.TryGetValue(arc.Node, out var known) && known < depth)
                        continue;
                    if (!Passes(run, arc))
                        continue;
                    if (depths.TryAdd(arc.Node, depth))
                    {
                        next.Add(arc.Node);
                        before[arc.Node] = [];
                    }

                    if (all || before[arc.Node].Count == 0)
                        before[arc.Node].Add(new Arc(arc.Relationship, node));
                }
            }

            level = next;
        }

        if (!depths.TryGetValue(end, out var length) || length < least)
            yield break;
        foreach (var found in Walk(run, before, start, end))
            yield return found;
    }

    private bool Passes(Run run, Arc arc)
    {
        if (test is null)
            return true;
        run.Row[candidate] = run.Relationship(arc.Relationship);
        return test(run) == true;
    }

    /// <summary>All ways back, each turned round.</summary>
    private static IEnumerable<IReadOnlyList<Arc>> Walk(Run run, Dictionary<int, List<Arc>> before, int start, int end)
    {
        var choices = new List<(int Node, int Next)> { (end, 0) };
        var steps = new List<Arc>();
        while (choices.Count > 0)
        {
            run.Step();
            var (node, next) = choices[^1];
            if (node == start || next == before[node].Count)
            {
                if (node == start)
                    yield return [.. steps.AsEnumerable().Reverse()];
                choices.RemoveAt(choices.Count - 1);
                if (steps.Count > 0)
                    steps.RemoveAt(steps.Count - 1);
                continue;
            }

            choices[^1] = (node, next + 1);
            var back = before[node][next];
            steps.Add(new Arc(back.Relationship, node));
            choices.Add((back.Node, 0));
        }
    }
}
