using GraphExplorer.Evidence.Dates;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Library.Tests.Exploration.Oracle.NaiveGraph;

namespace GraphExplorer.Library.Tests.Exploration.Oracle;

/// <summary>
/// What the parameters of a question mean, written down once more, fact by fact and from the records alone.
/// </summary>
internal sealed class NaiveFilter(NaiveGraph graph, PathQuery query)
{
    private static readonly string[] StancesByStrength = ["asserted", "reported", "alleged"];

    private readonly FactFilter _filter = query.Filter;
    private readonly HashSet<string> _named = [.. query.From, .. query.To, .. query.Via];
    private HashSet<string>? _usedTypes;

    /// <summary>The parameter that hides a type; null where it is used.</summary>
    public string? RefusalOfType(string type)
    {
        if (!UsedTypes().Contains(type))
            return "types";
        return _filter.ExcludeTypes.Contains(type) ? "excludeTypes" : null;
    }

    /// <summary>The first parameter that refuses a fact of a type that is used; null where none does.</summary>
    public string? Refusal(RelationshipRecord fact)
    {
        if ((_filter.At ?? _filter.During) is { } text && RefusalByTime(fact, text) is { } time)
            return time;
        if (!IsStrong(Text(fact, "stance")!))
            return "stance";
        if (Number(fact, "tier") > (_filter.MinTier ?? 5))
            return "minTier";
        if (_filter.MinWorks > 1 && Number(fact, "works") < _filter.MinWorks)
            return "minWorks";
        if (_filter.Modality.Count > 0 && !_filter.Modality.Contains(Text(fact, "modality")!))
            return "modality";
        if (Text(fact, "hypothesis") is { } account && !UsesAccount(account))
            return "hypotheses";
        if (_filter.Editorial is null or EditorialFacts.Exclude && Flag(fact, "editorial"))
            return "editorial";
        if (_filter.Sources.Count > 0 && !Stands(fact, source => _filter.Sources.Contains(source)))
            return "sources";
        if (_filter.ExcludeSources.Count > 0 && !Stands(fact, CountsAtAll))
            return "excludeSources";
        return null;
    }

    /// <summary>The first parameter that keeps an entity from carrying a path; null where none does.</summary>
    public string? RefusalOfInner(string key)
    {
        if (_named.Contains(key))
            return null;
        if (query.Avoid.Contains(key))
            return "avoid";
        var node = graph.Nodes[key];
        if (!MayLieBetween(node))
            return "labels";
        if (_filter.ExcludeLabels.Any(node.HasLabel))
            return "excludeLabels";
        if (query.Hubs == HubUse.End && Flag(node, "hub"))
            return "hubs";
        if (query.Hubs == HubUse.End && query.HubDegree is { } degree && Degree(key) >= degree)
            return "hubDegree";
        return null;
    }

    /// <summary>Whether a parameter hides anything as it stands, so that opening it could help.</summary>
    public bool IsInForce(string parameter)
    {
        var hasWindow = _filter.At is not null || _filter.During is not null;
        return parameter switch
        {
            "avoid" => query.Avoid.Count > 0,
            "types" => graph.Types.Any(type => !UsedTypes().Contains(Text(type, "type")!)),
            "excludeTypes" => _filter.ExcludeTypes.Count > 0,
            "labels" => !_filter.Labels.Contains("all") &&
                !(_filter.Labels.Contains("default") && _filter.Labels.Contains("Concept")),
            "excludeLabels" => _filter.ExcludeLabels.Count > 0,
            "at" => _filter.At is not null,
            "during" => _filter.During is not null,
            "dateMatch" => hasWindow && _filter.DateMatch == DateMatch.Certain,
            "undated" => hasWindow && _filter.Undated == UndatedFacts.Exclude,
            "stance" => _filter.Stance is StanceLevel.Asserted or StanceLevel.Reported,
            "minTier" => _filter.MinTier < 5,
            "minWorks" => _filter.MinWorks > 1,
            "modality" => _filter.Modality.Count > 0,
            "sources" => _filter.Sources.Count > 0,
            "excludeSources" => _filter.ExcludeSources.Count > 0,
            "hypotheses" => _filter.Hypotheses.Count > 0,
            "editorial" => _filter.Editorial is null or EditorialFacts.Exclude,
            "hubs" => query.Hubs == HubUse.End,
            "hubDegree" => query.Hubs == HubUse.End && query.HubDegree is not null,
            "direction" => query.Direction == PathDirection.Forward,
            "maxHops" => query.MaxHops < PathQuery.MaxHopsLimit,
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };
    }

