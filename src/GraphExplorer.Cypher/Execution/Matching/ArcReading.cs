using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>Types and directions of the arcs that a step follows; types null for all.</summary>
internal sealed record ArcChoice(IReadOnlyList<string>? Types, ArcDirections Directions)
{
    public ArcChoice Reversed() => this with { Directions = Directions.Reversed() };

    public override string ToString()
    {
        var types = Types is null ? "" : ":" + string.Join('|', Types);
        return Directions switch
        {
            ArcDirections.Outgoing => $"-[{types}]->",
            ArcDirections.Incoming => $"<-[{types}]-",
            _ => $"-[{types}]-",
        };
    }
}

/// <summary>One arc: its relationship and the node at the other end.</summary>
internal readonly record struct Arc(int Relationship, int Node);

/// <summary>Reads arcs of nodes, and asks whether a relationship is used already.</summary>
internal static class ArcReading
{
    /// <summary>The arcs of a node, a loop once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The node.</param>
    /// <param name="choice">Which arcs.</param>
    /// <param name="target">Only those that lead to this node; -1 for all.</param>
    /// <param name="arcs">Receives them; old contents are removed.</param>
    public static void Fill(Run run, int node, ArcChoice choice, int target, List<Arc> arcs)
    {
        arcs.Clear();
        if (!run.Reader.HasNode(node))
            return;
        var isBoth = choice.Directions == ArcDirections.Both;
        foreach (var block in run.Reader.Arcs(node, choice.Directions))
        {
            if (choice.Types is not null && !Holds(choice.Types, run.Reader.Types[block.Type]))
                continue;
            for (var i = 0; i < block.Count; i++)
            {
                var other = block.Neighbours[i];
                var isSecondMeeting = isBoth && !block.IsOutgoing && other == node;
                if ((target < 0 || other == target) && !isSecondMeeting)
                    arcs.Add(new Arc(block.Relationships[i], other));
            }
        }
    }

    private static bool Holds(IReadOnlyList<string> types, string type)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (string.Equals(types[i], type, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a relationship stands in one of these places of the row, alone or in a list.</summary>
    public static bool IsUsed(Run run, int relationship, int[] slots)
    {
        foreach (var slot in slots)
        {
            var value = run.Row[slot];
            if (value.Kind == ValueKind.Relationship)
            {
                if (run.RelationshipNumber(value) == relationship)
                    return true;
            }
            else if (value.Kind == ValueKind.List)
            {
                foreach (var item in value.AsList())
                {
                    if (item.Kind == ValueKind.Relationship && run.RelationshipNumber(item) == relationship)
                        return true;
                }
            }
        }

        return false;
    }
}
