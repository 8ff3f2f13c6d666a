using System.Text.Json.Serialization;
using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>A verb as claims use it, and the type it is folded into.</summary>
public sealed record Verb
{
    [JsonPropertyName("verb")]
    public required string Name { get; init; }

    /// <summary>Null for a verb that never makes a relationship; then <see cref="Why"/> says why.</summary>
    public string? Type { get; init; }

    public string? Why { get; init; }

    /// <summary>Past tense; reads between subject and object.</summary>
    public string? Phrase { get; init; }

    /// <summary>Whether the relationship runs from object to subject.</summary>
    public bool Reverse { get; init; }

    public Modality Modality { get; init; }

    /// <summary>Whether it happens or lasts, where that differs from its type: who joins becomes a member at a
    /// moment.</summary>
    public TemporalKind? Temporal { get; init; }

    /// <summary>Id of a claim that stays true under the type.</summary>
    public string? Holds { get; init; }

    /// <summary>Why it stays true.</summary>
    public string? Reviewed { get; init; }
}
