using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Boxes of points, on the globe also those that lie across the meridian of 180°.</summary>
internal static class Boxes
{
    /// <summary>The one or two boxes between two corners; none where the systems differ.</summary>
    public static IEnumerable<(Point Low, Point High)> Of(Point low, Point high)
    {
        if (low.Srid != high.Srid)
            yield break;
        if (low.X <= high.X || !IsOnGlobe(low))
        {
            yield return (low, high);
        }
        else
        {
            yield return (low with { X = -180 }, high);
            yield return (low, high with { X = 180 });
        }
    }

    /// <summary>Whether a point lies in the box between two corners.</summary>
    public static bool Holds(Point low, Point high, Point point) =>
        point.Srid == low.Srid && point.Y >= low.Y && point.Y <= high.Y &&
        (point.Z is not { } z || (z >= low.Z && z <= high.Z)) &&
        (low.X <= high.X || !IsOnGlobe(low)
            ? point.X >= low.X && point.X <= high.X
            : point.X >= low.X || point.X <= high.X);

    /// <summary>Boxes that hold all points within a distance.</summary>
    public static IEnumerable<(Point Low, Point High)> Around(Point centre, double distance)
    {
        if (!IsOnGlobe(centre))
        {
            return Of(
                centre with { X = centre.X - distance, Y = centre.Y - distance, Z = centre.Z - distance },
                centre with { X = centre.X + distance, Y = centre.Y + distance, Z = centre.Z + distance });
        }

        var latitude = double.RadiansToDegrees(distance / PointDistance.EarthRadius) * 1.01; // spheres differ with height
        var low = Math.Max(-90, centre.Y - latitude);
        var high = Math.Min(90, centre.Y + latitude);
        var narrowest = Math.Cos(double.DegreesToRadians(Math.Max(Math.Abs(low), Math.Abs(high))));
        var longitude = narrowest <= 0 ? 180 : latitude / narrowest;
        if (low <= -90 || high >= 90 || longitude >= 180)
            return [(centre with { X = -180, Y = low }, centre with { X = 180, Y = high })];
        return Of(
            centre with { X = Wrapped(centre.X - longitude), Y = low },
            centre with { X = Wrapped(centre.X + longitude), Y = high });
    }

    private static double Wrapped(double longitude) =>
        longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;

    private static bool IsOnGlobe(Point point) => point.Srid is Point.Wgs84 or Point.Wgs84WithHeight;
}
