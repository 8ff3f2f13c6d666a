using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// What becomes of relationships when only some sources count: worked out before the search, from the claims that rest on
/// the sources named, for just the relationships they touch. A relationship stays where the claims and sources left still
/// meet every other condition on evidence.
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
        HashSet<int>? only = null;
        if (filter.Sources is { } sources)
        {
            var touched = await RestingOnAsync(view, sources, cancellationToken);
            var alone = filter with { ExcludeSources = null };
            var standing = await StandingAsync(alone, catalogue, view, touched, cancellationToken);
            only = [.. (await topology.ResolveRelationshipsAsync([.. standing], cancellationToken)).Where(n => n >= 0)];
        }

        HashSet<int> fallen = [];
        if (filter.ExcludeSources is { } excluded)
        {
            var touched = await RestingOnAsync(view, excluded, cancellationToken);
            var standing = await StandingAsync(filter, catalogue, view, touched, cancellationToken);
            var gone = touched.Keys.Where(key => !standing.Contains(key)).ToArray();
            fallen = [.. (await topology.ResolveRelationshipsAsync(gone, cancellationToken)).Where(n => n >= 0)];
        }

        return new SourceVerdicts(only, fallen);
    }

    /// <summary>Relationships with a claim that rests on one of these sources, and all claims of each.</summary>
    private static async ValueTask<Dictionary<string, IReadOnlyList<string>>> RestingOnAsync(
        IGraphView view,
        IReadOnlySet<string> sources,
        CancellationToken cancellationToken)
    {
        var keys = await view.FindNodesAsync(
            new NodeLookup(Labels.Claim, FactProperties.Sources, [.. sources]),
            cancellationToken);
        var relationships = new SortedSet<string>(KeyOrder.Comparer);
        foreach (var claim in await view.GetNodesAsync(keys, cancellationToken))
        {
            if (claim?.Text(ClaimProperties.Relationship) is { } relationship)
                relationships.Add(relationship);
        }

        var touched = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var record in await view.GetRelationshipsAsync([.. relationships], cancellationToken))
        {
            if (record is not null)
                touched[record.Key] = record.Texts(FactProperties.Claims);
        }

        return touched;
    }

    private static async ValueTask<HashSet<string>> StandingAsync(
        CompiledFilter filter,
        GraphCatalogue catalogue,
        IGraphView view,
        Dictionary<string, IReadOnlyList<string>> touched,
        CancellationToken cancellationToken)
    {
        string[] keys = [.. touched.Values.SelectMany(claims => claims).Distinct(StringComparer.Ordinal)];
        var claims = new Dictionary<string, NodeRecord>(StringComparer.Ordinal);
        foreach (var claim in await view.GetNodesAsync(keys, cancellationToken))
        {
            if (claim is not null)
                claims[claim.Key] = claim;
        }

        return
        [
            .. touched
                .Where(entry => Stands(
                    filter,
                    catalogue,
                    entry.Value.Where(claims.ContainsKey).Select(key => claims[key])))
                .Select(entry => entry.Key),
        ];
    }

    private static bool Stands(CompiledFilter filter, GraphCatalogue catalogue, IEnumerable<NodeRecord> claims)
    {
        var stance = "";
        var tier = int.MaxValue;
        var works = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var left = claim.Texts(FactProperties.Sources)
                .Where(source => filter.Sources?.Contains(source) ?? true)
                .Where(source => !(filter.ExcludeSources?.Contains(source) ?? false))
                .ToArray();
            if (left.Length == 0)
                continue;
            stance = Stronger(stance, claim.Text(FactProperties.Stance) ?? "");
            foreach (var source in left)
            {
                var entry = catalogue.Sources.GetValueOrDefault(source);
                tier = Math.Min(tier, entry?.Tier ?? int.MaxValue);
                works.Add(entry?.Origin ?? source);
            }
        }

        return works.Count > 0 &&
            works.Count >= (filter.MinWorks ?? 1) &&
            tier <= (filter.MinTier ?? int.MaxValue) &&
            (filter.Stance is not { } weakest || Strength(stance) <= (int)weakest);
    }

    private static string Stronger(string left, string right) => Strength(left) <= Strength(right) ? left : right;

    private static int Strength(string stance) => stance switch
    {
        "asserted" => (int)Stance.Asserted,
        "reported" => (int)Stance.Reported,
        "alleged" => (int)Stance.Alleged,
        _ => int.MaxValue,
    };
}
