using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Records;

namespace GraphExplorer.Exploration.Paths;

/// <summary>
/// Everything that decides what a search may use, in one immutable value, so that one setting can be opened and the
/// question asked again.
/// </summary>
internal sealed record PathSettings(
    CompiledFilter Filter,
    HubUse Hubs,
    int? HubDegree,
    PathDirection Direction,
    IReadOnlyList<string> Via,
    IReadOnlyList<string> Avoid,
    int MaxHops)
{
    /// <summary>
    /// The settings that can be opened, in the order in which they are reported. What to pass through is not one of
    /// them: without it the question would be another.
    /// </summary>
    public static readonly string[] Parameters =
    [
        "avoid", "types", "excludeTypes", "labels", "excludeLabels", "at", "during", "dateMatch", "undated",
        "stance", "minTier", "minWorks", "modality", "sources", "excludeSources", "hypotheses", "hubs", "hubDegree",
        "direction", "maxHops",
    ];

    /// <summary>
    /// Those of <see cref="Parameters"/> that hide paths of the length asked for; the length itself hides none.
    /// </summary>
    public static readonly string[] Filters = [.. Parameters.Where(parameter => parameter != "maxHops")];

    public bool RefusesHubs => Hubs == HubUse.End;

    /// <summary>The same settings with one opened; null where it is not in force.</summary>
    public PathSettings? Relax(string parameter) => parameter switch
    {
        "avoid" when Avoid.Count > 0 => this with { Avoid = [] },
        "hubs" when Hubs == HubUse.End => this with { Hubs = HubUse.Allow },
        "hubDegree" when HubDegree is not null && Hubs == HubUse.End => this with { HubDegree = null },
        "direction" when Direction == PathDirection.Forward => this with { Direction = PathDirection.Any },
        "maxHops" when MaxHops < PathQuery.MaxHopsLimit => this with { MaxHops = PathQuery.MaxHopsLimit },
        _ => Filter.Relax(parameter) is { } filter ? this with { Filter = filter } : null,
    };

    /// <summary>Whether a parameter keeps an entity that the question does not name from carrying a path.</summary>
    /// <param name="parameter">The parameter; one that is not about entities keeps none.</param>
    /// <param name="node">The entity.</param>
    /// <param name="degree">How many relationships of the types in use it has.</param>
    public bool Refuses(string parameter, NodeRecord node, long degree) => parameter switch
    {
        "avoid" => Avoid.Contains(node.Key),
        "labels" => Filter.RefusesLabels(node),
        "excludeLabels" => Filter.ExcludeLabels.Any(node.HasLabel),
        "hubs" => RefusesHubs && (node.Flag(EntityProperties.Hub) || degree >= HubDegree),
        "hubDegree" => RefusesHubs && degree >= HubDegree,
        _ => false,
    };

    /// <summary>The value that opens a parameter, as one would write it; null where leaving it out does.</summary>
    public static string? OpenValue(string parameter, int hops) => parameter switch
    {
        "types" or "labels" => FactFilter.All,
        "dateMatch" => "possible",
        "undated" => "include",
        "hubs" => "allow",
        "direction" => "any",
        "maxHops" => hops.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The value in force, as one would write it; null where it has no single one.</summary>
    public string? ValueOf(string parameter) => parameter switch
    {
        "types" => Filter.TypesByDefault ? FactFilter.Default : null,
        "labels" when Filter.RefuseConcepts => string.Join(',', [FactFilter.Default, .. Filter.Labels ?? []]),
        "labels" => string.Join(',', Filter.Labels ?? []),
        "excludeLabels" => string.Join(',', Filter.ExcludeLabels),
        "excludeTypes" => string.Join(',', Filter.ExcludeTypes),
        "at" or "during" => Filter.WindowText,
        "dateMatch" => "certain",
        "undated" => "exclude",
        "stance" => Filter.Stance switch { Stance.Asserted => "asserted", Stance.Reported => "reported", _ => null },
        "minTier" => Text(Filter.MinTier),
        "minWorks" => Text(Filter.MinWorks),
        "hubs" => "end",
        "hubDegree" => Text(HubDegree),
        "direction" => "forward",
        "maxHops" => Text(MaxHops),
        _ => null,
    };

    private static string? Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
