using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes what a graph is made of: the names that filters take.</summary>
internal static class SchemaPrinter
{
    public static void Print(TextPage page, SchemaAnswer answer)
    {
        if (answer.Title is not null)
            page.Line(new Phrase().Strong(answer.Title));
        if (answer.Description is not null)
            page.Line(answer.Description);
        var counts =
            $"{Count.Of(answer.Entities, "entity", "entities")}, {Count.Of(answer.Relationships, "relationship")}";
        if (answer.HasEvidence)
            counts += $", {Count.Of(answer.Claims, "claim")}, {Count.Of(answer.Sources, "source")}";
        page.Line(counts + ".");
        page.Heading("Labels of entities (--label, --labels, --exclude-labels)");
        page.Table(
            [new TableHead(null, IsNumber: true), new TableHead(null)],
            answer.Labels.Select(label => new[]
            {
                Count.Number(label.Count),
                Phrase.Of(label.Name, TextStyles.OfKind(label.Name)),
            }),
            indent: 1);
        foreach (var family in answer.Families)
            Types(page, family, [.. answer.Types.Where(type => type.Family == family.Id)]);
        Types(page, null, [.. answer.Types.Where(type => answer.Families.All(family => family.Id != type.Family))]);
        if (answer.Types.Any(type => !type.DefaultPath))
        {
            page.Gap()
                .Line(new Phrase().Muted("* not used by paths unless asked for: --types all, or the type by name."));
        }
        if (answer.Hypotheses.Count > 0)
        {
            page.Heading("Rival accounts (--hypotheses)");
            page.Line(string.Join(", ", answer.Hypotheses), indent: 1);
        }

        NotesPrinter.Meta(page, answer.Meta);
    }

    private static void Types(TextPage page, SchemaFamily? family, IReadOnlyList<SchemaType> types)
    {
        if (types.Count == 0)
            return;
        page.Heading(family is null ? "Relationship types (--types)" : $"{family.Label} (--families {family.Id})");
        if (family?.Description is not null)
            page.Line(new Phrase().Muted(family.Description), indent: 1);
        page.Table(
            [
                new TableHead(null, IsNumber: true, IsWhole: true), new TableHead(null, IsWhole: true),
                new TableHead(null, IsWhole: true), new TableHead(null),
            ],
            types.Select(type => new[]
            {
                Count.Number(type.Count),
                new Phrase().Add(type.Type).Muted(type.DefaultPath ? "" : "*"),
                Phrase.Of(type.Temporal ?? "", TextStyles.Muted),
                type.Description ?? "",
            }),
            indent: 1);
    }
}
