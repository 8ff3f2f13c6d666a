namespace GraphExplorer.Evidence.Seed;

/// <summary>types.json as it is read.</summary>
internal sealed record TypeTable
{
    public required IReadOnlyList<Family> Families { get; init; }

    public required IReadOnlyList<RelationshipType> Types { get; init; }

    public required IReadOnlyList<Verb> Verbs { get; init; }
}
