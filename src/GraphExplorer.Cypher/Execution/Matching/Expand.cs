using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>From a node along one relationship: to any node, or into one that is known.</summary>
internal sealed class Expand(
    Operator source, int from, int relationship, int to, ArcChoice choice, bool isInto, int[] used, string names)
    : Operator(source)
{
    public override string Details => (isInto ? "into " : "all ") + names;

    public override IEnumerable<Row> Rows(Run run)
    {
        List<Arc>? arcs = null;
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var node = run.NodeNumber(run.Row[from]);
            var target = isInto ? run.NodeNumber(run.Row[to]) : -1;
            if (node < 0 || (isInto && target < 0))
                continue;
            arcs ??= [];
            Fill(run, node, target, arcs);
            foreach (var arc in arcs)
            {
                run.Step();
                if (used.Length > 0 && ArcReading.IsUsed(run, arc.Relationship, used))
                    continue;
                run.Row[relationship] = run.Relationship(arc.Relationship);
                if (!isInto)
                    run.Row[to] = run.Node(arc.Node);
                yield return row;
            }
        }
    }

    /// <summary>Between two known nodes, the one with fewer arcs is looked at.</summary>
    private void Fill(Run run, int node, int target, List<Arc> arcs)
    {
        if (!isInto || node == target || !run.Reader.HasNode(node) || !run.Reader.HasNode(target) ||
            run.Reader.Degree(node, choice.Directions, IGraphReader.Any) <=
            run.Reader.Degree(target, choice.Reversed().Directions, IGraphReader.Any))
        {
            ArcReading.Fill(run, node, choice, target, arcs);
            return;
        }

        ArcReading.Fill(run, target, choice.Reversed(), node, arcs);
    }
}
