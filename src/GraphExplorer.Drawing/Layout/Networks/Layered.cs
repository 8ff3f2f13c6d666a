namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>
/// Layers from top to bottom by distance; within a layer by the mean place of the neighbours, in a few sweeps. The page's.
/// </summary>
internal sealed class Layered
{
    private const double Spacing = NetworkLayout.Spacing;
    private const int Sweeps = 4;
    private const double LayerStep = Spacing * 1.1;
    private const double LineStep = Spacing * 0.75;

    /// <summary>The longest line of a layer: at least so many, and wider than high by this factor.</summary>
    private const int ShortestLine = 8;
    private const double Width = 1.7;

    private readonly Layers _layers;
    private readonly int _longest;
    private readonly double[] _x;

    private Layered(Layers layers)
    {
        _layers = layers;
        _longest = Math.Max(ShortestLine, (int)Math.Ceiling(Math.Sqrt(layers.Count) * Width));
        _x = new double[layers.Count];
    }

    public static Spot[] Lay(Layers layers) => new Layered(layers).Lay();

    private Spot[] Lay()
    {
        List<int>[] rows =
        [
            .. Enumerable.Range(0, _layers.Count)
                .GroupBy(node => _layers.Layer[node])
                .OrderBy(row => row.Key)
                .Select(row => row.ToList()),
        ];
        foreach (var row in rows)
            Spread(row);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? rows : rows.AsEnumerable().Reverse())
                Sort(row);
        }

        var y = new double[_layers.Count];
        var top = 0.0;
        foreach (var row in rows)
        {
            var lines = LinesOf(row);
            for (var i = 0; i < row.Count; i++)
                y[row[i]] = top + i % lines * LineStep;
            top += (lines - 1) * LineStep + LayerStep;
        }

        return [.. _x.Select((x, i) => new Spot(x, y[i]))];
    }

    private void Sort(List<int> row)
    {
        var pull = row.ToDictionary(node => node, Mean);
        row.Sort((a, b) => pull[a].CompareTo(pull[b]) is not 0 and var order
            ? order
            : string.CompareOrdinal(_layers.Ids[a], _layers.Ids[b]));
        Spread(row);
    }

    private void Spread(List<int> row)
    {
        var step = Spacing / LinesOf(row);
        for (var i = 0; i < row.Count; i++)
            _x[row[i]] = (i - (row.Count - 1) / 2.0) * step;
    }

    /// <summary>A layer of many stands in several lines, each a little aside of the one above, so that a star is no thin
    /// line.</summary>
    private int LinesOf(List<int> row) => (row.Count + _longest - 1) / _longest;

    private double Mean(int node)
    {
        var around = _layers.NeighboursOf(node);
        return around.Count == 0 ? _x[node] : around.Sum(other => _x[other]) / around.Count;
    }
}
