using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>What <see cref="NeighbourhoodSearch{TFilter}"/> collects.</summary>
public sealed record NeighbourhoodOptions
{
    /// <summary>The largest depth that can be asked for, in hops.</summary>
    public const int MaxDepth = 4;

    /// <summary>The nodes in the middle; repetitions are harmless.</summary>
    public required IReadOnlyList<int> Start { get; init; }

    /// <summary>How many hops to go: 1 to <see cref="MaxDepth"/>.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The most nodes to return, those in the middle included; at least 1.</summary>
    public int MaxNodes { get; init; } = 200;

    /// <summary>The most relationships to return; at least 0.</summary>
    public int MaxRelationships { get; init; } = 5_000;

    /// <summary>The most arcs to look at; at least 0.</summary>
    public long Budget { get; init; } = 1_000_000;

    /// <summary>Which relationships to follow, seen from the node they lead away from.</summary>
    public ArcDirections Directions { get; init; } = ArcDirections.Both;

    internal static void Validate(NeighbourhoodOptions options)
    {
        Require(options.Depth is >= 1 and <= MaxDepth, nameof(Depth));
        Require(options.MaxNodes >= 1, nameof(MaxNodes));
        Require(options.MaxRelationships >= 0, nameof(MaxRelationships));
        Require(options.Budget >= 0, nameof(Budget));
        Require(options.Directions is > ArcDirections.None and <= ArcDirections.Both, nameof(Directions));

        void Require(bool holds, string option)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(nameof(options), $"{option} is out of its range.");
        }
    }
}
