using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

public sealed class BiconnectivityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Finds_what_taking_away_each_node_and_each_edge_finds(bool directed)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = EdgeList.Random(seed, directed, edges: seed / 2);
            var whole = Count(Naive.Components(graph));
            var neighbours = graph.Neighbours();

            var result = Biconnectivity.Compute(graph.Rows, KernelRun.Default);

            for (var node = 0; node < graph.Nodes; node++)
            {
                var without = Count(Naive.Components(graph, isGone: other => other == node));
                Assert.Equal(without > whole - (neighbours[node].Count == 0 ? 1 : 0), result.IsArticulation[node]);
            }

            for (var edge = 0; edge < graph.Edges.Length; edge++)
            {
                var without = Count(Naive.Components(graph, isEdgeGone: other => other == edge));
                Assert.Equal(without > whole, result.IsBridge[edge]);
            }

            Assert.Equal(Blocks(graph), Canonical(result.Component));
            for (var component = 0; component < result.Sizes.Length; component++)
            {
                var edges = graph.Edges.Where((_, edge) => result.Component[edge] == component);
                var ends = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct();
                Assert.Equal(ends.Count(), result.Sizes[component]);
            }

            Assert.Equal(result.Sizes.OrderDescending(), result.Sizes);
        }
    }

    [Fact]
    public void A_path_of_a_million_nodes_does_not_exhaust_the_stack()
    {
        const int N = 1_000_000;

        var result = Biconnectivity.Compute(EdgeList.Path(N).Rows, KernelRun.Default);

        Assert.Equal(N - 2, result.IsArticulation.Count(isOne => isOne));
        Assert.All(result.IsBridge, Assert.True);
        Assert.Equal(N - 1, result.Sizes.Length);
    }

    [Fact]
    public void A_ring_holds_together_without_any_one_of_its_nodes()
    {
        var result = Biconnectivity.Compute(EdgeList.Ring(6).Rows, KernelRun.Default);

        Assert.DoesNotContain(true, result.IsArticulation);
        Assert.DoesNotContain(true, result.IsBridge);
        Assert.Equal([6], result.Sizes);
    }

    private static int Count(int[] labels) => labels.Where(label => label >= 0).Distinct().Count();

    // Lines that share a node are of one component if their other ends have a way without that node.
    private static int[] Blocks(EdgeList graph)
    {
        var labels = Enumerable.Range(0, graph.Edges.Length).ToArray();
        for (var node = 0; node < graph.Nodes; node++)
        {
            var rest = Naive.Components(graph, isGone: other => other == node);
            var ends = Enumerable.Range(0, labels.Length)
                .Select(edge => (Edge: edge, graph.Edges[edge].From, graph.Edges[edge].To))
                .Where(e => e.From != e.To && (e.From == node || e.To == node))
                .Select(e => (e.Edge, Other: e.From == node ? e.To : e.From))
                .ToArray();
            foreach (var a in ends)
            {
                foreach (var b in ends.Where(b => rest[a.Other] == rest[b.Other]))
                {
                    var (from, to) = (labels[b.Edge], labels[a.Edge]);
                    labels = [.. labels.Select(label => label == from ? to : label)];
                }
            }
        }

        for (var edge = 0; edge < labels.Length; edge++)
        {
            if (graph.Edges[edge].From == graph.Edges[edge].To)
                labels[edge] = -1;
        }

        return Canonical(labels);
    }

    private static int[] Canonical(int[] labels) =>
        [.. labels.Select(label => label < 0 ? -1 : Array.IndexOf(labels, label))];
}
