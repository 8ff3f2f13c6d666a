using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Layout.Networks;
using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Where the page's own layouts put entities; <c>Golden/make-networks.mjs</c> rewrites it.</summary>
internal sealed record GoldenNetwork(
    int Seed,
    NetworkLayoutName Layout,
    string? Root,
    Picture Picture,
    IReadOnlyList<Spot> Places)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IReadOnlyList<GoldenNetwork> Shipped { get; } = JsonSerializer.Deserialize<GoldenNetwork[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Drawing", "Golden", "networks.json")),
        Options)!; // the file is part of the tests
}
