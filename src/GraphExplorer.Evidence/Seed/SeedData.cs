namespace GraphExplorer.Evidence.Seed;

/// <summary>A data set as it was read: every record is well-formed; that they agree is the validator's
/// business.</summary>
public sealed record SeedData
{
    /// <summary>Null where the folder does not say what it is.</summary>
    public DataSet? DataSet { get; init; }

    public required SeedTable<Entity> Entities { get; init; }

    public required SeedTable<Claim> Claims { get; init; }

    public required SeedTable<Source> Sources { get; init; }

    public required SeedTable<Work> Works { get; init; }

    public required SeedTable<WorkCitation> Citations { get; init; }

    public required SeedTable<HypothesisSet> HypothesisSets { get; init; }

    public required SeedTable<Contradiction> Contradictions { get; init; }

    public required SeedTable<Omitted> Omitted { get; init; }

    public required SeedTable<Family> Families { get; init; }

    public required SeedTable<RelationshipType> Types { get; init; }

    public required SeedTable<Verb> Verbs { get; init; }

    /// <summary>What counts.json says; null where it could not be read.</summary>
    public SeedCounts? ExpectedCounts { get; init; }
}
