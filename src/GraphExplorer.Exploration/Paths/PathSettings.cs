using System.Globalization;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Filters.Conditions;
using GraphExplorer.Graph.Values;

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
    /// Those of <see cref="SettingNames.InOrder"/> that hide paths of the length asked for; the length itself hides none.
    /// </summary>
    public static readonly string[] Filters = [.. SettingNames.InOrder.Where(parameter => parameter != "maxHops")];

    /// <summary>The conditions on hubs, beside those of <see cref="Filter"/>.</summary>
    public IReadOnlyList<FactCondition> Hubbed => Hubs != HubUse.End ? []
        : HubDegree is { } degree ? [new HubsCondition(), new HubDegreeCondition(degree)]
        : [new HubsCondition()];

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

    /// <summary>Whether a parameter in force refuses entities; others refuse relationships.</summary>
    public bool IsAboutEntities(string parameter) =>
        parameter == "avoid" || Find(parameter)?.IsAboutEntities == true;

    /// <summary>Whether a parameter keeps an entity that the question does not name from carrying a path.</summary>
    /// <param name="parameter">The parameter; one that is not about entities keeps none.</param>
    /// <param name="node">The entity.</param>
    /// <param name="degree">How many relationships of the types in use it has.</param>
    public bool Refuses(string parameter, NodeRecord node, long degree) => parameter == "avoid"
        ? Avoid.Contains(node.Key)
        : Conditions.Any(own => (own.Name == parameter || own.Within.Contains(parameter)) &&
            !own.AllowsEntity(node, degree));

    /// <summary>The value that opens a parameter in force, as one would write it; null where leaving it out does.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="hops">How long a path is to be.</param>
    public string? OpenValue(string parameter, int hops) => parameter switch
    {
        "direction" => "any",
        "maxHops" => hops.ToString(CultureInfo.InvariantCulture),
        _ => Find(parameter)?.OpenValue,
    };

    /// <summary>The value in force, as one would write it; null where it has no single one.</summary>
    public string? ValueOf(string parameter) => parameter switch
    {
        "direction" => "forward",
        "maxHops" => MaxHops.ToString(CultureInfo.InvariantCulture),
        _ => Find(parameter)?.Value,
    };

    private IEnumerable<FactCondition> Conditions => Filter.Conditions.Concat(Hubbed);

    private FactCondition? Find(string parameter) => Conditions.FirstOrDefault(own => own.Name == parameter);
}
