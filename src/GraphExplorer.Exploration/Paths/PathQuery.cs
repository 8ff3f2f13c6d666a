using GraphExplorer.Exploration.Filters;

namespace GraphExplorer.Exploration.Paths;

/// <summary>A question for connection paths, with every default.</summary>
public sealed record PathQuery
{
    /// <summary>The longest path that may be asked for, in hops: a longer one tells nobody anything.</summary>
    public const int MaxHopsLimit = 16;

    /// <summary>The most paths in one answer.</summary>
    public const int MaxK = 1000;

    /// <summary>The most entities in each of from, to, via and avoid: it bounds a request's set-up work.</summary>
    public const int MaxEntities = 100;

    /// <summary>The most entities in via: the search state grows with each.</summary>
    public const int MaxVia = 8;

    /// <summary>The largest budget, in arcs looked at.</summary>
    public const long MaxBudget = 100_000_000;

    /// <summary>The budget unless asked otherwise, in arcs looked at.</summary>
    public const long DefaultBudget = 2_000_000;

    /// <summary>Entities to start from; at least one.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>Entities to arrive at; at least one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Entities to pass through, in this order.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Entities not to touch.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>Which relationships may be used.</summary>
    public FactFilter Filter { get; init; } = new();

    /// <summary>What hubs may do.</summary>
    public HubUse Hubs { get; init; }

    /// <summary>An entity with so many relationships counts as a hub too; null where degree plays no part.</summary>
    public int? HubDegree { get; init; }

    /// <summary>Whether relationships may be followed against their direction.</summary>
    public PathDirection Direction { get; init; }

    /// <summary>Whether relationships side by side make one path or several.</summary>
    public ParallelRelationships Parallel { get; init; }

    /// <summary>What comes first.</summary>
    public PathRank Rank { get; init; }

    /// <summary>How the times of the hops must lie to each other.</summary>
    public PathChronology Chronology { get; init; }

    /// <summary>How many paths, 1 to <see cref="MaxK"/>.</summary>
    public int K { get; init; } = 5;

    /// <summary>How long, in hops over the whole path, 1 to <see cref="MaxHopsLimit"/>.</summary>
    public int MaxHops { get; init; } = 6;

    /// <summary>Whether to count the paths that each filter in force hides.</summary>
    public bool CountHidden { get; init; }

    /// <summary>How many arcs may be looked at, 1 to <see cref="MaxBudget"/>.</summary>
    public long Budget { get; init; } = DefaultBudget;
}

/// <summary>What becomes of several relationships between the same two entities.</summary>
public enum ParallelRelationships
{
    /// <summary>They are one hop of one path.</summary>
    Fold,

    /// <summary>Each makes a path of its own.</summary>
    Separate,
}

/// <summary>What makes a path come before another. Only <see cref="Hops"/> has a kernel in this version.</summary>
public enum PathRank
{
    /// <summary>Fewest hops first.</summary>
    Hops,

    /// <summary>Paths through entities with few relationships first.</summary>
    Specificity,

    /// <summary>The best witnessed first: alleged hops, disputed hops, worst tier, hops.</summary>
    Evidence,
}

/// <summary>How the times of the hops of one path must lie to each other. Only <see cref="Any"/> has a kernel in this
/// version.</summary>
public enum PathChronology
{
    /// <summary>In any way.</summary>
    Any,

    /// <summary>All may have held at one time.</summary>
    Overlap,

    /// <summary>No hop is before the one that leads to it.</summary>
    Ordered,
}
