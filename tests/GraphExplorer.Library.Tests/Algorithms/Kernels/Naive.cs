namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>What kernels find, found in the plainest way there is.</summary>
internal static class Naive
{
    /// <summary>Distances and numbers of shortest paths between all nodes, by searching from each; -1 for no way.</summary>
    public static (int[,] Distance, double[,] Paths) AllPairs(EdgeList graph)
    {
        var distance = new int[graph.Nodes, graph.Nodes];
        var paths = new double[graph.Nodes, graph.Nodes];
        var arcs = graph.Arcs().Where(arc => arc.From != arc.To).ToList();
        for (var source = 0; source < graph.Nodes; source++)
        {
            for (var node = 0; node < graph.Nodes; node++)
                distance[source, node] = -1;
            distance[source, source] = 0;
            paths[source, source] = 1;
            for (var (level, found) = (0, true); found; level++)
            {
                found = false;
                foreach (var (from, to, _) in arcs)
                {
                    if (distance[source, from] != level)
                        continue;
                    if (distance[source, to] < 0)
                    {
                        distance[source, to] = level + 1;
                        found = true;
                    }

                    if (distance[source, to] == level + 1)
                        paths[source, to] += paths[source, from];
                }
            }
        }

        return (distance, paths);
    }

    public static (double[] Nodes, double[] Edges) Betweenness(EdgeList graph)
    {
        var (distance, paths) = AllPairs(graph);
        var nodes = new double[graph.Nodes];
        var edges = new double[graph.Edges.Length];
        for (var s = 0; s < graph.Nodes; s++)
        {
            for (var t = 0; t < graph.Nodes; t++)
            {
                if (s == t || distance[s, t] < 0)
                    continue;
                for (var v = 0; v < graph.Nodes; v++)
                {
                    if (v != s && v != t && IsOnTheWay(v, v, 0))
                        nodes[v] += paths[s, v] * paths[v, t] / paths[s, t];
                }

                foreach (var (from, to, edge) in graph.Arcs())
                {
                    if (from != to && IsOnTheWay(from, to, 1))
                        edges[edge] += paths[s, from] * paths[to, t] / paths[s, t];
                }

                bool IsOnTheWay(int from, int to, int between) =>
                    distance[s, from] >= 0 && distance[to, t] >= 0
                    && distance[s, from] + between + distance[to, t] == distance[s, t];
            }
        }

        var pairs = graph.IsDirected ? 1 : 2;
        return ([.. nodes.Select(score => score / pairs)], [.. edges.Select(score => score / pairs)]);
    }

    /// <summary>The component of each node, as the least node in it; without some nodes (then -1) and edges.</summary>
    public static int[] Components(EdgeList graph, Func<int, bool>? isGone = null, Func<int, bool>? isEdgeGone = null)
    {
        var nodes = Enumerable.Range(0, graph.Nodes);
        var labels = nodes.Select(node => isGone?.Invoke(node) == true ? -1 : node).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to, edge) in graph.Arcs(bothWays: true))
            {
                if (labels[from] < 0 || labels[to] <= labels[from] || isEdgeGone?.Invoke(edge) == true)
                    continue;
                labels[to] = labels[from];
                changed = true;
            }
        }

        return labels;
    }

    /// <summary>Numbers groups by size, then least node.</summary>
    public static int[] Numbered(int[] labels)
    {
        var order = labels.Select((label, node) => (label, node))
            .GroupBy(pair => pair.label, pair => pair.node)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Min())
            .Select(group => group.Key)
            .ToList();
        return [.. labels.Select(label => order.IndexOf(label))];
    }

    /// <summary>Solves a system of linear equations by elimination.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var (a, b) = ((double[,])matrix.Clone(), (double[])right.Clone());
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var i = 0; i < n; i++)
                (a[column, i], a[pivot, i]) = (a[pivot, i], a[column, i]);
            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = 0; row < n; row++)
            {
                if (row == column)
                    continue;
                var factor = a[row, column] / a[column, column];
                for (var i = column; i < n; i++)
                    a[row, i] -= factor * a[column, i];
                b[row] -= factor * b[column];
            }
        }

        return [.. Enumerable.Range(0, n).Select(i => b[i] / a[i, i])];
    }
}
