using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>What sources are editions, copies, translations or entries of; a line of works.jsonl.</summary>
public sealed record Work
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public int? Year { get; init; }

    public PublicationKind? Kind { get; init; }

    public string? Doi { get; init; }

    public string? Issn { get; init; }

    public string? Isbn { get; init; }

    public string? Licence { get; init; }
}
