using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Filters;

/// <summary>Puts counts of what was refused into the order of the parameters.</summary>
internal static class ExcludedCounts
{
    public static IReadOnlyList<ExcludedCount> Of(IEnumerable<ExcludedCount> refused) =>
        [.. refused.OrderBy(count => Array.IndexOf(SettingNames.InOrder, count.Filter))];
}
