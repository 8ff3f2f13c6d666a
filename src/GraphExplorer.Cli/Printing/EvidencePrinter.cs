using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Testimony;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes what stands behind a line: a claim, a source, a rival account, a relationship.</summary>
internal static class EvidencePrinter
{
    public static void Print(TextPage page, ClaimEvidence answer)
    {
        page.Line(new Phrase().Strong($"Claim {answer.Claim.Id}"));
        FactLine.Print(page, answer.Claim, indent: 0);
        Details(
            page,
            ("when", answer.Claim.Date.Text),
            ("in the source's words", answer.Claim.DateText),
            ("polarity", answer.Claim.Polarity),
            ("rival account", answer.Claim.Hypothesis),
            ("relationship", answer.Claim.Relationship));
        EntityPrinter.Contradictions(page, answer.Contradictions);
        NotesPrinter.Meta(page, answer.Meta);
    }

    public static void Print(TextPage page, SourceEvidence answer, string? nextCommand)
    {
        page.Line(new Phrase().Strong(answer.Title).Muted($"  source {answer.Id}"));
        Details(
            page,
            ("author", answer.Author),
            ("published", answer.Published),
            ("publisher", answer.Publisher),
            ("kind", answer.Kind),
            ("tier", answer.Tier is null ? null : $"{answer.Tier} (1 primary or official, 5 weak)"),
            ("read", answer.Access),
            ("work", answer.Work?.Title ?? answer.Work?.Id),
            ("also the work of", answer.SameWork.Count == 0 ? null : string.Join(", ", answer.SameWork)),
            ("address", answer.Url),
            ("terms", answer.Licence),
            ("editors", answer.Note));
        page.Heading($"{Count.Of(answer.Total, "claim rests", "claims rest")} on it");
        foreach (var claim in answer.Claims)
            FactLine.Print(page, claim, indent: 1);
        if (nextCommand is not null)
            page.Gap().Command($"{answer.Claims.Count} are shown. More: ", nextCommand);
        NotesPrinter.Meta(page, answer.Meta);
    }

    public static void Print(TextPage page, HypothesisEvidence answer)
    {
        EntityPrinter.Accounts(page, answer.Hypotheses);
        NotesPrinter.Meta(page, answer.Meta);
    }

    public static void Print(TextPage page, RelationshipEvidence answer)
    {
        page.Line(FactLine.Of(answer.Relationship, NameOf));
        Details(
            page,
            ("relationship", answer.Relationship.Id),
            ("type", answer.Relationship.Type),
            ("from", $"{answer.From.Name} ({answer.From.Id})"),
            ("to", $"{answer.To.Name} ({answer.To.Id})"),
            ("when", answer.Relationship.Date?.Text));
        EntityPrinter.Claims(page, "Claims", answer.Claims);
        if (answer.Account is not null)
            EntityPrinter.Accounts(page, answer.Account);
        EntityPrinter.Claims(page, "Denied between the two", answer.Denied);
        if (answer.Beside.Count > 0)
        {
            page.Heading("Also between the two");
            foreach (var beside in answer.Beside)
                page.Item("–", FactLine.Of(beside, NameOf), indent: 1);
        }

        EntityPrinter.Contradictions(page, answer.Contradictions);
        NotesPrinter.Meta(page, answer.Meta);

        string NameOf(string id) => id == answer.From.Id ? answer.From.Name : answer.To.Name;
    }

    private static void Details(TextPage page, params IEnumerable<(string Name, string? Value)> details) => page.Table(
        [new TableHead(null, IsWhole: true), new TableHead(null)],
        details.Where(detail => detail.Value is not null)
            .Select(detail => new[] { Phrase.Of(detail.Name, TextStyles.Muted), detail.Value! }), // null ones are gone
        indent: 1);
}
