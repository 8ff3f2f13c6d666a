using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>Dates as they stand in the middle of a sentence.</summary>
internal static class SentenceDates
{
    private const string Possibly = "possibly ";
    private const string About = "about ";

    /// <summary>
    /// With its preposition: "on 13 June 1938", "in the 1920s", "about 1936", "possibly on 20 April 1954".
    /// </summary>
    /// <param name="edtf">The date as written.</param>
    /// <param name="isState">Whether the fact is a state.</param>
    public static string Of(string edtf, bool isState)
    {
        if (!EdtfDate.TryParse(edtf, out var date, out _))
            return $"at a date written as {edtf}";
        var words = DateWords.Of(date, isState ? TemporalKind.State : TemporalKind.Event);
        if (date.IsInterval)
            return words;
        var (doubt, point) = CutDoubt(words);
        var decade = date.Start.UnspecifiedYearDigits > 0 && char.IsDigit(point[0]) ? "the " : "";
        if (doubt.EndsWith(About, StringComparison.Ordinal))
            return doubt + decade + point;
        var isDay = date.Start is { Precision: EdtfPrecision.Day or EdtfPrecision.Time, Day: not 0 };
        return doubt + (isDay ? "on " : "in ") + decade + point;
    }

    /// <summary>Parts "possibly about 1936" into what precedes the preposition and what follows it.</summary>
    private static (string Doubt, string Point) CutDoubt(string words)
    {
        var length = words.StartsWith(Possibly, StringComparison.Ordinal) ? Possibly.Length : 0;
        if (words.AsSpan(length).StartsWith(About, StringComparison.Ordinal))
            length += About.Length;
        return (words[..length], words[length..]);
    }
}
