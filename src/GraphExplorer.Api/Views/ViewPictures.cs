using System.Text;
using GraphExplorer.Api.Operations;
using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Drawing.Svg;
using GraphExplorer.Drawing.Views;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>Draws views. Drawing takes the processor as a question does, so it waits for a place as a question does.</summary>
/// <param name="admission">The places.</param>
/// <param name="cache">What was drawn before.</param>
/// <param name="fonts">The fonts, looked for when the first picture needs them.</param>
internal sealed class ViewPictures(Admission admission, PictureCache cache, Lazy<FontLibrary> fonts)
{
    /// <summary>The picture as SVG.</summary>
    /// <exception cref="RequestRefusedException">It cannot be drawn so.</exception>
    public ValueTask<ReadOnlyMemory<byte>> SvgAsync(
        ViewRecord record,
        PictureRequest wish,
        CancellationToken cancellationToken) =>
        DrawAsync($"{record.View.Id} {record.Tag} svg {wish}", record.View, wish, WriteSvg, cancellationToken);

    /// <summary>The picture as PNG.</summary>
    /// <exception cref="RequestRefusedException">It cannot be drawn so, or there is no font.</exception>
    public ValueTask<ReadOnlyMemory<byte>> PngAsync(
        ViewRecord record,
        PictureRequest wish,
        CancellationToken cancellationToken)
    {
        double? ratio = wish.HasSize ? 1 : null; // who names a size means the file's
        return DrawAsync(
            $"{record.View.Id} {record.Tag} png {wish}",
            record.View,
            wish,
            scene => PngWriter.Write(scene, fonts.Value, ratio),
            cancellationToken);
    }

    /// <summary>The picture in words: those of whoever saved it, or made from it.</summary>
    /// <exception cref="RequestRefusedException">It cannot be drawn, and nobody put it in words.</exception>
    public async ValueTask<string> DescribeAsync(ViewRecord record, CancellationToken cancellationToken)
    {
        if (record.View.AltText is { } words)
            return words;
        var made = await DrawAsync(
            $"{record.View.Id} {record.Tag} words",
            record.View,
            PictureRequest.Plain,
            scene => Encoding.UTF8.GetBytes(scene.AlternativeText),
            cancellationToken);
        return Encoding.UTF8.GetString(made.Span);
    }

    private static byte[] WriteSvg(Scene scene) => Encoding.UTF8.GetBytes(SvgWriter.Write(scene));

    private static Scene Compose(SavedView view, PictureRequest wish)
    {
        var options = wish.IsCard ? PictureOptions.Card : new PictureOptions();
        return ViewPicture.Compose(
            view,
            options with { Width = wish.Width ?? options.Width, Height = wish.Height ?? options.Height },
            wish.Theme);
    }

    private async ValueTask<ReadOnlyMemory<byte>> DrawAsync(
        string name,
        SavedView view,
        PictureRequest wish,
        Func<Scene, byte[]> write,
        CancellationToken cancellationToken)
    {
        if (cache.Find(name) is { } drawn)
            return drawn;
        using var place = await admission.EnterAsync(cancellationToken);
        try
        {
            ReadOnlyMemory<byte> picture = write(Compose(view, wish));
            cache.Keep(name, picture);
            return picture;
        }
        catch (DrawingException failure)
        {
            throw new RequestRefusedException(new RequestError(
                failure.Code,
                RequestPlace.OfParameter(failure.Parameter),
                failure.Message));
        }
    }
}

/// <summary>How a picture is wanted.</summary>
/// <param name="Width">The width in pixels; null for as wide as it needs.</param>
/// <param name="Height">The height in pixels; null for as high as it needs.</param>
/// <param name="Theme">Light or dark; null for what the view says.</param>
/// <param name="IsCard">Whether it is for a link preview.</param>
internal sealed record PictureRequest(int? Width, int? Height, PictureTheme? Theme, bool IsCard = false)
{
    /// <summary>As the view says.</summary>
    public static PictureRequest Plain { get; } = new(null, null, null);

    /// <summary>Whether its size is fixed.</summary>
    public bool HasSize => IsCard || Width is not null || Height is not null;
}
