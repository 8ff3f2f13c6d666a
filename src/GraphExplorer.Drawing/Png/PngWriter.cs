using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Graph.Errors;
using SkiaSharp;

namespace GraphExplorer.Drawing.Png;

/// <summary>Draws scenes as PNG: the same items in the same places as in the SVG.</summary>
public static class PngWriter
{
    /// <summary>Pixels for one of the picture where nothing else is asked: print stays sharp.</summary>
    public const double UsualPixelRatio = 2;

    /// <summary>Flat colours pack best unfiltered; more effort than this costs seconds for a few per cent.</summary>
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.NoFilters, zLibLevel: 5);

    /// <summary>The picture as a PNG.</summary>
    /// <param name="scene">The picture.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="pixelRatio">Pixels for one of the picture, 0.25 to 4; null for two, or fewer where the picture
    /// would be over the greatest size.</param>
    /// <exception cref="DrawingException">There is no font; the picture would be over the greatest size; a number is
    /// not finite.</exception>
    public static byte[] Write(Scene scene, FontLibrary fonts, double? pixelRatio = null)
    {
        if (!fonts.HasFont)
        {
            throw new DrawingException(
                ErrorCodes.NotAvailable,
                "fonts",
                "A PNG needs a font, and none was found. Install one (Debian: fonts-noto-core or fonts-dejavu-core), " +
                "or build the page, which brings its own. The SVG needs none.");
        }

        var (width, height, ratio) = SizeOf(scene, pixelRatio);
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info) ??
            throw DrawingException.TooLarge("size", "There is not enough memory for a picture of this size.");
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale((float)(scene.Zoom * ratio));
        using (var text = new TextPainter(canvas, fonts))
        {
            var painter = new ItemPainter(canvas, text);
            foreach (var item in scene.Items)
                painter.Draw(item);
        }

        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(Encoding);
        return data?.ToArray() ??
            throw DrawingException.TooLarge("size", "There is not enough memory for a picture of this size.");
    }

    private static (int Width, int Height, double Ratio) SizeOf(Scene scene, double? pixelRatio)
    {
        if (pixelRatio is { } asked && !(asked is >= 0.25 and <= DrawingLimits.MaxPixelRatio))
        {
            throw DrawingException.Invalid(
                "pixelRatio",
                $"\"pixelRatio\" is from 0.25 to {Numbers.Write(DrawingLimits.MaxPixelRatio)}.");
        }

        var (width, height) = (scene.Width * scene.Zoom, scene.Height * scene.Zoom);
        if (!double.IsFinite(width) || !double.IsFinite(height) || width <= 0 || height <= 0)
            throw DrawingException.Invalid("size", "The picture has no size.");
        var ratio = pixelRatio ?? Math.Min(UsualPixelRatio, DrawingLimits.MaxPixels / Math.Max(width, height));
        var (across, down) = (Math.Round(width * ratio), Math.Round(height * ratio));
        if (across > DrawingLimits.MaxPixels || down > DrawingLimits.MaxPixels)
        {
            throw DrawingException.TooLarge(
                "pixelRatio",
                $"The PNG would have {Numbers.Count((long)across)} by {Numbers.Count((long)down)} pixels; the most is " +
                $"{Numbers.Count(DrawingLimits.MaxPixels)} each way.");
        }

        return (Math.Max(1, (int)across), Math.Max(1, (int)down), ratio);
    }
}
