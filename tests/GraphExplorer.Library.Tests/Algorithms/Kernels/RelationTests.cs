using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Assortativity, structural holes, brokerage, similarity, predicted links, robustness, searches from one node.</summary>
public sealed class RelationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Assortativity_is_the_correlation_over_a_list_of_line_ends(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed);
            var back = directed ? [] : graph.Edges.Select(e => (From: e.To, To: e.From));
            (int From, int To)[] ends = [.. graph.Edges, .. back];
            var starts = Enumerable.Range(0, graph.Nodes).Select(node => ends.Count(e => e.From == node)).ToArray();
            var arrivals = Enumerable.Range(0, graph.Nodes).Select(node => ends.Count(e => e.To == node)).ToArray();
            var random = new Random(seed);
            var groups = starts.Select(_ => random.Next(3)).ToArray();
            double count = ends.Length;
            var expected = Enumerable.Range(0, 3)
                .Sum(g => ends.Count(e => groups[e.From] == g) / count * (ends.Count(e => groups[e.To] == g) / count));
            var within = ends.Count(e => groups[e.From] == groups[e.To]) / count;

            Assert.Equal(
                Pearson([.. ends.Select(e => ((double)starts[e.From], (double)arrivals[e.To]))]),
                Assortativity.OfDegrees(graph.Rows),
                tolerance: 1e-12);
            Assert.Equal(
                (within - expected) / (1 - expected),
                Assortativity.OfGroups(graph.Rows, groups),
                tolerance: 1e-12);
        }

        Near.Equal(-1, Assortativity.OfDegrees(EdgeList.Star(6).Rows), 1e-12);
        Assert.True(double.IsNaN(Assortativity.OfDegrees(EdgeList.Complete(6).Rows)));
        Assert.True(double.IsNaN(Assortativity.OfDegrees(new EdgeList(3, []).Rows)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Structural_holes_follow_Burts_formulas(bool directed, bool weighted)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed, weighted: true);
            var a = graph.Matrix(bothWays: true, weighted);
            var nodes = Enumerable.Range(0, graph.Nodes).ToArray();
            foreach (var i in nodes)
                a[i, i] = 0;
            double P(int i, int j) => a[i, j] / nodes.Sum(q => a[i, q]);
            double M(int j, int q) => a[j, q] / nodes.Max(r => a[j, r]);

            var result = StructuralHoles.Compute(graph.Rows, KernelRun.Default, weighted);

            foreach (var i in nodes)
            {
                var neighbours = nodes.Where(j => a[i, j] > 0).ToArray();
                var constraint = neighbours.Sum(j =>
                    Math.Pow(P(i, j) + neighbours.Where(q => q != j).Sum(q => P(i, q) * P(q, j)), 2));
                var size = neighbours.Sum(j => 1 - neighbours.Where(q => q != j).Sum(q => P(i, q) * M(j, q)));
                Near.Equal(neighbours.Length == 0 ? double.NaN : constraint, result.Constraint[i], 1e-10);
                Near.Equal(neighbours.Length == 0 ? double.NaN : size, result.EffectiveSize[i], 1e-9);
            }
        }

        var star = StructuralHoles.Compute(EdgeList.Star(6).Rows, KernelRun.Default);
        Near.Equal([0.2, 1, 1, 1, 1, 1], star.Constraint, 1e-12);
        Near.Equal([5, 1, 1, 1, 1, 1], star.EffectiveSize, 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Brokerage_is_what_looking_at_all_threes_finds(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed);
            var random = new Random(seed);
            var groups = Enumerable.Range(0, graph.Nodes).Select(_ => random.Next(-1, 3)).ToArray();
            var arcs = graph.Arcs().Select(arc => (arc.From, arc.To)).Where(arc => arc.From != arc.To).ToHashSet();
            var counts = Enumerable.Range(0, Brokerage.Roles).Select(_ => new long[graph.Nodes]).ToArray();
            foreach (var (a, v) in arcs)
            {
                foreach (var (_, b) in arcs.Where(arc => arc.From == v && arc.To != a && !arcs.Contains((a, arc.To))))
                {
                    if (groups[a] < 0 || groups[v] < 0 || groups[b] < 0)
                        continue;
                    var role = (groups[a] == groups[v], groups[v] == groups[b], groups[a] == groups[b]) switch
                    {
                        (true, true, _) => BrokerageRole.Coordinator,
                        (false, false, true) => BrokerageRole.Consultant,
                        (false, true, _) => BrokerageRole.Gatekeeper,
                        (true, false, _) => BrokerageRole.Representative,
                        _ => BrokerageRole.Liaison,
                    };
                    counts[(int)role][v]++;
                }
            }

            Assert.Equal(counts, Brokerage.Compute(graph.Rows, groups, KernelRun.Default));
        }
    }

    [Fact]
    public void Similarity_is_what_sets_of_neighbours_give()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed: seed % 2 == 0);
            var sets = graph.Neighbours();
            (int A, int B)[] pairs = [.. Enumerable.Range(0, graph.Nodes)
                .SelectMany(a => Enumerable.Range(0, graph.Nodes).Select(b => (a, b)))];

            double[] Compute(SimilarityMeasure measure) =>
                Similarity.Compute(graph.Rows, pairs, measure, KernelRun.Default);

            HashSet<int> Common((int A, int B) pair) => [.. sets[pair.A].Intersect(sets[pair.B])];

            Assert.Equal(pairs.Select(pair => (double)Common(pair).Count), Compute(SimilarityMeasure.CommonNeighbours));
            Near.Equal(
                [.. pairs.Select(p => Common(p).Count / (double)Math.Max(1, sets[p.A].Union(sets[p.B]).Count()))],
                Compute(SimilarityMeasure.Jaccard),
                1e-12);
            Near.Equal(
                [.. pairs.Select(p => Common(p).Where(z => sets[z].Count > 1).Sum(z => 1 / Math.Log(sets[z].Count)))],
                Compute(SimilarityMeasure.AdamicAdar),
                1e-12);
            Near.Equal(
                [.. pairs.Select(p => Common(p).Sum(z => 1.0 / sets[z].Count))],
                Compute(SimilarityMeasure.ResourceAllocation),
                1e-12);
        }
    }

    [Theory]
    [InlineData(SimilarityMeasure.AdamicAdar)]
    [InlineData(SimilarityMeasure.Jaccard)]
    public void Pairs_worth_checking_are_the_most_alike_of_all_without_a_line(SimilarityMeasure measure)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = EdgeList.Random(seed, directed: false, nodes: 20, edges: 40);
            var sets = graph.Neighbours();
            bool[] eligible = [.. Enumerable.Range(0, 20).Select(node => node % 5 != 0)];
            (int A, int B)[] strangers = [.. Enumerable.Range(0, 20)
                .SelectMany(a => Enumerable.Range(a + 1, 19 - a).Select(b => (a, b)))
                .Where(p => eligible[p.a] && eligible[p.b])
                .Where(p => !sets[p.a].Contains(p.b) && sets[p.a].Overlaps(sets[p.b]))];
            var scores = Similarity.Compute(graph.Rows, strangers, measure, KernelRun.Default);
            var options = new LinkPredictionOptions { Measure = measure, Top = 12, Eligible = eligible };

            var result = LinkPrediction.Compute(graph.Rows, options, KernelRun.Default);

            double[] best = [.. scores.OrderDescending().Take(12)];
            Near.Equal(best, [.. result.Pairs.Select(pair => pair.Score)], 1e-9);
            Assert.All(result.Pairs, pair => Assert.Contains((pair.First, pair.Second), strangers));
            Assert.All(
                result.Pairs,
                pair => Assert.Equal(sets[pair.First].Intersect(sets[pair.Second]).Count(), pair.Common));
            Assert.Equal(result.Pairs.Count, result.Pairs.Distinct().Count());
        }
    }

    [Fact]
    public void The_back_test_finds_lines_hidden_in_cliques_and_none_hidden_at_random()
    {
        var random = EdgeList.Connected(seed: 3, nodes: 400, edges: 1_200);
        var options = new LinkPredictionOptions { Top = 0 };

        var inCliques = LinkPrediction.Compute(EdgeList.RingOfCliques(30, 8).Rows, options, KernelRun.Default).BackTest;
        var byChance = LinkPrediction.Compute(random.Rows, options, KernelRun.Default).BackTest;
        var complete = LinkPrediction.Compute(EdgeList.Complete(6).Rows, options, KernelRun.Default).BackTest;
        var empty = LinkPrediction.Compute(new EdgeList(2, []).Rows, options, KernelRun.Default).BackTest;

        Assert.Equal(87, inCliques.Hidden); // a tenth of 870
        Assert.InRange(inCliques.Auc, 0.9, 1);
        Assert.InRange(inCliques.Precision, 0.9, 1);
        Assert.InRange(byChance.Auc, 0.35, 0.65);
        Assert.InRange(byChance.Precision, 0, 0.1);
        Assert.True(double.IsNaN(complete.Auc) && double.IsNaN(empty.Auc));
        Assert.Equal(0, empty.Hidden);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_left_is_what_counting_after_each_step_finds(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed);
            var order = Enumerable.Range(0, graph.Nodes).ToArray();
            new Random(seed).Shuffle(order);

            var steps = Robustness.Compute(graph.Rows, order[..10], KernelRun.Default);

            for (var step = 0; step <= 10; step++)
            {
                var gone = order[..step];
                var sizes = Naive.Components(graph, isGone: gone.Contains)
                    .Where(c => c >= 0).GroupBy(c => c).Select(group => (long)group.Count()).ToArray();
                var expected = new Remainder(
                    graph.Nodes - step,
                    sizes.Length,
                    (int)sizes.Max(),
                    sizes.Sum(size => size * (size - 1) / 2));
                Assert.Equal(expected, steps[step]);
            }

            var goes = graph.Edges.Select((_, edge) => edge % 3 == 0).ToArray();
            var labels = Naive.Numbered(Naive.Components(graph, isEdgeGone: edge => goes[edge]));
            var (left, components) = Robustness.WithoutEdges(graph.Rows, goes, KernelRun.Default);
            Assert.Equal(labels, components.Of);
            Assert.Equal((components.Count, components.Sizes[0]), (left.Components, left.Largest));
        }

        Assert.Equal(0, Robustness.Compute(EdgeList.Path(2).Rows, [0, 1], KernelRun.Default)[2].Largest);
        Assert.Throws<ArgumentException>(() => Robustness.Compute(EdgeList.Path(3).Rows, [1, 1], KernelRun.Default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Distances_from_a_node_are_those_that_lines_relax_to(bool directed)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = EdgeList.Random(seed, directed, weighted: true);
            var lengths = new double[graph.Nodes];
            Array.Fill(lengths, double.PositiveInfinity);
            lengths[1] = 0;
            for (var round = 0; round < graph.Nodes; round++)
            {
                foreach (var (from, to, edge) in graph.Arcs())
                    lengths[to] = Math.Min(lengths[to], lengths[from] + graph.Weight(edge));
            }

            Assert.Equal(lengths, ShortestDistances.Compute(graph.Rows, 1, KernelRun.Default));
            var (distance, _) = Naive.AllPairs(graph);
            Assert.Equal(
                Enumerable.Range(0, graph.Nodes).Select(node => distance[1, node]),
                BreadthFirst.Compute(graph.Rows, 1, KernelRun.Default));
        }
    }

    [Fact]
    public void Refuses_lengths_below_zero_and_a_source_that_is_not_there()
    {
        var graph = new EdgeList(2, [(0, 1)], Weights: [-0.5]).Rows;

        Assert.Throws<ArgumentException>(() => ShortestDistances.Compute(graph, 0, KernelRun.Default));
        Assert.Throws<ArgumentOutOfRangeException>(() => BreadthFirst.Compute(graph, 2, KernelRun.Default));
    }

    private static double Pearson((double X, double Y)[] pairs)
    {
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        var spread = Math.Sqrt(pairs.Sum(p => (p.X - x) * (p.X - x)) * pairs.Sum(p => (p.Y - y) * (p.Y - y)));
        return pairs.Sum(p => (p.X - x) * (p.Y - y)) / spread;
    }
}
