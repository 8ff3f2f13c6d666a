using System.Globalization;
using System.Text;

namespace GraphExplorer.Drawing.Layout;

/// <summary>
/// Widths of text without a font: by class of character, as the page estimates them, so that a layout comes out the
/// same here and there.
/// </summary>
internal static class TextMeasure
{
    private const double BoldFactor = 1.07;
    private const string Narrow = " .,;:'’|!iljI()[]";
    private const string Slim = "ftr-";
    private const string Broad = "mwMWЖШЩЮжшщю—…";
    private const double EllipsisUnits = 0.9;

    public static double Width(string text, double size, bool bold = false)
    {
        double units = 0;
        foreach (var rune in text.EnumerateRunes())
            units += CharacterWidth(rune);
        return units * size * (bold ? BoldFactor : 1);
    }

    /// <summary>
    /// Breaks text into at most so many lines of a width; the last ends with an ellipsis where there is more.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int lines, bool bold = false)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var result = new List<string>();
        var line = "";
        var used = 0;
        foreach (var word in words)
        {
            var longer = line.Length > 0 ? $"{line} {word}" : word;
            if (line.Length == 0 ||
                (result.Count < lines - 1 ? Fits(longer, width, size, bold) : line.Length < width))
            {
                line = longer;
            }
            else if (result.Count < lines - 1)
            {
                result.Add(line);
                line = word;
            }
            else
            {
                break;
            }

            used++;
        }

        if (line.Length > 0)
            result.Add(used < words.Length ? $"{line} {words[used]}" : line);
        return [.. result.Select(part => Shorten(part, width, size, bold))];
    }

    /// <summary>Cuts a text to a width, with an ellipsis; looks at no more characters than fit.</summary>
    public static string Shorten(string text, double width, double size, bool bold = false)
    {
        var unit = size * (bold ? BoldFactor : 1);
        var ellipsis = EllipsisUnits * unit;
        double used = 0;
        var kept = 0;
        var keptWithRoom = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += CharacterWidth(rune) * unit;
            if (used > width)
                return text[..keptWithRoom].TrimEnd() + '…';
            kept += rune.Utf16SequenceLength;
            if (used + ellipsis <= width)
                keptWithRoom = kept;
        }

        return text;
    }

    private static bool Fits(string text, double width, double size, bool bold) =>
        Shorten(text, width, size, bold) == text;

    private static double CharacterWidth(Rune rune)
    {
        var code = rune.Value;
        if (code >= 0x1100 && (code <= 0x11ff || code is >= 0x2e80 and <= 0xffdc || code >= 0x1f300))
            return 1;
        if (rune.IsBmp)
        {
            var unit = (char)code;
            if (Narrow.Contains(unit, StringComparison.Ordinal))
                return 0.29;
            if (Slim.Contains(unit, StringComparison.Ordinal))
                return 0.39;
            if (Broad.Contains(unit, StringComparison.Ordinal))
                return 0.9;
        }

        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.UppercaseLetter ? 0.67 : 0.575;
    }
}
