using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary>Points: made, measured, and looked for in a box.</summary>
internal static class PointFunctions
{
    private const string Category = "Spatial";

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        new LibraryFunction("point(input :: MAP) :: POINT", "Makes a point of x and y, or longitude and latitude, and a height.",
            Category, 1, 1, Make).NullForNull(),
        new LibraryFunction("point.distance(from :: POINT, to :: POINT) :: FLOAT",
            "How far two points of one system lie apart; null for two systems.", Category, 2, 2, Distance).NullForNull(),
        new LibraryFunction("point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN",
            "Whether a point lies in a box, its edges included; null for points of different systems.",
            Category, 3, 3, IsWithin).NullForNull(),
    ];

    private static Value Make(Value[] arguments)
    {
        var map = new Arguments("point", arguments).Map(0);
        if (HasNull(map))
            return Value.Null;
        var isPlane = map.ContainsKey("x") || map.ContainsKey("y");
        var first = Coordinate(map, isPlane ? "x" : "longitude");
        var second = Coordinate(map, isPlane ? "y" : "latitude");
        if (first is not { } easting || second is not { } northing)
            throw Refused("A point has x and y, or longitude and latitude.");
        var third = Coordinate(map, "z") ?? (isPlane ? null : Coordinate(map, "height"));
        var srid = System(map, third is not null, !isPlane);
        if (!isPlane && (srid is Point.Cartesian or Point.CartesianSpace))
            throw Refused("Longitude and latitude are of WGS 84, not of a Cartesian system.");
        if ((srid is Point.Wgs84WithHeight or Point.CartesianSpace) != (third is not null))
            throw Refused("The system that is named and the coordinates differ in their number.");
        if (srid is Point.Wgs84 or Point.Wgs84WithHeight)
        {
            if (Math.Abs(northing) > 90)
                throw Refused("A latitude lies between -90 and 90 degrees.");
            easting = Turned(easting);
        }

        return Value.From(new Point(srid, easting, northing, third));
    }

    private static CypherFault Refused(string message) => CypherFault.Argument(message, "InvalidArgumentValue");

    /// <summary>A longitude goes around: 181 degrees east are 179 west.</summary>
    private static double Turned(double longitude) =>
        Math.Abs(longitude) <= 180 ? longitude : Math.IEEERemainder(longitude, 360) is var turned && turned == -180 ? 180 : turned;

    private static bool HasNull(IReadOnlyDictionary<string, Value> map)
    {
        foreach (var name in (ReadOnlySpan<string>)["x", "y", "z", "longitude", "latitude", "height", "crs", "srid"])
        {
            if (map.TryGetValue(name, out var value) && value.IsNull)
                return true;
        }

        return false;
    }

    /// <summary>Reads a coordinate; null where it is not given.</summary>
    private static double? Coordinate(IReadOnlyDictionary<string, Value> map, string name)
    {
        if (!map.TryGetValue(name, out var value))
            return null;
        return value.Kind switch
        {
            ValueKind.Integer => value.AsInteger(),
            ValueKind.Float when double.IsFinite(value.AsFloat()) => value.AsFloat(),
            ValueKind.Float => throw Refused($"The coordinate {name} is not finite."),
            _ => throw Refused($"The coordinate {name} is a number, not a {value.Kind}."),
        };
    }

    private static int System(IReadOnlyDictionary<string, Value> map, bool hasThird, bool isGlobe)
    {
        if (map.TryGetValue("crs", out var name))
        {
            return name.TryGetString(out var text)
                ? text.ToUpperInvariant() switch
                {
                    "WGS-84" => Point.Wgs84,
                    "WGS-84-3D" => Point.Wgs84WithHeight,
                    "CARTESIAN" => Point.Cartesian,
                    "CARTESIAN-3D" => Point.CartesianSpace,
                    _ => throw CypherFault.Argument($"There is no system '{text}' of coordinates.", "InvalidArgumentValue"),
                }
                : throw CypherFault.Argument("A system of coordinates is named by a text.", "InvalidArgumentValue");
        }

        if (map.TryGetValue("srid", out var number))
        {
            return number.Kind == ValueKind.Integer && number.AsInteger() is Point.Wgs84 or Point.Wgs84WithHeight or
                Point.Cartesian or Point.CartesianSpace
                ? (int)number.AsInteger()
                : throw CypherFault.Argument("A system of coordinates is 4326, 4979, 7203 or 9157.", "InvalidArgumentValue");
        }

        return isGlobe
            ? hasThird ? Point.Wgs84WithHeight : Point.Wgs84
            : hasThird ? Point.CartesianSpace : Point.Cartesian;
    }

    private static Value Distance(Value[] arguments)
    {
        // What is no point has no distance: null, as Neo4j answers.
        if (arguments[0].Kind != ValueKind.Point || arguments[1].Kind != ValueKind.Point)
            return Value.Null;
        var distance = arguments[0].AsPoint().DistanceTo(arguments[1].AsPoint());
        return double.IsNaN(distance) ? Value.Null : distance;
    }

    private static Value IsWithin(Value[] arguments)
    {
        var all = new Arguments("point.withinBBox", arguments);
        var (point, low, high) = (all.Point(0), all.Point(1), all.Point(2));
        if (point.Srid != low.Srid || low.Srid != high.Srid)
            return Value.Null;
        var isGlobe = point.Srid is Point.Wgs84 or Point.Wgs84WithHeight;

        // On the globe a box whose left edge is east of its right one goes over the 180th meridian.
        var isBeside = isGlobe && low.X > high.X
            ? point.X >= low.X || point.X <= high.X
            : point.X >= low.X && point.X <= high.X;
        return isBeside && point.Y >= low.Y && point.Y <= high.Y && (point.Z is not { } z || (z >= low.Z && z <= high.Z));
    }
}
