using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Drawing.Style;

/// <summary>The style file of the picture as it is written; the page reads the same one.</summary>
internal sealed record StyleFile(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Themes,
    IReadOnlyDictionary<string, KnownKind> Kinds,
    UnknownKinds UnknownKinds,
    IReadOnlyDictionary<string, ShapeStyle> Shapes,
    IReadOnlyDictionary<string, IReadOnlyList<IconStroke>> Icons,
    IReadOnlyDictionary<string, StrengthStyle> Strengths,
    PathStyles Paths,
    SizeStyle Sizes,
    TypeStyle Type)
{
    private const string ResourceName = "picture-style.json";

    /// <summary>The file that is part of this assembly.</summary>
    public static StyleFile Shipped { get; } = Read();

    private static StyleFile Read()
    {
        using var stream = typeof(StyleFile).Assembly.GetManifestResourceStream(ResourceName) ??
            throw new InvalidOperationException($"The assembly has no {ResourceName}.");
        return JsonSerializer.Deserialize(stream, StyleJson.Default.StyleFile) ??
            throw new InvalidOperationException($"{ResourceName} is empty.");
    }
}

internal sealed record KnownKind(string Shape, string Icon, string Colour);

internal sealed record UnknownKinds(IReadOnlyList<string> Shapes, IReadOnlyList<string> Colours);

internal sealed record ShapeStyle(string D, IReadOnlyList<double>? Dash = null);

internal sealed record IconStroke(string? Fill = null, string? Stroke = null);

internal sealed record StrengthStyle(IReadOnlyList<double> Dash, string Says);

/// <summary>The path that the sentence tells, the others, and the one line that a person chose.</summary>
internal sealed record PathStyles(PathStyle Told, PathStyle Other, PathStyle ChosenLine);

/// <summary>Names of colours.</summary>
internal sealed record PathStyle(string Line, string Words);

internal sealed record SizeStyle(
    double Node,
    double Stub,
    double Line,
    double ChosenLine,
    double Name,
    double Verb,
    double Date,
    double ColumnMin,
    double ColumnMax,
    double Gutter,
    double RowGap,
    double Track,
    double Margin,
    double Corner);

internal sealed record TypeStyle(string Family);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StyleFile))]
internal sealed partial class StyleJson : JsonSerializerContext;
