using GraphExplorer.Drawing.Layout.Networks;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>How a picture is drawn.</summary>
public sealed record PictureOptions
{
    /// <summary>The width in pixels, 200 to 4,096; null for as wide as the picture needs.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels, 200 to 4,096; null for as high as the picture needs.</summary>
    public int? Height { get; init; }

    /// <summary>How much everything is enlarged, 0.5 to 4: a card that is looked at from afar takes 1.6.</summary>
    public double Zoom { get; init; } = 1;

    /// <summary>Light or dark.</summary>
    public PictureTheme Theme { get; init; }

    /// <summary>Which path is lit, from 0; null for none.</summary>
    public int? ChosenPath { get; init; } = 0;

    /// <summary>Whether only the lit path is drawn; the others are counted.</summary>
    public bool OnlyChosenPath { get; init; }

    /// <summary>The entity that is marked; null for none.</summary>
    public string? ChosenNode { get; init; }

    /// <summary>How a network is laid out where no positions are given.</summary>
    public NetworkLayoutName Layout { get; init; }

    /// <summary>The entity in the middle of rings or at the top of layers; null for the best-joined one.</summary>
    public string? Root { get; init; }

    /// <summary>
    /// Where the entities of a network stand, by id, in any unit: they are moved and scaled together to fit, never
    /// rearranged. Entities without one are set beside their neighbours.
    /// </summary>
    public IReadOnlyDictionary<string, Spot>? Positions { get; init; }

    /// <summary>Colour and size of the entities of a network by what an analysis found; null for their kinds.</summary>
    public NetworkStyle? Style { get; init; }

    /// <summary>Whether the title stands above.</summary>
    public bool ShowTitle { get; init; } = true;

    /// <summary>Whether the legend stands below the picture.</summary>
    public bool ShowLegend { get; init; } = true;

    /// <summary>Whether the sources are listed; the caution and the credit stand there in any case.</summary>
    public bool ShowSources { get; init; } = true;

    /// <summary>The language of the words, BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>A card for link previews, 1,200 by 630 pixels, looked at from afar: the told path alone, its sentence, the
    /// caution and the credit.</summary>
    public static PictureOptions Card { get; } = new()
    {
        Width = 1200,
        Height = 630,
        Zoom = 1.6,
        OnlyChosenPath = true,
        ShowSources = false,
        ShowLegend = false,
    };
}

/// <summary>Groups and weights of the entities of a network.</summary>
/// <param name="Groups">The number of an entity's group, from 0 by size, by id; entities without one are grey.</param>
/// <param name="Weights">The measure that sets an entity's size, by id; null for one size.</param>
public sealed record NetworkStyle(
    IReadOnlyDictionary<string, int> Groups,
    IReadOnlyDictionary<string, double>? Weights = null)
{
    /// <summary>What a group is, for the legend: "community".</summary>
    public string GroupWord { get; init; } = "community";

    /// <summary>What the size means, for the legend: "betweenness"; null where it means nothing.</summary>
    public string? WeightWord { get; init; }

    /// <summary>Names of groups, by number; those without are named by word and number, from 1.</summary>
    public IReadOnlyDictionary<int, string>? GroupNames { get; init; }
}
