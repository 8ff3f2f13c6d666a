using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters.Conditions;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// Reads which relationships rest on some sources, and weighs them anew with the sources that are left. Tier and works
/// follow from a relationship's sources; only its stance needs its claims, which are read once.
/// </summary>
internal sealed class SourceReading(IGraphView view, GraphCatalogue catalogue)
{
    private readonly Dictionary<string, NodeRecord> _claims = new(StringComparer.Ordinal);

    /// <summary>Relationships with a claim that rests on one of these sources, in key order.</summary>
    public async ValueTask<IReadOnlyList<RelationshipRecord>> RestingOnAsync(
        IReadOnlySet<string> sources,
        CancellationToken cancellationToken)
    {
        var claims = await view.FindNodesAsync(
            new NodeLookup(Labels.Claim, FactProperties.Sources, [.. sources]),
            cancellationToken);
        await ReadAsync(claims, cancellationToken);
        var keys = claims
            .Select(claim => _claims.GetValueOrDefault(claim)?.Text(ClaimProperties.Relationship))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(KeyOrder.Comparer);
        return [.. (await view.GetRelationshipsAsync([.. keys], cancellationToken)).OfType<RelationshipRecord>()];
    }

    /// <summary>The keys of those that, with the sources left, still meet every condition on evidence.</summary>
    public async ValueTask<HashSet<string>> StandingAsync(
        CompiledFilter filter,
        IReadOnlyList<RelationshipRecord> relationships,
        CancellationToken cancellationToken)
    {
        if (filter.Find<StanceCondition>() is not null)
            await ReadAsync(relationships.SelectMany(record => record.Texts(FactProperties.Claims)), cancellationToken);
        return
        [
            .. relationships.Where(record => Stands(filter, record)).Select(record => record.Key),
        ];
    }

    private static bool Counts(CompiledFilter filter, string source) =>
        filter.Find<SourcesCondition>()?.Sources.Contains(source) != false &&
        filter.Find<ExcludeSourcesCondition>()?.Sources.Contains(source) != true;

    private bool Stands(CompiledFilter filter, RelationshipRecord relationship)
    {
        var tier = int.MaxValue;
        var works = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in relationship.Texts(FactProperties.Sources))
        {
            if (!Counts(filter, source))
                continue;
            var entry = catalogue.Sources.GetValueOrDefault(source);
            tier = Math.Min(tier, entry?.Tier ?? int.MaxValue);
            works.Add(entry?.Origin ?? source);
        }

        return works.Count >= 1 &&
            filter.Find<MinWorksCondition>()?.Holds(works.Count) != false &&
            filter.Find<MinTierCondition>()?.Holds(tier) != false &&
            (filter.Find<StanceCondition>() is not { } stance || IsSaidFirmly(filter, relationship, stance));
    }

    private bool IsSaidFirmly(CompiledFilter filter, RelationshipRecord relationship, StanceCondition stance)
    {
        foreach (var key in relationship.Texts(FactProperties.Claims))
        {
            if (_claims.TryGetValue(key, out var claim) &&
                stance.Holds(claim.Text(FactProperties.Stance)) &&
                claim.Texts(FactProperties.Sources).Any(source => Counts(filter, source)))
                return true;
        }

        return false;
    }

    private async ValueTask ReadAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        string[] unread = [.. keys.Where(key => !_claims.ContainsKey(key)).Distinct(StringComparer.Ordinal)];
        foreach (var claim in await view.GetNodesAsync(unread, cancellationToken))
        {
            if (claim is not null)
                _claims.Add(claim.Key, claim);
        }
    }
}
