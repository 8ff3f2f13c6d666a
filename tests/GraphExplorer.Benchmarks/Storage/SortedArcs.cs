namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// Relationships by the node at one end, then by type, then by the other end, then as they came: two counting sorts.
/// </summary>
internal sealed class SortedArcs
{
    private readonly int[] _start;
    private readonly int[] _edges;
    private readonly byte[] _type;
    private readonly int[] _others;

    public SortedArcs(LayoutEdges edges, int[] ends, int[] others)
    {
        Nodes = edges.Nodes;
        _type = edges.Type;
        _others = others;
        var byOther = new int[ends.Length];
        var place = Starts(Nodes, others.Length, edge => others[edge]);
        for (var edge = 0; edge < ends.Length; edge++)
            byOther[place[others[edge]]++] = edge;
        place = Starts(Nodes * LayoutEdges.Types, ends.Length, edge => (ends[edge] * LayoutEdges.Types) + _type[edge]);
        _start = new int[Nodes + 1];
        for (var node = 0; node <= Nodes; node++)
            _start[node] = place[node * LayoutEdges.Types];
        _edges = new int[ends.Length];
        foreach (var edge in byOther)
            _edges[place[(ends[edge] * LayoutEdges.Types) + _type[edge]]++] = edge;
    }

    public int Nodes { get; }

    /// <summary>The relationships of a node, in order, by their places in the input.</summary>
    public ReadOnlySpan<int> Of(int node) => _edges.AsSpan(_start[node].._start[node + 1]);

    public int TypeOf(int edge) => _type[edge];

    public int Other(int edge) => _others[edge];

    private static int[] Starts(int keys, int count, Func<int, int> keyOf)
    {
        var starts = new int[keys + 1];
        for (var i = 0; i < count; i++)
            starts[keyOf(i) + 1]++;
        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        return starts;
    }
}
