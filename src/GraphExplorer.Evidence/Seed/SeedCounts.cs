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
}
