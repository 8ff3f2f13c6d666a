namespace GraphExplorer.Evidence.Names;

/// <summary>Names as search keys: without marks, case and punctuation, in every spelling they may have.</summary>
public static class NameFolding
{
    /// <summary>Characters of a name that are looked at; bounds the work that a long query can ask for.</summary>
    public const int MaxLength = 256;

    /// <summary>The keys of a name, best first; two names that share a key may be the same name.</summary>
    /// <returns>
    /// Distinct: the name in its own script without marks and case, apostrophes and hyphens removed; with hyphens as
    /// spaces; with ä, ö, ü as ae, oe, ue; romanized (Cyrillic by BGN/PCGN, kana by Hepburn, Hangul after
    /// McCune-Reischauer and by the Revised Romanization; Han stays as it is); then by the sound of Russian, as
    /// English, German, French and scholarly spellings write it. Words are joined by one space. Empty when the name has
    /// neither letter nor digit.
    /// </returns>
    public static IReadOnlyList<string> Keys(string name)
    {
        var keys = new List<string>(6);
        var words = new KeyBuilder(stackalloc char[MaxLength]);
        var traits = FoldedWords.Read(name, ref words);
        var text = words.Written.TrimEnd(' ');
        if (text.IsEmpty)
            return keys;

        Add(keys, Own(text, FoldedForm.Plain));
        if (traits.HasFlag(NameTraits.Hyphen))
            Add(keys, Own(text, FoldedForm.HyphenAsSpace));
        if (traits.HasFlag(NameTraits.Umlaut))
            Add(keys, Own(text, FoldedForm.UmlautAsTwo));
        if (traits.HasFlag(NameTraits.Cyrillic) || traits.HasFlag(NameTraits.Kana))
            Add(keys, Roman(text, FoldedForm.Plain));
        if (traits.HasFlag(NameTraits.Hangul))
        {
            Add(keys, Roman(text, FoldedForm.KoreanName));
            Add(keys, Roman(text, FoldedForm.Plain));
            Add(keys, Roman(text, FoldedForm.RevisedKorean));
        }

        // The sound of Russian is asked of names in Latin and Cyrillic alone; Cyrillic has one reading.
        if ((traits & (NameTraits.Kana | NameTraits.Hangul | NameTraits.Other)) == NameTraits.None)
        {
            Add(keys, Sound(text, RomanReading.English));
            if (traits.HasFlag(NameTraits.Latin))
            {
                Add(keys, Sound(text, RomanReading.German));
                Add(keys, Sound(text, RomanReading.French));
                Add(keys, Sound(text, RomanReading.Scholarly));
            }
        }

        if (traits.HasFlag(NameTraits.SibilantYo))
            Add(keys, SoundWithO(text));
        return keys;
    }

    /// <summary>The first of <see cref="Keys"/>: the name in its own script, folded; may be empty.</summary>
    public static string Fold(string name)
    {
        var words = new KeyBuilder(stackalloc char[MaxLength]);
        FoldedWords.Read(name, ref words);
        return Own(words.Written.TrimEnd(' '), FoldedForm.Plain);
    }

    private static void Add(List<string> keys, string key)
    {
        if (key.Length > 0 && !keys.Contains(key, StringComparer.Ordinal))
            keys.Add(key);
    }

    private static string Own(ReadOnlySpan<char> text, FoldedForm form)
    {
        var key = new KeyBuilder(stackalloc char[MaxLength]);
        foreach (var character in text)
        {
            if (character == FoldedWords.Hyphen)
            {
                if (form == FoldedForm.HyphenAsSpace)
                    key.AppendSpace();
            }
            else if (form == FoldedForm.UmlautAsTwo && character is 'ä' or 'ö' or 'ü')
            {
                key.Append(character switch { 'ä' => "ae", 'ö' => "oe", _ => "ue" });
            }
            else if (LatinLetters.Base(character) is { Length: > 0 } letters)
            {
                key.Append(letters);
            }
            else
            {
                key.Append(character);
            }
        }

        return key.ToString();
    }

    private static string Roman(ReadOnlySpan<char> text, FoldedForm form)
    {
        // Korean names of three syllables are a family name of one and a given name of two.
        const int KoreanNameLength = 3;
        var key = new KeyBuilder(stackalloc char[MaxLength]);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            key.AppendSpace();
            for (var i = 0; i < word.Length; i++)
            {
                var previous = i == 0 ? ' ' : word[i - 1];
                if (HangulScript.Contains(word[i]))
                {
                    HangulScript.AppendRoman(word[i], form == FoldedForm.RevisedKorean, ref key);
                    if (form == FoldedForm.KoreanName && i == 0 && word.Length == KoreanNameLength)
                        key.AppendSpace();
                }
                else if (KanaScript.Contains(word[i]))
                {
                    KanaScript.AppendRoman(word[i], previous, ref key);
                }
                else if (CyrillicScript.Contains(word[i]))
                {
                    CyrillicScript.AppendRoman(word[i], previous, ref key);
                }
                else if (LatinLetters.Base(word[i]) is { Length: > 0 } letters)
                {
                    key.Append(letters);
                }
                else if (word[i] != FoldedWords.Hyphen)
                {
                    key.Append(word[i]);
                }
            }
        }

        return key.ToString();
    }

    private static string Sound(ReadOnlySpan<char> text, RomanReading reading)
    {
        var key = new KeyBuilder(stackalloc char[MaxLength]);
        foreach (var range in text.Split(' '))
        {
            key.AppendSpace();
            RussianSound.Append(text[range], reading, ref key);
        }

        return key.ToString();
    }

    // German and older English spellings write what is heard in Хрущёв: Chruschtschow.
    private static string SoundWithO(ReadOnlySpan<char> text)
    {
        Span<char> heard = stackalloc char[MaxLength];
        heard = heard[..text.Length];
        text.CopyTo(heard);
        for (var i = 1; i < heard.Length; i++)
        {
            if (heard[i] == 'ё' && heard[i - 1] is 'ж' or 'ч' or 'ш' or 'щ')
                heard[i] = 'о';
        }

        return Sound(heard, RomanReading.English);
    }
}
