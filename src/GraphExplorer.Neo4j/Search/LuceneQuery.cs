using System.Globalization;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Neo4j.Search;

/// <summary>Queries of full-text indexes, in the language of Lucene's classic parser.</summary>
/// <remarks>
/// A word within the mistakes allowed is not left to the index's own fuzzy search, which looks at the 50 nearest words
/// and no more. With one mistake allowed every spelling is a pattern of its own. With two, a word within them still
/// holds one of three pieces of the term, near its place: a mistake touches at most two characters that stand together,
/// and a character is left out between the pieces, so that none touches two.
/// </remarks>
internal static class LuceneQuery
{
    private const int MaxClauses = 500; // in one query: Lucene takes 1,024
    private const int Pieces = 3;
    private const string Special = "+-&|!(){}[]^\"~*?:\\/ <>@#.,=;'$%`";

    /// <summary>
    /// What has, for every term, a word that starts with it or lies within the mistakes allowed; it finds others too.
    /// </summary>
    public static string AllOf(IEnumerable<string> terms) => string.Join(' ', terms.Select(term => $"+({Of(term)})"));

    /// <summary>What has one of these values, whole; over several queries where they are many.</summary>
    public static IEnumerable<string> AnyOf(string property, IEnumerable<string> values)
    {
        var field = string.Concat(property.EnumerateRunes().Select(rune => Escape(rune.ToString())));
        return values.Distinct(StringComparer.Ordinal).Chunk(MaxClauses)
            .Select(some => $"{field}:({string.Join(' ', some.Select(Whole))})");
    }

    private static string Whole(string value)
    {
        var escaped = value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }

    private static string Of(string term)
    {
        var characters = term.EnumerateRunes().Select(rune => Escape(rune.ToString())).ToArray();
        var prefix = string.Concat(characters) + "*";
        return EditDistance.Allowed(term.Length) switch
        {
            _ when term.Length > EditDistance.MaxLength => prefix,
            0 => prefix,
            1 => $"{prefix} /{string.Join('|', OneMistake(characters).Distinct(StringComparer.Ordinal))}/",
            _ => $"{prefix} /{string.Join('|', TwoMistakes(characters))}/",
        };
    }

    private static IEnumerable<string> OneMistake(string[] characters)
    {
        for (var i = 0; i <= characters.Length; i++)
        {
            var before = string.Concat(characters[..i]);
            yield return $"{before}.{string.Concat(characters[i..])}";
            if (i == characters.Length)
                yield break;
            yield return $"{before}.{string.Concat(characters[(i + 1)..])}";
            yield return $"{before}{string.Concat(characters[(i + 1)..])}";
            if (i + 1 < characters.Length)
                yield return $"{before}{characters[i + 1]}{characters[i]}{string.Concat(characters[(i + 2)..])}";
        }
    }

    private static IEnumerable<string> TwoMistakes(string[] characters)
    {
        var length = (characters.Length - (Pieces - 1)) / Pieces;
        for (var piece = 0; piece < Pieces; piece++)
        {
            var start = piece * (length + 1);
            var end = piece == Pieces - 1 ? characters.Length : start + length;
            yield return $"{Gap(start)}{string.Concat(characters[start..end])}{Gap(characters.Length - end)}";
        }
    }

    private static string Gap(int characters) =>
        string.Create(CultureInfo.InvariantCulture, $".{{{Math.Max(0, characters - 2)},{characters + 2}}}");

    /// <summary>A character that means itself, in patterns and outside of them.</summary>
    private static string Escape(string character) =>
        character.Length == 1 && Special.Contains(character[0], StringComparison.Ordinal)
            ? "\\" + character
            : character;
}