    /// <summary>The question as somebody would ask it who takes up the offer to change one parameter.</summary>
    public static PathQuery Changed(PathQuery query, string parameter, string? value)
    {
        var filter = query.Filter;
        return (parameter, value) switch
        {
            ("avoid", null) => query with { Avoid = [] },
            ("types", "all") => query with { Filter = filter with { Types = ["all"] } },
            ("excludeTypes", null) => query with { Filter = filter with { ExcludeTypes = [] } },
            ("labels", "all") => query with { Filter = filter with { Labels = ["all"] } },
            ("excludeLabels", null) => query with { Filter = filter with { ExcludeLabels = [] } },
            ("at", null) => query with { Filter = filter with { At = null } },
            ("during", null) => query with { Filter = filter with { During = null } },
            ("dateMatch", "possible") => query with { Filter = filter with { DateMatch = DateMatch.Possible } },
            ("undated", "include") => query with { Filter = filter with { Undated = UndatedFacts.Include } },
            ("stance", null) => query with { Filter = filter with { Stance = null } },
            ("minTier", null) => query with { Filter = filter with { MinTier = null } },
            ("minWorks", null) => query with { Filter = filter with { MinWorks = null } },
            ("modality", null) => query with { Filter = filter with { Modality = [] } },
            ("sources", null) => query with { Filter = filter with { Sources = [] } },
            ("excludeSources", null) => query with { Filter = filter with { ExcludeSources = [] } },
            ("editorial", "include") => query with { Filter = filter with { Editorial = EditorialFacts.Include } },
            ("hypotheses", null) => query with { Filter = filter with { Hypotheses = [] } },
            ("hubs", "allow") => query with { Hubs = HubUse.Allow },
            ("hubDegree", null) => query with { HubDegree = null },
            ("direction", "any") => query with { Direction = PathDirection.Any },
            ("maxHops", { } hops) => query with { MaxHops = int.Parse(hops, null) },
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), $"{parameter}={value} is no offer."),
        };
    }

    private HashSet<string> UsedTypes()
    {
        if (_usedTypes is not null)
            return _usedTypes;
        var used = new HashSet<string>();
        foreach (var entry in graph.Types)
        {
            var type = Text(entry, "type")!;
            var nothingNamed = _filter.Types.Count == 0 && _filter.Families.Count == 0;
            if (_filter.Types.Contains("all") ||
                _filter.Types.Contains(type) ||
                _filter.Families.Contains(Text(entry, "family")!) ||
                ((nothingNamed || _filter.Types.Contains("default")) && Flag(entry, "defaultPath")))
                used.Add(type);
        }

        return _usedTypes = used;
    }

    private bool MayLieBetween(NodeRecord node)
    {
        if (_filter.Labels.Contains("all") || _filter.Labels.Any(node.HasLabel))
            return true;
        var byDefault = _filter.Labels.Count == 0 || _filter.Labels.Contains("default");
        return byDefault && !node.HasLabel("Concept");
    }

    private int Degree(string key)
    {
        var degree = 0;
        foreach (var fact in graph.FactsOf[key].Where(fact => RefusalOfType(fact.Type) is null))
            degree += fact.From == fact.To ? 2 : 1;
        return degree;
    }

    private string? RefusalByTime(RelationshipRecord fact, string text)
    {
        if (!Flag(fact, "dated"))
            return _filter.Undated == UndatedFacts.Include ? null : "undated";
        Assert.True(EdtfDate.TryParse(text, out var date, out _));
        var window = DateWindow.Of(date!);
        var possible = Day(fact, "startMin") <= window.To && Day(fact, "endMax") >= window.From;
        if (!possible)
            return _filter.At is null ? "during" : "at";
        var certain = Day(fact, "endMin") >= window.From && Day(fact, "startMax") <= window.To &&
            !Flag(fact, "approximate");
        return _filter.DateMatch == DateMatch.Certain && !certain ? "dateMatch" : null;
    }

    private bool IsStrong(string stance) =>
        _filter.Stance is not { } weakest || Array.IndexOf(StancesByStrength, stance) <= (int)weakest;

    private bool UsesAccount(string account) =>
        _filter.Hypotheses.Count == 0 ||
        _filter.Hypotheses.Contains(account) ||
        _filter.Hypotheses.Contains(Text(graph.Nodes[account], "set")!);

    private bool CountsAtAll(string source) =>
        (_filter.Sources.Count == 0 || _filter.Sources.Contains(source)) && !_filter.ExcludeSources.Contains(source);

    /// <summary>
    /// Whether a fact meets the conditions on evidence with the sources that count, and the claims they carry.
    /// </summary>
    private bool Stands(RelationshipRecord fact, Func<string, bool> counts)
    {
        var stances = new List<string>();
        var sources = new HashSet<string>();
        foreach (var claim in Texts(fact, "claims"))
        {
            var left = Texts(graph.Nodes[claim], "sources").Where(counts).ToArray();
            if (left.Length == 0)
                continue;
            stances.Add(Text(graph.Nodes[claim], "stance")!);
            sources.UnionWith(left);
        }

        return sources.Count > 0 &&
            stances.Any(IsStrong) &&
            sources.Min(source => Number(graph.Nodes[source], "tier")) <= (_filter.MinTier ?? 5) &&
            graph.IndependentWorks(sources) >= (_filter.MinWorks ?? 1);
    }
}
