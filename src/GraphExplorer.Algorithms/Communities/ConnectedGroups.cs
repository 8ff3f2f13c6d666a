namespace GraphExplorer.Algorithms.Communities;

/// <summary>Sees to it that every community hangs together.</summary>
internal static class ConnectedGroups
{
    /// <summary>
    /// Makes every connected part of a group a group of its own, which worsens no quality; says whether there was any to
    /// split. Groups are then numbered from 0 without gaps, in the order of their least nodes.
    /// </summary>
    public static bool Split(LeidenLevel level, int[] groups, CancellationToken cancellation)
    {
        var before = LeidenRefinement.Renumber(groups);
        var parts = new int[groups.Length];
        Array.Fill(parts, -1);
        var way = new int[groups.Length];
        var count = 0;
        for (var first = 0; first < groups.Length; first++)
        {
            if (first % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            if (parts[first] >= 0)
                continue;
            var depth = 0;
            way[depth++] = first;
            parts[first] = count;
            while (depth > 0)
            {
                var node = way[--depth];
                for (var arc = level.Offsets[node]; arc < level.Offsets[node + 1]; arc++)
                {
                    var neighbour = level.Targets[arc];
                    if (parts[neighbour] >= 0 || groups[neighbour] != groups[first])
                        continue;
                    parts[neighbour] = count;
                    way[depth++] = neighbour;
                }
            }

            count++;
        }

        parts.CopyTo(groups, 0);
        return count != before;
    }
}
