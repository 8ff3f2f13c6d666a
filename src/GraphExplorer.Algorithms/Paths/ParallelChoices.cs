using System.Collections.Immutable;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// Orders parallel relationships, and tells a folded path apart into those with one relationship a hop.
/// </summary>
internal static class ParallelChoices
{
    /// <summary>Sorts by relationship key.</summary>
    public static void Sort(PathLink[] links, Topology topology)
    {
        if (links.Length > 1)
            Array.Sort(links, new ByKey(topology));
    }

    /// <summary>
    /// Adds the choices in the order of their relationships from left to right, the last hop turning fastest.
    /// </summary>
    /// <returns>False where the list reached its limit before the last choice.</returns>
    public static bool TryTakeAll(FoundPath folded, List<FoundPath> paths, int limit)
    {
        var chosen = new int[folded.Length];
        do
        {
            if (paths.Count == limit)
                return false;
            var hops = ImmutableArray.CreateBuilder<ImmutableArray<PathLink>>(chosen.Length);
            for (var hop = 0; hop < chosen.Length; hop++)
                hops.Add([folded.Hops[hop][chosen[hop]]]);
            paths.Add(folded with { Hops = hops.MoveToImmutable() });
        }
        while (TryTurn(folded, chosen));
        return true;
    }

    private static bool TryTurn(FoundPath folded, int[] chosen)
    {
        for (var hop = chosen.Length - 1; hop >= 0; hop--)
        {
            if (++chosen[hop] < folded.Hops[hop].Length)
                return true;
            chosen[hop] = 0;
        }

        return false;
    }

    private sealed class ByKey(Topology topology) : IComparer<PathLink>
    {
        public int Compare(PathLink x, PathLink y) => KeyOrder.Comparer.Compare(
            topology.RelationshipKey(x.Relationship),
            topology.RelationshipKey(y.Relationship));
    }
}
