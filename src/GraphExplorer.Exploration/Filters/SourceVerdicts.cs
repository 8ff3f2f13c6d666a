using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// What becomes of relationships when only some sources count: worked out before the search, from the claims that rest
/// on the sources named, for just the relationships they touch. A relationship stays where the claims and sources left
/// still meet every other condition on evidence.
/// </summary>
internal sealed class SourceVerdicts
{
    private readonly HashSet<int>? _onlyThese;
    private readonly HashSet<int> _fallen;

    private SourceVerdicts(HashSet<int>? onlyThese, HashSet<int> fallen)
    {
        _onlyThese = onlyThese;
        _fallen = fallen;
    }

    /// <summary>The parameter that refuses the relationship; null where none does.</summary>
    public string? Refusal(int relationship)
    {
        if (_onlyThese is not null && !_onlyThese.Contains(relationship))
            return "sources";
        return _fallen.Contains(relationship) ? "excludeSources" : null;
    }

    /// <summary>Works the verdicts out; null where the filter names no sources.</summary>
    public static async ValueTask<SourceVerdicts?> PrepareAsync(
        CompiledFilter filter,
        GraphCatalogue catalogue,
        IGraphView view,
        Topology topology,
        CancellationToken cancellationToken)
    {
        if (!filter.HasSources)
            return null;
        var reading = new SourceReading(view, catalogue);
        HashSet<int>? only = null;
        if (filter.Sources is { } sources)
        {
            var alone = filter with { ExcludeSources = null };
            var touched = await reading.RestingOnAsync(sources, cancellationToken);
            only = await NumbersAsync(await reading.StandingAsync(alone, touched, cancellationToken));
        }

        HashSet<int> fallen = [];
        if (filter.ExcludeSources is { } excluded)
        {
            var touched = await reading.RestingOnAsync(excluded, cancellationToken);
            var standing = await reading.StandingAsync(filter, touched, cancellationToken);
            fallen = await NumbersAsync(touched.Select(fact => fact.Key).Where(key => !standing.Contains(key)));
        }

        return new SourceVerdicts(only, fallen);

        async ValueTask<HashSet<int>> NumbersAsync(IEnumerable<string> keys)
        {
            var numbers = await topology.ResolveRelationshipsAsync([.. keys], cancellationToken);
            return [.. numbers.Where(number => number >= 0)];
        }
    }
}
