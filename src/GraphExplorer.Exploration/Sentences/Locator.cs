namespace GraphExplorer.Exploration.Sentences;

/// <summary>Places in a source, as the data abbreviates them: <c>l9</c> is a line, <c>s12</c> a sentence.</summary>
public static class Locator
{
    /// <summary>The place in words; one of another form as it stands.</summary>
    public static string InWords(string locator)
    {
        var (word, rest) = locator switch
        {
            ['l', >= '0' and <= '9', ..] => ("line", locator[1..]),
            ['s', >= '0' and <= '9', ..] => ("sentence", locator[1..]),
            _ => ("", locator),
        };
        if (word.Length == 0)
            return locator;
        return rest.Contains('-', StringComparison.Ordinal)
            ? $"{word}s {rest.Replace($"-{locator[0]}", " to ", StringComparison.Ordinal)}"
            : $"{word} {rest}";
    }
}
