using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>Where an entity stands in the lanes.</summary>
internal readonly record struct Cell(int Column, int Row);

/// <summary>
/// The cell of every entity of the paths, each once. The column is the least distance from the start, except that an end
/// stands behind everything else; the row is that of the best-ranked path that uses the entity. Where one path brings two
/// new entities of the same distance, the second gets a row of its own below.
/// </summary>
internal sealed class LaneGrid
{
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);

    private LaneGrid()
    {
    }

    public IReadOnlyDictionary<string, Cell> Cells => _cells;

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    public Cell CellOf(string id) => _cells.GetValueOrDefault(id);

    public static LaneGrid Arrange(IReadOnlyList<PicturePath> paths)
    {
        var grid = new LaneGrid();
        var distance = Distances(paths);
        var ends = paths.Select(path => path.Nodes[^1]).ToHashSet(StringComparer.Ordinal);
        var starts = paths.Select(path => path.Nodes[0]).ToHashSet(StringComparer.Ordinal);
        var deepest = 0;
        foreach (var (id, hops) in distance)
        {
            if (!ends.Contains(id))
                deepest = Math.Max(deepest, hops + 1);
            else if (!starts.Contains(id))
                deepest = Math.Max(deepest, hops);
        }

        var taken = new HashSet<Cell>();
        var firstFree = 0;
        foreach (var path in paths)
        {
            var lowest = firstFree - 1;
            foreach (var id in path.Nodes)
            {
                if (grid._cells.ContainsKey(id))
                    continue;
                var column = ends.Contains(id) && !starts.Contains(id) ? deepest : distance.GetValueOrDefault(id);
                var row = firstFree;
                while (!taken.Add(new Cell(column, row)))
                    row++;
                grid._cells.Add(id, new Cell(column, row));
                lowest = Math.Max(lowest, row);
            }

            firstFree = lowest + 1;
        }

        grid.Columns = grid._cells.Count == 0 ? 0 : grid._cells.Values.Max(cell => cell.Column) + 1;
        grid.Rows = firstFree;
        return grid;
    }

    private static Dictionary<string, int> Distances(IReadOnlyList<PicturePath> paths)
    {
        var neighbours = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var i = 1; i < path.Nodes.Count; i++)
            {
                Join(path.Nodes[i - 1], path.Nodes[i]);
                Join(path.Nodes[i], path.Nodes[i - 1]);
            }
        }

        var distance = new Dictionary<string, int>(StringComparer.Ordinal);
        var frontier = paths.Select(path => path.Nodes[0]).Distinct(StringComparer.Ordinal).ToList();
        foreach (var id in frontier)
            distance[id] = 0;
        for (var hops = 1; frontier.Count > 0; hops++)
        {
            var next = new List<string>();
            foreach (var id in frontier)
            {
                foreach (var neighbour in neighbours.GetValueOrDefault(id) ?? [])
                {
                    if (distance.TryAdd(neighbour, hops))
                        next.Add(neighbour);
                }
            }

            frontier = next;
        }

        return distance;

        void Join(string a, string b)
        {
            if (!neighbours.TryGetValue(a, out var known))
                neighbours.Add(a, known = []);
            known.Add(b);
        }
    }
}
