namespace GraphExplorer.Evidence.Seed;

/// <summary>One of the rival answers to a question.</summary>
public sealed record Hypothesis
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>Ids of the claims that speak for it.</summary>
    public IReadOnlyList<string> Claims { get; init => field = value ?? []; } = [];
}
