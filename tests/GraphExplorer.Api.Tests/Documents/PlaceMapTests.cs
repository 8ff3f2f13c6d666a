using System.Text.Json;
using GraphExplorer.Api.Pages.Maps;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Tests.Documents;

/// <summary>The map that the server draws for readers without script.</summary>
public sealed class PlaceMapTests
{
    private static readonly string Drawn = Repository.PathOf(
        "src", "GraphExplorer.Web", "packages", "app", "test", "map.drawn.json");

    /// <summary>What the page draws for some questions, written down by its own test.</summary>
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Read().GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Places_names_and_coasts_stand_where_the_page_draws_them(int number)
    {
        var expected = Read()[number];
        var size = new MapSize(
            expected.GetProperty("size").GetProperty("width").GetInt32(),
            expected.GetProperty("size").GetProperty("height").GetInt32());
        var places = expected.GetProperty("spots").EnumerateArray().Select(PlaceOf).ToList();

        var view = new MapView(places, size);
        var spots = places.Select(place => (place.Name, At: view.At(place))).ToList();
        var land = LandOutline.Shipped.PathOn(view);

        Assert.Equal(
            expected.GetProperty("spots").EnumerateArray().Select(PointOf),
            spots.Select(spot => (Tenths.Of(spot.At.X), Tenths.Of(spot.At.Y))));
        Assert.Equal(
            expected.GetProperty("names").EnumerateArray()
                .Select(name => (Text(name, "name"), Text(name, "anchor"), PointOf(name))),
            MapNames.Place(spots, size)
                .Select(name => (name.Name, name.Anchor, (Tenths.Of(name.At.X), Tenths.Of(name.At.Y)))));
        Assert.Equal(expected.GetProperty("length").GetInt32(), land.Length);
        Assert.StartsWith(Text(expected, "begins"), land, StringComparison.Ordinal);
    }

    [Fact]
    public void Coordinates_are_read_from_points_and_from_two_numbers_in_degrees_alone()
    {
        Assert.Equal((121.5, 38.9), At(("location", Value.From(new Point(Point.Wgs84, 121.5, 38.9)))));
        Assert.Equal((-2.2, 53), At(("latitude", 53), ("longitude", -2.2)));
        Assert.Null(At(("location", Value.From(new Point(Point.Cartesian, 1, 2)))));
        Assert.Null(At(("latitude", 91.0), ("longitude", 2.0)));
        Assert.Null(At(("latitude", "53"), ("longitude", "2")));
        Assert.Null(At(("latitude", 53.0)));
    }

    [Fact]
    public void Many_places_are_counted_and_the_first_are_read_out()
    {
        var places = Enumerable.Range(0, 30).Select(i => new MapPlace($"p{i}", $"Place <{i}>", i, i)).ToList();

        var map = PlaceMap.Of(places).ToString();

        Assert.Contains(
            "aria-label=\"Map of 30 places, among them Place &lt;0&gt;, Place &lt;1&gt;",
            map,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Place &lt;12&gt;,", map, StringComparison.Ordinal);
        Assert.Contains("<title>Place &lt;29&gt;</title>", map, StringComparison.Ordinal);
    }

    [Fact]
    public void No_place_is_no_map() => Assert.Equal("", PlaceMap.Of([]).ToString());

    private static (double Longitude, double Latitude)? At(params (string Name, Value Value)[] properties)
    {
        var place = MapPlace.Of("p", "P", PropertyMap.From(properties.ToDictionary(pair => pair.Name, pair => pair.Value)));
        return place is null ? null : (place.Longitude, place.Latitude);
    }

    private static JsonElement Read() => JsonDocument.Parse(File.ReadAllText(Drawn)).RootElement;

    private static MapPlace PlaceOf(JsonElement spot) => new(
        Text(spot, "name"),
        Text(spot, "name"),
        spot.GetProperty("longitude").GetDouble(),
        spot.GetProperty("latitude").GetDouble());

    private static (string X, string Y) PointOf(JsonElement point) =>
        (Tenths.Of(point.GetProperty("x").GetDouble()), Tenths.Of(point.GetProperty("y").GetDouble()));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
