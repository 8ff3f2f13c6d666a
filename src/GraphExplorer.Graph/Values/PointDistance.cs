namespace GraphExplorer.Graph.Values;

/// <summary>How far points lie apart.</summary>
public static class PointDistance
{
    /// <summary>The radius of the sphere that stands for the Earth, in metres: as Neo4j has it.</summary>
    public const double EarthRadius = 6_378_140;

    /// <summary>
    /// On the plane and in space the straight distance, in the system's own unit; on the globe along the great circle, in
    /// metres, with the mean height added to the radius and the difference in height as the other side of a right angle.
    /// NaN between points of different systems.
    /// </summary>
    /// <remarks>The haversine formula (R. W. Sinnott, "Virtues of the haversine", 1984).</remarks>
    public static double DistanceTo(this Point from, Point to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Srid != to.Srid)
            return double.NaN;
        var height = (from.Z ?? 0) - (to.Z ?? 0);
        if (from.Srid is Point.Cartesian or Point.CartesianSpace)
            return Math.Sqrt(Square(from.X - to.X) + Square(from.Y - to.Y) + Square(height));

        var latitudes = (From: double.DegreesToRadians(from.Y), To: double.DegreesToRadians(to.Y));
        var alpha = Square(Math.Sin((latitudes.To - latitudes.From) / 2)) +
            (Square(Math.Sin(double.DegreesToRadians(to.X - from.X) / 2)) *
                Math.Cos(latitudes.From) * Math.Cos(latitudes.To));
        var angle = 2 * Math.Atan2(Math.Sqrt(alpha), Math.Sqrt(1 - alpha));
        var along = angle * (EarthRadius + (((from.Z ?? 0) + (to.Z ?? 0)) / 2));
        return Math.Sqrt(Square(along) + Square(height));
    }

    private static double Square(double number) => number * number;
}
