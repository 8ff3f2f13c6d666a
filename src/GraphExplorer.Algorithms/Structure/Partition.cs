namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Nodes in disjoint groups, numbered from 0 by size, the largest first, and where sizes are equal by their least node.
/// </summary>
/// <param name="Of">The group of each node.</param>
/// <param name="Sizes">How many nodes each group has.</param>
public sealed record Partition(int[] Of, int[] Sizes)
{
    /// <summary>How many groups there are.</summary>
    public int Count => Sizes.Length;

    /// <summary>Numbers groups given by any labels, in time linear in nodes but for sorting the groups.</summary>
    /// <param name="labels">A label per node; nodes of one label are a group.</param>
    public static Partition Number(ReadOnlySpan<int> labels)
    {
        var numbers = new Dictionary<int, int>();
        var raw = new int[labels.Length];
        var counts = new List<int>();
        for (var node = 0; node < labels.Length; node++) // groups come up in the order of their least nodes
        {
            if (!numbers.TryGetValue(labels[node], out var number))
            {
                numbers.Add(labels[node], number = counts.Count);
                counts.Add(0);
            }

            raw[node] = number;
            counts[number]++;
        }

        var order = new int[counts.Count];
        for (var group = 0; group < order.Length; group++)
            order[group] = group;
        Array.Sort(order, (a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : a.CompareTo(b));
        var places = new int[order.Length];
        var sizes = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
            sizes[place] = counts[order[place]];
        }

        for (var node = 0; node < raw.Length; node++)
            raw[node] = places[raw[node]];
        return new Partition(raw, sizes);
    }
}
