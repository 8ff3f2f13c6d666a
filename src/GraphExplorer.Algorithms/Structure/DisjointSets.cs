namespace GraphExplorer.Algorithms.Structure;

/// <summary>Disjoint sets in an array of parents; a root is its own parent, and the least of its set.</summary>
internal static class DisjointSets
{
    /// <summary>The root of a node's set; halves the way there.</summary>
    public static int Find(int[] parents, int node)
    {
        while (parents[node] != node)
        {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }

        return node;
    }

    /// <summary>Joins the sets of two roots; gives back the root of both.</summary>
    public static int Join(int[] parents, int a, int b)
    {
        if (a < b)
            return parents[b] = a;
        return parents[a] = b;
    }
}
