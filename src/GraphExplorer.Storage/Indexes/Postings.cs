namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// Per entry of an index the numbers of the nodes that have it, ascending, all in one array. Immutable.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _start;
    private readonly int[] _nodes;

    private Postings(int[] start, int[] nodes)
    {
        _start = start;
        _nodes = nodes;
    }

    public ReadOnlySpan<int> Of(int entry) => Between(entry, entry + 1);

    /// <summary>Those of a run of entries, one entry's after another's.</summary>
    public ReadOnlySpan<int> Between(int entry, int end) => _nodes.AsSpan(_start[entry].._start[end]);

    /// <summary>Gathers pairs of entry and node.</summary>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="entryOf">Per pair the entry.</param>
    /// <param name="nodeOf">Per pair the node; ascending.</param>
    public static Postings From(int entries, List<int> entryOf, List<int> nodeOf)
    {
        var start = new int[entries + 1];
        foreach (var entry in entryOf)
            start[entry + 1]++;
        for (var entry = 0; entry < entries; entry++)
            start[entry + 1] += start[entry];

        var next = start.AsSpan(0, entries).ToArray();
        var nodes = new int[nodeOf.Count];
        for (var pair = 0; pair < nodes.Length; pair++)
            nodes[next[entryOf[pair]]++] = nodeOf[pair];
        return new Postings(start, nodes);
    }
}
