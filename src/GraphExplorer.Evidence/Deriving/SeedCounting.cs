using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>Counts what a data set has, the relationships derived from it included.</summary>
public static class SeedCounting
{
    /// <summary>Counts a data set.</summary>
    public static SeedCounts Of(SeedData seed, IReadOnlyCollection<DerivedRelationship> relationships) => new()
    {
        Claims = seed.Claims.Count,
        Entities = seed.Entities.Count,
        EntitiesByKind = Tally(seed.Entities, entity => TermTables.EntityKinds.WordOf(entity.Kind)),
        Sources = seed.Sources.Count,
        Works = seed.Works.Count,
        Citations = seed.Citations.Count,
        HypothesisSets = seed.HypothesisSets.Count,
        Hypotheses = seed.HypothesisSets.Sum(set => set.Alternatives.Count),
        Contradictions = seed.Contradictions.Count,
        Types = seed.Types.Count,
        Verbs = seed.Verbs.Count,
        Families = seed.Families.Count,
        ClaimsByPolarity = Tally(seed.Claims, claim => TermTables.Polarities.WordOf(claim.Polarity)),
        ClaimsByStance = Tally(seed.Claims, claim => TermTables.Stances.WordOf(claim.Stance)),
        Disputed = seed.Claims.Count(claim => claim.Disputed),
        Opinions = seed.Claims.Count(claim => claim.Opinion),
        Relationships = relationships.Count,
        RelationshipsByType = Tally(relationships, relationship => relationship.Type),
        Omitted = Tally(seed.Omitted, omitted => TermTables.OmittedKinds.WordOf(omitted.Kind)),
    };

    private static SortedDictionary<string, int> Tally<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var tally = new SortedDictionary<string, int>(KeyOrder.Comparer);
        foreach (var item in items)
        {
            var word = name(item);
            tally[word] = tally.GetValueOrDefault(word) + 1;
        }

        return tally;
    }
}
