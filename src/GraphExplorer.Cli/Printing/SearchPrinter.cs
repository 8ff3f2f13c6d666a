using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes entities as a table: name, kind, id, description.</summary>
internal static class SearchPrinter
{
    public static void Print(TextPage page, SearchAnswer answer, string? text, string? nextCommand)
    {
        if (answer.Items.Count == 0)
        {
            var nothing = text is null ? "No entity fits." : $"No entity is called anything like \"{text}\".";
            page.Line(new Phrase().Strong(nothing));
            page.Line(new Phrase().Muted("Names may be written in any script; \"gx schema\" lists the kinds."));
            return;
        }

        Hits(page, answer.Items);
        page.Gap();
        var shown = answer.Total.Value > answer.Items.Count
            ? $"{Count.Number(answer.Items.Count)} of {Count.Of(answer.Total, "entity", "entities")} shown"
            : Count.Of(answer.Total, "entity", "entities");
        page.Line(new Phrase().Muted($"{shown}."));
        if (answer.Facets.Labels.Count > 1)
        {
            var facets = answer.Facets.Labels.Select(facet => $"{facet.Value} {Count.Number(facet.Count)}");
            page.Line(new Phrase().Muted($"By kind (--label): {string.Join(", ", facets)}."));
        }

        NotesPrinter.Limits(page, answer.Limits);
        if (nextCommand is not null)
            page.Command("More: ", nextCommand);
    }

    /// <summary>The table alone.</summary>
    public static void Hits(TextPage page, IReadOnlyList<SearchHit> hits) => page.Table(
        [
            new TableHead("Name"), new TableHead("Kind", IsWhole: true), new TableHead("Id", IsWhole: true),
            new TableHead("Description" + (hits.Any(hit => EntityPrinter.IsEditorial(hit.Entity)) ? " (editors)" : "")),
        ],
        hits.Select(hit => new[]
        {
            Name(hit),
            Phrase.Of(hit.Entity.Kind ?? "", TextStyles.OfKind(hit.Entity.Kind)),
            Phrase.Of(hit.Entity.Id, TextStyles.Command),
            hit.Entity.Description ?? "",
        }));

    private static Phrase Name(SearchHit hit)
    {
        var name = new Phrase().Strong(hit.Entity.Name);
        if (hit.MatchedName is not null)
            name.Muted($" ({hit.MatchedName})");
        if (hit.Entity.Hub == true)
            name.Muted(" hub");
        if (hit.Entity.Contested is { } contested)
            name.Doubt($" {contested}");
        return name;
    }
}
