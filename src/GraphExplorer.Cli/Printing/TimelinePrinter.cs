using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Timelines;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes an entity's facts in order of time, the undated ones apart.</summary>
internal static class TimelinePrinter
{
    private const int MaxDateWidth = 24;

    public static void Print(TextPage page, TimelineAnswer answer, string? nextCommand)
    {
        EntityPrinter.Title(page, answer.Entity);
        page.Gap();
        if (answer.Items.Count == 0)
            page.Line("No dated fact passes.");
        var width = answer.Items.Select(item => Date(item).Length).DefaultIfEmpty().Max() + 2;
        foreach (var item in answer.Items)
            page.Item(Date(item), Fact(item, answer.Entity), markWidth: width);
        if (answer.Undated.Count > 0)
        {
            page.Heading("Not dated");
            foreach (var item in answer.Undated)
                page.Item("–", Fact(item, answer.Entity), indent: 1);
        }

        var dated = Shown(answer.Items.Count, answer.Total);
        var undated = Shown(answer.Undated.Count, answer.UndatedTotal);
        page.Gap().Line(new Phrase().Muted($"{dated} dated, {undated} undated."));
        NotesPrinter.Limits(page, answer.Limits);
        if (nextCommand is not null)
            page.Command("More: ", nextCommand);
        ExcludedPrinter.Print(page, answer.Excluded);
        NotesPrinter.Meta(page, answer.Meta);
    }

    private static string Date(EntityRelationship item)
    {
        var text = Phrase.Harmless(item.Relationship.Date?.Text ?? "");
        return text.Length <= MaxDateWidth ? text : text[..(MaxDateWidth - 1)] + "…"; // the sentence has it in full
    }

    private static Phrase Fact(EntityRelationship item, EntitySummary middle) =>
        FactLine.Of(item.Relationship, id => id == middle.Id ? middle.Name : item.Other.Name);

    private static string Shown(int shown, Total total) => shown == total.Value
        ? Count.Number(shown)
        : $"{Count.Number(shown)} of {Count.Number(total.Value)}";
}
