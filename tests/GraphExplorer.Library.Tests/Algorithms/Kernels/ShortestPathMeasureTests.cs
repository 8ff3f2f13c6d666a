using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Closeness, harmonic, betweenness of nodes and edges.</summary>
public sealed class ShortestPathMeasureTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Closeness_is_what_searches_from_every_node_find(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = seed < 24
                ? EdgeList.Random(seed, directed, edges: 10 + (2 * seed))
                : EdgeList.Random(seed, directed, nodes: 700, edges: 500 + (400 * (seed - 24))); // more than one batch
            var (distance, _) = Naive.AllPairs(graph);
            var nodes = Enumerable.Range(0, graph.Nodes);
            var rows = nodes
                .Select(v => nodes.Select(w => distance[v, w]).Where(d => d > 0).ToArray())
                .ToArray();

            var result = Closeness.Compute(graph.Rows, KernelRun.Default);

            Assert.Equal(rows.Select(row => row.Length), result.Reached);
            Near.Equal([.. rows.Select(row => row.Sum(d => 1.0 / d))], result.Harmonic, 1e-12);
            Near.Equal([.. rows.Select(row => row.Length / (double)row.Sum())], result.Closeness, 1e-15);
            var all = rows.SelectMany(row => row).ToArray();
            Assert.Equal(all.Length == 0 ? 0 : all.Max(), result.Diameter);
            Near.Equal(all.Length == 0 ? double.NaN : all.Average(), result.MeanDistance, 1e-12);
            Assert.Equal(graph.Nodes + all.Length, result.Pairs.Sum());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Betweenness_is_what_counting_paths_of_all_pairs_finds(bool directed)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = EdgeList.Random(seed, directed, edges: 10 + seed);
            var (nodes, edges) = Naive.Betweenness(graph);

            var result = EdgeBetweenness.Compute(graph.Rows, KernelRun.Default);

            Near.Equal(nodes, Betweenness.Compute(graph.Rows, KernelRun.Default), 1e-12);
            Near.Equal(nodes, result.Nodes, 1e-12);
            Near.Equal(edges, result.Edges, 1e-12);
        }
    }

    [Fact]
    public void Stars_paths_and_complete_graphs_follow_their_formulas()
    {
        const int N = 9;
        var star = EdgeList.Star(N).Rows;
        var path = EdgeList.Path(N).Rows;
        var complete = EdgeList.Complete(N).Rows;
        var run = KernelRun.Default;

        Assert.Equal([(N - 1) * (N - 2) / 2.0, .. new double[N - 1]], Betweenness.Compute(star, run));
        Assert.Equal(Enumerable.Range(0, N).Select(i => (double)i * (N - 1 - i)), Betweenness.Compute(path, run));
        Assert.Equal(new double[N], Betweenness.Compute(complete, run));
        Assert.Equal(Enumerable.Repeat(N - 1.0, N - 1), EdgeBetweenness.Compute(star, run).Edges);
        Assert.Equal(
            Enumerable.Range(1, N - 1).Select(i => (double)i * (N - i)),
            EdgeBetweenness.Compute(path, run).Edges);
        var ofStar = Closeness.Compute(star, run);
        Assert.Equal([N - 1.0, .. Enumerable.Repeat(1 + ((N - 2) / 2.0), N - 1)], ofStar.Harmonic);
        Assert.Equal([1.0, .. Enumerable.Repeat((N - 1) / (1 + (2.0 * (N - 2))), N - 1)], ofStar.Closeness);
        Assert.Equal(Enumerable.Repeat(1.0, N), Closeness.Compute(complete, run).Closeness);
        Assert.Equal(N - 1, Closeness.Compute(path, run).Diameter);
    }

    [Fact]
    public void Who_is_alone_has_no_closeness_and_nothing_in_between()
    {
        var alone = new EdgeList(3, [(2, 2)]).Rows;

        var result = Closeness.Compute(alone, KernelRun.Default);

        Assert.All(result.Closeness, closeness => Assert.True(double.IsNaN(closeness)));
        Assert.Equal(new double[3], result.Harmonic);
        Assert.Equal(new double[3], Betweenness.Compute(alone, KernelRun.Default));
        Assert.Empty(Closeness.Compute(new EdgeList(0, []).Rows, KernelRun.Default).Closeness);
        Assert.Empty(Betweenness.Compute(new EdgeList(0, []).Rows, KernelRun.Default));
    }

    [Fact]
    public void Paths_of_parallels_are_different_paths()
    {
        var graph = new EdgeList(4, [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)]);

        var scores = Betweenness.Compute(graph.Rows, KernelRun.Default);

        Near.Equal([2.0 / 3, 2.0 / 3, 1.0 / 3, 1.0 / 3], scores, 1e-12); // two ways for one
    }

    [Fact]
    public void More_paths_than_a_number_holds_are_said_and_not_added_up_to_nonsense()
    {
        const int Diamonds = 1_100;
        var edges = new List<(int, int)>();
        for (var i = 0; i < Diamonds; i++)
        {
            var first = 3 * i;
            edges.AddRange([(first, first + 1), (first, first + 2), (first + 1, first + 3), (first + 2, first + 3)]);
        }

        var graph = new EdgeList((3 * Diamonds) + 1, [.. edges]);

        Assert.Throws<KernelException>(() => Betweenness.Compute(graph.Rows, KernelRun.Default));
    }
}
