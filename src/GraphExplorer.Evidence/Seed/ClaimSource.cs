namespace GraphExplorer.Evidence.Seed;

/// <summary>Where a claim stands.</summary>
public sealed record ClaimSource
{
    /// <summary>Id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The place in it: "s12" a sentence, "l4" a line, or a page.</summary>
    public string? Locator { get; init; }

    /// <summary>At most twelve words, verbatim.</summary>
    public string? Quote { get; init; }
}
