using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>A graph as a plain list, from which rows are made; oracles read the list.</summary>
internal sealed record EdgeList(
    int Nodes,
    (int From, int To)[] Edges,
    bool IsDirected = false,
    double[]? Weights = null)
{
    public CsrGraph Rows { get; } = CsrGraph.Build(
        Nodes,
        [.. Edges.Select(edge => edge.From)],
        [.. Edges.Select(edge => edge.To)],
        Weights,
        IsDirected);

    public double Weight(int edge) => Weights?[edge] ?? 1;

    /// <summary>Every line from both its ends; a directed one from its source only, unless both are asked for.</summary>
    public IEnumerable<(int From, int To, int Edge)> Arcs(bool bothWays = false)
    {
        for (var edge = 0; edge < Edges.Length; edge++)
        {
            yield return (Edges[edge].From, Edges[edge].To, edge);
            if ((bothWays || !IsDirected) && Edges[edge].From != Edges[edge].To)
                yield return (Edges[edge].To, Edges[edge].From, edge);
        }
    }

    /// <summary>Who neighbours whom, direction, parallels and loops aside.</summary>
    public HashSet<int>[] Neighbours()
    {
        var sets = Enumerable.Range(0, Nodes).Select(_ => new HashSet<int>()).ToArray();
        foreach (var (from, to, _) in Arcs(bothWays: true))
        {
            if (from != to)
                sets[from].Add(to);
        }

        return sets;
    }

    /// <summary>The number of arcs from each node to each, or their weight; an undirected loop counts two.</summary>
    public double[,] Matrix(bool bothWays = false, bool weighted = false)
    {
        var matrix = new double[Nodes, Nodes];
        foreach (var (from, to, edge) in Arcs(bothWays))
            matrix[from, to] += (weighted ? Weight(edge) : 1) * (from == to && (bothWays || !IsDirected) ? 2 : 1);
        return matrix;
    }

    /// <summary>The same graph with other numbers, in another order of edges.</summary>
    public EdgeList Permuted(int[] numbers, int seed)
    {
        var order = Enumerable.Range(0, Edges.Length).ToArray();
        new Random(seed).Shuffle(order);
        return new EdgeList(
            Nodes,
            [.. order.Select(edge => (numbers[Edges[edge].From], numbers[Edges[edge].To]))],
            IsDirected,
            Weights is null ? null : [.. order.Select(edge => Weights[edge])]);
    }

    public static EdgeList Random(int seed, bool directed, int nodes = 14, int edges = 24, bool weighted = false)
    {
        var random = new Random(seed);
        var reach = Math.Max(1, nodes - random.Next(3)); // the last ones stay alone
        return new EdgeList(
            nodes,
            [.. Enumerable.Range(0, edges).Select(_ => (random.Next(reach), random.Next(reach)))],
            directed,
            weighted ? [.. Enumerable.Range(0, edges).Select(_ => random.Next(1, 9) / 4.0)] : null);
    }

    /// <summary>A connected graph, so to speak a small world: no loops, no parallels.</summary>
    public static EdgeList Connected(int seed, int nodes, int edges)
    {
        var random = new Random(seed);
        var set = new HashSet<(int, int)>();
        for (var node = 1; node < nodes; node++)
            set.Add((random.Next(node), node));
        while (set.Count < edges)
        {
            var (a, b) = (random.Next(nodes), random.Next(nodes));
            if (a != b)
                set.Add((Math.Min(a, b), Math.Max(a, b)));
        }

        return new EdgeList(nodes, [.. set]);
    }

    public static EdgeList Path(int nodes, bool directed = false) =>
        new(nodes, [.. Enumerable.Range(1, Math.Max(0, nodes - 1)).Select(node => (node - 1, node))], directed);

    public static EdgeList Ring(int nodes, bool directed = false) =>
        new(nodes, [.. Enumerable.Range(0, nodes).Select(node => (node, (node + 1) % nodes))], directed);

    /// <summary>Node 0 in the middle.</summary>
    public static EdgeList Star(int nodes) => new(nodes, [.. Enumerable.Range(1, nodes - 1).Select(node => (0, node))]);

    public static EdgeList Complete(int nodes) => new(
        nodes,
        [.. Enumerable.Range(0, nodes).SelectMany(a => Enumerable.Range(a + 1, nodes - a - 1).Select(b => (a, b)))]);

    /// <summary>Cliques in a ring, one line from each to the next.</summary>
    public static EdgeList RingOfCliques(int cliques, int size)
    {
        var edges = new List<(int, int)>();
        for (var clique = 0; clique < cliques; clique++)
        {
            var first = clique * size;
            foreach (var (a, b) in Complete(size).Edges)
                edges.Add((first + a, first + b));
            edges.Add((first, (first + size + 1) % (cliques * size)));
        }

        return new EdgeList(cliques * size, [.. edges]);
    }
}
