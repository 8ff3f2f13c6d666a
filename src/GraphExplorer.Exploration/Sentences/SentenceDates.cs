using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>Dates as they stand in the middle of a sentence.</summary>
internal static class SentenceDates
{
    private const string Possibly = "possibly ";

    /// <summary>With its preposition: "on 13 June 1938", "in the 1920s", "about 1936", "at a date not stated".</summary>
    /// <param name="edtf">The date as written; null for none.</param>
    /// <param name="isState">Whether the fact is a state.</param>
    public static string Of(string? edtf, bool isState)
    {
        if (edtf is null || !EdtfDate.TryParse(edtf, out var date, out _))
            return "at a date not stated";
        var words = DateWords.Of(date, isState ? TemporalKind.State : TemporalKind.Event);
        if (date.IsInterval)
            return words;
        var isDay = date.Start.Precision is EdtfPrecision.Day or EdtfPrecision.Time;
        var isDecade = date.Start.UnspecifiedYearDigits > 0;
        var preposition = isDay ? "on " : isDecade ? "in the " : "in ";
        if (words.StartsWith(Possibly, StringComparison.Ordinal))
            return Possibly + preposition + words[Possibly.Length..];
        return words.StartsWith("about ", StringComparison.Ordinal) ? words : preposition + words;
    }
}
