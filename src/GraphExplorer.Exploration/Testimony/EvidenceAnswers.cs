using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Testimony;

/// <summary>The evidence behind a relationship.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Claims">The claims it is derived from.</param>
/// <param name="Account">The question it is a rival answer to, with all answers; null where it is none.</param>
/// <param name="Denied">Claims that deny something between the same two entities.</param>
/// <param name="Beside">Other relationships between the same two entities.</param>
/// <param name="Contradictions">Where sources contradict each other about its claims.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record RelationshipEvidence(
    RelationshipAnswer Relationship,
    EntitySummary From,
    EntitySummary To,
    IReadOnlyList<ClaimAnswer> Claims,
    HypothesisSetAnswer? Account,
    IReadOnlyList<ClaimAnswer> Denied,
    IReadOnlyList<RelationshipAnswer> Beside,
    IReadOnlyList<ContradictionAnswer> Contradictions,
    AnswerMeta Meta);

/// <summary>One claim, with what contradicts it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Contradictions">Where it takes part in a contradiction.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record ClaimEvidence(
    ClaimAnswer Claim,
    IReadOnlyList<ContradictionAnswer> Contradictions,
    AnswerMeta Meta);

/// <summary>A source, and what rests on it.</summary>
public sealed record SourceEvidence
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; "title not identified", with its kind and publisher, where it is not.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the title is known.</summary>
    public required bool TitleIdentified { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as far as known.</summary>
    public string? Published { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>What it is: book, article, archive, …</summary>
    public string? Kind { get; init; }

    /// <summary>1 primary or official to 5 weak.</summary>
    public int? Tier { get; init; }

    /// <summary>full, excerpt or unofficialCopy: how it was read.</summary>
    public string? Access { get; init; }

    /// <summary>Where it stands on the web, if its address may be given.</summary>
    public string? Url { get; init; }

    /// <summary>Its terms.</summary>
    public string? Licence { get; init; }

    /// <summary>Its language, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>A note by the editors.</summary>
    public string? Note { get; init; }

    /// <summary>The work that it is, or is a copy of; copies of one work count once.</summary>
    public WorkAnswer? Work { get; init; }

    /// <summary>Ids of the other sources that are the same work.</summary>
    public required IReadOnlyList<string> SameWork { get; init; }

    /// <summary>Claims that rest on it, in key order.</summary>
    public required IReadOnlyList<ClaimAnswer> Claims { get; init; }

    /// <summary>Where the next part of the claims starts; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>How many claims rest on it.</summary>
    public required Total Total { get; init; }

    /// <summary>What travels with every answer.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>A work.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; null where it was not identified.</param>
/// <param name="Author">Its author; null where unknown.</param>
/// <param name="Year">Its year; null where unknown.</param>
public sealed record WorkAnswer(string Id, string? Title, string? Author, long? Year);

/// <summary>A question with rival answers.</summary>
/// <param name="Hypotheses">The question and its answers.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record HypothesisEvidence(HypothesisSetAnswer Hypotheses, AnswerMeta Meta);
