using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Leiden, modularity, stability, label propagation.</summary>
public sealed class CommunityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Modularity_is_the_sum_over_all_pairs_that_defines_it(bool weighted)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed: seed % 2 == 0, weighted: true);
            var random = new Random(seed);
            var groups = Partition.Number([.. Enumerable.Range(0, graph.Nodes).Select(_ => random.Next(4))]);

            Near.Equal(
                Quality(graph, groups.Of, weighted, resolution: 1.3),
                Modularity.Compute(graph.Rows, groups, 1.3, weighted),
                1e-10);
        }
    }

    [Theory]
    [InlineData(CommunityQuality.Modularity, 1, false)]
    [InlineData(CommunityQuality.Modularity, 0.6, true)]
    [InlineData(CommunityQuality.ConstantPotts, 0.3, false)]
    [InlineData(CommunityQuality.ConstantPotts, 0.8, true)]
    public void No_move_of_a_node_improves_communities_and_each_hangs_together(
        CommunityQuality quality,
        double resolution,
        bool weighted)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = EdgeList.Random(seed, directed: seed % 3 == 0, nodes: 40, edges: 30 + (2 * seed), weighted);
            var options = new LeidenOptions
            {
                Quality = quality,
                Resolution = resolution,
                Weighted = weighted,
                Seed = seed,
                MaxIterations = seed % 4,
            };

            var result = Leiden.Compute(graph.Rows, options, KernelRun.Default);

            var of = result.Communities.Of;
            bool IsBetween(int edge) => of[graph.Edges[edge].From] != of[graph.Edges[edge].To];
            Assert.Equal(of, Naive.Numbered(Naive.Components(graph, isEdgeGone: IsBetween)));
            Near.Equal(Measure(of), result.Quality, 1e-9);
            for (var node = 0; node < graph.Nodes; node++)
            {
                foreach (var community in Enumerable.Range(0, result.Communities.Count + 1))
                {
                    var moved = of.ToArray();
                    moved[node] = community;
                    Assert.True(Measure(moved) <= result.Quality + 1e-9, $"{node} would be better off in {community}");
                }
            }

            double Measure(int[] groups) => quality == CommunityQuality.Modularity
                ? Quality(graph, groups, weighted, resolution)
                : Potts(graph, groups, weighted, resolution);
        }
    }

    [Fact]
    public void In_networks_of_some_size_no_move_of_a_node_improves_communities_either()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var graph = EdgeList.Random(seed, directed: false, nodes: 2_000, edges: 5_000);
            var rows = graph.Rows;
            var result = Leiden.Compute(rows, new() { Seed = seed }, KernelRun.Default);

            var of = result.Communities.Of;
            bool IsBetween(int edge) => of[graph.Edges[edge].From] != of[graph.Edges[edge].To];
            Assert.Equal(of, Naive.Numbered(Naive.Components(graph, isEdgeGone: IsBetween)));
            var strengths = new double[graph.Nodes];
            foreach (var (from, to) in graph.Edges)
            {
                strengths[from]++;
                strengths[to]++; // of a loop once more
            }

            var totals = new double[result.Communities.Count + 1]; // the last is a community of its own
            for (var node = 0; node < graph.Nodes; node++)
                totals[of[node]] += strengths[node];
            for (var node = 0; node < graph.Nodes; node++)
            {
                var links = new double[totals.Length];
                foreach (var neighbour in rows.Out(node))
                    links[of[neighbour]] += neighbour == node ? 0 : 1;
                var cost = strengths[node] / (2.0 * rows.EdgeCount);
                var stay = links[of[node]] - (cost * (totals[of[node]] - strengths[node]));
                Assert.All(
                    Enumerable.Range(0, totals.Length).Where(community => community != of[node]),
                    community => Assert.True(links[community] - (cost * totals[community]) <= stay + 1e-9));
            }
        }
    }

    [Fact]
    public void The_best_of_a_few_seeds_is_the_best_of_all_divisions_of_small_graphs()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var graph = EdgeList.Random(seed, directed: false, nodes: 8, edges: 12);
            var best = Divisions(8).Max(groups => Quality(graph, groups, weighted: false, resolution: 1));

            var found = CommunityStability.Compute(graph.Rows, new LeidenOptions(), runs: 20, KernelRun.Default);

            Near.Equal(best, found.Best.Quality, 1e-9);
        }
    }

    [Fact]
    public void Cliques_in_a_ring_are_communities_whatever_the_seed()
    {
        var graph = EdgeList.RingOfCliques(cliques: 8, size: 6);

        var result = CommunityStability.Compute(graph.Rows, new LeidenOptions(), runs: 10, KernelRun.Default);

        Assert.Equal(1, result.MeanIndex);
        Assert.Equal(Enumerable.Range(0, 48).Select(node => node / 6), result.Best.Communities.Of);
        Assert.Equal(Enumerable.Repeat(6, 8), result.Best.Communities.Sizes);
    }

    [Fact]
    public void A_resolution_decides_how_fine_communities_are()
    {
        var graph = EdgeList.RingOfCliques(cliques: 12, size: 4);

        var counts = new[] { 0.05, 1, 40 }
            .Select(resolution => Leiden.Compute(graph.Rows, new() { Resolution = resolution }, KernelRun.Default))
            .Select(result => result.Communities.Count)
            .ToArray();

        Assert.True(counts[0] < counts[1] && counts[1] < counts[2], string.Join(" ", counts));
        Assert.Equal(48, counts[2]);
    }

    [Fact]
    public void Without_lines_everybody_is_alone_and_modularity_undefined()
    {
        var result = Leiden.Compute(new EdgeList(3, []).Rows, new(), KernelRun.Default);

        Assert.Equal([0, 1, 2], result.Communities.Of);
        Assert.True(double.IsNaN(result.Quality));
        Assert.Equal(0, Leiden.Compute(new EdgeList(0, []).Rows, new(), KernelRun.Default).Communities.Count);
    }

    [Fact]
    public void Loops_and_directions_do_not_hinder()
    {
        var ring = EdgeList.RingOfCliques(cliques: 6, size: 5);
        var looped = new EdgeList(ring.Nodes, [.. ring.Edges, (0, 0), (7, 7)], IsDirected: true);

        var result = Leiden.Compute(looped.Rows, new(), KernelRun.Default);

        Assert.Equal(Enumerable.Range(0, 30).Select(node => node / 5), result.Communities.Of);
    }

    [Fact]
    public void Refuses_a_resolution_of_nothing_and_weights_below_zero()
    {
        var graph = new EdgeList(2, [(0, 1)], Weights: [-1]).Rows;
        LeidenOptions[] bad = [new() { Resolution = 0 }, new() { MaxIterations = -1 }, new() { Weighted = true }];

        Assert.All(
            bad,
            options => Assert.Throws<ArgumentException>(() => Leiden.Compute(graph, options, KernelRun.Default)));
    }

    [Fact]
    public void The_adjusted_rand_index_is_what_counting_pairs_finds()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var left = Partition.Number([.. Enumerable.Range(0, 12).Select(_ => random.Next(1 + (seed % 5)))]);
            var right = Partition.Number([.. Enumerable.Range(0, 12).Select(_ => random.Next(3))]);
            double both = 0, inLeft = 0, inRight = 0, pairs = 0;
            for (var a = 0; a < 12; a++)
            {
                for (var b = 0; b < a; b++)
                {
                    both += left.Of[a] == left.Of[b] && right.Of[a] == right.Of[b] ? 1 : 0;
                    inLeft += left.Of[a] == left.Of[b] ? 1 : 0;
                    inRight += right.Of[a] == right.Of[b] ? 1 : 0;
                    pairs++;
                }
            }

            var expected = inLeft * inRight / pairs;
            var greatest = (inLeft + inRight) / 2;
            Near.Equal((both - expected) / (greatest - expected), AdjustedRandIndex.Compute(left, right), 1e-9);
            Assert.Equal(1, AdjustedRandIndex.Compute(left, left));
        }
    }

    [Fact]
    public void Labels_that_spread_end_where_each_is_among_the_most_frequent()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed: seed % 2 == 0, weighted: true);

            var of = LabelPropagation.Compute(graph.Rows, KernelRun.Default, seed, weighted: true, maxRounds: 1_000).Of;

            for (var node = 0; node < graph.Nodes; node++)
            {
                var sums = graph.Arcs(bothWays: true)
                    .Where(arc => arc.From == node && arc.To != node)
                    .GroupBy(arc => of[arc.To], arc => graph.Weight(arc.Edge))
                    .ToDictionary(group => group.Key, group => group.Sum());
                Assert.True(sums.Count == 0 || sums.GetValueOrDefault(of[node]) >= sums.Values.Max());
            }
        }

        var cliques = LabelPropagation.Compute(EdgeList.RingOfCliques(5, 8).Rows, KernelRun.Default);
        Assert.Equal(Enumerable.Range(0, 40).Select(node => node / 8), cliques.Of);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Synchronous_labels_are_what_counting_them_step_by_step_finds(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed);
            var labels = Enumerable.Range(0, graph.Nodes).ToArray();
            for (var step = 0; step < seed % 6; step++)
            {
                var before = labels;
                labels = [.. Enumerable.Range(0, graph.Nodes).Select(node => Met(node)
                    .GroupBy(other => before[other])
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key)
                    .Select(group => group.Key)
                    .DefaultIfEmpty(before[node])
                    .First())];
            }

            Assert.Equal(labels, SynchronousLabels.Compute(graph.Rows, seed % 6, KernelRun.Default));

            IEnumerable<int> Met(int node) => directed
                ? graph.Edges.Where(e => e.From == node).Select(e => e.To)
                    .Concat(graph.Edges.Where(e => e.To == node).Select(e => e.From))
                : graph.Arcs().Where(arc => arc.From == node).Select(arc => arc.To);
        }
    }

    private static double Quality(EdgeList graph, int[] groups, bool weighted, double resolution)
    {
        var matrix = graph.Matrix(bothWays: true, weighted);
        var nodes = Enumerable.Range(0, graph.Nodes).ToArray();
        var strength = nodes.Select(a => nodes.Sum(b => matrix[a, b])).ToArray();
        var total = strength.Sum();
        return nodes.Sum(a => nodes.Where(b => groups[a] == groups[b])
            .Sum(b => matrix[a, b] - (resolution * strength[a] * strength[b] / total))) / total;
    }

    private static double Potts(EdgeList graph, int[] groups, bool weighted, double resolution)
    {
        var within = graph.Edges.Index()
            .Where(e => groups[e.Item.From] == groups[e.Item.To])
            .Sum(e => weighted ? graph.Weight(e.Index) : 1);
        return within - (resolution * groups.GroupBy(g => g).Sum(g => g.Count() * (g.Count() - 1) / 2.0));
    }

    // All ways to put nodes into groups: each into one that is there, or a new one.
    private static IEnumerable<int[]> Divisions(int nodes)
    {
        IEnumerable<int[]> all = [[]];
        for (var node = 0; node < nodes; node++)
            all = all.SelectMany(Longer);
        return all;

        static IEnumerable<int[]> Longer(int[] groups) =>
            Enumerable.Range(0, groups.DefaultIfEmpty(-1).Max() + 2).Select(group => (int[])[.. groups, group]);
    }
}
