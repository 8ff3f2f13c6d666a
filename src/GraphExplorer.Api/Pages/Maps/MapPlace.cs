using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Pages.Maps;

/// <summary>A place whose coordinates the data knows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Longitude">Degrees, -180 to 180.</param>
/// <param name="Latitude">Degrees, -90 to 90.</param>
internal sealed record MapPlace(string Id, string Name, double Longitude, double Latitude)
{
    /// <summary>The place that has these properties; null where they hold no coordinates in degrees.</summary>
    public static MapPlace? Of(string id, string name, PropertyMap properties)
    {
        var (longitude, latitude) = PointOf(properties);
        return longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90
            ? new MapPlace(id, name, longitude, latitude)
            : null;
    }

    private static (double Longitude, double Latitude) PointOf(PropertyMap properties)
    {
        var location = properties[EntityProperties.Location];
        return location.Kind == ValueKind.Point &&
            location.AsPoint() is { Srid: Point.Wgs84 or Point.Wgs84WithHeight } point
            ? (point.X, point.Y)
            : (NumberOf(properties["longitude"]), NumberOf(properties["latitude"]));
    }

    private static double NumberOf(Value value) => value.Kind switch
    {
        ValueKind.Float => value.AsFloat(),
        ValueKind.Integer => value.AsInteger(),
        _ => double.NaN,
    };
}
