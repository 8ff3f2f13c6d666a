namespace GraphExplorer.Evidence.Seed;

/// <summary>A family of relationship types that a filter can name.</summary>
public sealed record Family
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public string? Description { get; init; }
}
