using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Communities;

/// <summary>
/// A graph whose nodes may stand for several: loops left out, since they lie within whatever community their node is in. Arrays
/// may be longer than what is in them, so that a level is made anew without allocating.
/// </summary>
internal sealed class LeidenLevel
{
    private int[] _offsets = [0];
    private int[] _targets = [];
    private double[] _weights = [];
    private double[] _nodeWeights = [];
    private int[] _places = [];

    public int NodeCount { get; private set; }

    public int ArcCount => _offsets[NodeCount];

    public int[] Offsets => _offsets;

    public int[] Targets => _targets;

    /// <summary>The weight of each arc, above 0; null where all are 1.</summary>
    public double[]? Weights { get; private set; }

    /// <summary>What a node brings to its community: its strength for modularity, how many it stands for otherwise.</summary>
    public double[] NodeWeights => _nodeWeights;

    /// <summary>The graph itself: direction forgotten, loops and arcs of no weight left out.</summary>
    public static LeidenLevel Of(CsrGraph graph, LeidenOptions options)
    {
        var given = options.Weighted ? graph.WeightArray : null;
        var level = new LeidenLevel { NodeCount = graph.NodeCount, _nodeWeights = new double[graph.NodeCount] };
        if (options.Quality == CommunityQuality.Modularity)
            level._nodeWeights = Strengths(graph, given);
        else
            Array.Fill(level._nodeWeights, 1);
        var rows = BothWaysRows.Of(graph);
        (level._offsets, level._targets) = (rows.Offsets, rows.Targets);
        if (given is null && !graph.HasLoops())
            return level;
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

        (level._offsets, level._targets, level.Weights) = (offsets, targets, weights);
        return level;
    }

    /// <summary>Makes this the graph whose nodes are groups of another's nodes.</summary>
    /// <param name="finer">The other graph.</param>
    /// <param name="groups">The group of each of its nodes, numbered from 0 without gaps.</param>
    /// <param name="members">Its nodes, group by group.</param>
    public void Aggregate(LeidenLevel finer, int[] groups, GroupMembers members)
    {
        var count = members.Count;
        NodeCount = count;
        Scratch.Fit(ref _nodeWeights, count);
        Scratch.Fit(ref _offsets, count + 1);
        Scratch.Fit(ref _targets, finer.ArcCount);
        Scratch.Fit(ref _weights, finer.ArcCount);
        Scratch.Fit(ref _places, count);
        Weights = _weights;
        Array.Clear(_places, 0, count);
        var (finerOffsets, finerTargets, finerWeights) = (finer.Offsets, finer.Targets, finer.Weights);
        var (targets, weights, places) = (_targets, _weights, _places);
        var next = 0;
        _offsets[0] = 0;
        for (var group = 0; group < count; group++)
        {
            var row = next; // a place is where in this row a group stands, counted from 1 over all rows
            double nodeWeight = 0;
            foreach (var node in members[group])
            {
                nodeWeight += finer.NodeWeights[node];
                for (var arc = finerOffsets[node]; arc < finerOffsets[node + 1]; arc++)
                {
                    var other = groups[finerTargets[arc]];
                    if (other == group)
                        continue;
                    var weight = finerWeights is null ? 1 : finerWeights[arc];
                    var place = places[other];
                    if (place > row)
                    {
                        weights[place - 1] += weight;
                        continue;
                    }

                    targets[next] = other;
                    weights[next] = weight;
                    places[other] = ++next;
                }
            }

            _nodeWeights[group] = nodeWeight;
            _offsets[group + 1] = next;
        }
    }

    private static double[] Strengths(CsrGraph graph, double[]? weights)
    {
        var strengths = new double[graph.NodeCount];
        var (offsets, targets, edges) = (graph.OutOffsetArray, graph.OutTargetArray, graph.OutEdgeArray);
        if (weights is null && !graph.IsDirected)
        {
            for (var node = 0; node < strengths.Length; node++)
            {
                var row = graph.Out(node);
                strengths[node] = row.Length + row.Count(node); // a loop is one arc with two ends
            }

            return strengths;
        }

        for (var node = 0; node < strengths.Length; node++)
        {
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var weight = weights is null ? 1 : weights[edges[arc]];
                strengths[node] += weight;
                if (graph.IsDirected || targets[arc] == node)
                    strengths[targets[arc]] += weight;
            }
        }

        return strengths;
    }
}
