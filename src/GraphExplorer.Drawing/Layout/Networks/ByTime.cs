namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>Left to right by year, stacked where several share a place; what has no year stands in rows below.</summary>
internal static class ByTime
{
    private const double Spacing = NetworkLayout.Spacing;
    private const double RowHeight = Spacing * 0.8;

    public static Spot[] Lay(LayoutGraph graph, IReadOnlyList<int?> years)
    {
        var places = new Spot[graph.Count];
        var dated = Enumerable.Range(0, graph.Count)
            .Where(i => years[i] is not null)
            .OrderBy(i => years[i])
            .ThenBy(i => graph.Ids[i], StringComparer.Ordinal)
            .ToArray();
        var distinct = dated.Select(i => years[i]).Distinct().Count();
        var width = Math.Max(Spacing * 6, distinct * Spacing * 0.9);
        var ends = new List<double>();
        if (dated.Length > 0)
        {
            double first = years[dated[0]] ?? 0;
            var span = (years[dated[^1]] ?? 0) - first;
            foreach (var node in dated)
            {
                var x = (span == 0 ? 0.5 : ((years[node] ?? 0) - first) / span) * width;
                var row = ends.FindIndex(end => end + Spacing <= x);
                if (row == -1)
                {
                    row = ends.Count;
                    ends.Add(x);
                }

                ends[row] = x;
                places[node] = new Spot(x, row * RowHeight);
            }
        }

        var perRow = Math.Max(6, (int)(width / Spacing));
        var undated = Enumerable.Range(0, graph.Count).Where(i => years[i] is null).ToArray();
        for (var i = 0; i < undated.Length; i++)
            places[undated[i]] = new Spot(i % perRow * Spacing, (ends.Count + 1 + i / perRow) * RowHeight);
        return places;
    }
}
