namespace GraphExplorer.Evidence.Seed;

/// <summary>What one side of a contradiction says.</summary>
public sealed record ContradictionSide
{
    public required string Says { get; init; }

    /// <summary>Ids of the claims that say so; a side may have none.</summary>
    public IReadOnlyList<string> Claims { get; init => field = value ?? []; } = [];
}
