namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>
/// A way for every line that touches no entity and no name: names hang below the entities, columns are wider than names,
/// so gutters between columns, gaps between rows and empty cells are free by construction.
/// </summary>
internal sealed class LaneRouting
{
    private readonly LaneGrid _grid;
    private readonly HashSet<Cell> _occupied;
    private readonly List<(int Row, int From, int To, string End)> _onRow = [];

    private LaneRouting(IReadOnlyList<LaneLine> lines, LaneGrid grid)
    {
        _grid = grid;
        _occupied = [.. grid.Cells.Values];
        Routes = [.. lines.Select(WayOf)];
        var gutters = NewTracks(grid.Columns);
        var gaps = NewTracks(grid.Rows + 1);
        foreach (var way in Routes)
        {
            if (way.Gap is { } gap)
                way.GapTrack = gaps[gap].Take(way.Left.Column, way.Right.Column);
        }

        foreach (var piece in Sorted(Routes.SelectMany(UprightsOf)))
        {
            var track = gutters[piece.Gutter].Take(piece.From, piece.To);
            if (piece.IsFirst)
                piece.Route.FirstTrack = track;
            else
                piece.Route.SecondTrack = track;
        }

        LanePorts.Place(Routes);
        Gutters = [.. gutters.Select(tracks => tracks.Count)];
        Gaps = [.. gaps.Select(tracks => tracks.Count)];
    }

    public IReadOnlyList<LaneRoute> Routes { get; }

    /// <summary>How many tracks each gutter holds.</summary>
    public IReadOnlyList<int> Gutters { get; }

    /// <summary>How many tracks each gap between rows holds.</summary>
    public IReadOnlyList<int> Gaps { get; }

    public static LaneRouting Find(IReadOnlyList<LaneLine> lines, LaneGrid grid) => new(lines, grid);

    private LaneRoute WayOf(LaneLine line)
    {
        var (left, right) = (_grid.CellOf(line.Left), _grid.CellOf(line.Right));
        if (left.Column == right.Column)
            return new LaneRoute(line, left, right, RouteForm.Side);
        if (left.Row == right.Row && IsFree(left.Row, left.Column, right.Column))
            return new LaneRoute(line, left, right, RouteForm.Straight);
        if (right.Column == left.Column + 1)
            return new LaneRoute(line, left, right, RouteForm.Step);
        if (left.Row != right.Row && TakeRow(right.Row, left, right, line.Right))
            return new LaneRoute(line, left, right, RouteForm.Far) { Along = RouteAlong.Right };
        if (left.Row != right.Row && TakeRow(left.Row, left, right, line.Left))
            return new LaneRoute(line, left, right, RouteForm.Far) { Along = RouteAlong.Left };
        return new LaneRoute(line, left, right, RouteForm.Far) { Gap = Math.Max(left.Row, right.Row) };
    }

    /// <summary>Several lines may run along a row to one end, where their ports keep them apart, but not to different
    /// ends.</summary>
    private bool TakeRow(int row, Cell left, Cell right, string end)
    {
        var (from, to) = (left.Column, right.Column);
        if (!IsFree(row, from, to) ||
            _onRow.Exists(other => other.Row == row && other.End != end && other.From < to && from < other.To))
        {
            return false;
        }

        _onRow.Add((row, from, to, end));
        return true;
    }

    private bool IsFree(int row, int from, int to)
    {
        for (var column = from + 1; column < to; column++)
        {
            if (_occupied.Contains(new Cell(column, row)))
                return false;
        }

        return true;
    }

    private static Tracks[] NewTracks(int count)
    {
        var tracks = new Tracks[count];
        for (var i = 0; i < count; i++)
            tracks[i] = new Tracks();
        return tracks;
    }

    /// <summary>
    /// The order from left to right that crosses least: first those that come back to the left, shortest first; then
    /// those that go on to the right, longest first.
    /// </summary>
    private static IEnumerable<VerticalSegment> Sorted(IEnumerable<VerticalSegment> uprights) => uprights
        .OrderBy(piece => piece.Route.Form == RouteForm.Side ? 0 : 1)
        .ThenBy(piece => piece.Route.Form == RouteForm.Side ? piece.Length : -piece.Length)
        .ThenBy(piece => piece.Route.Line.Key, StringComparer.Ordinal);

    private static IEnumerable<VerticalSegment> UprightsOf(LaneRoute way)
    {
        // Heights before geometry: gaps at even numbers, rows at odd ones.
        var (top, bottom) = (way.Left.Row * 2 + 1, way.Right.Row * 2 + 1);
        var (first, second) = (way.Left.Column, way.Right.Column - 1);
        if (way.Form == RouteForm.Straight)
            return [];
        if (way.Form != RouteForm.Far || way.Along == RouteAlong.Right)
            return [new VerticalSegment(way, first, top, bottom, IsFirst: true)];
        if (way.Along == RouteAlong.Left)
            return [new VerticalSegment(way, second, top, bottom, IsFirst: false)];
        var middle = (way.Gap ?? 0) * 2;
        return
        [
            new VerticalSegment(way, first, top, middle, IsFirst: true),
            new VerticalSegment(way, second, middle, bottom, IsFirst: false),
        ];
    }

    /// <summary>An upright piece of a line in a gutter.</summary>
    private readonly record struct VerticalSegment(LaneRoute Route, int Gutter, int From, int To, bool IsFirst)
    {
        public int Length => Math.Abs(To - From);
    }
}
