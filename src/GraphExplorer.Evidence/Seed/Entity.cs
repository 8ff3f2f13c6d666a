using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Somebody or something that claims speak of; a line of entities.jsonl.</summary>
public sealed record Entity
{
    public required string Id { get; init; }

    public required EntityKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>How the name stands inside a sentence; null where that is the name itself.</summary>
    public string? InText { get; init; }

    public IReadOnlyList<AlternativeName> Names { get; init => field = value ?? []; } = [];

    public string? Description { get; init; }

    /// <summary>Of persons only; null is <see cref="Terms.Living.Unknown"/>.</summary>
    public Living? Living { get; init; }

    /// <summary>The claim that gives the death, or "editorial".</summary>
    public string? LivingBasis { get; init; }

    /// <summary>So widely connected that a path may end here and does not run through, unless asked.</summary>
    public bool Hub { get; init; }

    public bool Unnamed { get; init; }

    /// <summary>What is contested about the label the person goes by.</summary>
    public string? Contested { get; init; }

    public string? Category { get; init; }

    public StateKind? StateKind { get; init; }

    /// <summary>EDTF: from when to when a state existed.</summary>
    public string? Valid { get; init; }

    public EntityCodes? Codes { get; init; }

    public EntityLocation? Location { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the state that the place lies in today.</summary>
    public string? ModernCountry { get; init; }

    /// <summary>The entity it lay in, by the editors; no relationship.</summary>
    public string? Within { get; init; }

    public int? Year { get; init; }

    public string? Doi { get; init; }

    public string? Isbn { get; init; }

    public string? Language { get; init; }

    /// <summary>EDTF: when an event was.</summary>
    public string? Date { get; init; }

    public string? Sex { get; init; }

    /// <summary>The fields that the editors added and no claim carries.</summary>
    public IReadOnlyList<string> Editorial { get; init => field = value ?? []; } = [];

    /// <summary>The entity this one turned out to be.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Withdrawn; its id stays taken.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether only the id is left, so that links to it can be answered.</summary>
    internal bool IsRetired => Deleted || MergedInto is not null;
}
