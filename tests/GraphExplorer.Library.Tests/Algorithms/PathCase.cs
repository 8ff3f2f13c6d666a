using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>
/// A question about paths in terms of a <see cref="TestGraph"/>, and its answer by trying everything.
/// </summary>
internal sealed record PathCase(TestGraph Graph)
{
    private static readonly Comparer<IEnumerable<string>> LeftToRight = Comparer<IEnumerable<string>>.Create(
        (left, right) => left.Zip(right, KeyOrder.Comparer.Compare).FirstOrDefault(order => order != 0));

    public required int[] From { get; init; }

    public required int[] To { get; init; }

    public int[] Via { get; init; } = [];

    public int[] Avoid { get; init; } = [];

    public int MaxHops { get; init; } = 6;

    public int K { get; init; } = 1000;

    public long Budget { get; init; } = long.MaxValue;

    public ArcDirections Directions { get; init; } = ArcDirections.Both;

    public ParallelMode Parallel { get; init; }

    public bool OnlyShortest { get; init; }

    public string[]? Types { get; init; }

    public string? RefusedType { get; init; }

    public int MinWeight { get; init; }

    public bool RefuseBlocked { get; init; }

    public static PathCase Random(Random random)
    {
        var nodes = random.Next(2, 9);
        var graph = TestGraph.Random(random, nodes, random.Next(0, nodes * 3));
        return new PathCase(graph)
        {
            From = Some(random, nodes, random.Next(4) == 0 ? 3 : 1),
            To = Some(random, nodes, random.Next(4) == 0 ? 3 : 1),
            Via = random.Next(3) == 0 ? Some(random, nodes, random.Next(1, 4)) : [],
            Avoid = random.Next(4) == 0 ? Some(random, nodes, random.Next(1, 3)) : [],
            MaxHops = random.Next(1, random.Next(5) == 0 ? 17 : 8),
            K = random.Next(3) == 0 ? 1000 : random.Next(1, 8),
            Directions = random.Next(3) switch
            {
                0 => ArcDirections.Outgoing,
                1 => random.Next(4) == 0 ? ArcDirections.Incoming : ArcDirections.Both,
                _ => ArcDirections.Both,
            },
            Parallel = random.Next(3) == 0 ? ParallelMode.Separate : ParallelMode.Fold,
            OnlyShortest = random.Next(5) == 0,
            Types = random.Next(3) == 0 ? ["MET", "KNOWS", "SERVED"] : null,
            RefusedType = random.Next(3) == 0 ? "MET" : null,
            MinWeight = random.Next(3) == 0 ? 3 : 0,
            RefuseBlocked = random.Next(2) == 0,
        };
    }

    /// <summary>
    /// All paths there are within the most hops, in order, written as node keys and relationship keys.
    /// </summary>
    public List<string> AllPaths()
    {
        var found = new List<(int[] Nodes, string[][] Hops)>();
        foreach (var source in From.Distinct().Where(node => !Avoid.Contains(node)))
            Extend([source], [], found);
        var paths = found
            .SelectMany(path => Parallel == ParallelMode.Fold ? [path] : Choices(path))
            .OrderBy(path => path.Hops.Length)
            .ThenBy(path => path.Nodes.Select(Key), LeftToRight)
            .ThenBy(path => path.Hops.Select(Bare), LeftToRight)
            .ToList();
        if (OnlyShortest)
            paths.RemoveAll(path => path.Hops.Length > paths[0].Hops.Length);
        return [.. paths.Select(path => Write(path.Nodes.Select(Key), path.Hops))];

        static string Bare(string[] hop) => hop[0][1..];
    }

    public static string Write(IEnumerable<string> nodes, IEnumerable<IEnumerable<string>> hops) =>
        $"{string.Join(' ', nodes)} : {string.Join(' ', hops.Select(hop => string.Join('|', hop)))}";

    private static int[] Some(Random random, int nodes, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(nodes))];

    private static IEnumerable<(int[] Nodes, string[][] Hops)> Choices((int[] Nodes, string[][] Hops) path)
    {
        IEnumerable<string[][]> chosen = [[]];
        foreach (var hop in path.Hops)
            chosen = chosen.SelectMany(before => hop.Select(one => (string[][])[.. before, [one]]));
        return chosen.Select(hops => (path.Nodes, hops));
    }

    private string Key(int node) => Graph.Nodes[node].Key;

    private void Extend(int[] nodes, string[][] hops, List<(int[], string[][])> found)
    {
        var last = nodes[^1];
        if (hops.Length > 0 && To.Contains(last) && VisitsInOrder(nodes))
            found.Add((nodes, hops));
        if (hops.Length == MaxHops || (hops.Length > 0 && !MayBePassed(last)))
            return;
        for (var next = 0; next < Graph.Nodes.Count; next++)
        {
            if (nodes.Contains(next) || Avoid.Contains(next))
                continue;
            var links = Links(last, next);
            if (links.Length > 0)
                Extend([.. nodes, next], [.. hops, links], found);
        }
    }

    private bool MayBePassed(int node) =>
        !RefuseBlocked || !Graph.Nodes[node].Blocked || From.Contains(node) || To.Contains(node) || Via.Contains(node);

    private bool VisitsInOrder(int[] nodes)
    {
        var places = Via.Select(via => Array.IndexOf(nodes, via)).ToArray();
        return !places.Contains(-1) && places.SequenceEqual(places.Order());
    }

    private string[] Links(int from, int to) =>
    [
        .. Graph.Relationships
            .Where(r => Types is null || Types.Contains(r.Type))
            .Where(r => r.Type != RefusedType && r.Weight >= MinWeight)
            .Where(r => (r.From == from && r.To == to && Directions.HasFlag(ArcDirections.Outgoing))
                || (r.From == to && r.To == from && Directions.HasFlag(ArcDirections.Incoming)))
            .OrderBy(r => r.Key, KeyOrder.Comparer)
            .Select(r => (r.From == from ? ">" : "<") + r.Key),
    ];
}
