using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Evidence.Seed;

/// <summary>A type of relationship: true of every claim folded into it.</summary>
public sealed record RelationshipType
{
    /// <summary>What <see cref="From"/> and <see cref="To"/> hold where every kind of entity may stand.</summary>
    public const string AnyKind = "any";

    public required string Type { get; init; }

    /// <summary>Id of its family.</summary>
    public required string Family { get; init; }

    /// <summary>A short verb phrase.</summary>
    public required string Label { get; init; }

    public string? Description { get; init; }

    public required TemporalKind Temporal { get; init; }

    /// <summary>Kinds of entities it may start at, or <see cref="AnyKind"/> alone.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>Kinds of entities it may end at, or <see cref="AnyKind"/> alone.</summary>
    public required IReadOnlyList<string> To { get; init; }

    public bool Symmetric { get; init; }

    /// <summary>Whether a path uses it unless told otherwise.</summary>
    public bool DefaultPath { get; init; }
}
