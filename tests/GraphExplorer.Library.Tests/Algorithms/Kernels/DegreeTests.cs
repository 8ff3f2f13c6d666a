using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

public sealed class DegreeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Counts_and_weighs_lines_as_a_walk_through_the_list_does(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = EdgeList.Random(seed, directed, weighted: true);
            var (outgoing, incoming) = (new double[graph.Nodes], new double[graph.Nodes]);
            var (starts, ends) = (new int[graph.Nodes], new int[graph.Nodes]);
            for (var edge = 0; edge < graph.Edges.Length; edge++)
            {
                outgoing[graph.Edges[edge].From] += graph.Weight(edge);
                incoming[graph.Edges[edge].To] += graph.Weight(edge);
                starts[graph.Edges[edge].From]++;
                ends[graph.Edges[edge].To]++;
            }

            Assert.Equal(starts.Zip(ends, (a, b) => a + b), Degree.Compute(graph.Rows));
            Near.Equal([.. outgoing.Zip(incoming, (a, b) => a + b)], Strength.Compute(graph.Rows), 1e-12);
            if (directed)
            {
                Assert.Equal(starts, Degree.Compute(graph.Rows, ArcDirections.Outgoing));
                Assert.Equal(ends, Degree.Compute(graph.Rows, ArcDirections.Incoming));
                Near.Equal(outgoing, Strength.Compute(graph.Rows, ArcDirections.Outgoing), 1e-12);
                Near.Equal(incoming, Strength.Compute(graph.Rows, ArcDirections.Incoming), 1e-12);
            }
        }
    }

    [Fact]
    public void Without_weights_strength_is_degree()
    {
        var graph = EdgeList.Random(7, directed: false);

        Assert.Equal(Degree.Compute(graph.Rows).Select(degree => (double)degree), Strength.Compute(graph.Rows));
    }
}
