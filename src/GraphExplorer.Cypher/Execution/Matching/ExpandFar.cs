using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>From a node along a number of relationships, none of them twice.</summary>
/// <param name="source">The step before.</param>
/// <param name="from">The place of the node.</param>
/// <param name="relationships">The place of the list of relationships.</param>
/// <param name="to">The place of the node at the end.</param>
/// <param name="choice">Which arcs.</param>
/// <param name="least">The fewest relationships.</param>
/// <param name="most">The most.</param>
/// <param name="isInto">Whether the end is known.</param>
/// <param name="isReversed">Whether the pattern goes the other way: the list then stands in the pattern's order.</param>
/// <param name="used">Places of relationships that cannot come again.</param>
/// <param name="candidate">The place where the test finds the relationship.</param>
/// <param name="test">What each relationship must meet; null for nothing.</param>
/// <param name="names">For plans.</param>
internal sealed class ExpandFar(
    Operator source, int from, int relationships, int to, ArcChoice choice, long least, long most, bool isInto,
    bool isReversed, int[] used, int candidate, Expressions.Condition? test, string names)
    : Operator(source)
{
    public override string Details => $"{names} {least}..{(most == long.MaxValue ? "" : most)}";

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var start = run.NodeNumber(run.Row[from]);
            var target = isInto ? run.NodeNumber(run.Row[to]) : -1;
            if (start < 0 || (isInto && target < 0) || !run.Reader.HasNode(start))
                continue;
            if (least == 0 && (!isInto || start == target))
            {
                Set(run, [], start);
                yield return row;
            }

            var levels = new List<(List<Arc> Arcs, int Next)>();
            var path = new List<int>();
            if (most > 0)
                levels.Add((ArcsOf(run, start), 0));
            while (levels.Count > 0)
            {
                run.Step();
                var (arcs, next) = levels[^1];
                if (next == arcs.Count)
                {
                    levels.RemoveAt(levels.Count - 1);
                    if (path.Count > 0)
                        path.RemoveAt(path.Count - 1);
                    continue;
                }

                levels[^1] = (arcs, next + 1);
                var arc = arcs[next];
                if (path.Contains(arc.Relationship) || ArcReading.IsUsed(run, arc.Relationship, used) || !Passes(run, arc))
                    continue;
                path.Add(arc.Relationship);
                if (path.Count >= least && (!isInto || arc.Node == target))
                {
                    Set(run, path, arc.Node);
                    yield return row;
                }

                if (path.Count < most)
                    levels.Add((ArcsOf(run, arc.Node), 0));
                else
                    path.RemoveAt(path.Count - 1);
            }
        }
    }

    private List<Arc> ArcsOf(Run run, int node)
    {
        var arcs = new List<Arc>();
        ArcReading.Fill(run, node, choice, -1, arcs);
        return arcs;
    }

    private bool Passes(Run run, Arc arc)
    {
        if (test is null)
            return true;
        run.Row[candidate] = run.Relationship(arc.Relationship);
        return test(run) == true;
    }

    private void Set(Run run, List<int> path, int end)
    {
        var values = new Value[path.Count];
        for (var i = 0; i < values.Length; i++)
            values[isReversed ? values.Length - 1 - i : i] = run.Relationship(path[i]);
        run.Row[relationships] = Value.From(values);
        if (!isInto)
            run.Row[to] = run.Node(end);
    }
}
