using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes what the data holds on one entity; rival accounts side by side, none before the others.</summary>
internal static class EntityPrinter
{
    public static void Print(TextPage page, EntityAnswer answer)
    {
        Title(page, answer.Entity);
        Names(page, answer.Names);
        Properties(page, answer);
        Relations(page, answer);
        foreach (var set in answer.Accounts)
            Accounts(page, set);
        Claims(page, "Denied", answer.Denied);
        Claims(page, "Looked for and not found", answer.NotFound);
        Claims(page, "Opinions", answer.Opinions);
        Claims(page, "Also said", answer.Values);
        Contradictions(page, answer.Contradictions);
        page.Gap().Line(new Phrase().Muted("More: ")
            .Command($"gx timeline {CommandText.Quote(answer.Entity.Id)}").Muted("  ")
            .Command($"gx neighbors {CommandText.Quote(answer.Entity.Id)}"));
        NotesPrinter.Meta(page, answer.Meta);
    }

    /// <summary>Name, kind, id, description.</summary>
    public static void Title(TextPage page, EntitySummary entity)
    {
        var title = new Phrase().Add(entity.Name, TextStyles.StrongOfKind(entity.Kind));
        if (entity.Kind is not null)
            title.Add("  ").Add(entity.Kind, TextStyles.OfKind(entity.Kind));
        title.Muted($"  {entity.Id}");
        if (entity.Hub == true)
            title.Muted("  hub");
        if (entity.Contested is { } contested)
            title.Doubt($"  {contested}");
        page.Gap().Line(title);
        if (entity.Description is not null)
            page.Line(new Phrase().Add(entity.Description).Muted(IsEditorial(entity) ? " (editors)" : ""));
    }

    /// <summary>Whether the description is the editors', as wherever entities stand apart from evidence.</summary>
    public static bool IsEditorial(EntitySummary entity) => entity.Labels.Contains(Labels.Entity);

    /// <summary>A question with its rival answers.</summary>
    public static void Accounts(TextPage page, HypothesisSetAnswer set)
    {
        page.Heading(set.Question);
        page.Line(
            new Phrase().Muted($"{Count.Of(set.Alternatives.Count, "account")}; none of them is taken as fact."),
            indent: 1);
        foreach (var account in set.Alternatives)
        {
            page.Item(account.Id, new Phrase().Strong(account.Label), indent: 1);
            foreach (var claim in account.Claims)
                FactLine.Print(page, claim, indent: 2);
        }

        if (set.Note is not null)
            page.Line(new Phrase().Muted($"editors: {set.Note}"), indent: 1);
    }

    /// <summary>Where sources contradict each other.</summary>
    public static void Contradictions(TextPage page, IReadOnlyList<ContradictionAnswer> contradictions)
    {
        if (contradictions.Count == 0)
            return;
        page.Heading("Where sources contradict each other");
        foreach (var contradiction in contradictions)
        {
            page.Item("–", new Phrase().Strong(contradiction.Title), indent: 1);
            foreach (var side in contradiction.Sides)
                page.Item("–", new Phrase().Add(side.Says).Muted(Ids(side.Claims)), indent: 2);
            if (contradiction.Note is not null)
                page.Line(new Phrase().Muted($"editors: {contradiction.Note}"), indent: 2);
        }
    }

    /// <summary>Claims under a heading; nothing where there are none.</summary>
    public static void Claims(TextPage page, string heading, IReadOnlyList<ClaimAnswer> claims)
    {
        if (claims.Count == 0)
            return;
        page.Heading(heading);
        foreach (var claim in claims)
            FactLine.Print(page, claim, indent: 1);
    }

    private static void Names(TextPage page, IReadOnlyList<NameAnswer> names)
    {
        if (names.Count == 0)
            return;
        page.Heading("Other names");
        page.Table(
            [new TableHead(null), new TableHead(null), new TableHead(null)],
            names.Select(name => new[]
            {
                name.Text,
                Phrase.Of(name.Type ?? "", TextStyles.Muted),
                Phrase.Of(string.Join(' ', new[] { name.Script, name.Language }.OfType<string>()), TextStyles.Muted),
            }),
            indent: 1);
    }

    private static void Properties(TextPage page, EntityAnswer answer)
    {
        var properties = answer.Properties
            .Where(property => FactLine.ValueText(property.Value) != answer.Entity.Name)
            .ToArray();
        if (properties.Length == 0)
            return;
        page.Heading("Recorded");
        page.Table(
            [new TableHead(null, IsWhole: true), new TableHead(null)],
            properties.Select(property => new[]
            {
                Phrase.Of(property.Key == "editorial" ? "by the editors" : Spaced(property.Key), TextStyles.Muted),
                FactLine.ValueText(property.Value),
            }),
            indent: 1);
    }

    private static void Relations(TextPage page, EntityAnswer answer)
    {
        page.Heading(Count.Of(answer.RelationTotal, "relationship"));
        page.Table(
            [
                new TableHead(null, IsNumber: true), new TableHead(null), new TableHead(null, IsWhole: true),
                new TableHead(null, IsWhole: true),
            ],
            answer.Relations.Select(relation => new[]
            {
                Count.Number(relation.Count),
                relation.Label,
                Phrase.Of(relation.Direction, TextStyles.Muted),
                Phrase.Of(relation.Type, TextStyles.Muted),
            }),
            indent: 1);
    }

    /// <summary>A property's name in words: <c>livingBasis</c> is "living basis".</summary>
    private static string Spaced(string name) =>
        CommandText.Option(name)["--".Length..].Replace('-', ' ');

    private static string Ids(IReadOnlyList<string> ids) => ids.Count == 0 ? "" : $"  {string.Join(", ", ids)}";
}
