namespace GraphExplorer.Evidence.Seed;

/// <summary>A place in a work that a source cites; a line of citations.jsonl.</summary>
public sealed record WorkCitation
{
    public required string Id { get; init; }

    /// <summary>Id of the work.</summary>
    public required string Work { get; init; }

    public string? Locator { get; init; }

    /// <summary>The number it has in the citing source.</summary>
    public string? Footnote { get; init; }

    /// <summary>Id of the citing source.</summary>
    public required string CitedBy { get; init; }

    /// <summary>Whether the editors looked it up; what they did not is never shown as looked up.</summary>
    public bool Consulted { get; init; }

    public string? Note { get; init; }
}
