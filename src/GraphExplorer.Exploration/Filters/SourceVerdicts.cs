using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters.Conditions;
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

    /// <summary>Whether a relationship stands on the sources to rest on; true where none were named.</summary>
    public bool RestsOnSources(int relationship) => _onlyThese is null || _onlyThese.Contains(relationship);

    /// <summary>Whether a relationship still stands without the sources not to rest on.</summary>
    public bool Stands(int relationship) => !_fallen.Contains(relationship);

    /// <summary>Works the verdicts out; null where the filter names no sources.</summary>
    public static async ValueTask<SourceVerdicts?> PrepareAsync(
        CompiledFilter filter,
        GraphCatalogue catalogue,
        IGraphView view,
        Topology topology,
        CancellationToken cancellationToken)
    {
        var (sources, excluded) = (filter.Find<SourcesCondition>(), filter.Find<ExcludeSourcesCondition>());
        if (sources is null && excluded is null)
            return null;
        var reading = new SourceReading(view, catalogue);
        HashSet<int>? only = null;
        if (sources is not null)
        {
            var alone = excluded is null ? filter : filter.Without(excluded.Name);
            var touched = await reading.RestingOnAsync(sources.Sources, cancellationToken);
            only = await NumbersAsync(await reading.StandingAsync(alone, touched, cancellationToken));
        }

        HashSet<int> fallen = [];
        if (excluded is not null)
        {
            var touched = await reading.RestingOnAsync(excluded.Sources, cancellationToken);
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
