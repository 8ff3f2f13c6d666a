using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes what settings left out, with the option that brings it in.</summary>
internal static class ExcludedPrinter
{
    private static readonly TableHead[] Heads =
        [new(null, IsNumber: true, IsWhole: true), new(null), new(null, IsWhole: true)];

    public static void Print(TextPage page, IReadOnlyList<ExcludedCount> excluded) => Print(
        page,
        excluded.Select(entry => (entry.Filter, (string?)null, entry.Count, entry.Unit)).ToArray());

    /// <summary>A row a setting; nothing where nothing was left out.</summary>
    public static void Print(
        TextPage page, IReadOnlyList<(string Filter, string? Value, long Count, string Unit)> excluded)
    {
        if (excluded.Count == 0)
            return;
        page.Heading("What the settings left out");
        page.Table(
            Heads,
            excluded.Select(entry => new[]
            {
                Count.OfUnit(entry.Count, entry.Unit),
                SettingWords.LeftOut(entry.Filter, entry.Value),
                SettingWords.Opening(entry.Filter) is { } option ? new Phrase().Command(option) : "",
            }),
            indent: 1);
    }
}
