using System.Text;

namespace GraphExplorer.Drawing;

/// <summary>A point, in picture units: pixels at scale 1, y downwards.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>An upright rectangle, in picture units.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Whether two boxes come nearer to each other than the padding.</summary>
    public bool Overlaps(Box other, double padding = 0) =>
        X < other.X + other.Width + padding &&
        other.X < X + Width + padding &&
        Y < other.Y + other.Height + padding &&
        other.Y < Y + Height + padding;
}

/// <summary>Lines of pictures.</summary>
internal static class Geometry
{
    /// <summary>Whether a level or upright piece of line touches a box.</summary>
    public static bool Touches(Spot from, Spot to, Box box, double padding = 0)
    {
        var piece = new Box(
            Math.Min(from.X, to.X),
            Math.Min(from.Y, to.Y),
            Math.Abs(to.X - from.X),
            Math.Abs(to.Y - from.Y));
        return piece.Overlaps(box, padding);
    }

    /// <summary>Whether a straight line of any direction touches a box.</summary>
    public static bool Crosses(Spot from, Spot to, Box box, double padding = 0)
    {
        var (low, high) = (0.0, 1.0);
        return Clip(from.X, to.X - from.X, box.X - padding, box.Right + padding, ref low, ref high) &&
            Clip(from.Y, to.Y - from.Y, box.Y - padding, box.Bottom + padding, ref low, ref high);
    }

    /// <summary>A line through points whose corners are rounded, as SVG path data.</summary>
    public static string RoundedPath(IReadOnlyList<Spot> points, double radius)
    {
        if (points.Count == 0)
            return "";
        var d = new StringBuilder();
        d.Append('M').Append(Number(points[0].X)).Append(' ').Append(Number(points[0].Y));
        for (var i = 1; i < points.Count; i++)
        {
            var here = points[i];
            if (i == points.Count - 1)
            {
                d.Append('L').Append(Number(here.X)).Append(' ').Append(Number(here.Y));
                continue;
            }

            var (before, after) = (points[i - 1], points[i + 1]);
            var r = Math.Min(radius, Math.Min(Length(before, here), Length(here, after)) / 2);
            var (start, end) = (Towards(here, before, r), Towards(here, after, r));
            d.Append('L').Append(Number(start.X)).Append(' ').Append(Number(start.Y))
                .Append('Q').Append(Number(here.X)).Append(' ').Append(Number(here.Y))
                .Append(' ').Append(Number(end.X)).Append(' ').Append(Number(end.Y));
        }

        return d.ToString();
    }

    /// <summary>An arrowhead whose tip is the last of two points.</summary>
    public static string ArrowHead(Spot from, Spot tip, double size)
    {
        var whole = Length(from, tip) is > 0 and var length ? length : 1;
        var (dx, dy) = ((tip.X - from.X) / whole, (tip.Y - from.Y) / whole);
        var (x, y) = (tip.X - dx * size, tip.Y - dy * size);
        var half = size * 0.46;
        return $"M{Number(tip.X)} {Number(tip.Y)}L{Number(x - dy * half)} {Number(y + dx * half)}" +
            $"L{Number(x + dy * half)} {Number(y - dx * half)}Z";
    }

    public static Spot Towards(Spot from, Spot to, double distance)
    {
        var whole = Length(from, to) is > 0 and var length ? length : 1;
        return new Spot(from.X + (to.X - from.X) / whole * distance, from.Y + (to.Y - from.Y) / whole * distance);
    }

    public static double Length(Spot a, Spot b) => (b.X - a.X, b.Y - a.Y) switch
    {
        (0, var y) => Math.Abs(y), // exact, so that lines of one length compare as equal
        (var x, 0) => Math.Abs(x),
        var (x, y) => Math.Sqrt(x * x + y * y),
    };

    private static string Number(double value) => Numbers.Write(value, 1);

    private static bool Clip(double from, double step, double low, double high, ref double first, ref double last)
    {
        if (step == 0)
            return from > low && from < high;
        var (a, b) = ((low - from) / step, (high - from) / step);
        first = Math.Max(first, Math.Min(a, b));
        last = Math.Min(last, Math.Max(a, b));
        return first < last;
    }
}
