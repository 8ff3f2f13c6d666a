using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>One statement of one or more sources; a line of claims.jsonl. Claims are never corrected.</summary>
public sealed record Claim
{
    public required string Id { get; init; }

    /// <summary>Id of the entity it is about.</summary>
    public required string Subject { get; init; }

    public required string Verb { get; init; }

    /// <summary>Id of the other entity; null where the claim has a <see cref="Value"/>.</summary>
    public string? Object { get; init; }

    /// <summary>A text in place of an object.</summary>
    public string? Value { get; init; }

    /// <summary>EDTF as written; null where no source dates it.</summary>
    public string? Date { get; init; }

    /// <summary>The source's own words for the date.</summary>
    public string? DateText { get; init; }

    /// <summary>"julian" where the date looks Julian.</summary>
    public string? Calendar { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>Sources give rivals.</summary>
    public bool Disputed { get; init; }

    /// <summary>A judgement of the source; makes no relationship.</summary>
    public bool Opinion { get; init; }

    public Polarity Polarity { get; init; }

    /// <summary>Null where it is the verb's own.</summary>
    public Modality? Modality { get; init; }

    /// <summary>Whose word it is, as text.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Whose word it is, where that is an entity.</summary>
    public string? AttributedToEntity { get; init; }

    /// <summary>Id of the alternative it belongs to.</summary>
    public string? Hypothesis { get; init; }

    public required IReadOnlyList<ClaimSource> Sources { get; init; }

    /// <summary>Ids of citations.</summary>
    public IReadOnlyList<string> Cites { get; init => field = value ?? []; } = [];

    public IReadOnlyDictionary<string, string> Qualifiers { get; init => field = value ?? None; } = None;

    public string? Note { get; init; }

    /// <summary>The source implies it and does not say it.</summary>
    public bool Implied { get; init; }

    /// <summary>The editors inferred it; no source says it, and those it has are what it was inferred from.</summary>
    public bool Editorial { get; init; }

    /// <summary>Ids of the contradictions it is part of.</summary>
    public IReadOnlyList<string> Flags { get; init => field = value ?? []; } = [];

    private static IReadOnlyDictionary<string, string> None { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
