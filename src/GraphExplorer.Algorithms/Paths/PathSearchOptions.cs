using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// What <see cref="PathSearch{TFilter}"/> looks for. Nodes are numbers of its topology; repetitions are harmless.
/// </summary>
public sealed record PathSearchOptions
{
    /// <summary>The longest path that can be asked for, in hops.</summary>
    public const int HopLimit = 16;

    /// <summary>Where paths may start.</summary>
    public required IReadOnlyList<int> From { get; init; }

    /// <summary>Where paths may end.</summary>
    public required IReadOnlyList<int> To { get; init; }

    /// <summary>
    /// Nodes that every path visits, in this order. An end of the path counts as visited. Side by side repetitions are
    /// one visit; any other repetition cannot be met, since no node comes twice.
    /// </summary>
    public IReadOnlyList<int> Via { get; init; } = [];

    /// <summary>
    /// Nodes that no path touches, not even as an end: what is named here counts as named nowhere else.
    /// </summary>
    public IReadOnlyList<int> Avoid { get; init; } = [];

    /// <summary>The most hops of a whole path, through every <see cref="Via"/>: 1 to <see cref="HopLimit"/>.</summary>
    public int MaxHops { get; init; } = 6;

    /// <summary>How many paths are wanted; at least 1.</summary>
    public int K { get; init; } = 5;

    /// <summary>
    /// The most arcs to look at; at least 0. See <see cref="PathSearch{TFilter}.Arcs"/> for what counts.
    /// </summary>
    public long Budget { get; init; } = 1_000_000;

    /// <summary>
    /// Which relationships a path may follow, seen from the node it leaves; not <see cref="ArcDirections.None"/>.
    /// </summary>
    public ArcDirections Directions { get; init; } = ArcDirections.Both;

    /// <summary>What parallel relationships make of a path.</summary>
    public ParallelMode Parallel { get; init; } = ParallelMode.Fold;

    /// <summary>Whether to end with the paths of the least length, instead of going on to longer ones.</summary>
    public bool OnlyShortest { get; init; }

    /// <summary>
    /// Whether to look for one more path of the same length after the last one wanted, so as to tell
    /// <see cref="PathSearch{TFilter}.HasMore"/>.
    /// </summary>
    public bool LookBeyond { get; init; } = true;

    /// <summary>What to ask for to learn the least number of hops only, with the first such path.</summary>
    /// <param name="from">Where paths may start.</param>
    /// <param name="to">Where paths may end.</param>
    public static PathSearchOptions ShortestDistance(IReadOnlyList<int> from, IReadOnlyList<int> to) =>
        new() { From = from, To = to, K = 1, OnlyShortest = true, LookBeyond = false };

    internal static void Validate(PathSearchOptions options)
    {
        Require(options.MaxHops is >= 1 and <= HopLimit, nameof(MaxHops));
        Require(options.K >= 1, nameof(K));
        Require(options.Budget >= 0, nameof(Budget));
        Require(options.Directions is > ArcDirections.None and <= ArcDirections.Both, nameof(Directions));

        void Require(bool holds, string option)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(nameof(options), $"{option} is out of its range.");
        }
    }
}
