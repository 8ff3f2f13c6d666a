using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>Rows of a whole graph, against lists that are sorted.</summary>
public sealed class CsrGraphTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_hold_every_arc_sorted_by_neighbour_and_then_by_edge(bool isDirected)
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var nodes = random.Next(1, 12);
            var edges = random.Next(0, 40);
            int[] sources = [.. Enumerable.Range(0, edges).Select(_ => random.Next(nodes))];
            int[] targets = [.. Enumerable.Range(0, edges).Select(_ => random.Next(nodes))];

            var graph = CsrGraph.Build(nodes, sources, targets, [], isDirected);

            Assert.Equal((nodes, edges, isDirected, false), (graph.NodeCount, graph.EdgeCount, graph.IsDirected, graph.IsWeighted));
            for (var node = 0; node < nodes; node++)
            {
                var outgoing = Arcs(sources, targets, node);
                var incoming = Arcs(targets, sources, node);
                if (!isDirected)
                    outgoing = incoming = [.. outgoing.Union(incoming).Order()];
                Assert.Equal(outgoing, Row(graph.OutOffsets, graph.OutTargets, graph.OutEdges, node));
                Assert.Equal(incoming, Row(graph.InOffsets, graph.InSources, graph.InEdges, node));
                Assert.Equal(outgoing.Select(arc => arc.Neighbour), graph.Out(node).ToArray());
                Assert.Equal(incoming.Select(arc => arc.Neighbour), graph.In(node).ToArray());
            }

            Assert.Equal(graph.OutOffsets[nodes], graph.ArcCount);
        }
    }

    [Fact]
    public void Weights_are_those_of_the_edges_and_not_of_the_caller()
    {
        double[] weights = [2.5, 0.5];
        var graph = CsrGraph.Build(3, [0, 1], [1, 2], weights, isDirected: false);

        weights[0] = 9;

        Assert.True(graph.IsWeighted);
        Assert.Equal([2.5, 0.5], graph.Weights.ToArray());
    }

    [Fact]
    public void A_graph_of_nothing_has_no_arcs()
    {
        var graph = CsrGraph.Build(0, [], [], [], isDirected: true);

        Assert.Equal((0, 0, 0), (graph.NodeCount, graph.EdgeCount, graph.ArcCount));
    }

    [Fact]
    public void What_makes_no_graph_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CsrGraph.Build(-1, [], [], [], isDirected: true));
        Assert.Throws<ArgumentException>(() => CsrGraph.Build(2, [0], [], [], isDirected: true));
        Assert.Throws<ArgumentException>(() => CsrGraph.Build(2, [0], [1], [1, 2], isDirected: true));
        Assert.Throws<ArgumentException>(() => CsrGraph.Build(2, [0], [2], [], isDirected: false));
        Assert.Throws<ArgumentException>(() => CsrGraph.Build(2, [-1], [0], [], isDirected: false));
    }

    private static (int Neighbour, int Edge)[] Arcs(int[] from, int[] to, int node) =>
        [.. from.Index().Where(edge => edge.Item == node).Select(edge => (to[edge.Index], edge.Index)).Order()];

    private static (int Neighbour, int Edge)[] Row(
        ReadOnlySpan<int> offsets,
        ReadOnlySpan<int> neighbours,
        ReadOnlySpan<int> edges,
        int node)
    {
        var row = offsets[node]..offsets[node + 1];
        return [.. neighbours[row].ToArray().Zip(edges[row].ToArray())];
    }
}
