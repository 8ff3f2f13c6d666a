using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using static GraphExplorer.Library.Tests.Exploration.Oracle.NaiveGraph;

namespace GraphExplorer.Library.Tests.Exploration.Oracle;

/// <summary>A path of the oracle: its entities, and per hop the relationships that offer it, in key order.</summary>
internal sealed record NaivePath(IReadOnlyList<string> Nodes, IReadOnlyList<IReadOnlyList<string>> Hops)
{
    public override string ToString() =>
        $"{string.Join('>', Nodes)} by {string.Join(' ', Hops.Select(hop => string.Join('+', hop)))}";
}

/// <summary>Every simple path by trying every way, then sorted.</summary>
internal sealed class NaivePaths
{
    private readonly PathQuery _query;
    private readonly Dictionary<string, Dictionary<string, List<string>>> _ways = [];
    private readonly Dictionary<string, int> _hopsLeft = [];
    private readonly NaiveFilter _filter;
    private bool _wasCut;

    public NaivePaths(NaiveGraph graph, PathQuery query)
    {
        _query = query;
        _filter = new NaiveFilter(graph, query);
        foreach (var fact in graph.Facts)
        {
            if (_filter.RefusalOfType(fact.Type) is not null || _filter.Refusal(fact) is not null)
                continue;
            AddWay(fact.From, fact.To, fact.Key);
            if (query.Direction == PathDirection.Any && fact.From != fact.To)
                AddWay(fact.To, fact.From, fact.Key);
        }

        MeasureHopsLeft();
    }

    /// <summary>All paths of at most so many hops, in order.</summary>
    public List<NaivePath> All(int maxHops)
    {
        var found = new List<NaivePath>();
        foreach (var source in _query.From.Distinct())
            Walk([source], maxHops, found);
        if (_query.Parallel == ParallelRelationships.Separate)
            found = [.. found.SelectMany(Separate)];
        found.Sort(Compare);
        return found;
    }

    /// <summary>The first of the shortest paths; null where there is none within so many hops.</summary>
    public NaivePath? Shortest(int maxHops)
    {
        _wasCut = true;
        for (var hops = 1; hops <= maxHops && _wasCut; hops++)
        {
            _wasCut = false;
            var paths = All(hops);
            if (paths.Count > 0)
                return paths[0];
        }

        return null;
    }

    private static IEnumerable<NaivePath> Separate(NaivePath path)
    {
        IEnumerable<IReadOnlyList<string>> choices = [[]];
        foreach (var hop in path.Hops)
            choices = choices.SelectMany(choice => hop.Select(key => (IReadOnlyList<string>)[.. choice, key]));
        return choices.Select(choice => new NaivePath(path.Nodes, [.. choice.Select(key => new[] { key })]));
    }

    private static int Compare(NaivePath left, NaivePath right)
    {
        if (left.Nodes.Count != right.Nodes.Count)
            return left.Nodes.Count.CompareTo(right.Nodes.Count);
        foreach (var (one, other) in left.Nodes.Zip(right.Nodes))
        {
            if (CompareKeys(one, other) is var order and not 0)
                return order;
        }

        foreach (var (one, other) in left.Hops.Zip(right.Hops))
        {
            if (CompareKeys(one[0], other[0]) is var order and not 0)
                return order;
        }

        return 0;
    }

    private void AddWay(string from, string to, string key)
    {
        if (!_ways.TryGetValue(from, out var ways))
            _ways[from] = ways = [];
        if (!ways.TryGetValue(to, out var keys))
            ways[to] = keys = [];
        keys.Add(key);
        keys.Sort(CompareKeys);
    }

    private void Walk(List<string> nodes, int maxHops, List<NaivePath> found)
    {
        var last = nodes[^1];
        if (_query.Avoid.Contains(last))
            return;
        if (nodes.Count > 1 && _query.To.Contains(last) && VisitsAll(nodes))
        {
            found.Add(new NaivePath(
                [.. nodes],
                [.. nodes.Zip(nodes.Skip(1)).Select(hop => _ways[hop.First][hop.Second])]));
        }

        if (nodes.Count > maxHops || (nodes.Count > 1 && _filter.RefusalOfInner(last) is not null))
            return;
        foreach (var next in _ways.GetValueOrDefault(last, []).Keys)
        {
            if (!nodes.Contains(next) && _hopsLeft.TryGetValue(next, out var left))
            {
                if (nodes.Count + left <= maxHops)
                    Walk([.. nodes, next], maxHops, found);
                else
                    _wasCut = true;
            }
        }
    }

    /// <summary>
    /// How far each entity is from the nearest end at least: ways that cannot arrive need not be tried.
    /// </summary>
    private void MeasureHopsLeft()
    {
        foreach (var end in _query.To)
            _hopsLeft[end] = 0;
        for (var hops = 1; ; hops++)
        {
            var next = _ways
                .Where(way => !_hopsLeft.ContainsKey(way.Key) && way.Value.Keys.Any(_hopsLeft.ContainsKey))
                .Select(way => way.Key)
                .ToArray();
            if (next.Length == 0)
                return;
            foreach (var key in next)
                _hopsLeft[key] = hops;
        }
    }

    private bool VisitsAll(List<string> nodes)
    {
        var places = _query.Via.Select(via => nodes.IndexOf(via)).ToArray();
        return places.All(place => place >= 0) && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
