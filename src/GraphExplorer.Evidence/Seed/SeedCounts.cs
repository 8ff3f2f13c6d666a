using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;

namespace GraphExplorer.Evidence.Seed;

/// <summary>How many of each the data set has; counts.json holds what its editors expect.</summary>
public sealed record SeedCounts
{
    public required int Claims { get; init; }

    public required int Entities { get; init; }

    public required IReadOnlyDictionary<string, int> EntitiesByKind { get; init; }

    public required int Sources { get; init; }

    public required int Works { get; init; }

    public required int Citations { get; init; }

    public required int HypothesisSets { get; init; }

    /// <summary>Alternatives over all sets.</summary>
    public required int Hypotheses { get; init; }

    public required int Contradictions { get; init; }

    public required int Types { get; init; }

    public required int Verbs { get; init; }

    public required int Families { get; init; }

    public required IReadOnlyDictionary<string, int> ClaimsByPolarity { get; init; }

    public required IReadOnlyDictionary<string, int> ClaimsByStance { get; init; }

    public required int Disputed { get; init; }

    public required int Opinions { get; init; }

    /// <summary>Relationships derived from the claims.</summary>
    public required int Relationships { get; init; }

    public required IReadOnlyDictionary<string, int> RelationshipsByType { get; init; }

    public required IReadOnlyDictionary<string, int> Omitted { get; init; }

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
