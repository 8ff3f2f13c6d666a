using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GraphExplorer.Cli.Printing;

/// <summary>A run of text in several inks, which wraps as one.</summary>
internal sealed class Phrase
{
    private readonly List<(string Text, Style Ink)> _parts = [];

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _parts.Count == 0;

    public static implicit operator Phrase(string text) => new Phrase().Add(text);

    public static Phrase Of(string text, Style ink) => new Phrase().Add(text, ink);

    public Phrase Add(string text) => Add(text, TextStyles.Plain);

    public Phrase Add(string text, Style ink)
    {
        if (text.Length > 0)
            _parts.Add((Harmless(text), ink));
        return this;
    }

    public Phrase Add(Phrase more)
    {
        _parts.AddRange(more._parts);
        return this;
    }

    public Phrase Muted(string text) => Add(text, TextStyles.Muted);

    public Phrase Strong(string text) => Add(text, TextStyles.Strong);

    public Phrase Command(string text) => Add(text, TextStyles.Command);

    public Phrase Doubt(string text) => Add(text, TextStyles.Doubt);

    /// <summary>What stands here, for the page to lay out.</summary>
    public IRenderable ToRenderable()
    {
        var paragraph = new Paragraph();
        foreach (var (text, ink) in _parts)
            paragraph.Append(text, ink);
        return paragraph;
    }

    /// <summary>
    /// The text without what a terminal would obey: control characters, and signs that reverse the direction of what
    /// follows. Data may come from anywhere.
    /// </summary>
    internal static string Harmless(string text)
    {
        var isHarmless = true;
        foreach (var sign in text)
            isHarmless &= !IsHarmful(sign);
        if (isHarmless)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (sign is '\r' or '\n' or '\t')
                clean.Append(' ');
            else
                clean.Append(IsHarmful(sign) ? '\uFFFD' : sign);
        }

        return clean.ToString();
    }

    private static bool IsHarmful(char sign) =>
        char.GetUnicodeCategory(sign) is UnicodeCategory.Control ||
        sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
