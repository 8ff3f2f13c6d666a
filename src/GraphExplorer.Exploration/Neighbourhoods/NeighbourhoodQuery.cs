using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;

namespace GraphExplorer.Exploration.Neighbourhoods;

/// <summary>A question for what lies round an entity.</summary>
public sealed record NeighbourhoodQuery
{
    /// <summary>The most links to follow.</summary>
    public const int MaxDepth = 4;

    /// <summary>The most entities in one answer.</summary>
    public const int MaxLimit = 2000;

    /// <summary>The most relationships in one answer.</summary>
    public const int MaxRelationships = 10_000;

    /// <summary>The entity in the middle.</summary>
    public required string Id { get; init; }

    /// <summary>Links to follow, 1 to <see cref="MaxDepth"/>.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The most entities to return, the one in the middle included, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 200;

    /// <summary>Which relationships to follow.</summary>
    public FactFilter Filter { get; init; } = new();

    /// <summary>
    /// Whether hubs are gone through. They are always shown; by default nothing is shown behind them.
    /// </summary>
    public HubUse Hubs { get; init; }

    /// <summary>Whether relationships are followed against their direction.</summary>
    public PathDirection Direction { get; init; }

    /// <summary>How many arcs may be looked at.</summary>
    public long Budget { get; init; } = PathQuery.DefaultBudget;
}
