using System.Collections.Immutable;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>A simple path: no node twice, at least one hop.</summary>
/// <param name="Nodes">The nodes' numbers, from a source to a target.</param>
/// <param name="Hops">
/// Per hop the relationships between its two nodes, in the order of their keys: all that may be used
/// (<see cref="ParallelMode.Fold"/>), or exactly one (<see cref="ParallelMode.Separate"/>).
/// </param>
public sealed record FoundPath(ImmutableArray<int> Nodes, ImmutableArray<ImmutableArray<PathLink>> Hops)
{
    /// <summary>How many hops it has.</summary>
    public int Length => Hops.Length;
}
