namespace GraphExplorer.Storage.Indexes;

/// <summary>Cuts texts into the words that full-text indexes hold.</summary>
internal static class Words
{
    /// <summary>Runs of letters and digits, in lower case: what people write, and what they search for.</summary>
    public static IEnumerable<string> Analyse(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length &&
                (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsMark(text[i]));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    /// <summary>What stands between white space, as it is: for texts that were folded before.</summary>
    public static IEnumerable<string> Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
