using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>What stands below answers: sources, limits, licences.</summary>
internal static class NotesPrinter
{
    /// <summary>A source with locator, tier and quote.</summary>
    public static Phrase Source(Citation citation)
    {
        var words = new Phrase().Add(citation.SourceTitle);
        if (citation.Locator is not null)
            words.Add($", {Locator.InWords(citation.Locator)}");
        if (citation.Quote is not null)
            words.Add($": “{citation.Quote}”");
        words.Muted($"  {citation.Claim}");
        if (citation.Tier is not null)
            words.Muted($", tier {citation.Tier}");
        return words;
    }

    /// <summary>The limits that cut an answer, a line each.</summary>
    public static void Limits(TextPage page, IReadOnlyList<Limit> limits)
    {
        foreach (var limit in limits)
            page.Line(Phrase.Of(limit.Message, TextStyles.Muted));
    }

    /// <summary>The caution and the licences that travel with an answer.</summary>
    public static void Meta(TextPage page, AnswerMeta meta)
    {
        if (meta.Caution is null && meta.Licences.Count == 0)
            return;
        page.Gap();
        if (meta.Caution is not null)
            page.Line(Phrase.Of(meta.Caution, TextStyles.Muted));
        if (meta.Licences.Count > 0)
        {
            var credits = meta.Licences.Select(licence => $"{licence.Name} ({licence.Attribution})");
            page.Line(Phrase.Of($"Data: {string.Join("; ", credits)}.", TextStyles.Muted));
        }
    }
}
