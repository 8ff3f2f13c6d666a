namespace GraphExplorer.Exploration.Answers;

/// <summary>One statement of sources.</summary>
public sealed record ClaimAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The entity that it speaks of first.</summary>
    public required EntityName Subject { get; init; }

    /// <summary>The verb.</summary>
    public required string Verb { get; init; }

    /// <summary>The verb in words, past tense.</summary>
    public required string Phrase { get; init; }

    /// <summary>The other entity; null where the claim gives a value.</summary>
    public EntityName? Object { get; init; }

    /// <summary>The value; null where the object is an entity.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// The claim in a sentence, denials and opinions said as such; null where it is kept out of sentences.
    /// </summary>
    public string? Sentence { get; init; }

    /// <summary>affirmed, negated (the source says no) or notFound (searched, absent).</summary>
    public required string Polarity { get; init; }

    /// <summary>asserted, reported or alleged.</summary>
    public required string Stance { get; init; }

    /// <summary>Whether sources contradict each other about it.</summary>
    public required bool Disputed { get; init; }

    /// <summary>Whether it is an evaluation.</summary>
    public required bool Opinion { get; init; }

    /// <summary>actual, planned, attempted, offered or ordered; null where its verb makes no relationship.</summary>
    public string? Modality { get; init; }

    /// <summary>Who says so, where the source says that somebody does.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The rival account it carries.</summary>
    public string? Hypothesis { get; init; }

    /// <summary>The id of the relationship derived from it; null where it makes none.</summary>
    public string? Relationship { get; init; }

    /// <summary>When.</summary>
    public required DateAnswer Date { get; init; }

    /// <summary>The source's own words for the date.</summary>
    public string? DateText { get; init; }

    /// <summary>Where it stands.</summary>
    public required IReadOnlyList<Citation> Sources { get; init; }

    /// <summary>Works that the source cites for it and nobody here consulted.</summary>
    public required IReadOnlyList<CitedWork> Cites { get; init; }

    /// <summary>What else it says: role, venue, count and the like, by name.</summary>
    public IReadOnlyDictionary<string, string>? Qualifiers { get; init; }

    /// <summary>Whether the source implies it rather than says it.</summary>
    public bool? Implied { get; init; }

    /// <summary>True where the editors inferred it and no source says it; else null.</summary>
    public bool? Editorial { get; init; }

    /// <summary>A note by the editors.</summary>
    public string? Note { get; init; }

    /// <summary>Ids of contradictions that it takes part in.</summary>
    public required IReadOnlyList<string> Flags { get; init; }
}

/// <summary>An entity by id and name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
public sealed record EntityName(string Id, string Name);

/// <summary>A place in a work that a source cites.</summary>
/// <param name="Id">The citation's id.</param>
/// <param name="Title">The work's title; null where it was not identified.</param>
/// <param name="Author">Its author; null where unknown.</param>
/// <param name="Year">Its year; null where unknown.</param>
/// <param name="Locator">Where in the work; null where unknown.</param>
/// <param name="Consulted">Always false: nobody here consulted it.</param>
public sealed record CitedWork(string Id, string? Title, string? Author, long? Year, string? Locator, bool Consulted);

/// <summary>A question with rival answers.</summary>
/// <param name="Id">The set's id.</param>
/// <param name="Question">The question.</param>
/// <param name="About">The entities it is about.</param>
/// <param name="Note">A note by the editors.</param>
/// <param name="Alternatives">The accounts, in key order of their ids; none is preferred.</param>
public sealed record HypothesisSetAnswer(
    string Id,
    string Question,
    IReadOnlyList<EntityName> About,
    string? Note,
    IReadOnlyList<HypothesisAnswer> Alternatives);

/// <summary>One account.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it says.</param>
/// <param name="Claims">The claims that carry it.</param>
public sealed record HypothesisAnswer(string Id, string Label, IReadOnlyList<ClaimAnswer> Claims);

/// <summary>Where sources contradict each other, or one holds a trap.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Sides">What each side says.</param>
/// <param name="Note">A note by the editors.</param>
public sealed record ContradictionAnswer(string Id, string Title, IReadOnlyList<SideAnswer> Sides, string? Note);

/// <summary>One side of a contradiction.</summary>
/// <param name="Says">What it says.</param>
/// <param name="Claims">Ids of its claims; none where no claim of ours says it.</param>
public sealed record SideAnswer(string Says, IReadOnlyList<string> Claims);
