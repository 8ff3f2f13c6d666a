using GraphExplorer.Algorithms.Neighbourhoods;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>
/// Once a first run has grown the workspace, what a search allocates depends on its answer alone, not on how much it
/// looks at. The least of several runs counts: one in which code was being optimised may allocate more. Alone, so that no
/// other test takes the workspace.
/// </summary>
[Collection(nameof(KernelAllocationTests))]
[CollectionDefinition(nameof(KernelAllocationTests), DisableParallelization = true)]
public sealed class KernelAllocationTests
{
    private const int Runs = 12;
    private const int JitBytes = 2_000; // code that was optimised meanwhile may put small objects elsewhere
    private static readonly TestGraph Graph = TwoComponents();

    [Fact]
    public void A_path_search_over_200_000_arcs_allocates_no_more_bytes_than_one_over_40()
    {
        var topology = Graph.Whole(types: null);

        var big = Least(() => Search(topology, "big"), run => run.Bytes);
        var small = Least(() => Search(topology, "small"), run => run.Bytes);

        Assert.InRange(small.Arcs, 1, 100);
        Assert.InRange(big.Arcs, 200_000, int.MaxValue);
        Assert.Equal((5, 5), (small.Paths, big.Paths));
        Assert.InRange(big.Bytes, 1, small.Bytes + JitBytes);
    }

    [Fact]
    public void A_neighbourhood_search_that_sees_20_000_nodes_allocates_for_the_10_it_returns()
    {
        var topology = Graph.Whole(types: null);

        var (bytes, seen) = Least(() => Look(topology), run => run.Bytes);

        Assert.Equal(20_000, seen);
        Assert.InRange(bytes, 1, 8_000);
    }

    private static T Least<T>(Func<T> run, Func<T, long> bytes) =>
        Enumerable.Range(0, Runs).Select(_ => run()).MinBy(bytes)!; // there are runs

    private static (long Bytes, long Arcs, int Paths) Search(Topology topology, string component)
    {
        var from = Graph.Nodes.FindIndex(node => node.Key == $"{component}0");
        var to = Graph.Nodes.FindIndex(node => node.Key == $"{component}4");
        var options = new PathSearchOptions { From = [from], To = [to] };
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var search = new PathSearch<AllArcs>(topology, options, default);
        search.Advance(CancellationToken.None);
        return (GC.GetAllocatedBytesForCurrentThread() - before, search.Arcs, search.Paths.Count);
    }

    // The first nodes by key of the level after the hub's are cut to ten.
    private static (long Bytes, int Seen) Look(Topology topology)
    {
        var hub = Graph.Nodes.FindIndex(node => node.Key == "hub");
        var options = new NeighbourhoodOptions { Start = [hub], MaxNodes = 10 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var search = new NeighbourhoodSearch<AllArcs>(topology, options, default);
        search.Advance(CancellationToken.None);
        return (GC.GetAllocatedBytesForCurrentThread() - before, search.Levels[^1].Seen);
    }

    // Twice five layers, of one node at the ends: all paths from the first to the last have four hops. And a hub.
    private static TestGraph TwoComponents()
    {
        var random = new Random(41);
        var graph = new TestGraph();
        Layers("small", 4, 4, degree: 2);
        Layers("big", 200, 70_000, degree: 1);
        var hub = Add("hub");
        for (var node = 1_000; node < 21_000; node++) // middle nodes of the big component
            Join(hub, node);
        return graph;

        void Layers(string name, int outer, int middle, int degree)
        {
            var layers = new[] { 1, outer, middle, outer, 1 }
                .Select((size, layer) => Enumerable.Range(0, size).Select(i => AddTo($"{name}{layer}", i)).ToArray())
                .ToArray();
            foreach (var node in layers[1])
                Join(layers[0][0], node);
            foreach (var node in layers[3])
                Join(node, layers[4][0]);
            foreach (var node in layers[2])
            {
                var first = random.Next(outer);
                for (var i = 0; i < degree; i++) // no parallels: they would be part of the answer
                {
                    Join(layers[1][(first + i) % outer], node);
                    Join(node, layers[3][(first + i) % outer]);
                }
            }
        }

        int AddTo(string layer, int i) => Add(i == 0 ? layer : $"{layer}-{i}");

        int Add(string key)
        {
            graph.Nodes.Add(new TestGraph.Node(key, Blocked: false));
            return graph.Nodes.Count - 1;
        }

        void Join(int from, int to) => graph.Relationships.Add(
            new TestGraph.Relationship($"r{graph.Relationships.Count}", from, to, "KNOWS", 9));
    }
}
