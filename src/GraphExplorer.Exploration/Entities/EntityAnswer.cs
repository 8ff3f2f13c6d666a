using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Entities;

/// <summary>What the data holds on one entity.</summary>
public sealed record EntityAnswer
{
    /// <summary>The entity.</summary>
    public required EntitySummary Entity { get; init; }

    /// <summary>Its other names.</summary>
    public required IReadOnlyList<NameAnswer> Names { get; init; }

    /// <summary>Its other properties: place, validity, codes; in a graph without evidence all properties.</summary>
    public required PropertyMap Properties { get; init; }

    /// <summary>Its relationships by type and direction, most first.</summary>
    public required IReadOnlyList<RelationCount> Relations { get; init; }

    /// <summary>How many relationships it has; a loop counts once.</summary>
    public required long RelationTotal { get; init; }

    /// <summary>What sources deny of it.</summary>
    public required IReadOnlyList<ClaimAnswer> Denied { get; init; }

    /// <summary>What was looked for and not found.</summary>
    public required IReadOnlyList<ClaimAnswer> NotFound { get; init; }

    /// <summary>What sources think of it: opinions make no relationships.</summary>
    public required IReadOnlyList<ClaimAnswer> Opinions { get; init; }

    /// <summary>Claims whose object is a value, such as a name.</summary>
    public required IReadOnlyList<ClaimAnswer> Values { get; init; }

    /// <summary>Questions with rival answers about it, side by side.</summary>
    public required IReadOnlyList<HypothesisSetAnswer> Accounts { get; init; }

    /// <summary>Where sources contradict each other about it.</summary>
    public required IReadOnlyList<ContradictionAnswer> Contradictions { get; init; }

    /// <summary>What travels with every answer.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>A name beside the main one.</summary>
/// <param name="Text">The name.</param>
/// <param name="Type">full, birth, cover, code, variant, former, nickname; null where unknown.</param>
/// <param name="Script">ISO 15924; null where unknown.</param>
/// <param name="Language">BCP 47; null where unknown.</param>
public sealed record NameAnswer(string Text, string? Type, string? Script, string? Language);

/// <summary>How many relationships of one type run in one direction.</summary>
/// <param name="Type">The type.</param>
/// <param name="Label">The type in words.</param>
/// <param name="Family">Its family; null without one.</param>
/// <param name="Direction">outgoing or incoming, seen from the entity.</param>
/// <param name="Count">How many.</param>
public sealed record RelationCount(string Type, string Label, string? Family, string Direction, int Count);
