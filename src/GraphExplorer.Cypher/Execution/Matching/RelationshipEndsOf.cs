using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>From a relationship that is known to its ends, of which either may be known too.</summary>
internal sealed class RelationshipEndsOf(
    Operator source, int relationship, int left, int right, ArcChoice choice, bool knowsLeft, bool knowsRight, int[] used,
    string names)
    : Operator(source)
{
    public override string Details => names;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var number = run.RelationshipNumber(run.Row[relationship]);
            if (number < 0 || !run.Reader.HasRelationship(number) || ArcReading.IsUsed(run, number, used))
                continue;
            var ends = run.Reader.EndsOf(number);
            if (choice.Types is not null && !choice.Types.Contains(run.Reader.Types[ends.Type], StringComparer.Ordinal))
                continue;
            var (knownLeft, knownRight) = (run.Row[left], run.Row[right]);
            if (choice.Directions.HasFlag(ArcDirections.Outgoing) && Set(run, ends.From, ends.To, knownLeft, knownRight))
                yield return row;
            var isLoop = ends.From == ends.To && choice.Directions == ArcDirections.Both;
            if (choice.Directions.HasFlag(ArcDirections.Incoming) && !isLoop && Set(run, ends.To, ends.From, knownLeft, knownRight))
                yield return row;
        }
    }

    private bool Set(Run run, int first, int second, Value knownLeft, Value knownRight)
    {
        if (knowsLeft && run.NodeNumber(knownLeft) != first)
            return false;
        if (knowsRight && run.NodeNumber(knownRight) != second)
            return false;
        if (left == right && first != second)
            return false;
        run.Row[left] = run.Node(first);
        run.Row[right] = run.Node(second);
        return true;
    }
}
