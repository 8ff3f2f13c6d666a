using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>What the page's own layout gives; <c>Golden/make.mjs</c> rewrites it.</summary>
internal sealed record GoldenLanes(
    IReadOnlyList<GoldenCase> Cases,
    IReadOnlyList<GoldenKind> Kinds,
    IReadOnlyList<GoldenText> Texts)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static GoldenLanes Shipped { get; } = JsonSerializer.Deserialize<GoldenLanes>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Drawing", "Golden", "lanes.json")),
        Options)!; // the file is part of the tests
}

internal sealed record GoldenCase(string Name, double Width, int? Chosen, Picture Picture, GoldenScene Expected);

internal sealed record GoldenScene(
    double Width,
    double Height,
    IReadOnlyList<GoldenNode> Nodes,
    IReadOnlyList<GoldenLine> Lines,
    IReadOnlyList<GoldenLabel> Labels,
    GoldenStub? Stub);

internal sealed record GoldenNode(string Id, double X, double Y, IReadOnlyList<string> NameLines, Box NameBox);

internal sealed record GoldenLine(
    string Left,
    string Right,
    IReadOnlyList<string> Links,
    PictureStrength Strength,
    bool ArrowLeft,
    bool ArrowRight,
    string D,
    Spot Middle,
    IReadOnlyList<Spot> Points);

internal sealed record GoldenLabel(IReadOnlyList<string> VerbLines, string? Date, double X, Box VerbBox, Box? DateBox);

internal sealed record GoldenStub(double X, double Y, Box Box);

internal sealed record GoldenKind(string Kind, string Word, string Shape, string Colour, string? Letters);

internal sealed record GoldenText(string Text, double Width, IReadOnlyList<string> Lines);
