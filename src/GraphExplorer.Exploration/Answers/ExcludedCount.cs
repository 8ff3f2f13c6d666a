using GraphExplorer.Exploration.Filters;

namespace GraphExplorer.Exploration.Answers;

/// <summary>How many relationships, or entities, one setting refused.</summary>
/// <param name="Filter">The parameter.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">entities or relationships.</param>
public sealed record ExcludedCount(string Filter, long Count, string Unit);

/// <summary>Puts counts of what was refused into the order of the parameters.</summary>
internal static class ExcludedCounts
{
    public static IReadOnlyList<ExcludedCount> Of(IEnumerable<ExcludedCount> refused) =>
        [.. refused.OrderBy(count => Array.IndexOf(SettingNames.InOrder, count.Filter))];
}
