namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>
/// Rings around the root; an entity's share of the circle is that of what hangs on it. Components lie side by side. The
/// page's.
/// </summary>
internal static class Radial
{
    private const double Spacing = NetworkLayout.Spacing;

    public static Spot[] Lay(Layers layers)
    {
        var children = new List<int>[layers.Count];
        for (var i = 0; i < layers.Count; i++)
            children[i] = [];
        var roots = new List<int>();
        for (var i = 0; i < layers.Count; i++)
            (layers.Parent[i] == Layers.None ? roots : children[layers.Parent[i]]).Add(i);
        var leaves = CountLeaves(children, layers.Layer);
        var deepest = new int[roots.Count];
        for (var i = 0; i < layers.Count; i++)
            deepest[layers.Component[i]] = Math.Max(deepest[layers.Component[i]], layers.Layer[i]);
        var places = new Spot[layers.Count];
        var offset = 0.0;
        foreach (var root in roots.OrderBy(root => layers.Component[root]))
        {
            var ring = Math.Max(Spacing, leaves[root] * Spacing * 0.16);
            var radius = deepest[layers.Component[root]] * ring;
            Place(root, offset + radius, ring);
            offset += radius * 2 + Spacing * 1.6;
        }

        return places;

        void Place(int root, double centre, double ring)
        {
            var work = new Stack<(int Node, double Start, double End)>();
            work.Push((root, 0, 2 * Math.PI));
            while (work.TryPop(out var item))
            {
                var (node, start, end) = item;
                var angle = (start + end) / 2;
                var radius = layers.Layer[node] * ring;
                places[node] = new Spot(centre + Math.Cos(angle) * radius, Math.Sin(angle) * radius);
                var at = start;
                foreach (var child in children[node])
                {
                    var share = (end - start) * leaves[child] / leaves[node];
                    work.Push((child, at, at + share));
                    at += share;
                }
            }
        }
    }

    /// <summary>How many entities at the rim hang on each.</summary>
    private static int[] CountLeaves(List<int>[] children, int[] layer)
    {
        var leaves = new int[children.Length];
        foreach (var node in Enumerable.Range(0, children.Length).OrderByDescending(i => layer[i]))
            leaves[node] = children[node].Count == 0 ? 1 : children[node].Sum(child => leaves[child]);
        return leaves;
    }
}
