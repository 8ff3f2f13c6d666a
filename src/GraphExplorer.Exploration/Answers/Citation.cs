namespace GraphExplorer.Exploration.Answers;

/// <summary>Where one statement of an answer stands.</summary>
public sealed record Citation
{
    /// <summary>The footnote number that the sentence carries for it, from 1; null outside sentences.</summary>
    public int? Number { get; init; }

    /// <summary>The hop it is about, from 1; null outside paths.</summary>
    public int? Hop { get; init; }

    /// <summary>The claim's id.</summary>
    public required string Claim { get; init; }

    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The source as people name it; "title not identified", with its kind and publisher, where it is not.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>The source's tier, 1 to 5; null where the data does not say.</summary>
    public int? Tier { get; init; }

    /// <summary>Where in the source; null where it is not known.</summary>
    public string? Locator { get; init; }

    /// <summary>The source's own words, at most twelve; null where we have none.</summary>
    public string? Quote { get; init; }
}
