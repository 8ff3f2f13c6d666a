using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>
/// A question about a neighbourhood in terms of a <see cref="TestGraph"/>, and its answer from plain lists.
/// </summary>
internal sealed record NeighbourhoodCase(TestGraph Graph)
{
    public required int[] Start { get; init; }

    public int Depth { get; init; } = 1;

    public int MaxNodes { get; init; } = 1000;

    public int MaxRelationships { get; init; } = 1000;

    public long Budget { get; init; } = long.MaxValue;

    public ArcDirections Directions { get; init; } = ArcDirections.Both;

    public string[]? Types { get; init; }

    public string? RefusedType { get; init; }

    public int MinWeight { get; init; }

    public bool RefuseBlocked { get; init; }

    public static NeighbourhoodCase Random(Random random)
    {
        var nodes = random.Next(1, 16);
        return new NeighbourhoodCase(TestGraph.Random(random, nodes, random.Next(0, nodes * 3)))
        {
            Start = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(nodes))],
            Depth = random.Next(1, 5),
            MaxNodes = random.Next(2) == 0 ? 1000 : random.Next(1, 10),
            MaxRelationships = random.Next(2) == 0 ? 1000 : random.Next(0, 10),
            Directions = (ArcDirections)random.Next(1, 4),
            Types = random.Next(3) == 0 ? ["MET", "KNOWS", "SERVED"] : null,
            RefusedType = random.Next(3) == 0 ? "MET" : null,
            MinWeight = random.Next(3) == 0 ? 3 : 0,
            RefuseBlocked = random.Next(2) == 0,
        };
    }

    /// <summary>
    /// Nodes with distances, levels and relationships, written as lines, and how many relationships there are.
    /// </summary>
    public NeighbourhoodOutcome Expected()
    {
        var nodes = new List<(int Node, int Distance)>();
        var levels = new List<string>();
        var level = Start.Distinct().ToList();
        var seen = new HashSet<int>(level);
        for (var distance = 0; ; distance++)
        {
            var returned = level.OrderBy(Key, KeyOrder.Comparer).Take(MaxNodes - nodes.Count).ToList();
            nodes.AddRange(returned.Select(node => (node, distance)));
            levels.Add($"{distance}: {returned.Count} of {level.Count}");
            var last = distance == Depth || returned.Count < level.Count || nodes.Count == MaxNodes;
            var passable = !RefuseBlocked || distance == 0;
            var expanded = returned.Where(node => passable || !Graph.Nodes[node].Blocked).ToList();
            if (last || expanded.Count == 0)
                break;
            level = [.. expanded.SelectMany(Neighbours).Where(seen.Add)];
        }

        var places = nodes.Select(node => node.Node).ToList();
        var relationships = Accepted()
            .Where(r => places.Contains(r.From) && places.Contains(r.To))
            .OrderBy(r => Math.Max(places.IndexOf(r.From), places.IndexOf(r.To)))
            .ThenBy(r => Math.Min(places.IndexOf(r.From), places.IndexOf(r.To)))
            .ThenBy(r => r.Key, KeyOrder.Comparer)
            .ToList();
        return new NeighbourhoodOutcome(
            string.Join('\n', nodes.Select(node => $"{Key(node.Node)} {node.Distance}")),
            string.Join('\n', levels),
            string.Join('\n', relationships.Take(MaxRelationships).Select(Write)),
            relationships.Count);
    }

    private string Write(TestGraph.Relationship r) => $"{r.Key} {r.Type} {Key(r.From)} {Key(r.To)}";

    private string Key(int node) => Graph.Nodes[node].Key;

    private IEnumerable<TestGraph.Relationship> Accepted() => Graph.Relationships
        .Where(r => (Types is null || Types.Contains(r.Type)) && r.Type != RefusedType && r.Weight >= MinWeight);

    private IEnumerable<int> Neighbours(int node)
    {
        foreach (var r in Accepted())
        {
            if (r.From == node && Directions.HasFlag(ArcDirections.Outgoing))
                yield return r.To;
            if (r.To == node && Directions.HasFlag(ArcDirections.Incoming))
                yield return r.From;
        }
    }
}

/// <summary>What a neighbourhood search says, without numbers that differ between topologies.</summary>
internal sealed record NeighbourhoodOutcome(string Nodes, string Levels, string Relationships, int RelationshipsSeen);
