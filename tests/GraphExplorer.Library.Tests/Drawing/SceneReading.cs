using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Reads a scene as its viewer would: every text with the box it takes.</summary>
internal static class SceneReading
{
    /// <summary>All items that are no groups, with the offset and scale of the groups round them.</summary>
    public static IEnumerable<(SceneItem Item, Spot Offset, double Scale)> Flatten(this Scene scene) =>
        scene.Items.SelectMany(item => Flatten(item, default, 1));

    /// <summary>All texts with their boxes in the scene, by the estimated widths.</summary>
    public static IReadOnlyList<(string Text, Box Box)> Words(this Scene scene) =>
    [
        .. scene.Flatten()
            .Where(entry => entry.Item is SceneText)
            .Select(entry => BoxOf((SceneText)entry.Item, entry.Offset, entry.Scale)),
    ];

    /// <summary>No text lies on another.</summary>
    public static void AssertWordsLieApart(this Scene scene)
    {
        var words = scene.Words();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 1; j < words.Count; j++)
            {
                Assert.False(
                    words[i].Box.Overlaps(words[j].Box, -1),
                    $"\"{words[i].Text}\" lies on \"{words[j].Text}\"");
            }
        }
    }

    private static IEnumerable<(SceneItem Item, Spot Offset, double Scale)> Flatten(
        SceneItem item,
        Spot offset,
        double scale) => item is not SceneGroup group
        ? [(item, offset, scale)]
        : group.Items.SelectMany(inner => Flatten(
            inner,
            new Spot(offset.X + group.Offset.X * scale, offset.Y + group.Offset.Y * scale),
            scale * group.Scale));

    private static (string Text, Box Box) BoxOf(SceneText text, Spot offset, double scale)
    {
        var width = text.Runs.Sum(run =>
            TextMeasure.Width(run.Text, text.Size * (run.IsRaised ? 0.72 : 1), text.IsBold));
        var left = text.Anchor switch
        {
            TextAnchor.Middle => text.At.X - width / 2,
            TextAnchor.End => text.At.X - width,
            _ => text.At.X,
        };
        var box = new Box(
            offset.X + left * scale,
            offset.Y + (text.At.Y - text.Size * 0.75) * scale,
            width * scale,
            text.Size * scale * 0.9);
        return (text.Text, box);
    }
}
