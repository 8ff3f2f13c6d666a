using GraphExplorer.Drawing.Scenes;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace GraphExplorer.Drawing.Png;

/// <summary>
/// Writes lines of text on a canvas: each stretch of characters in the font that has them, joined and ordered as its
/// script asks (HarfBuzz), the whole narrowed where the font is wider than the room that the layout kept.
/// </summary>
internal sealed class TextPainter(SKCanvas canvas, FontLibrary fonts) : IDisposable
{
    private const float HaloWidth = 4;
    private readonly Dictionary<SKTypeface, SKShaper> _shapers = [];

    public void Draw(SceneText text)
    {
        var pieces = PiecesOf(text).ToArray();
        var width = pieces.Sum(piece => piece.Width);
        if (width <= 0)
            return;
        var squeeze = text.Room is { } room && room > 0 && width > room ? (float)(room / width) : 1f;
        var start = text.Anchor switch
        {
            TextAnchor.Middle => -width * squeeze / 2,
            TextAnchor.End => -width * squeeze,
            _ => 0,
        };
        canvas.Save();
        canvas.Translate((float)text.At.X + start, (float)text.At.Y);
        canvas.Scale(squeeze, 1);
        if (text.Halo is { } halo)
        {
            using var rim = Paint(halo);
            rim.Style = SKPaintStyle.Stroke;
            rim.StrokeWidth = HaloWidth;
            rim.StrokeJoin = SKStrokeJoin.Round;
            DrawPieces(pieces, _ => rim);
        }

        using var ink = Paint(text.Fill);
        using var accent = new SKPaint { IsAntialias = true };
        DrawPieces(pieces, piece =>
        {
            if (piece.Run.Fill is not { } fill)
                return ink;
            accent.Color = Colour(fill);
            return accent;
        });
        canvas.Restore();
        foreach (var piece in pieces)
            piece.Font.Dispose();
    }

    public static SKColor Colour(string value) => SKColor.TryParse(value, out var colour)
        ? colour
        : throw DrawingException.Invalid("style", $"{Texts.Cut(value, 20)} is not a colour.");

    public void Dispose()
    {
        foreach (var shaper in _shapers.Values)
            shaper.Dispose();
    }

    private void DrawPieces(IReadOnlyList<Piece> pieces, Func<Piece, SKPaint> paintOf)
    {
        float x = 0;
        foreach (var piece in pieces)
        {
            canvas.DrawShapedText(ShaperOf(piece.Face), piece.Text, x, piece.Rise, piece.Font, paintOf(piece));
            x += piece.Width;
        }
    }

    private IEnumerable<Piece> PiecesOf(SceneText text)
    {
        foreach (var run in text.Runs)
        {
            var size = (float)(run.IsRaised ? text.Size * TextFlow.RaisedSize : text.Size);
            var rise = (float)(run.IsRaised ? -text.Size * TextFlow.RaisedBy : 0);
            foreach (var (part, face) in TextRuns.Of(run.Text, rune => fonts.For(rune, text.IsBold)))
            {
                var font = new SKFont(face, size)
                {
                    Edging = SKFontEdging.Antialias,
                    Hinting = SKFontHinting.None,
                    Subpixel = true,
                    LinearMetrics = true,
                };
                var width = ShaperOf(face).Shape(part, font).Width;
                yield return new Piece(run, part, face, font, rise, width);
            }
        }
    }

    private SKShaper ShaperOf(SKTypeface face)
    {
        if (!_shapers.TryGetValue(face, out var shaper))
            _shapers.Add(face, shaper = new SKShaper(face));
        return shaper;
    }

    private static SKPaint Paint(string colour) => new() { IsAntialias = true, Color = Colour(colour) };

    private sealed record Piece(SceneRun Run, string Text, SKTypeface Face, SKFont Font, float Rise, float Width);
}
