namespace GraphExplorer.Evidence.Names;

/// <summary>Latin letters without their marks.</summary>
/// <remarks>The compatibility decomposition of Unicode with marks dropped, as a table: under invariant globalization
/// the runtime's own normalization leaves text as it is. Letters without a decomposition (ł, ø, đ) go to the one they
/// look like.</remarks>
internal static class LatinLetters
{
    // U+00C0 to U+024F, then U+1E00 to U+1EFF; '?' has no single base letter.
    private const string Extended =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccdd" +
        "ddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll??llnnnnnn?nnoooooo??rrrrrrssssss" +
        "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb??occdddd?eeeffgg?iikkllmnnooo??pp?????ttt?u" +
        "u?vyyzzz?????????????????????aaiioouuuuuuuuuueaaaa??ggggkkoooo??j???gg??nnaa????" +
        "aaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylntj??accl?szqqbu?eejj??rryy";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo" +
        "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu" +
        "uuyyyyyyyy??????";

    /// <summary>Whether a lower-case character is a letter of the Latin script with a place in the tables.</summary>
    public static bool Contains(char letter) => char.IsAsciiLetterLower(letter) || Base(letter).Length > 0;

    /// <summary>The letter without marks: one or two of a to z; empty for what is no Latin letter.</summary>
    public static ReadOnlySpan<char> Base(char letter)
    {
        var (table, index) = letter switch
        {
            >= 'a' and <= 'z' => ("abcdefghijklmnopqrstuvwxyz", letter - 'a'),
            >= '\u00C0' and <= '\u024F' => (Extended, letter - '\u00C0'),
            >= '\u1E00' and <= '\u1EFF' => (Additional, letter - '\u1E00'),
            _ => ("", 0),
        };
        if (table.Length == 0)
            return [];
        return table[index] != '?'
            ? table.AsSpan(index, 1)
            : letter switch
            {
                'æ' or 'ǽ' or 'ǣ' => "ae",
                'œ' => "oe",
                'ß' => "ss",
                'þ' => "th",
                'ĳ' => "ij",
                'ŀ' => "l",
                'ŉ' => "n",
                'ǆ' => "dz",
                'ǉ' => "lj",
                'ǌ' => "nj",
                'ǳ' => "dz",
                'ǿ' => "o",
                _ => [],
            };
    }

    /// <summary>A base letter and a combining mark as one letter, where the mark tells sounds apart; else 0.</summary>
    public static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('s', '\u030C') => 'š',
        ('z', '\u030C') => 'ž',
        ('c', '\u030C') => 'č',
        ('c', '\u0301') => 'ć',
        ('s', '\u0302') => 'ŝ',
        ('u', '\u0302') => 'û',
        ('a', '\u0302') => 'â',
        ('a', '\u0308') => 'ä',
        ('o', '\u0308') => 'ö',
        ('u', '\u0308') => 'ü',
        ('е', '\u0308') => 'ё', // Cyrillic
        ('и', '\u0306') => 'й',
        _ => '\0',
    };
}
