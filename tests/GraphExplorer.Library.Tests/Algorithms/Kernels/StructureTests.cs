using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Components, cores, triangles, clustering.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Components_are_what_labels_that_spread_find(bool directed)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = EdgeList.Random(seed, directed, edges: seed);
            var expected = Naive.Numbered(Naive.Components(graph));

            var result = Components.Compute(graph.Rows, KernelRun.Default);

            Assert.Equal(expected, result.Of);
            var groups = expected.GroupBy(number => number).OrderBy(group => group.Key);
            Assert.Equal(groups.Select(group => group.Count()), result.Sizes);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Core_numbers_are_what_peeling_finds(bool directed)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = EdgeList.Random(seed, directed, edges: 2 * seed);
            var neighbours = graph.Neighbours();
            var core = new int[graph.Nodes];
            for (var k = 1; k <= graph.Nodes; k++)
            {
                var left = Enumerable.Range(0, graph.Nodes).ToHashSet();
                while (left.RemoveWhere(node => neighbours[node].Count(left.Contains) < k) > 0)
                {
                }

                foreach (var node in left)
                    core[node] = k;
            }

            Assert.Equal(core, CoreNumbers.Compute(graph.Rows, KernelRun.Default));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Triangles_and_clustering_are_what_looking_at_all_pairs_of_neighbours_finds(bool directed)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = EdgeList.Random(seed, directed, edges: 2 * seed);
            var neighbours = graph.Neighbours();
            var pairs = neighbours
                .Select(set => set.SelectMany(a => set.Where(b => a < b).Select(b => (a, b))).ToArray())
                .ToArray();
            var closed = pairs.Select(of => of.Count(pair => neighbours[pair.a].Contains(pair.b))).ToArray();
            var arcs = graph.Arcs().Select(arc => (arc.From, arc.To)).ToHashSet();
            var among = neighbours
                .Select(set => set.Sum(a => set.Count(b => a != b && arcs.Contains((a, b)))))
                .ToArray();
            var local = pairs.Select((of, node) => of.Length == 0 ? 0 : (double)closed[node] / of.Length).ToArray();

            var result = Clustering.Compute(graph.Rows, KernelRun.Default);

            Assert.Equal(closed.Select(count => (long)count), Triangles.Compute(graph.Rows, KernelRun.Default));
            Assert.Equal(closed.Select(count => (long)count), result.Triangles);
            Assert.Equal(local, result.Local);
            Near.Equal(local.Average(), result.Average, 1e-12);
            var all = pairs.Sum(of => of.Length);
            Near.Equal(all == 0 ? double.NaN : (double)closed.Sum() / all, result.Transitivity, 1e-12);
            Assert.Equal(
                neighbours.Select((set, v) => set.Count < 2 ? 0 : among[v] / (set.Count * (set.Count - 1.0))),
                LocalClustering.Compute(graph.Rows, KernelRun.Default));
        }
    }

    [Fact]
    public void Stars_paths_and_complete_graphs_follow_their_formulas()
    {
        const int N = 8;
        var run = KernelRun.Default;

        Assert.Equal(Enumerable.Repeat(N - 1, N), CoreNumbers.Compute(EdgeList.Complete(N).Rows, run));
        Assert.Equal(Enumerable.Repeat(1, N), CoreNumbers.Compute(EdgeList.Star(N).Rows, run));
        Assert.Equal(Enumerable.Repeat(2, N), CoreNumbers.Compute(EdgeList.Ring(N).Rows, run));
        Assert.Equal(Enumerable.Repeat((N - 1) * (N - 2) / 2L, N), Triangles.Compute(EdgeList.Complete(N).Rows, run));
        Assert.Equal(1, Clustering.Compute(EdgeList.Complete(N).Rows, run).Transitivity);
        Assert.Equal(0, Clustering.Compute(EdgeList.Path(N).Rows, run).Transitivity);
        Assert.Equal([N], Components.Compute(EdgeList.Path(N).Rows, run).Sizes);
        Assert.Equal([1, 1, 1], Components.Compute(new EdgeList(3, []).Rows, run).Sizes);
        Assert.Equal([0, 0, 0], CoreNumbers.Compute(new EdgeList(3, []).Rows, run));
    }

    [Fact]
    public void A_graph_without_nodes_has_nothing_of_anything()
    {
        var empty = new EdgeList(0, []).Rows;

        Assert.Equal(0, Components.Compute(empty, KernelRun.Default).Count);
        Assert.Empty(CoreNumbers.Compute(empty, KernelRun.Default));
        Assert.Empty(Triangles.Compute(empty, KernelRun.Default));
        Assert.True(double.IsNaN(Clustering.Compute(empty, KernelRun.Default).Average));
    }
}
