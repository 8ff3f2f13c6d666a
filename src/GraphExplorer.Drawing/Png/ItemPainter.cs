using System.Diagnostics;
using GraphExplorer.Drawing.Scenes;
using SkiaSharp;

namespace GraphExplorer.Drawing.Png;

/// <summary>Paints the items of a scene on a canvas, one after another.</summary>
internal sealed class ItemPainter(SKCanvas canvas, TextPainter text)
{
    /// <summary>How far an outline reaches beyond its shape, at most.</summary>
    private const float OutlineReach = 4;

    /// <summary>How solid what is painted now is: that of a group of one shape.</summary>
    private double _opacity = 1;

    public void Draw(SceneItem item)
    {
        switch (item)
        {
            case SceneGroup group:
                DrawGroup(group);
                break;
            case ScenePath path:
                using (var shape = SKPath.ParseSvgPathData(path.Data))
                {
                    if (shape is not null)
                    {
                        Paint(path.Fill, path.Stroke, path.StrokeWidth, path.Dash, path.HasRoundEnds, paint =>
                            canvas.DrawPath(shape, paint));
                    }
                }

                break;
            case SceneCircle circle:
                Paint(circle.Fill, circle.Stroke, circle.StrokeWidth, [], hasRoundEnds: false, paint =>
                    canvas.DrawCircle(
                        (float)circle.Centre.X,
                        (float)circle.Centre.Y,
                        (float)circle.Radius,
                        paint));
                break;
            case SceneRectangle rectangle:
                var box = BoundsOf(rectangle);
                var corner = (float)rectangle.Corner;
                Paint(rectangle.Fill, rectangle.Stroke, rectangle.StrokeWidth, [], hasRoundEnds: false, paint =>
                    canvas.DrawRoundRect(box, corner, corner, paint));
                break;
            case SceneText words:
                text.Draw(words);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void DrawGroup(SceneGroup group)
    {
        canvas.Save();
        canvas.Translate((float)group.Offset.X, (float)group.Offset.Y);
        canvas.Scale((float)group.Scale);
        var before = _opacity;
        var isLayer = group.Opacity < 1 && group.Items.Count > 1;
        if (isLayer)
        {
            // A layer costs what it covers: one of the whole picture for every faint line would take minutes.
            using var faint = new SKPaint { Color = SKColors.Black.WithAlpha(Alpha(group.Opacity)) };
            if (BoundsOf(group) is { } bounds)
                canvas.SaveLayer(bounds, faint);
            else
                canvas.SaveLayer(faint);
        }
        else
        {
            _opacity *= group.Opacity;
        }

        foreach (var item in group.Items)
            Draw(item);
        _opacity = before;
        if (isLayer)
            canvas.Restore();
        canvas.Restore();
    }

    /// <summary>What the shapes of a group cover; null where there is text or a group in it.</summary>
    private static SKRect? BoundsOf(SceneGroup group)
    {
        SKRect? all = null;
        foreach (var item in group.Items)
        {
            SKRect own;
            switch (item)
            {
                case ScenePath path:
                    using (var shape = SKPath.ParseSvgPathData(path.Data))
                        own = shape?.Bounds ?? SKRect.Empty;
                    break;
                case SceneCircle circle:
                    var (x, y, r) = ((float)circle.Centre.X, (float)circle.Centre.Y, (float)circle.Radius);
                    own = new SKRect(x - r, y - r, x + r, y + r);
                    break;
                case SceneRectangle rectangle:
                    own = BoundsOf(rectangle);
                    break;
                default:
                    return null;
            }

            own.Inflate(OutlineReach, OutlineReach);
            all = all is { } before ? SKRect.Union(before, own) : own;
        }

        return all;
    }

    private static SKRect BoundsOf(SceneRectangle rectangle) => SKRect.Create(
        (float)rectangle.Box.X,
        (float)rectangle.Box.Y,
        (float)rectangle.Box.Width,
        (float)rectangle.Box.Height);

    private void Paint(
        string? fill,
        string? stroke,
        double width,
        IReadOnlyList<double> dash,
        bool hasRoundEnds,
        Action<SKPaint> draw)
    {
        using var paint = new SKPaint { IsAntialias = true };
        if (fill is not null)
        {
            paint.Color = TextPainter.Colour(fill).WithAlpha(Alpha(_opacity));
            draw(paint);
        }

        if (stroke is null)
            return;
        paint.Color = TextPainter.Colour(stroke).WithAlpha(Alpha(_opacity));
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)width;
        paint.StrokeJoin = SKStrokeJoin.Round;
        paint.StrokeCap = hasRoundEnds ? SKStrokeCap.Round : SKStrokeCap.Butt;
        using var dashes = dash.Count > 0
            ? SKPathEffect.CreateDash([.. dash.Select(length => (float)length)], 0)
            : null;
        paint.PathEffect = dashes;
        draw(paint);
    }

    private static byte Alpha(double opacity) => (byte)Math.Round(Math.Clamp(opacity, 0, 1) * 255);
}
