using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>What was left out of the data set, and why; a line of omitted.jsonl.</summary>
public sealed record Omitted
{
    public required OmittedKind Kind { get; init; }

    public required string Id { get; init; }

    public required string Reason { get; init; }
}
