using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>
/// Puts a picture together: title above, the picture with its legend, what it says, and below its sources, the caution
/// and whom to credit.
/// </summary>
public static class SceneComposer
{
    private const double UsualWidth = 960;
    private const double MaxNetworkWidth = 1600;
    private const double WidthByEntities = 75;

    /// <summary>Below this scale lanes are not drawn smaller but with fewer paths; the page's least.</summary>
    private const double MinScale = 0.62;

    /// <summary>Composes a picture.</summary>
    /// <param name="picture">What is drawn.</param>
    /// <param name="text">What is said beside it.</param>
    /// <param name="options">How.</param>
    /// <exception cref="DrawingException">The picture is broken or a size is out of bounds; the message says which.
    /// </exception>
    public static Scene Compose(Picture picture, PictureText text, PictureOptions options)
    {
        CheckOptions(options);
        var leftOut = new List<string>();
        var clean = PictureCheck.Clean(picture, leftOut);
        var width = (options.Width ?? 0) / options.Zoom;
        var height = options.Height / options.Zoom;
        Stage stage;
        if (options is { OnlyChosenPath: true, ChosenPath: { } only } && only >= 0 && only < clean.Paths.Count)
        {
            if (clean.Paths.Count > 1)
                leftOut.Add(OtherPaths(clean.Paths.Count - 1));
            clean = OfPaths(clean, [clean.Paths[only]]);
            options = options with { ChosenPath = 0 };
        }

        if (clean.Paths.Count > 0)
        {
            var whole = clean;
            clean = FewerPaths(clean, options, width > 0 ? width : UsualWidth, height);
            stage = LaneStage.Draw(clean, options, width > 0 ? width : UsualWidth);
            if (clean.Paths.Count < whole.Paths.Count)
                leftOut.Add(PictureCheck.BestPaths(clean.Paths.Count, picture.Paths.Count));
            if (width == 0)
                width = Math.Max(UsualWidth, stage.Width);
        }
        else
        {
            if (width == 0)
                width = Math.Clamp(Math.Sqrt(clean.Nodes.Count) * WidthByEntities, UsualWidth, MaxNetworkWidth);
            stage = Stage.Empty;
        }

        var frame = new Frame(clean, text, options, width, leftOut);
        return frame.Compose(stage, height);
    }

    /// <summary>Refuses sizes out of bounds.</summary>
    internal static void CheckOptions(PictureOptions options)
    {
        CheckPixels("width", options.Width);
        CheckPixels("height", options.Height);
        if (!(options.Zoom is >= 0.5 and <= 4))
            throw DrawingException.Invalid("zoom", "\"zoom\" is from 0.5 to 4.");
    }

    private static void CheckPixels(string parameter, int? value)
    {
        if (value is < DrawingLimits.MinPixels or > DrawingLimits.MaxPixels)
        {
            throw DrawingException.Invalid(
                parameter,
                $"\"{parameter}\" is from {DrawingLimits.MinPixels} to {DrawingLimits.MaxPixels} pixels.");
        }
    }

    /// <summary>As many of the best paths as stay legible within the greatest height.</summary>
    private static Picture FewerPaths(Picture picture, PictureOptions options, double width, double? height)
    {
        var max = (height ?? DrawingLimits.MaxPixels / options.Zoom) / MinScale;
        var drawn = picture;
        while (drawn.Paths.Count > 1)
        {
            var lanes = LaneStage.Draw(drawn, options, width);
            if (lanes.Height <= max)
                break;
            var share = Math.Min(0.9, max / lanes.Height);
            drawn = OfPaths(picture, [.. picture.Paths.Take(Math.Max(1, (int)(drawn.Paths.Count * share)))]);
        }

        return drawn;
    }

    private static string OtherPaths(int count) => count == 1
        ? "1 more path is not drawn here."
        : $"{Numbers.Count(count)} more paths are not drawn here.";

    private static Picture OfPaths(Picture picture, IReadOnlyList<PicturePath> paths)
    {
        var nodes = paths.SelectMany(path => path.Nodes).ToHashSet(StringComparer.Ordinal);
        var links = paths
            .SelectMany(path => path.Links.Concat(path.Parallel?.SelectMany(beside => beside) ?? []))
            .ToHashSet(StringComparer.Ordinal);
        return picture with
        {
            Nodes = [.. picture.Nodes.Where(node => nodes.Contains(node.Id))],
            Links = [.. picture.Links.Where(link => links.Contains(link.Id))],
            Paths = paths,
        };
    }
}
