using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Api.Pages.Maps;

/// <summary>The outlines of land: the page's own file, so that both draw the same coasts.</summary>
internal sealed class LandOutline
{
    /// <summary>So far past the edge outlines go on, in pixels, so that the edge itself is never drawn as a coast.</summary>
    private const double Beyond = 4;

    /// <summary>How often round the earth a map may reach: it begins at one of its places and goes east.</summary>
    private static readonly int[] Turns = [-360, 0, 360, 720];

    private readonly (double Longitude, double Latitude)[][] _rings;

    private LandOutline(LandFile file) => _rings = [.. file.Rings.Select(ring => Walk(ring, file.Unit))];

    /// <summary>The outlines that are part of this assembly.</summary>
    public static LandOutline Shipped { get; } = new(Read());

    /// <summary>The land that a map shows, as the data of a path; empty where it shows none.</summary>
    public string PathOn(MapView view)
    {
        var path = new StringBuilder();
        foreach (var ring in _rings)
        {
            foreach (var turn in Turns)
                Append(path, Inside(ring, turn, view));
        }

        return path.ToString();
    }

    private static (double Longitude, double Latitude)[] Walk(int[] steps, double unit)
    {
        var points = new (double, double)[steps.Length / 2];
        var (longitude, latitude) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            longitude += steps[2 * i];
            latitude += steps[(2 * i) + 1];
            points[i] = (longitude / unit, latitude / unit);
        }

        return points;
    }

    private static List<MapPoint> Inside((double Longitude, double Latitude)[] ring, int turn, MapView view)
    {
        List<MapPoint> points = [.. ring.Select(point => view.Point(point.Longitude + turn, point.Latitude))];
        points = Cut(points, point => point.X + Beyond);
        points = Cut(points, point => view.Size.Width + Beyond - point.X);
        points = Cut(points, point => point.Y + Beyond);
        return Cut(points, point => view.Size.Height + Beyond - point.Y);
    }

    /// <summary>The part of a ring on the side of a line where depths are positive (Sutherland and Hodgman, 1974).</summary>
    private static List<MapPoint> Cut(List<MapPoint> ring, Func<MapPoint, double> depth)
    {
        var kept = new List<MapPoint>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (before, point) = (ring[i == 0 ? ^1 : i - 1], ring[i]);
            var (from, to) = (depth(before), depth(point));
            if (from < 0 != to < 0)
            {
                var part = from / (from - to);
                kept.Add(new MapPoint(
                    before.X + (part * (point.X - before.X)),
                    before.Y + (part * (point.Y - before.Y))));
            }

            if (to >= 0)
                kept.Add(point);
        }

        return kept;
    }

    private static void Append(StringBuilder path, List<MapPoint> ring)
    {
        for (var i = 0; i < ring.Count; i++)
            path.Append(i == 0 ? 'M' : 'L').Append(Tenths.Of(ring[i].X)).Append(' ').Append(Tenths.Of(ring[i].Y));
        if (ring.Count > 0)
            path.Append('Z');
    }

    private static LandFile Read()
    {
        using var stream = typeof(LandOutline).Assembly.GetManifestResourceStream("land.json") ??
            throw new InvalidOperationException("The assembly has no land.json.");
        return JsonSerializer.Deserialize(stream, LandJson.Default.LandFile) ??
            throw new InvalidOperationException("land.json is empty.");
    }
}

/// <summary>The file: rings of steps in longitude and latitude, so many to a degree, each from the point before.</summary>
internal sealed record LandFile(string Source, double Unit, IReadOnlyList<int[]> Rings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LandFile))]
internal sealed partial class LandJson : JsonSerializerContext;
