namespace GraphExplorer.Analysis.Metrics;

/// <summary>Numbers groups in the order that files promise: from 0, the largest first, of equals the one with the least
/// id.</summary>
internal static class GroupNumbers
{
    /// <summary>Renumbers groups in place.</summary>
    /// <param name="groups">The group of each node; negative where it is in none.</param>
    /// <param name="ranks">The place of each node when ids are in order.</param>
    /// <returns>How large each group is, by its new number.</returns>
    public static int[] Renumber(Span<int> groups, ReadOnlySpan<int> ranks)
    {
        var max = -1;
        foreach (var group in groups)
            max = Math.Max(max, group);
        var sizes = new int[max + 1];
        var min = new int[max + 1];
        Array.Fill(min, int.MaxValue);
        for (var node = 0; node < groups.Length; node++)
        {
            var group = groups[node];
            if (group < 0)
                continue;
            sizes[group]++;
            min[group] = Math.Min(min[group], ranks[node]);
        }

        var order = Enumerable.Range(0, sizes.Length)
            .Where(group => sizes[group] > 0)
            .OrderByDescending(group => sizes[group])
            .ThenBy(group => min[group])
            .ToArray();
        var numbers = new int[sizes.Length];
        for (var place = 0; place < order.Length; place++)
            numbers[order[place]] = place;
        for (var node = 0; node < groups.Length; node++)
        {
            if (groups[node] >= 0)
                groups[node] = numbers[groups[node]];
        }

        return [.. order.Select(group => sizes[group])];
    }
}
