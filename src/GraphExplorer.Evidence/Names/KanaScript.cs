namespace GraphExplorer.Evidence.Names;

/// <summary>Japanese syllabaries in Latin letters, by Hepburn, long vowels written once.</summary>
internal static class KanaScript
{
    private const char Sokuon = 'ッ';
    private const char LongVowel = 'ー';

    // Half-width forms U+FF65 to U+FF9D.
    private const string FullWidth =
        "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    // ァ (U+30A1) to ヺ (U+30FA), one syllable per place.
    private static readonly string[] Syllables =
        ("a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji - tsu zu " +
         "te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo " +
         "ra ri ru re ro wa wa i e o n vu ka ke va vi ve vo").Split(' ');

    public static bool Contains(char character) =>
        character is >= 'ァ' and <= 'ヺ' or LongVowel;

    /// <summary>Hiragana and half-width katakana as katakana; another character as it is.</summary>
    public static char ToKatakana(char character) => character switch
    {
        >= 'ぁ' and <= 'ゖ' => (char)(character + ('ァ' - 'ぁ')),
        >= '\uFF65' and <= '\uFF9D' => FullWidth[character - '\uFF65'],
        _ => character,
    };

    /// <summary>A syllable with a voicing mark as one character; 0 where the mark does not fit.</summary>
    public static char Compose(char syllable, char mark)
    {
        var voiced = mark is '\u3099' or '\uFF9E';
        var halfVoiced = mark is '\u309A' or '\uFF9F';
        if (syllable is >= 'ハ' and <= 'ホ' && (syllable - 'ハ') % 3 == 0)
            return voiced ? (char)(syllable + 1) : halfVoiced ? (char)(syllable + 2) : '\0';
        if (!voiced)
            return '\0';
        return syllable switch
        {
            'ウ' => 'ヴ',
            >= 'カ' and <= 'ヂ' when (syllable - 'カ') % 2 == 0 => (char)(syllable + 1),
            'ツ' or 'テ' or 'ト' => (char)(syllable + 1),
            _ => '\0',
        };
    }

    /// <summary>Writes one character after what is written; small letters change the syllable before them.</summary>
    /// <param name="kana">A katakana.</param>
    /// <param name="previous">The character before it in the word; a space at the start.</param>
    /// <param name="key">Receives the letters, and may lose the last vowel to a small one.</param>
    public static void AppendRoman(char kana, char previous, ref KeyBuilder key)
    {
        if (kana is Sokuon or LongVowel)
            return;

        var syllable = Syllables[kana - 'ァ'];
        if (kana is 'ャ' or 'ュ' or 'ョ' && key.Last == 'i' && Contains(previous))
        {
            key.Truncate(key.Length - 1);
            var withoutGlide = key.Last is 'h' or 'j'; // shi, chi and ji make sha, cha and ja
            key.Append(withoutGlide ? syllable.AsSpan(1) : syllable);
            return;
        }

        if (kana is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' && Contains(previous) && IsVowel(key.Last))
        {
            var bare = previous is 'ウ' or 'イ';
            key.Truncate(key.Length - 1);
            if (bare)
                key.Append(previous == 'ウ' ? 'w' : 'y');
            key.Append(syllable);
            return;
        }

        if (kana == 'ウ' && key.Last is 'o' or 'u' && Contains(previous))
            return; // a long vowel, written once
        if (previous == Sokuon && syllable[0] != 'n' && !IsVowel(syllable[0]))
            key.Append(syllable.StartsWith("ch", StringComparison.Ordinal) ? 't' : syllable[0]);
        key.Append(syllable);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'i' or 'u' or 'e' or 'o';
}
