using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Neighbourhoods;

/// <summary>What lies round an entity.</summary>
public sealed record NeighbourhoodAnswer
{
    /// <summary>The id of the entity in the middle.</summary>
    public required string Center { get; init; }

    /// <summary>Entities by distance, then by id.</summary>
    public required IReadOnlyList<NeighbourAnswer> Nodes { get; init; }

    /// <summary>Relationships among them, in key order.</summary>
    public required IReadOnlyList<RelationshipAnswer> Relationships { get; init; }

    /// <summary>How many entities there are at each distance, and how many are shown.</summary>
    public required IReadOnlyList<DistanceCount> Distances { get; init; }

    /// <summary>
    /// Relationships of the entity in the middle by type and direction: what there is, and what is shown.
    /// </summary>
    public required IReadOnlyList<NeighbourGroup> Groups { get; init; }

    /// <summary>How many entities there are in all, as far as was looked.</summary>
    public required Total Total { get; init; }

    /// <summary>What the settings refused on the way.</summary>
    public required IReadOnlyList<ExcludedCount> Excluded { get; init; }

    /// <summary>The limits that cut something.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>What travels with every answer.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>An entity of a neighbourhood.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Distance">Links from the middle.</param>
/// <param name="Relations">How many relationships it has in the whole graph, unfiltered.</param>
public sealed record NeighbourAnswer(EntitySummary Entity, int Distance, long Relations);

/// <summary>How many entities there are at a distance.</summary>
/// <param name="Distance">Links from the middle.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Shown">How many are in the answer.</param>
public sealed record DistanceCount(int Distance, int Total, int Shown);

/// <summary>Relationships of the entity in the middle, of one type and direction.</summary>
/// <param name="Type">The type.</param>
/// <param name="Label">The type in words.</param>
/// <param name="Direction">outgoing or incoming.</param>
/// <param name="Total">How many there are, unfiltered.</param>
/// <param name="Shown">How many are in the answer.</param>
public sealed record NeighbourGroup(string Type, string Label, string Direction, int Total, int Shown);
