namespace GraphExplorer.Evidence.Names;

/// <summary>Cyrillic (Russian, with the letters of its neighbours) in Latin letters.</summary>
internal static class CyrillicScript
{
    // After these, е is heard as ye.
    private const string StartsSyllable = " аеёийоуыэюяьъ";

    // а to я, then ѐ ё ђ ѓ є ѕ і ї ј љ њ ћ ќ ѝ ў џ; a hyphen writes nothing.
    private static readonly string[] Roman =
        ("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya " +
         "e yo dj g ye dz i yi j lj nj c k i u dz").Split(' ');

    private static readonly string[] Sounds =
        ("a b v g d ie S z i i k l m n o p r s t u f h T C S S - i - e iu ia " +
         "ie ie dS g ie z i i i li ni C k i u dS").Split(' ');

    public static bool Contains(char letter) => letter is >= 'а' and <= 'џ' or 'ґ';

    /// <summary>Writes one letter by the BGN/PCGN romanization of Russian, marks and signs left out.</summary>
    /// <param name="letter">A lower-case letter.</param>
    /// <param name="previous">The letter before it in the word; a space at the start.</param>
    /// <param name="key">Receives up to four letters.</param>
    public static void AppendRoman(char letter, char previous, ref KeyBuilder key)
    {
        if (letter == 'е' && StartsSyllable.Contains(previous, StringComparison.Ordinal))
            key.Append('y');
        key.Append(Of(Roman, letter));
    }

    /// <summary>One letter in the alphabet of <see cref="RussianSound"/>.</summary>
    public static ReadOnlySpan<char> Sound(char letter) => Of(Sounds, letter);

    private static ReadOnlySpan<char> Of(string[] table, char letter)
    {
        var text = letter == 'ґ' ? "g" : table[letter - 'а'];
        return text == "-" ? [] : text;
    }
}
