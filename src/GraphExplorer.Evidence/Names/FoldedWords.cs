namespace GraphExplorer.Evidence.Names;

/// <summary>What a name contains, as far as it decides which keys it has.</summary>
[Flags]
internal enum NameTraits
{
    None = 0,
    Latin = 1,
    Cyrillic = 2,
    Kana = 4,
    Hangul = 8,

    /// <summary>Letters of another script, Han for one.</summary>
    Other = 16,

    /// <summary>A hyphen inside a word.</summary>
    Hyphen = 32,

    /// <summary>ä, ö or ü.</summary>
    Umlaut = 64,

    /// <summary>ё after ж, ч, ш or щ.</summary>
    SibilantYo = 128,
}

/// <summary>How the folded words are joined into a key.</summary>
internal enum FoldedForm
{
    Plain,
    HyphenAsSpace,
    UmlautAsTwo,
    RevisedKorean,
    KoreanName,
}

/// <summary>A name as lower-case words: one space between them, hyphens kept inside, other punctuation gone, marks kept
/// where they tell sounds apart.</summary>
internal static class FoldedWords
{
    public const char Hyphen = '-';

    /// <summary>Reads at most <see cref="NameFolding.MaxLength"/> characters; writes no more than it reads.</summary>
    public static NameTraits Read(string name, ref KeyBuilder words)
    {
        var traits = NameTraits.None;
        var length = Math.Min(name.Length, NameFolding.MaxLength);
        for (var i = 0; i < length; i++)
        {
            var character = Single(name[i]);
            if (IsSign(character))
            {
                continue;
            }

            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                traits |= TraitsOf(character, words.Last);
                words.Append(character);
            }
            else if (IsMark(character))
            {
                Combine(character, ref words, ref traits);
            }
            else if (IsHyphen(character))
            {
                if (words.Last is not (' ' or Hyphen) && i + 1 < length && char.IsLetterOrDigit(name[i + 1]))
                {
                    traits |= NameTraits.Hyphen;
                    words.Append(Hyphen);
                }
                else if (words.Last != Hyphen)
                {
                    words.AppendSpace();
                }
            }
            else
            {
                words.AppendSpace();
            }
        }

        return traits;
    }

    private static char Single(char character) => KanaScript.ToKatakana(
        character is >= '\uFF01' and <= '\uFF5E' // full-width ASCII
            ? char.ToLowerInvariant((char)(character - '\uFF01' + '!'))
            : char.ToLowerInvariant(character));

    private static NameTraits TraitsOf(char character, char previous)
    {
        if (LatinLetters.Contains(character))
            return NameTraits.Latin | (character is 'ä' or 'ö' or 'ü' ? NameTraits.Umlaut : NameTraits.None);
        if (CyrillicScript.Contains(character))
        {
            return character == 'ё' && previous is 'ж' or 'ч' or 'ш' or 'щ'
                ? NameTraits.Cyrillic | NameTraits.SibilantYo
                : NameTraits.Cyrillic;
        }

        if (KanaScript.Contains(character))
            return NameTraits.Kana;
        if (HangulScript.Contains(character))
            return NameTraits.Hangul;
        return char.IsDigit(character) ? NameTraits.None : NameTraits.Other;
    }

    private static void Combine(char mark, ref KeyBuilder words, ref NameTraits traits)
    {
        if (words.Length == 0)
            return;
        var composed = LatinLetters.Compose(words.Last, mark);
        if (composed == '\0')
            composed = KanaScript.Compose(words.Last, mark);
        if (composed == '\0')
            return;
        words.Truncate(words.Length - 1);
        traits |= TraitsOf(composed, words.Last);
        words.Append(composed);
    }

    private static bool IsMark(char character) =>
        character is
        >= '\u0300' and <= '\u036F' or >= '\uFE20' and <= '\uFE2F' or '\u3099' or '\u309A' or '\uFF9E' or '\uFF9F';

    private static bool IsHyphen(char character) => character is '-' or >= '\u2010' and <= '\u2015' or '\u2212';

    // Apostrophes, and what romanizations write for the soft and the hard sign.
    private static bool IsSign(char character) => character is
        '\'' or '`' or '\u00B4' or >= '\u02B9' and <= '\u02BF' or '\u02EE' or '\u2018' or '\u2019' or '\u201B'
        or '\u2032' or '\u2033' or '\u00B7' or '\u0488' or '\u0489';
}
