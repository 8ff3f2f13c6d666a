namespace GraphExplorer.Api.Pages.Maps;

/// <summary>A point on a map, in pixels from its top left.</summary>
internal readonly record struct MapPoint(double X, double Y);

/// <summary>How large a map is, in pixels.</summary>
internal readonly record struct MapSize(int Width, int Height);

/// <summary>
/// Mercator's map, cut where it shows all places at once, nearest to each other: the widest gap between their longitudes is its
/// edge, so that places on both sides of the antimeridian stand together. The page draws by the same rule
/// (<c>packages/app/src/map/projection.ts</c>), and a test holds both against one file.
/// </summary>
internal sealed class MapView
{
    /// <summary>So much of the map at most lies between the outermost places; the rest is for names.</summary>
    private const double Filled = 0.74;

    /// <summary>Pixels a radian: never closer, for the outlines are coarse.</summary>
    private const double Closest = 1400;

    /// <summary>Pixels a radian round a single place, which no other helps to find.</summary>
    private const double Alone = 500;

    /// <summary>Mercator's map has no poles.</summary>
    private const double MaxNorth = 85;

    private readonly double _west;
    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    public MapView(IReadOnlyList<MapPlace> places, MapSize size)
    {
        Size = size;
        _west = WestOf([.. places.Select(place => place.Longitude).Order()]);
        var xs = places.Select(place => Radians(Eastward(place.Longitude))).ToList();
        var ys = places.Select(place => North(place.Latitude)).ToList();
        var (width, height) = (xs.Max() - xs.Min(), ys.Max() - ys.Min());
        var room = Math.Min(size.Width * Filled / width, size.Height * Filled / height);
        _scale = width == 0 && height == 0 ? Alone : Math.Min(room, Closest);
        _left = (size.Width / 2.0) - (_scale * (xs.Min() + xs.Max()) / 2);
        _top = (size.Height / 2.0) + (_scale * (ys.Min() + ys.Max()) / 2);
    }

    public MapSize Size { get; }

    /// <summary>Where a place stands.</summary>
    public MapPoint At(MapPlace place) => Point(Eastward(place.Longitude), place.Latitude);

    /// <summary>Where a point stands whose longitude is taken as it is.</summary>
    public MapPoint Point(double longitude, double latitude) =>
        new(_left + (_scale * Radians(longitude)), _top - (_scale * North(latitude)));

    private double Eastward(double longitude) => longitude < _west ? longitude + 360 : longitude;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double North(double latitude) =>
        Math.Log(Math.Tan((Math.PI / 4) + (Radians(Math.Clamp(latitude, -MaxNorth, MaxNorth)) / 2)));

    private static double WestOf(List<double> sorted)
    {
        var west = sorted[0];
        var widest = west + 360 - sorted[^1];
        for (var i = 1; i < sorted.Count; i++)
        {
            var gap = sorted[i] - sorted[i - 1];
            if (gap > widest)
                (west, widest) = (sorted[i], gap);
        }

        return west;
    }
}
