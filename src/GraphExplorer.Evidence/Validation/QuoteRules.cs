using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Quotes: short, of texts the editors have, and verbatim where those can be looked into.</summary>
internal sealed class QuoteRules(ValidationContext context, string? textsFolder)
{
    /// <summary>Most words of a quote: what may be quoted of a copyrighted text without asking.</summary>
    public const int MaxWords = 12;

    private readonly SeedTexts? _texts = textsFolder is null ? null : SeedTexts.Read(textsFolder);

    public void Check()
    {
        CheckTexts();
        var table = context.Seed.Claims;
        for (var i = 0; i < table.Count; i++)
        {
            foreach (var place in table[i].Sources)
                CheckQuote(i, table[i], place);
        }
    }

    private void CheckTexts()
    {
        var table = context.Seed.Sources;
        for (var i = 0; i < table.Count; i++)
        {
            var source = table[i];
            if (_texts is null || source is not { Text: { } name, Sha256: { } hash })
                continue;
            if (_texts.Find(name) is { } text && text.Sha256 != hash)
            {
                context.Report(
                    table, i, FindingCode.TextChanged, source.Id, "sha256",
                    $"The text {name} has the hash {text.Sha256}; it is not the text that was read");
            }
        }
    }

    private void CheckQuote(int i, Claim claim, ClaimSource place)
    {
        if (place.Quote is not { } quote)
            return;
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words is 0 or > MaxWords)
            Report(i, claim, FindingCode.QuoteTooLong, $"It has {words} words; a quote has 1 to {MaxWords}");
        if (!context.Index.Sources.TryGetValue(place.Source, out var source))
            return;
        if (source.Text is not { } name)
        {
            Report(i, claim, FindingCode.QuoteNotFound, $"{source.Id} names no text; quote only texts read whole");
            return;
        }

        if (_texts?.Find(name) is not { } text)
            return;
        if (place.Locator is not { } locator || text.At(locator) is not { } passage)
        {
            Report(
                i, claim, FindingCode.InvalidLocator,
                $"\"{place.Locator}\" is no line (l4) and no sentence (s12) of {name}");
        }
        else if (!passage.Contains(quote, StringComparison.Ordinal))
        {
            Report(
                i, claim, FindingCode.QuoteNotFound,
                $"The quote does not stand at {locator} of {name}; copy it character by character");
        }
    }

    private void Report(int i, Claim claim, string code, string message) =>
        context.Report(context.Seed.Claims, i, code, claim.Id, "sources.quote", message);
}
