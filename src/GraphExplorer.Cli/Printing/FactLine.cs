using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes a relationship or a claim in a line or two.</summary>
internal static class FactLine
{
    /// <summary>A relationship's sentence, else its type; with what stands behind it.</summary>
    public static Phrase Of(RelationshipAnswer fact, Func<string, string> nameOf)
    {
        var words = new Phrase();
        if (fact.Sentence is not null)
            words.Add(fact.Sentence);
        else if (fact.Phrase is not null)
            words.Muted(WithheldFacts.Sentence);
        else
            words.Add($"{nameOf(fact.From)} {fact.Type} {nameOf(fact.To)}");
        foreach (var (name, value) in fact.Properties ?? Graph.Values.PropertyMap.Empty)
            words.Muted($"  {name} {ValueText(value)}");
        return StrengthText.Behind(fact) is { Length: > 0 } behind ? words.Muted($"  {behind}") : words;
    }

    /// <summary>A claim's sentence, which says its doubts, then its sources, a line each.</summary>
    public static void Print(TextPage page, ClaimAnswer claim, int indent)
    {
        page.Item("–", claim.Sentence ?? WithheldFacts.Sentence, indent);
        foreach (var source in claim.Sources)
            page.Line(new Phrase().Muted("says ").Add(NotesPrinter.Source(source)), indent + 1);
        foreach (var cited in claim.Cites)
            page.Line(new Phrase().Muted($"cited there: {Work(cited)}, not consulted here"), indent + 1);
        if (claim.Note is not null)
            page.Line(new Phrase().Muted($"editors: {claim.Note}"), indent + 1);
    }

    /// <summary>A value as people read it.</summary>
    public static string ValueText(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Date => value.AsDate().ToString(),
        ValueKind.LocalDateTime => value.AsLocalDateTime().ToString(),
        ValueKind.DateTime => value.AsDateTime().ToString(),
        ValueKind.LocalTime => value.AsLocalTime().ToString(),
        ValueKind.Time => value.AsTime().ToString(),
        ValueKind.Duration => value.AsDuration().ToString(),
        ValueKind.List => string.Join(", ", value.AsList().Select(ValueText)),
        _ => value.ToString(),
    };

    private static string Work(CitedWork cited)
    {
        var title = cited.Title is null ? "a work whose title was not identified" : $"“{cited.Title}”";
        var author = cited.Author is null ? "" : $"{cited.Author}, ";
        var year = cited.Year is null ? "" : $", {cited.Year}";
        return author + title + year + (cited.Locator is null ? "" : $", {cited.Locator}");
    }
}
