namespace GraphExplorer.Evidence.Names;

/// <summary>
/// One spelling for the sound of a Russian name, however it was romanized: Люшков, Lyushkov, Liushkov, Ljuschkow and
/// Liouchkov all become <c>lushkov</c>.
/// </summary>
/// <remarks>Letters of the inner alphabet: S for ж, ш and щ (romanizations mix them up), C for ч, T for ц, i for every
/// glide. A glide before a vowel is dropped, so that я is a and ю is u; at the start of a word only before e.</remarks>
internal static class RussianSound
{
    // Longest first: the first that fits is taken.
    private static readonly (string Letters, string Sound)[] English =
    [
        ("shch", "S"), ("sch", "S"), ("tch", "C"), ("sh", "S"), ("zh", "S"), ("kh", "h"), ("ch", "C"), ("ts", "T"),
        ("tz", "T"), ("ck", "k"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("q", "k"), ("c", "k"),
    ];

    private static readonly (string Letters, string Sound)[] German =
    [
        ("schtsch", "S"), ("tsch", "C"), ("sch", "S"), ("ch", "h"), ("sh", "S"), ("kh", "h"), ("ts", "T"),
        ("tz", "T"), ("ck", "k"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("q", "k"), ("z", "T"), ("c", "k"),
    ];

    private static readonly (string Letters, string Sound)[] French =
    [
        ("chtch", "S"), ("tch", "C"), ("ch", "S"), ("kh", "h"), ("ou", "u"), ("gue", "ge"), ("gui", "gi"),
        ("ts", "T"), ("tz", "T"), ("ck", "k"), ("ph", "f"), ("qu", "k"), ("x", "ks"), ("w", "v"), ("j", "S"),
        ("c", "k"),
    ];

    private static readonly (string Letters, string Sound)[] Scholarly =
    [
        ("szcz", "S"), ("shh", "S"), ("šč", "S"), ("sh", "S"), ("sz", "S"), ("zh", "S"), ("cz", "C"), ("ch", "h"),
        ("kh", "h"), ("ts", "T"), ("â", "ia"), ("û", "iu"), ("x", "h"), ("w", "v"), ("c", "T"),
    ];

    /// <summary>Writes the sound of one word of Latin or Cyrillic letters.</summary>
    /// <param name="word">Lower case, marks in place; another script is passed through.</param>
    /// <param name="reading">How its Latin letters are meant; Cyrillic has only one sound.</param>
    /// <param name="key">Receives it.</param>
    public static void Append(ReadOnlySpan<char> word, RomanReading reading, ref KeyBuilder key)
    {
        var sound = new KeyBuilder(stackalloc char[64]);
        var rules = reading switch
        {
            RomanReading.English => English,
            RomanReading.German => German,
            RomanReading.French => French,
            _ => Scholarly,
        };
        word = WithoutSilentEnd(word, reading);
        for (var i = 0; i < word.Length;)
            i += AppendLetters(word, i, reading, rules, ref sound);

        // The inner letters become letters that people read, and that a plain key may share.
        foreach (var letter in sound.Written[..Settle(sound.Written)])
        {
            switch (letter)
            {
                case 'S':
                    key.Append("sh");
                    break;
                case 'C':
                    key.Append("ch");
                    break;
                case 'T':
                    key.Append("ts");
                    break;
                default:
                    key.Append(letter);
                    break;
            }
        }
    }

    private static ReadOnlySpan<char> WithoutSilentEnd(ReadOnlySpan<char> word, RomanReading reading) =>
        reading == RomanReading.French && word.Length > 4 && word.EndsWith("ine", StringComparison.Ordinal)
            ? word[..^1]
            : word;

    private static int AppendLetters(
        ReadOnlySpan<char> word,
        int position,
        RomanReading reading,
        (string Letters, string Sound)[] rules,
        ref KeyBuilder key)
    {
        var letter = word[position];
        if (CyrillicScript.Contains(letter))
        {
            key.Append(CyrillicScript.Sound(letter));
            return 1;
        }

        var rest = word[position..];
        foreach (var (letters, sound) in rules)
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                key.Append(sound);
                return letters.Length;
            }
        }

        // In German a single s before a vowel is voiced at the start of a word and between vowels (Sorge for Зорге).
        if (reading == RomanReading.German && letter == 's' && rest.Length > 1 && IsVowel(rest[1])
            && (position == 0 || IsVowel(word[position - 1])))
        {
            key.Append('z');
            return 1;
        }

        switch (letter)
        {
            case 'š' or 'ž' or 'ŝ':
                key.Append('S');
                break;
            case 'č' or 'ć':
                key.Append('C');
                break;
            case 'y' or 'j':
                key.Append('i');
                break;
            case 'f' when rest.Length <= 2 && rest.Trim('f').IsEmpty && key.Last is 'o' or 'e':
                key.Append('v'); // Smirnoff, Orloff
                return rest.Length;
            default:
                if (LatinLetters.Base(letter) is { Length: > 0 } letters)
                    AppendBase(letters, ref key);
                else
                    key.Append(letter);
                break;
        }

        return 1;
    }

    private static void AppendBase(ReadOnlySpan<char> letters, ref KeyBuilder key)
    {
        foreach (var letter in letters)
            key.Append(letter is 'y' or 'j' ? 'i' : letter);
    }

    /// <summary>Drops glides and doubled consonants in place.</summary>
    private static int Settle(Span<char> sound)
    {
        var length = 0;
        for (var i = 0; i < sound.Length; i++)
        {
            var letter = sound[i];
            if (letter == 'i')
            {
                var after = i + 1;
                while (after < sound.Length && sound[after] == 'i')
                    after++;
                var next = after < sound.Length ? sound[after] : '\0';
                var isGlide = next is 'a' or 'e' or 'o' or 'u';
                if (isGlide && (length > 0 || next == 'e'))
                {
                    // Solovyov is Соловьёв: after a glide, o is e.
                    sound[length++] = next == 'o' ? 'e' : next;
                    i = after;
                    continue;
                }

                i = after - 1;
            }
            else if (letter == 's' && length > 0 && sound[length - 1] == 't')
            {
                sound[length - 1] = 'T';
                continue;
            }
            else if (length > 0 && sound[length - 1] == letter && !IsVowel(letter))
            {
                continue;
            }

            sound[length++] = letter;
        }

        return length;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
