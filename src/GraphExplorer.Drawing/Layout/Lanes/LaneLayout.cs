using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>
/// Lays paths out in lanes for a width, in picture units; wider where the columns need it. The page's layout, step by
/// step: a test compares the places with those that the page gives.
/// </summary>
internal sealed class LaneLayout
{
    private const double NameLine = 18;
    private const double NoteLine = 16;
    private const double HeadRoom = 52;
    private const int NameLines = 3;
    private const double StubDrop = 56;

    private static readonly SizeStyle Sizes = StyleFile.Shipped.Sizes;

    private readonly Picture _picture;
    private readonly LaneGrid _grid;
    private readonly LaneRouting _routing;
    private readonly double[] _gutters;
    private readonly double _room;
    private readonly double[] _centres;
    private readonly double[] _gaps;
    private readonly Dictionary<string, LaneNode> _places = new(StringComparer.Ordinal);

    private LaneLayout(Picture picture, double width)
    {
        _picture = picture;
        _grid = LaneGrid.Arrange(picture.Paths);
        _routing = LaneRouting.Find(LaneLine.Of(picture.Paths, picture.Links, _grid), _grid);
        _gutters = [.. _routing.Gutters.Select(tracks => Math.Max(Sizes.Gutter, (tracks + 2) * Sizes.Track))];
        _room = NameRoom(width);
        _centres = new double[_grid.Rows];
        _gaps = new double[_grid.Rows + 1];
    }

    public static LaneScene Lay(Picture picture, double width) => new LaneLayout(picture, width).Lay();

    private LaneScene Lay()
    {
        var names = _picture.Nodes.Where(node => _grid.Cells.ContainsKey(node.Id)).Select(NameOf).ToArray();
        var bottom = PlaceRows(names);
        var nodes = names.Select(PlaceNode).ToArray();
        foreach (var node in nodes)
            _places[node.Node.Id] = node;
        var curves = _routing.Routes.Select(CurveOf).ToArray();
        var stub = _picture.Stub is { } hidden ? StubOf(hidden) : null;
        var right = curves.SelectMany(curve => curve.Points).Select(point => point.X).Append(0).Max();
        var full = Math.Max(CentreX(_grid.Columns - 1) + _room / 2 + Sizes.Margin, right + Sizes.Margin);
        return new LaneScene(
            full,
            stub is null ? bottom : Math.Max(bottom, stub.Box.Bottom + 8),
            nodes,
            curves,
            stub);
    }

    /// <summary>How wide names may be: what the gutters leave of the width, within bounds.</summary>
    private double NameRoom(double width)
    {
        var between = _gutters.SkipLast(1).Sum();
        var room = (width - Sizes.Margin * 2 - between) / Math.Max(1, _grid.Columns);
        return Math.Min(Sizes.ColumnMax, Math.Max(Sizes.ColumnMin, room));
    }

    private NodeName NameOf(PictureNode node)
    {
        var lines = TextMeasure.Wrap(node.Name, _room, Sizes.Name, NameLines, bold: true);
        var note = node.Note is { Length: > 0 } && TextMeasure.Wrap(node.Note, _room, Sizes.Date, 1) is [var line, ..]
            ? line
            : null;
        var width = lines.Select(part => TextMeasure.Width(part, Sizes.Name, bold: true)).Append(0).Max();
        if (note is not null)
            width = Math.Max(width, TextMeasure.Width(note, Sizes.Date));
        return new NodeName(node, lines, note, width, lines.Count * NameLine + (note is null ? 0 : NoteLine) + 4);
    }

    /// <summary>Gives rows and the gaps between them their heights.</summary>
    private double PlaceRows(IReadOnlyList<NodeName> names)
    {
        double y = 0;
        for (var row = 0; row < _grid.Rows; row++)
        {
            var tracks = Math.Max(0, _routing.Gaps[row] - 1) * Sizes.Track;
            var gap = (row == 0 ? HeadRoom : Sizes.RowGap) + tracks;
            _gaps[row] = y + (row == 0 ? 14 + tracks / 2 : gap / 2);
            _centres[row] = y + gap + Sizes.Node / 2;
            var tallest = names
                .Where(name => _grid.CellOf(name.Node.Id).Row == row)
                .Select(name => name.Height)
                .Append(NameLine)
                .Max();
            y += gap + Sizes.Node + 4 + tallest;
        }

        _gaps[_grid.Rows] = y + Sizes.RowGap / 2;
        return y + (_routing.Gaps[_grid.Rows] > 0 ? Sizes.RowGap : 12);
    }

