using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Entities;

/// <summary>An entity's relationships in key order.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Items">This part.</param>
/// <param name="Next">Where the next part starts; null at the end.</param>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Excluded">How many each setting refused.</param>
/// <param name="Limits">The limits that cut something.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record EntityRelationshipsAnswer(
    EntitySummary Entity,
    IReadOnlyList<EntityRelationship> Items,
    string? Next,
    Total Total,
    IReadOnlyList<ExcludedCount> Excluded,
    IReadOnlyList<Limit> Limits,
    AnswerMeta Meta);

/// <summary>A relationship and who is at its other end.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Other">The other entity; the entity itself for a loop.</param>
public sealed record EntityRelationship(RelationshipAnswer Relationship, EntitySummary Other);
