using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>
/// A picture in which everything has its place, its words and its colour: what the writers of SVG and PNG draw, and all
/// that they draw. Lengths are picture units; one is <see cref="Zoom"/> pixels.
/// </summary>
public sealed record Scene
{
    /// <summary>The width.</summary>
    public required double Width { get; init; }

    /// <summary>The height.</summary>
    public required double Height { get; init; }

    /// <summary>Pixels for a unit.</summary>
    public required double Zoom { get; init; }

    /// <summary>The theme that its colours are of.</summary>
    public required PictureTheme Theme { get; init; }

    /// <summary>The title, for those who do not see it too.</summary>
    public required string Title { get; init; }

    /// <summary>The picture in words.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>The language of its words, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>What is drawn, from back to front.</summary>
    public required IReadOnlyList<SceneItem> Items { get; init; }

    /// <summary>The entities in it, and where their middles are.</summary>
    public IReadOnlyList<SceneNode> Nodes { get; init; } = [];

    /// <summary>The lines in it.</summary>
    public IReadOnlyList<SceneLine> Lines { get; init; } = [];

    /// <summary>What limits left out of it, a sentence each; the picture says it too.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>An entity of a scene.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its whole name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">The middle of its symbol in the scene.</param>
/// <param name="IsNamed">Whether its name is drawn: in crowded networks not all fit.</param>
public sealed record SceneNode(string Id, string Name, string? Kind, Spot At, bool IsNamed);

/// <summary>A line of a scene.</summary>
/// <param name="From">The id of one end.</param>
/// <param name="To">The id of the other end.</param>
/// <param name="Links">The ids of the relationships that it stands for.</param>
/// <param name="Strength">How firmly it is drawn.</param>
/// <param name="IsWorded">Whether its verb is drawn.</param>
public sealed record SceneLine(
    string From,
    string To,
    IReadOnlyList<string> Links,
    PictureStrength Strength,
    bool IsWorded);
