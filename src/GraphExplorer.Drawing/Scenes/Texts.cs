using System.Text;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>Makes texts of the data safe to draw.</summary>
internal static class Texts
{
    /// <summary>
    /// One line of text: controls and what XML cannot hold become spaces, marks that turn the direction of what follows
    /// go, and an overlong end is cut with an ellipsis.
    /// </summary>
    public static string Clean(string? text, int most = DrawingLimits.MostLetters)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(Math.Min(text.Length, most));
        var count = 0;
        foreach (var letter in text.EnumerateRunes())
        {
            if (IsTurn(letter.Value))
                continue;
            if (count++ == most)
                return clean.ToString().TrimEnd() + '…';
            clean.Append(IsDrawable(letter.Value) ? letter : new Rune(' '));
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text with spaces for what XML cannot hold; nothing is cut.</summary>
    public static string Drawable(string text)
    {
        var isWhole = true;
        foreach (var letter in text.EnumerateRunes())
            isWhole &= IsDrawable(letter.Value) && letter != Rune.ReplacementChar;
        if (isWhole)
            return text;
        var drawable = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
            drawable.Append(IsDrawable(letter.Value) ? letter : new Rune(' '));
        return drawable.ToString();
    }

    /// <summary>A text cut to a number of letters.</summary>
    public static string Cut(string text, int most) => Clean(text, most);

    /// <summary>Whether XML 1.0 can hold it and a line of text shows it.</summary>
    private static bool IsDrawable(int letter) =>
        letter is >= 0x20 and not (>= 0x7f and <= 0x9f) and not (0x2028 or 0x2029) &&
        (letter & 0xfffe) != 0xfffe;

    /// <summary>Embeddings, overrides and isolates (Unicode UAX 9): one left open would turn its neighbours.</summary>
    private static bool IsTurn(int letter) => letter is >= 0x202a and <= 0x202e or >= 0x2066 and <= 0x2069;
}
