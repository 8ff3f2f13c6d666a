namespace GraphExplorer.Evidence.Seed;

/// <summary>Where sources contradict each other, or a trap in one; a line of contradictions.jsonl.</summary>
public sealed record Contradiction
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Ids of the entities it is about.</summary>
    public IReadOnlyList<string> About { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ContradictionSide> Sides { get; init => field = value ?? []; } = [];

    public string? Note { get; init; }
}
