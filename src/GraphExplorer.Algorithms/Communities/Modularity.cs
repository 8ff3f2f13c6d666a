using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>How good a division into communities is.</summary>
public static class Modularity
{
    /// <summary>
    /// Computes modularity: sum over communities of w / m - resolution · (s / 2m)², with w the weight of lines within, s the
    /// strength of its nodes, m the weight of all lines.
    /// </summary>
    /// <remarks>
    /// Direction plays no part; parallels add up, a loop lies within and counts twice to its node's strength. At most 1; below
    /// 0 where communities join strangers; NaN where lines weigh nothing. Linear in nodes and edges, summed in their order.
    /// Newman, Girvan 2004, doi:10.1103/PhysRevE.69.026113.
    /// </remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">The community of each node, numbered from 0 without gaps.</param>
    /// <param name="resolution">How much what is expected counts.</param>
    /// <param name="weighted">Whether lines count with their weights.</param>
    public static double Compute(CsrGraph graph, Partition communities, double resolution = 1, bool weighted = false)
    {
        var (within, strengths, _, total) = Sums(graph, communities, weighted);
        double sum = 0;
        for (var community = 0; community < within.Length; community++)
        {
            var part = strengths[community] / (2 * total);
            sum += (within[community] / total) - (resolution * part * part);
        }

        return total > 0 ? sum : double.NaN;
    }

    /// <summary>
    /// Computes the quality of the constant Potts model: sum over communities of w - resolution · n (n - 1) / 2, with w the
    /// weight of lines within, n how many nodes it has. As <see cref="Compute"/> otherwise.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">The community of each node, numbered from 0 without gaps.</param>
    /// <param name="resolution">How much a pair of nodes within counts.</param>
    /// <param name="weighted">Whether lines count with their weights.</param>
    public static double ComputePotts(CsrGraph graph, Partition communities, double resolution, bool weighted = false)
    {
        var (within, _, sizes, _) = Sums(graph, communities, weighted);
        double sum = 0;
        for (var community = 0; community < within.Length; community++)
            sum += within[community] - (resolution * sizes[community] * (sizes[community] - 1) / 2);
        return sum;
    }

    private static (double[] Within, double[] Strengths, double[] Sizes, double Total) Sums(
        CsrGraph graph,
        Partition communities,
        bool weighted)
    {
        if (communities.Of.Length != graph.NodeCount)
            throw new ArgumentException("Every node has a community.", nameof(communities));
        var within = new double[communities.Count];
        var strengths = new double[communities.Count];
        var sizes = new double[communities.Count];
        double total = 0;
        var weights = weighted ? graph.Weights : [];
        var (offsets, targets, edges) = (graph.OutOffsetArray, graph.OutTargetArray, graph.OutEdgeArray);
        var groups = communities.Of;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var own = groups[node];
            double all = 0, inside = 0;
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var target = targets[arc];
                var weight = weights.IsEmpty ? 1 : weights[edges[arc]];
                if (graph.IsDirected)
                    strengths[groups[target]] += weight;
                else if (target == node)
                    weight *= 2; // one arc with two ends
                all += weight;
                inside += groups[target] == own ? weight : 0;
            }

            sizes[own]++;
            strengths[own] += all;
            within[own] += graph.IsDirected ? inside : inside / 2; // every other line is met from both its ends
            total += graph.IsDirected ? all : all / 2;
        }

        return (within, strengths, sizes, total);
    }
}
