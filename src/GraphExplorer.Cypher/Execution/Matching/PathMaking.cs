using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>Puts a named path together from the nodes and relationships of its pattern.</summary>
/// <param name="source">The step before.</param>
/// <param name="slot">The place of the path.</param>
/// <param name="start">The place of the first node.</param>
/// <param name="steps">The places of the relationships, or lists of them, in the pattern's order.</param>
/// <param name="variable">Its name, for plans.</param>
internal sealed class PathMaking(Operator source, int slot, int start, int[] steps, string variable) : Operator(source)
{
    public override string Details => variable;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Row[slot] = Make(run, start, steps);
            yield return row;
        }
    }

    public static Value Make(Run run, int start, int[] steps)
    {
        var node = run.NodeNumber(run.Row[start]);
        if (node < 0)
            return Value.Null;
        var nodes = new List<int> { node };
        var relationships = new List<int>();
        foreach (var step in steps)
        {
            var value = run.Row[step];
            if (value.Kind == ValueKind.List)
            {
                foreach (var item in value.AsList())
                    Add(run.RelationshipNumber(item));
            }
            else
            {
                Add(run.RelationshipNumber(value));
            }
        }

        return Value.From(new NumberedPath(run.Elements, nodes, relationships));

        void Add(int relationship)
        {
            var ends = run.Reader.EndsOf(relationship);
            relationships.Add(relationship);
            nodes.Add(ends.From == nodes[^1] ? ends.To : ends.From);
        }
    }
}
