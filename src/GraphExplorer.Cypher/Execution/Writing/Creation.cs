using GraphExplorer.Cypher.Execution.Matching;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Writing;

/// <summary>A node to make.</summary>
internal sealed record NodeToCreate(int Slot, Func<Run, string[]> Labels, Evaluator? Properties);

/// <summary>A relationship to make between two places of the row.</summary>
internal sealed record RelationshipToCreate(int Slot, Func<Run, string> Type, int From, int To, Evaluator? Properties);

/// <summary>A path to make: what of it is new, and where the whole goes.</summary>
/// <param name="Nodes">Nodes that are new.</param>
/// <param name="Relationships">Its relationships.</param>
/// <param name="Path">The place of the path; -1 where it has no name.</param>
/// <param name="Start">The place of its first node.</param>
/// <param name="RefusesNull">Whether a null property is an error, as in MERGE.</param>
internal sealed record PathToCreate(
    IReadOnlyList<NodeToCreate> Nodes, IReadOnlyList<RelationshipToCreate> Relationships, int Path, int Start, bool RefusesNull)
{
    public void Create(Run run)
    {
        foreach (var node in Nodes)
        {
            var number = run.Writer!.CreateNode(node.Labels(run), Read(run, node.Properties)); // a statement that writes has one
            run.Row[node.Slot] = run.Node(number);
        }

        foreach (var relationship in Relationships)
        {
            var from = EndOf(run, relationship.From);
            var to = EndOf(run, relationship.To);
            var number = run.Writer!.CreateRelationship(relationship.Type(run), from, to, Read(run, relationship.Properties)); // as above
            run.Row[relationship.Slot] = run.Relationship(number);
        }

        if (Path >= 0)
            run.Row[Path] = PathMaking.Make(run, Start, [.. Relationships.Select(relationship => relationship.Slot)]);
    }

    /// <summary>Properties to search for or to set: of a MERGE none may be null, which nothing would equal.</summary>
    public void Check(Run run)
    {
        foreach (var properties in Nodes.Select(node => node.Properties).Concat(Relationships.Select(one => one.Properties)))
            Read(run, properties);
    }

    private IReadOnlyDictionary<string, Value>? Read(Run run, Evaluator? properties)
    {
        var value = properties?.Invoke(run) ?? Value.Null;
        if (value.IsNull)
            return null;
        var map = value.Kind == ValueKind.Map ? value.AsMap() : ElementAccess.Properties(run, value)!; // not of null
        if (RefusesNull && map.Values.Any(one => one.IsNull))
            throw new CypherFault("SemanticError", "MergeReadOwnWrites", "MERGE takes no property that is null.");
        return map;
    }

    private static int EndOf(Run run, int slot)
    {
        var number = run.NodeNumber(run.Row[slot]);
        return number >= 0 ? number : throw CypherFault.Type("An end of the relationship to create is no node.");
    }
}

/// <summary>CREATE: makes paths for each row.</summary>
internal sealed class Create(Operator source, IReadOnlyList<PathToCreate> paths, string text) : Operator(source)
{
    public override string Details => text;

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            foreach (var path in paths)
                path.Create(run);
            yield return row;
        }
    }
}

/// <summary>MERGE: the matches of a pattern, or, where there are none, the path made.</summary>
internal sealed class Merge(
    Operator source, Operator match, PathToCreate path, IReadOnlyList<Change> onMatch, IReadOnlyList<Change> onCreate,
    int[] slots) : Operator(source)
{
    public override IReadOnlyList<Operator> Inner => [match];

    public override IEnumerable<Row> Rows(Run run)
    {
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            run.Step();
            path.Check(run);
            var found = new List<Value[]>();
            foreach (var _ in match.Rows(run))
                found.Add(RowCopy(run));
            if (found.Count == 0)
            {
                path.Create(run);
                foreach (var change in onCreate)
                    change.Apply(run);
                yield return row;
                continue;
            }

            foreach (var values in found)
            {
                Execution.Rows.RowCopy.Restore(run, slots, values);
                foreach (var change in onMatch)
                    change.Apply(run);
                yield return row;
            }
        }
    }

    private Value[] RowCopy(Run run) => Execution.Rows.RowCopy.Take(run, slots);
}
