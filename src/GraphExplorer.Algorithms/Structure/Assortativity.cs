using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Structure;

/// <summary>Whether like joins like: 1 where it always does, 0 where lines take no notice, below 0 where unlike joins.</summary>
/// <remarks>
/// Weights play no part; parallels and loops count as given. An undirected line counts both ways. A directed one counts from
/// source to target. Linear in nodes and edges. Newman 2003, doi:10.1103/PhysRevE.67.026126.
/// </remarks>
public static class Assortativity
{
    /// <summary>
    /// The correlation of degrees at the two ends of lines; in a directed graph of the source's outgoing and the target's
    /// incoming lines. Newman 2002, doi:10.1103/PhysRevLett.89.208701.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <returns>From -1 to 1; NaN without lines, or where all degrees are the same.</returns>
    public static double OfDegrees(CsrGraph graph)
    {
        var outgoing = Degree.Compute(graph, ArcDirections.Outgoing);
        var incoming = graph.IsDirected ? Degree.Compute(graph, ArcDirections.Incoming) : outgoing;
        return Correlate(graph, [.. outgoing.Select(n => (double)n)], [.. incoming.Select(n => (double)n)]);
    }

    /// <summary>
    /// How much more often lines stay within a group than by chance: (part that does - expected) / (1 - expected).
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, not negative; -1 for none, whose lines are left out.</param>
    /// <returns>At most 1; NaN without lines, or where all are of one group.</returns>
    public static double OfGroups(CsrGraph graph, IReadOnlyList<int> groups)
    {
        if (groups.Count != graph.NodeCount)
            throw new ArgumentException("Every node has a group, or -1.", nameof(groups));
        var starts = new Dictionary<int, double>();
        var ends = new Dictionary<int, double>();
        double within = 0, total = 0;
        foreach (var (source, target) in Ends(graph))
        {
            if (groups[source] < 0 || groups[target] < 0)
                continue;
            starts[groups[source]] = starts.GetValueOrDefault(groups[source]) + 1;
            ends[groups[target]] = ends.GetValueOrDefault(groups[target]) + 1;
            within += groups[source] == groups[target] ? 1 : 0;
            total++;
        }

        double expected = 0;
        foreach (var group in starts.Keys.Order())
            expected += starts[group] / total * (ends.GetValueOrDefault(group) / total);
        return total == 0 || expected == 1 ? double.NaN : ((within / total) - expected) / (1 - expected);
    }

    // Means first, then deviations from them: sums of squares of great numbers would cancel each other out.
    private static double Correlate(CsrGraph graph, double[] ofSource, double[] ofTarget)
    {
        double count = 0, left = 0, right = 0;
        foreach (var (source, target) in Ends(graph))
        {
            left += ofSource[source];
            right += ofTarget[target];
            count++;
        }

        left /= count;
        right /= count;
        double product = 0, leftSquares = 0, rightSquares = 0;
        foreach (var (source, target) in Ends(graph))
        {
            product += (ofSource[source] - left) * (ofTarget[target] - right);
            leftSquares += (ofSource[source] - left) * (ofSource[source] - left);
            rightSquares += (ofTarget[target] - right) * (ofTarget[target] - right);
        }

        var spread = Math.Sqrt(leftSquares) * Math.Sqrt(rightSquares);
        return spread > 0 ? Math.Clamp(product / spread, -1, 1) : double.NaN;
    }

    private static IEnumerable<(int Source, int Target)> Ends(CsrGraph graph)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var arc = graph.OutOffsetArray[node]; arc < graph.OutOffsetArray[node + 1]; arc++)
            {
                var target = graph.OutTargetArray[arc];
                yield return (node, target);
                if (!graph.IsDirected && target == node)
                    yield return (node, node); // an undirected loop is one arc, but has two ends
            }
        }
    }
}
