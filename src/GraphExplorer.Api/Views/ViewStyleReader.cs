using System.Text.Json;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>Reads where things stand in a view and how they look.</summary>
internal static class ViewStyleReader
{
    /// <summary>Most entities that have a place of their own.</summary>
    public const int MaxPositions = 4000;

    /// <summary>The farthest place from the middle, in pixels: beyond it nothing can be drawn together with anything.</summary>
    public const double FarthestPlace = 1_000_000;

    private const string Otherwise =
        "drawn (its relationships in the picture), id, or a property's name; the server takes the values of that property when "
        + "it takes the snapshot. A property with one of these names is written with a dot before it, as in `.kind`.";

    private const string LayoutPointer = "/layout";
    private const string PositionsPointer = "/layout/positions";
    private const string StylePointer = "/style";

    private static readonly SingleParameter<string> Name = Declare.Choice(
        "name",
        "How the entities were arranged.",
        [
            ("lanes", "lanes"), ("force", "force"), ("layered", "layered"), ("radial", "radial"), ("time", "time"),
            ("fixed", "fixed"),
        ]);

    private static readonly SingleParameter<JsonElement?> Positions = new(
        "positions",
        "By entity id its place, [x, y] in pixels, x to the right and y down.",
        JsonForm.Any,
        null);

    private static readonly SingleParameter<string> Theme = Declare.Choice(
        "theme",
        "Light, dark, or as the reader has it.",
        [("auto", "auto"), ("light", "light"), ("dark", "dark")]);

    private static readonly SingleParameter<string?> ColourBy =
        Property("colourBy", $"What colour stands for: kind, {Otherwise}");
    private static readonly SingleParameter<string?> SizeBy =
        Property("sizeBy", $"What size stands for: same (nothing), {Otherwise}");
    private static readonly SingleParameter<string?> Caption =
        Property("caption", $"What stands beneath an entity: name, {Otherwise}");

    private static readonly SingleParameter<int?> Path =
        Declare.OptionalInteger("path", "The path that is lit, from 1.", 1, 1000);

    /// <summary>How a layout is written.</summary>
    public static JsonForm LayoutForm { get; } = JsonForm.Of([Name, Positions]);

    /// <summary>How a style is written.</summary>
    public static JsonForm StyleForm { get; } = JsonForm.Of([Theme, ColourBy, SizeBy, Caption, Path]);

    /// <summary>Reads a layout.</summary>
    /// <exception cref="RequestRefusedException">A place is none, or there are too many.</exception>
    public static ViewLayout ReadLayout(JsonElement json)
    {
        var values = RequestReader.ReadObject(json, [Name, Positions], LayoutPointer);
        var places = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        if (values.Get(Positions) is { } positions)
        {
            foreach (var member in positions.EnumerateObject())
            {
                if (!places.TryAdd(member.Name, ReadPlace(member)))
                    throw Refuse(member.Name, "stands there twice");
                if (places.Count > MaxPositions)
                {
                    throw new RequestRefusedException(new RequestError(
                        ErrorCodes.InvalidValue,
                        RequestPlace.Within(LayoutPointer, RequestPlace.OfMember(Positions.Name)),
                        $"\"positions\" may hold {MaxPositions} places."));
                }
            }
        }

        return new ViewLayout(values.Get(Name), places);
    }

    /// <summary>Reads a style.</summary>
    /// <exception cref="RequestRefusedException">It holds something unknown or malformed.</exception>
    public static ViewStyle ReadStyle(JsonElement json)
    {
        var values = RequestReader.ReadObject(json, [Theme, ColourBy, SizeBy, Caption, Path], StylePointer);
        return new ViewStyle
        {
            Theme = values.Get(Theme),
            ColourBy = values.Get(ColourBy),
            SizeBy = values.Get(SizeBy),
            Caption = values.Get(Caption),
            Path = values.Get(Path),
        };
    }

    private static SingleParameter<string?> Property(string name, string description) =>
        Declare.Text(name, description, maxLength: 256);

    private static double[] ReadPlace(JsonProperty member)
    {
        if (member.Name.Length is 0 or > IdForm.MaxLength)
            throw Refuse(member.Name, "is not the id of an entity");
        if (member.Value.ValueKind != JsonValueKind.Array || member.Value.GetArrayLength() != 2 ||
            member.Value.EnumerateArray().Any(number => number.ValueKind != JsonValueKind.Number))
            throw Refuse(member.Name, "must be two numbers, [x, y]");
        var place = new[] { member.Value[0].GetDouble(), member.Value[1].GetDouble() };
        if (place.Any(number => !(Math.Abs(number) <= FarthestPlace)))
            throw Refuse(member.Name, $"must lie within {FarthestPlace:0} pixels");
        return place;
    }

    private static RequestRefusedException Refuse(string id, string reason)
    {
        var shown = id.Length <= 64 ? id : id[..64] + "…";
        return new RequestRefusedException(new RequestError(
            ErrorCodes.InvalidValue,
            RequestPlace.Within(PositionsPointer, RequestPlace.OfMember(shown)),
            $"The place of \"{shown}\" {reason}."));
    }
}
