using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Exploration.Oracle;

/// <summary>
/// What a search that went so many levels from either end must have met: every entity that it reached, and everything
/// that a setting refused on the way.
/// </summary>
internal sealed class NaiveReport
{
    private readonly NaiveGraph _graph;
    private readonly PathQuery _query;
    private readonly NaiveFilter _filter;
    private readonly Dictionary<string, HashSet<string>> _refused = [];

    public NaiveReport(NaiveGraph graph, PathQuery query, int fromHops, int toHops)
    {
        _graph = graph;
        _query = query;
        _filter = new NaiveFilter(graph, query);
        ReachedFrom = Spread(query.From, query.To, forward: true, fromHops);
        ReachedTo = Spread(query.To, query.From, forward: false, toHops);
    }

    public int ReachedFrom { get; }

    public int ReachedTo { get; }

    /// <summary>As the answer lists it: the parameter, how many, of what, and where.</summary>
    public IEnumerable<(string Filter, long Count, string Unit, string Scope)> Excluded()
    {
        foreach (var parameter in PathOracle.Parameters)
        {
            if (parameter == "avoid" && _query.Avoid.Count > 0)
                yield return (parameter, _query.Avoid.Distinct().Count(), "entities", "search");
            else if (parameter is "types" or "excludeTypes")
            {
                var hidden = _graph.Facts.Count(fact => _filter.RefusalOfType(fact.Type) == parameter);
                if (hidden > 0)
                    yield return (parameter, hidden, "relationships", "graph");
            }
            else if (_refused.TryGetValue(parameter, out var keys))
            {
                var isAboutEntities = parameter is "labels" or "excludeLabels" or "hubs" or "hubDegree";
                yield return (parameter, keys.Count, isAboutEntities ? "entities" : "relationships", "search");
            }
        }
    }

    private int Spread(IEnumerable<string> ends, IReadOnlyList<string> otherEnds, bool forward, int levels)
    {
        var reached = new HashSet<string>(ends);
        var refused = new HashSet<string>(_query.Avoid);
        var frontier = reached.ToArray();
        var terminal = otherEnds.Distinct().Count() == 1 ? otherEnds[0] : null;
        for (var level = 0; level < levels; level++)
        {
            var next = new List<string>();
            foreach (var node in frontier.Where(node => node != terminal))
            {
                foreach (var (fact, other) in Leaving(node, forward))
                {
                    if (_filter.Refusal(fact) is { } parameter)
                        Refuse(parameter, fact.Key);
                    else if (!reached.Contains(other) && !refused.Contains(other))
                    {
                        if (_filter.RefusalOfInner(other) is { } setting)
                        {
                            Refuse(setting, other);
                            refused.Add(other);
                        }
                        else
                        {
                            reached.Add(other);
                            next.Add(other);
                        }
                    }
                }
            }

            frontier = [.. next];
        }

        return reached.Count;
    }

    private IEnumerable<(RelationshipRecord Fact, string Other)> Leaving(string node, bool forward)
    {
        foreach (var fact in _graph.FactsOf[node].Where(fact => _filter.RefusalOfType(fact.Type) is null))
        {
            var any = _query.Direction == PathDirection.Any;
            if (fact.From == node && (any || forward))
                yield return (fact, fact.To);
            if (fact.To == node && (any || !forward))
                yield return (fact, fact.From);
        }
    }

    private void Refuse(string parameter, string key)
    {
        if (!_refused.TryGetValue(parameter, out var keys))
            _refused[parameter] = keys = [];
        keys.Add(key);
    }
}
