using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>
/// A graph whose nodes may stand for several: loops left out, since they lie within whatever community their node is in.
/// </summary>
internal sealed class LeidenLevel
{
    private LeidenLevel(int[] offsets, int[] targets, double[]? weights, double[] nodeWeights)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
        NodeWeights = nodeWeights;
    }

    public int NodeCount => NodeWeights.Length;

    public int[] Offsets { get; }

    public int[] Targets { get; }

    /// <summary>The weight of each arc, above 0; null where all are 1.</summary>
    public double[]? Weights { get; }

    /// <summary>What a node brings to its community: its strength for modularity, how many it stands for otherwise.</summary>
    public double[] NodeWeights { get; }

    /// <summary>The graph itself: direction forgotten, loops and arcs of no weight left out.</summary>
    public static LeidenLevel Of(CsrGraph graph, LeidenOptions options)
    {
        var isModularity = options.Quality == CommunityQuality.Modularity;
        var given = options.Weighted ? graph.WeightArray : null;
        var nodeWeights = new double[graph.NodeCount];
        if (isModularity)
            nodeWeights = Strengths(graph, given);
        else
            Array.Fill(nodeWeights, 1);
        var rows = BothWaysRows.Of(graph);
        if (given is null && !graph.HasLoops())
            return new LeidenLevel(rows.Offsets, rows.Targets, weights: null, nodeWeights);
        var offsets = new int[graph.NodeCount + 1];
        var targets = new int[rows.Targets.Length];
        var weights = given is null ? null : new double[rows.Targets.Length];
        var next = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var arc = rows.Offsets[node]; arc < rows.Offsets[node + 1]; arc++)
            {
                var weight = given is null ? 1 : given[rows.Edges[arc]];
                if (rows.Targets[arc] == node || weight == 0)
                    continue;
                targets[next] = rows.Targets[arc];
                if (weights is not null)
                    weights[next] = weight;
                next++;
            }

            offsets[node + 1] = next;
        }

        return new LeidenLevel(offsets, targets, weights, nodeWeights);
    }

    /// <summary>The graph whose nodes are groups of these nodes.</summary>
    /// <param name="groups">The group of each node, numbered from 0 without gaps.</param>
    /// <param name="count">How many groups there are.</param>
    public LeidenLevel Aggregate(int[] groups, int count)
    {
        var (begin, members) = Members(groups, count);
        var nodeWeights = new double[count];
        for (var node = 0; node < groups.Length; node++)
            nodeWeights[groups[node]] += NodeWeights[node];
        var offsets = new int[count + 1];
        var targets = new int[Offsets[NodeCount]];
        var weights = new double[targets.Length];
        var place = new int[count]; // where in the row being made a group stands, counted from 1 over all rows
        var next = 0;
        for (var group = 0; group < count; group++)
        {
            var row = next;
            for (var i = begin[group]; i < begin[group + 1]; i++)
            {
                var node = members[i];
                for (var arc = Offsets[node]; arc < Offsets[node + 1]; arc++)
                {
                    var other = groups[Targets[arc]];
                    if (other == group)
                        continue;
                    if (place[other] <= row)
                    {
                        targets[next] = other;
                        place[other] = ++next;
                        weights[next - 1] = 0;
                    }

                    weights[place[other] - 1] += Weights is null ? 1 : Weights[arc];
                }
            }

            offsets[group + 1] = next;
        }

        return new LeidenLevel(offsets, targets, weights, nodeWeights);
    }

    /// <summary>The nodes of each group, one group after the other.</summary>
    public static (int[] Begin, int[] Members) Members(ReadOnlySpan<int> groups, int count)
    {
        var begin = new int[count + 1];
        foreach (var group in groups)
            begin[group + 1]++;
        for (var group = 0; group < count; group++)
            begin[group + 1] += begin[group];
        var next = begin.AsSpan(0, count).ToArray();
        var members = new int[groups.Length];
        for (var node = 0; node < groups.Length; node++)
            members[next[groups[node]]++] = node;
        return (begin, members);
    }

    private static double[] Strengths(CsrGraph graph, double[]? weights)
    {
        var strengths = new double[graph.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            for (var arc = graph.OutOffsets[node]; arc < graph.OutOffsets[node + 1]; arc++)
            {
                var weight = weights is null ? 1 : weights[graph.OutEdges[arc]];
                strengths[node] += weight;
                if (graph.IsDirected || graph.OutTargets[arc] == node)
                    strengths[graph.OutTargets[arc]] += weight;
            }
        }

        return strengths;
    }
}
