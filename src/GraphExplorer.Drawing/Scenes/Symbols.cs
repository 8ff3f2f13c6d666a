using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>The symbols of kinds: shape, icon and colour together, on a square of 20 by 20.</summary>
internal static class Symbols
{
    private const double Side = 20;
    private const double OutlineWidth = 2;
    private const double IconWidth = 1.5;

    /// <summary>The symbol of a kind round a point, so many units wide.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="middle">The point.</param>
    /// <param name="size">How wide.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="colourName">A colour in place of the kind's; null for the kind's.</param>
    public static SceneGroup Of(
        string? kind,
        Spot middle,
        double size,
        Palette palette,
        string? colourName = null)
    {
        var look = KindStyle.Of(kind);
        var colour = palette[colourName ?? look.Colour];
        var items = new List<SceneItem>
        {
            new ScenePath(look.ShapeStyle.D)
            {
                Fill = palette.Panel,
                Stroke = colour,
                StrokeWidth = OutlineWidth,
                Dash = look.ShapeStyle.Dash ?? [],
            },
        };
        foreach (var mark in look.Icon)
        {
            if (mark.Fill is { } fill)
                items.Add(new ScenePath(fill) { Fill = colour });
            if (mark.Stroke is { } stroke)
                items.Add(new ScenePath(stroke) { Stroke = colour, StrokeWidth = IconWidth, HasRoundEnds = true });
        }

        if (look.Letters is { } runes)
        {
            items.Add(new SceneText(runes, new Spot(10, 12.7), 7.5)
            {
                Fill = colour,
                IsBold = true,
                Anchor = TextAnchor.Middle,
                Room = 12,
            });
        }

        return new SceneGroup(items)
        {
            Offset = new Spot(middle.X - size / 2, middle.Y - size / 2),
            Scale = size / Side,
        };
    }
}