    private LaneNode PlaceNode(NodeName name)
    {
        var cell = _grid.CellOf(name.Node.Id);
        var (x, y) = (CentreX(cell.Column), CentreY(cell.Row));
        var box = new Box(x - name.Width / 2, y + Sizes.Node / 2 + 4, name.Width, name.Height);
        return new LaneNode(name.Node, cell, new Spot(x, y), name.Lines, name.Note, box);
    }

    private LaneCurve CurveOf(LaneRoute way)
    {
        var points = PointsOf(way);
        return new LaneCurve(way.Line, points, Geometry.RoundedPath(points, Sizes.Corner), MiddleOf(points));
    }

    private Spot[] PointsOf(LaneRoute way)
    {
        var y1 = CentreY(way.Left.Row) + way.LeftPort;
        var y2 = CentreY(way.Right.Row) + way.RightPort;
        var x1 = CentreX(way.Left.Column) + Edge(way.Line.Left, way.LeftPort);
        var x2 = CentreX(way.Right.Column) - Edge(way.Line.Right, way.RightPort);
        var first = GutterX(way.Left.Column, way.FirstTrack);
        if (way.Form == RouteForm.Straight)
            return [new(x1, y1), new(x2, y2)];
        if (way.Form == RouteForm.Step || (way.Form == RouteForm.Far && way.Along == RouteAlong.Right))
            return [new(x1, y1), new(first, y1), new(first, y2), new(x2, y2)];
        if (way.Form == RouteForm.Side)
        {
            var back = CentreX(way.Right.Column) + Edge(way.Line.Right, way.RightPort);
            return [new(x1, y1), new(first, y1), new(first, y2), new(back, y2)];
        }

        var second = GutterX(way.Right.Column - 1, way.SecondTrack);
        if (way.Along == RouteAlong.Left)
            return [new(x1, y1), new(second, y1), new(second, y2), new(x2, y2)];
        var gap = way.Gap ?? 0;
        var y = _gaps[gap] + Tracks.Offset(way.GapTrack, TracksIn(_routing.Gaps, gap), Sizes.Track);
        return [new(x1, y1), new(first, y1), new(first, y), new(second, y), new(second, y2), new(x2, y2)];
    }

    private LaneStub? StubOf(PictureStub stub)
    {
        if (!_places.TryGetValue(stub.At, out var node))
            return null;
        var top = node.NameBox.Bottom + 8;
        var y = top + StubDrop;
        var widest = Math.Max(
            TextMeasure.Width(stub.Name, Sizes.Date),
            TextMeasure.Width(stub.Count, Sizes.Date));
        var half = Math.Max(widest, Sizes.Stub) / 2 + 4;
        var box = new Box(node.At.X - half, y - Sizes.Stub / 2, half * 2, Sizes.Stub + 38);
        return new LaneStub(stub, new Spot(node.At.X, y), new Spot(node.At.X, top), box);
    }

    private double CentreX(int column) =>
        Sizes.Margin + _room / 2 + column * _room + _gutters.Take(column).Sum();

    private double CentreY(int row) => row < _centres.Length ? _centres[row] : 0;

    private double GutterX(int column, int track) =>
        CentreX(column) + _room / 2 + _gutters[column] / 2 +
        Tracks.Offset(track, TracksIn(_routing.Gutters, column), Sizes.Track);

    private double Edge(string id, double offset) =>
        ShapeEdge(KindStyle.Of(_places.GetValueOrDefault(id)?.Node.Kind).Shape, Math.Abs(offset)) + 4;

    private static int TracksIn(IReadOnlyList<int> channels, int index) => channels[index];

    /// <summary>Half the width of a shape at a height above or below its middle.</summary>
    private static double ShapeEdge(string shape, double offset) => shape switch
    {
        "diamond" => 25 - offset,
        "hexagon" => 25 - offset / 2,
        "pentagon" => 22,
        "page" => 18,
        "pin" => 17,
        "roundedSquare" => 22,
        _ => Math.Sqrt(24 * 24 - offset * offset),
    };

    /// <summary>The middle of the longest piece.</summary>
    private static Spot MiddleOf(Spot[] points)
    {
        var best = points[0];
        double longest = -1;
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var size = Geometry.Length(a, b);
            if (size <= longest)
                continue;
            longest = size;
            best = new Spot((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        }

        return best;
    }

    private sealed record NodeName(
        PictureNode Node,
        IReadOnlyList<string> Lines,
        string? Note,
        double Width,
        double Height);
}
