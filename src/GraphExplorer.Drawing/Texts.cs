using System.Text;

namespace GraphExplorer.Drawing;

/// <summary>Makes texts of the data safe to draw.</summary>
internal static class Texts
{
    /// <summary>
    /// One line of text: controls and what XML cannot hold become spaces, marks that turn the direction of what follows
    /// go, and an overlong end is cut with an ellipsis.
    /// </summary>
    public static string Clean(string? text, int max = DrawingLimits.MaxCharacters)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(Math.Min(text.Length, max));
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsTurn(rune.Value))
                continue;
            if (count++ == max)
                return clean.ToString().TrimEnd() + '…';
            clean.Append(IsDrawable(rune.Value) ? rune : new Rune(' '));
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text with spaces for what XML cannot hold; nothing is cut.</summary>
    public static string Drawable(string text)
    {
        var isWhole = true;
        foreach (var rune in text.EnumerateRunes())
            isWhole &= IsDrawable(rune.Value) && rune != Rune.ReplacementChar;
        if (isWhole)
            return text;
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            drawable.Append(IsDrawable(rune.Value) ? rune : new Rune(' '));
        return drawable.ToString();
    }

    /// <summary>A text cut to a number of characters.</summary>
    public static string Cut(string text, int max) => Clean(text, max);

    /// <summary>Whether XML 1.0 can hold it and a line of text shows it.</summary>
    private static bool IsDrawable(int rune) =>
        rune is >= 0x20 and not (>= 0x7f and <= 0x9f) and not (0x2028 or 0x2029) &&
        (rune & 0xfffe) != 0xfffe;

    /// <summary>Embeddings, overrides and isolates (Unicode UAX 9): one left open would turn its neighbours.</summary>
    private static bool IsTurn(int rune) => rune is >= 0x202a and <= 0x202e or >= 0x2066 and <= 0x2069;
}
