using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>
/// A network by distance from a root, step by step as the page does: each component in turn from its best-joined entity,
/// ties by id, neighbours in the order in which lines first come.
/// </summary>
internal sealed class Layers
{
    /// <summary>No entity.</summary>
    public const int None = -1;

    private readonly List<int>[] _neighbours;

    private Layers(IReadOnlyList<string> ids, List<int>[] neighbours)
    {
        Ids = ids;
        _neighbours = neighbours;
        Layer = Filled(ids.Count);
        Component = Filled(ids.Count);
        Parent = Filled(ids.Count);
    }

    public IReadOnlyList<string> Ids { get; }

    public int Count => Ids.Count;

    /// <summary>The distance of each entity from the root of its component.</summary>
    public int[] Layer { get; }

    /// <summary>The number of each entity's component, from 0.</summary>
    public int[] Component { get; }

    /// <summary>The entity from which each was reached; none for roots.</summary>
    public int[] Parent { get; }

    public IReadOnlyList<int> NeighboursOf(int node) => _neighbours[node];

    /// <param name="picture">The network.</param>
    /// <param name="root">The id of the entity to begin with; null for the best-joined one.</param>
    public static Layers Of(Picture picture, string? root)
    {
        string[] ids = [.. picture.Nodes.Select(node => node.Id)];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
            index.Add(ids[i], i);
        var neighbours = new List<int>[ids.Length];
        for (var i = 0; i < ids.Length; i++)
            neighbours[i] = [];
        foreach (var bundle in Bundle.Of(picture.Links))
        {
            if (bundle.A == bundle.B)
                continue;
            neighbours[index[bundle.A]].Add(index[bundle.B]);
            neighbours[index[bundle.B]].Add(index[bundle.A]);
        }

        var layers = new Layers(ids, neighbours);
        layers.Walk(root is not null && index.TryGetValue(root, out var at) ? at : None);
        return layers;
    }

    private static int[] Filled(int count)
    {
        var values = new int[count];
        Array.Fill(values, None);
        return values;
    }

    private void Walk(int root)
    {
        var order = Enumerable.Range(0, Count)
            .OrderByDescending(i => _neighbours[i].Count)
            .ThenBy(i => Ids[i], StringComparer.Ordinal);
        var components = 0;
        foreach (var start in root == None ? order : order.Prepend(root))
        {
            if (Layer[start] == None)
                WalkFrom(start, components++);
        }
    }

    private void WalkFrom(int start, int component)
    {
        Layer[start] = 0;
        Component[start] = component;
        var reached = new Queue<int>([start]);
        while (reached.TryDequeue(out var node))
        {
            foreach (var neighbour in _neighbours[node].Where(other => Layer[other] == None))
            {
                Layer[neighbour] = Layer[node] + 1;
                Component[neighbour] = component;
                Parent[neighbour] = node;
                reached.Enqueue(neighbour);
            }
        }
    }
}
