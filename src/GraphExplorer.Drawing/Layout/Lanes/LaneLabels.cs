using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>The words on a line: the verb above it, the date below.</summary>
internal sealed record LaneLabel(
    string Key,
    IReadOnlyList<string> VerbLines,
    string? Date,
    double X,
    Box VerbBox,
    Box? DateBox,
    bool IsChosen);

/// <summary>
/// Chooses the words that fit: those of the chosen path first, then those of the better paths. What would touch a name, a
/// line or other words is left out.
/// </summary>
internal sealed class LaneLabels
{
    private const double VerbLine = 15;
    private const double Above = 7;
    private const double Below = 6;
    private const double CountLift = 13;

    /// <summary>Lines shorter than this carry no words.</summary>
    private const double MinLength = 56;

    private static readonly double[] Positions = [0.5, 0.36, 0.64, 0.25, 0.75];
    private static readonly SizeStyle Sizes = StyleFile.Shipped.Sizes;

    private readonly LaneScene _scene;
    private readonly List<Box> _blocked = [];

    private LaneLabels(LaneScene scene)
    {
        _scene = scene;
        foreach (var node in scene.Nodes)
        {
            _blocked.Add(node.NameBox);
            var half = Sizes.Node / 2;
            _blocked.Add(new Box(node.At.X - half, node.At.Y - half, Sizes.Node, Sizes.Node));
        }

        if (scene.Stub is { } stub)
            _blocked.Add(stub.Box);
        foreach (var line in scene.Lines)
        {
            if (line.Line.Links.Count > 1)
                _blocked.Add(CountBox(line));
        }
    }

    public static IReadOnlyList<LaneLabel> Place(LaneScene scene, int? chosenPath)
    {
        var placing = new LaneLabels(scene);
        var placed = new List<LaneLabel>();
        var order = scene.Lines
            .OrderBy(line => IsChosen(line) ? 0 : 1)
            .ThenBy(line => line.Line.Paths.Count > 0 ? line.Line.Paths[0] : 0);
        foreach (var line in order)
        {
            if (placing.LabelFor(line, IsChosen(line)) is not { } label)
                continue;
            placed.Add(label);
            placing._blocked.Add(label.VerbBox);
            if (label.DateBox is { } date)
                placing._blocked.Add(date);
        }

        return placed;

        bool IsChosen(LaneCurve line) => chosenPath is { } path && line.Line.Paths.Contains(path);
    }

    /// <summary>The box of the count on a line that stands for several relationships.</summary>
    public static Box CountBox(LaneCurve line) => new(line.Middle.X - 11, line.Middle.Y - 11, 22, 22);

    private LaneLabel? LabelFor(LaneCurve line, bool chosen)
    {
        if (line.Line.Links.Count == 0)
            return null;
        var link = line.Line.Links[0];
        var isCounted = line.Line.Links.Count > 1;
        foreach (var (from, to) in LevelPieces(line.Points))
        {
            var room = Math.Abs(to.X - from.X);
            if (room < MinLength)
                continue;
            var verbLines = TextMeasure.Wrap(link.Verb, Math.Max(room - 14, MinLength), Sizes.Verb, 3, chosen);
            if (!chosen && verbLines.Any(text => text.EndsWith('…')))
                continue;
            var width = verbLines.Select(text => TextMeasure.Width(text, Sizes.Verb, chosen)).Append(0).Max();
            var lift = isCounted ? CountLift : Above;
            foreach (var position in Positions)
            {
                var x = from.X + (to.X - from.X) * position;
                if (Math.Abs(x - from.X) < width / 2 - 2 || Math.Abs(to.X - x) < width / 2 - 2)
                    continue;
                var height = verbLines.Count * VerbLine;
                var verbBox = new Box(x - width / 2, from.Y - lift - height, width, height);
                if (!IsFree(verbBox, from.Y, line))
                    continue;
                var label = new LaneLabel(line.Line.Key, verbLines, null, x, verbBox, null, chosen);
                if (string.IsNullOrEmpty(link.Date))
                    return label;
                var dateWidth = TextMeasure.Width(link.Date, Sizes.Date);
                var dateBox = new Box(
                    x - dateWidth / 2,
                    from.Y + (isCounted ? CountLift : Below),
                    dateWidth,
                    VerbLine);
                var fits = dateWidth <= room - 8 && IsFree(dateBox, from.Y, line);
                return fits ? label with { Date = link.Date, DateBox = dateBox } : label;
            }
        }

        return null;
    }

    /// <summary>Nothing may touch the words, and no line may run between them and their own, or they would seem to be
    /// its words.</summary>
    private bool IsFree(Box box, double lineY, LaneCurve line)
    {
        if (box.Y < 2)
            return false;
        foreach (var other in _blocked)
        {
            if (box.Overlaps(other, 3))
                return false;
        }

        var top = Math.Min(box.Y, lineY + 1);
        var reach = box with { Y = top, Height = Math.Max(box.Y + box.Height, lineY - 1) - top };
        foreach (var other in _scene.Lines)
        {
            if (ReferenceEquals(other, line))
                continue;
            for (var i = 1; i < other.Points.Count; i++)
            {
                if (Geometry.Touches(other.Points[i - 1], other.Points[i], reach, 3))
                    return false;
            }
        }

        for (var i = 1; i < line.Points.Count; i++)
        {
            var (a, b) = (line.Points[i - 1], line.Points[i]);
            if (a.Y != b.Y && Geometry.Touches(a, b, box, 3))
                return false;
        }

        return true;
    }

    /// <summary>The level pieces of a line, longest first, each from left to right.</summary>
    private static IEnumerable<(Spot From, Spot To)> LevelPieces(IReadOnlyList<Spot> points)
    {
        var pieces = new List<(Spot From, Spot To)>();
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if (a.Y == b.Y)
                pieces.Add(a.X <= b.X ? (a, b) : (b, a));
        }

        return pieces.OrderByDescending(piece => piece.To.X - piece.From.X);
    }
}
