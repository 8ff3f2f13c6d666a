using System.Diagnostics;
using System.Globalization;
using System.Text;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Svg;

/// <summary>
/// Writes scenes as SVG that stands alone: no script, no style sheet, no reference to anything, presentation attributes
/// only, so that it shows under a policy that allows nothing. Every text is escaped, every number finite.
/// </summary>
public static class SvgWriter
{
    /// <summary>The picture as an SVG document.</summary>
    /// <exception cref="DrawingException">It has a number that is not finite, or is over the limit of characters.
    /// </exception>
    public static string Write(Scene scene)
    {
        var svg = new StringBuilder(16 * 1024);
        var (width, height) = (Numbers.Write(scene.Width * scene.Zoom), Numbers.Write(scene.Height * scene.Zoom));
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Append(width)
            .Append("\" height=\"").Append(height)
            .Append("\" viewBox=\"0 0 ").Append(Numbers.Write(scene.Width))
            .Append(' ').Append(Numbers.Write(scene.Height))
            .Append("\" role=\"img\" xml:lang=\"").Append(Escape(Texts.Clean(scene.Language, 40)))
            .Append("\" font-family=\"").Append(Escape(StyleFile.Shipped.Type.Family)).Append("\">\n");
        svg.Append("<title>").Append(Escape(Texts.Clean(scene.Title))).Append("</title>\n");
        svg.Append("<desc>").Append(Escape(Texts.Clean(scene.AlternativeText))).Append("</desc>\n");
        foreach (var item in scene.Items)
        {
            WriteItem(svg, item);
            svg.Append('\n');
            if (svg.Length > DrawingLimits.MaxSvgCharacters)
            {
                throw DrawingException.TooLarge(
                    "picture",
                    $"The SVG is over {Numbers.Count(DrawingLimits.MaxSvgCharacters)} characters: show less.");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Text as it may stand in markup and attributes.</summary>
    internal static string Escape(string text)
    {
        var drawable = Texts.Drawable(text);
        if (drawable.AsSpan().IndexOfAny("&<>\"'") < 0)
            return drawable;
        return new StringBuilder(drawable)
            .Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;")
            .Replace("\"", "&quot;")
            .Replace("'", "&#39;")
            .ToString();
    }

    private static void WriteItem(StringBuilder svg, SceneItem item)
    {
        switch (item)
        {
            case SceneGroup group:
                WriteGroup(svg, group);
                break;
            case ScenePath path:
                svg.Append("<path d=\"").Append(Escape(path.Data)).Append('"');
                Paint(svg, path.Fill, path.Stroke, path.StrokeWidth);
                if (path.Stroke is not null && path.Dash.Count > 0)
                {
                    svg.Append(" stroke-dasharray=\"")
                        .AppendJoin(' ', path.Dash.Select(length => Numbers.Write(length))).Append('"');
                }

                if (path.Stroke is not null)
                    svg.Append(" stroke-linejoin=\"round\"");
                if (path.HasRoundEnds)
                    svg.Append(" stroke-linecap=\"round\"");
                svg.Append("/>");
                break;
            case SceneCircle circle:
                svg.Append("<circle");
                Number(svg, "cx", circle.Centre.X);
                Number(svg, "cy", circle.Centre.Y);
                Number(svg, "r", circle.Radius);
                Paint(svg, circle.Fill, circle.Stroke, circle.StrokeWidth);
                svg.Append("/>");
                break;
            case SceneRectangle rectangle:
                svg.Append("<rect");
                Number(svg, "x", rectangle.Box.X);
                Number(svg, "y", rectangle.Box.Y);
                Number(svg, "width", Math.Max(0, rectangle.Box.Width));
                Number(svg, "height", Math.Max(0, rectangle.Box.Height));
                if (rectangle.Corner > 0)
                    Number(svg, "rx", rectangle.Corner);
                Paint(svg, rectangle.Fill, rectangle.Stroke, rectangle.StrokeWidth);
                svg.Append("/>");
                break;
            case SceneText text:
                WriteText(svg, text);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteGroup(StringBuilder svg, SceneGroup group)
    {
        svg.Append("<g");
        if (group.Offset != default || group.Scale != 1)
        {
            svg.Append(" transform=\"translate(").Append(Numbers.Write(group.Offset.X)).Append(' ')
                .Append(Numbers.Write(group.Offset.Y)).Append(')');
            if (group.Scale != 1)
                svg.Append(" scale(").Append(Scale(group.Scale)).Append(')');
            svg.Append('"');
        }

        if (group.Opacity < 1)
            Number(svg, "opacity", group.Opacity);
        if (group.Entity is { } entity)
            svg.Append(" data-entity=\"").Append(Escape(Texts.Clean(entity))).Append('"');
        if (group.Relationships.Count > 0)
        {
            svg.Append(" data-relationships=\"")
                .Append(Escape(Texts.Clean(string.Join(' ', group.Relationships)))).Append('"');
        }

        svg.Append('>');
        if (group.Title is { Length: > 0 } title)
            svg.Append("<title>").Append(Escape(Texts.Clean(title))).Append("</title>");
        foreach (var item in group.Items)
            WriteItem(svg, item);
        svg.Append("</g>");
    }

    private static void WriteText(StringBuilder svg, SceneText text)
    {
        svg.Append("<text");
        Number(svg, "x", text.At.X);
        Number(svg, "y", text.At.Y);
        Number(svg, "font-size", text.Size);
        if (text.IsBold)
            svg.Append(" font-weight=\"600\"");
        svg.Append(" fill=\"").Append(Escape(text.Fill)).Append('"');
        if (text.Anchor != TextAnchor.Start)
            svg.Append(" text-anchor=\"").Append(text.Anchor == TextAnchor.Middle ? "middle" : "end").Append('"');
        if (text.Halo is { } halo)
        {
            svg.Append(" stroke=\"").Append(Escape(halo))
                .Append("\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }

        svg.Append('>');
        double raised = 0;
        foreach (var run in text.Runs)
        {
            var up = run.IsRaised ? text.Size * TextFlow.RaisedBy : 0;
            if (up == raised && !run.IsRaised && run.Fill is null)
            {
                svg.Append(Escape(run.Text));
                continue;
            }

            svg.Append("<tspan");
            Number(svg, "dy", raised - up);
            if (run.IsRaised)
                Number(svg, "font-size", text.Size * TextFlow.RaisedSize);
            if (run.Fill is { } fill)
                svg.Append(" fill=\"").Append(Escape(fill)).Append('"');
            svg.Append('>').Append(Escape(run.Text)).Append("</tspan>");
            raised = up;
        }

        svg.Append("</text>");
    }

    private static void Paint(StringBuilder svg, string? fill, string? stroke, double width)
    {
        svg.Append(" fill=\"").Append(fill is null ? "none" : Escape(fill)).Append('"');
        if (stroke is null)
            return;
        svg.Append(" stroke=\"").Append(Escape(stroke)).Append('"');
        Number(svg, "stroke-width", width);
    }

    private static void Number(StringBuilder svg, string name, double value) =>
        svg.Append(' ').Append(name).Append("=\"").Append(Numbers.Write(value)).Append('"');

    /// <summary>Scales need more decimals than places do.</summary>
    private static string Scale(double value)
    {
        if (!double.IsFinite(value))
            throw DrawingException.Invalid("positions", "A scale of the picture is not a finite number.");
        return value.ToString("0.#####", CultureInfo.InvariantCulture);
    }
}
