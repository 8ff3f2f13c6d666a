using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Answers;

/// <summary>
/// A relationship with what stands behind it. Where the graph has no evidence, only the first block is there.
/// </summary>
public sealed record RelationshipAnswer
{
    /// <summary>Its id: derived from its content, so it survives a rebuild of the data.</summary>
    public required string Id { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>The id of the entity where it starts.</summary>
    public required string From { get; init; }

    /// <summary>The id of the entity where it ends.</summary>
    public required string To { get; init; }

    /// <summary>The properties, for a graph without evidence; null where the members below say it all.</summary>
    public PropertyMap? Properties { get; init; }

    /// <summary>The family of its type.</summary>
    public string? Family { get; init; }

    /// <summary>The verb of the claims, finer than the type.</summary>
    public string? Verb { get; init; }

    /// <summary>The verb in words, past tense, read from the subject on.</summary>
    public string? Phrase { get; init; }

    /// <summary>The id of the entity that the phrase speaks of first.</summary>
    public string? Subject { get; init; }

    /// <summary>actual, planned, attempted, offered or ordered.</summary>
    public string? Modality { get; init; }

    /// <summary>asserted, reported or alleged: the strongest of its claims.</summary>
    public string? Stance { get; init; }

    /// <summary>Whether sources contradict each other about it.</summary>
    public bool? Disputed { get; init; }

    /// <summary>The best source's tier: 1 primary or official to 5 weak.</summary>
    public int? Tier { get; init; }

    /// <summary>How many independent works stand behind it.</summary>
    public int? Works { get; init; }

    /// <summary>The rival account it belongs to; null where it belongs to none.</summary>
    public string? Hypothesis { get; init; }

    /// <summary>Whose statement it is, where every claim names somebody; null where a source says it itself.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>What else its claims say: likelihood, role, count and the like, by name; null where nothing.</summary>
    public IReadOnlyDictionary<string, string>? Qualifiers { get; init; }

    /// <summary>True where the sources only imply it; else null.</summary>
    public bool? Implied { get; init; }

    /// <summary>True where the editors inferred it and no source says it; else null.</summary>
    public bool? Editorial { get; init; }

    /// <summary>
    /// certain or possible: how surely it held in the time asked for; null where none was asked for, or no source dates it.
    /// </summary>
    public string? Certainty { get; init; }

    /// <summary>When.</summary>
    public DateAnswer? Date { get; init; }

    /// <summary>Ids of the claims it is derived from.</summary>
    public IReadOnlyList<string>? Claims { get; init; }

    /// <summary>Ids of the sources of those claims.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The relationship in one sentence; null where it is kept out of sentences.</summary>
    public string? Sentence { get; init; }
}
