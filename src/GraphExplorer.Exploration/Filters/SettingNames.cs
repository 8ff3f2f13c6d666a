namespace GraphExplorer.Exploration.Filters;

/// <summary>The settings of a search by name.</summary>
internal static class SettingNames
{
    /// <summary>
    /// The settings that can be opened, in the order in which they are reported. What to pass through is not one of
    /// them: without it the question would be another.
    /// </summary>
    public static readonly string[] InOrder =
    [
        "avoid",
        .. FactConditions.All.SelectMany(entry => entry.Parameters),
        "hubs", "hubDegree", "direction", "maxHops",
    ];
}
