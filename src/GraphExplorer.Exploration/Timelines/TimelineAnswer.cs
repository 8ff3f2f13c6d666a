using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Entities;

namespace GraphExplorer.Exploration.Timelines;

/// <summary>What happened to an entity, in order of time.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Items">Dated facts: certain before possible where a time is asked for, then by the earliest day their dates name, then by the latest, then by id.</param>
/// <param name="Undated">Facts that no source dates, by id; none where a time is asked for, unless they are
/// included.</param>
/// <param name="Next">Where the next part of the dated facts starts; null at the end.</param>
/// <param name="Total">How many dated facts pass the filter.</param>
/// <param name="UndatedTotal">How many undated facts pass the filter; the list holds the first ones.</param>
/// <param name="Excluded">How many facts each setting refused.</param>
/// <param name="Limits">The limits that cut something.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record TimelineAnswer(
    EntitySummary Entity,
    IReadOnlyList<EntityRelationship> Items,
    IReadOnlyList<EntityRelationship> Undated,
    string? Next,
    Total Total,
    Total UndatedTotal,
    IReadOnlyList<ExcludedCount> Excluded,
    IReadOnlyList<Limit> Limits,
    AnswerMeta Meta);
