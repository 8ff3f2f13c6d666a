using System.Globalization;
using System.Text;

namespace GraphExplorer.Drawing.Style;

/// <summary>How entities of one kind look: by the style file where it knows the kind, else by a hash of its name.</summary>
internal sealed record KindStyle(
    string? Kind,
    string Word,
    string Shape,
    string Colour,
    IReadOnlyList<IconStroke> Icon,
    string? Letters = null)
{
    public ShapeStyle ShapeStyle => StyleFile.Shipped.Shapes[Shape];

    /// <summary>The look of a kind: the same in every graph, on every machine, and in the page.</summary>
    public static KindStyle Of(string? kind)
    {
        var style = StyleFile.Shipped;
        if (string.IsNullOrEmpty(kind))
            return new KindStyle(null, "thing", "circle", "document", style.Icons["dot"]);
        if (style.Kinds.TryGetValue(kind, out var known))
            return new KindStyle(kind, WordOf(kind), known.Shape, known.Colour, style.Icons[known.Icon]);
        var hash = Seeds.Hash(kind);
        var shapes = style.UnknownKinds.Shapes;
        var colours = style.UnknownKinds.Colours;
        return new KindStyle(
            kind,
            WordOf(kind),
            shapes[(int)(hash % (uint)shapes.Count)],
            colours[(int)(hash / (uint)shapes.Count % (uint)colours.Count)],
            [],
            LettersOf(kind));
    }

    /// <summary>"CrimeScene" and "CRIME_SCENE" as "crime scene".</summary>
    public static string WordOf(string kind)
    {
        var words = new StringBuilder(kind.Length + 4);
        Rune? before = null;
        foreach (var rune in kind.EnumerateRunes())
        {
            var isBreak = Rune.IsUpper(rune) && before is { } last &&
                (Rune.IsLower(last) || Rune.GetUnicodeCategory(last) == UnicodeCategory.DecimalDigitNumber);
            if (isBreak)
                words.Append(' ');
            if (rune.Value is '_' or '-' || Rune.IsWhiteSpace(rune))
            {
                if (words.Length > 0 && words[^1] != ' ')
                    words.Append(' ');
            }
            else
            {
                words.Append(rune);
            }

            before = rune;
        }

        return words.ToString().Trim().ToLowerInvariant();
    }

    private static string LettersOf(string kind)
    {
        var words = WordOf(kind).Split(' ');
        var first = words[0].EnumerateRunes().Take(2).ToArray();
        var second = words.Length > 1 ? words[1].EnumerateRunes().Take(1).ToArray() : first.Skip(1).ToArray();
        var start = first.Length > 0 ? first[0].ToString().ToUpperInvariant() : "?";
        return second.Length > 0 ? start + second[0] : start;
    }
}
