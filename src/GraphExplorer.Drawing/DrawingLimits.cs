namespace GraphExplorer.Drawing;

/// <summary>What pictures are bounded by: a stranger may ask for one, and a stored view may hold anything.</summary>
public static class DrawingLimits
{
    /// <summary>The least width and height, in pixels: less holds no word.</summary>
    public const int MinPixels = 200;

    /// <summary>The greatest width and height, in pixels: 64 MB of memory for a PNG, no more.</summary>
    public const int MaxPixels = 4096;

    /// <summary>The most pixels that a PNG draws for one of the picture.</summary>
    public const double MaxPixelRatio = 4;

    /// <summary>The most entities that are drawn; the best-joined stay. The page draws as many.</summary>
    public const int MaxNodes = 2000;

    /// <summary>The most relationships that are drawn; the first stay. Stops a picture of a million lines.</summary>
    public const int MaxLinks = 20_000;

    /// <summary>The most paths that are drawn in lanes; the best stay.</summary>
    public const int MaxPaths = 100;

    /// <summary>The most letters of one text that are kept; the end is cut with an ellipsis. Stops a name of a
    /// megabyte.</summary>
    public const int MaxCharacters = 2000;

    /// <summary>The most sources that a picture lists; the rest are counted.</summary>
    public const int MaxSources = 40;

    /// <summary>The farthest from the middle that a position may lie: what is beyond leaves no room for the rest.
    /// </summary>
    public const double MaxCoordinate = 1_000_000;

    /// <summary>The most letters of an SVG: a picture over it is refused.</summary>
    public const int MaxSvgCharacters = 16 * 1024 * 1024;

    /// <summary>The most bars, points of a line, or parts of a chart.</summary>
    public const int MaxValues = 5000;
}
