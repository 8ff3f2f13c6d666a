using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Analysis.Adapters;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Library.Tests.Analysis.Adapters;

/// <summary>What QuikGraph gives, against the plainest possible computation on random networks.</summary>
public sealed class QuikGraphTests
{
    private const int Rounds = 400;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Strong_components_are_nodes_that_reach_each_other()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: true);
            var reaches = RandomNetwork.Reaches(network);

            var components = StrongComponents.Compute(network.Graph, Token);

            for (var left = 0; left < network.NodeCount; left++)
            {
                for (var right = 0; right < network.NodeCount; right++)
                {
                    Assert.Equal(
                        reaches[left, right] && reaches[right, left],
                        components[left] == components[right]);
                }
            }
        }
    }

    [Fact]
    public void A_topological_order_leads_forward_along_every_line()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: true, acyclic: true);

            var order = TopologicalOrder.Find(network.Graph, StrongComponents.Compute(network.Graph, Token), Token);

            Assert.Empty(order.Cycles);
            Assert.Equal(Enumerable.Range(0, network.NodeCount), order.Places.Order());
            for (var line = 0; line < network.LineCount; line++)
                Assert.True(order.Places[network.LineSources[line]] < order.Places[network.LineTargets[line]]);
        }
    }

    [Fact]
    public void Without_an_order_each_strong_component_shows_a_shortest_cycle_of_its_least_node()
    {
        var met = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: true);
            var components = StrongComponents.Compute(network.Graph, Token);

            var order = TopologicalOrder.Find(network.Graph, components, Token);

            var tangled = components.GroupBy(component => component).Count(group => group.Count() > 1);
            Assert.Equal(tangled, order.Cycles.Count);
            Assert.Equal(tangled == 0, order.Places.Length == network.NodeCount);
            foreach (var cycle in order.Cycles)
            {
                met++;
                for (var i = 0; i < cycle.Length; i++)
                    Assert.Contains(cycle[(i + 1) % cycle.Length], network.Graph.Out(cycle[i]).ToArray());
                Assert.Equal(cycle.Length, ShortestCycle(network, cycle[0]));
            }
        }

        Assert.True(met > 100);
    }

    [Fact]
    public void A_spanning_forest_is_as_light_as_the_lightest()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var plain = RandomNetwork.Of(seed);
            var weights = plain.Data.Relationships.Sources.Select(_ => (double)random.Next(-3, 9)).ToArray();
            var network = RandomNetwork.Build(
                plain.Data.Keys,
                plain.Data.Relationships.Sources,
                plain.Data.Relationships.Targets,
                weights: weights);

            var forest = SpanningForest.Compute(network.Weighted, Token);

            var chosen = Enumerable.Range(0, network.LineCount).Where(line => forest[line]).ToArray();
            Assert.Equal(Components(network, _ => true), Components(network, line => forest[line]));
            Assert.Equal(network.NodeCount - Components(network, _ => true), chosen.Length);
            Assert.Equal(LightestForest(network), chosen.Sum(line => network.LineWeights[line]), 9);
        }
    }

    [Fact]
    public void A_cut_of_relationships_is_as_small_as_any_and_cuts()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: seed % 2 == 0, maxNodes: 6);
            var (from, to) = Ends(seed, network.NodeCount);

            var cut = MinimumCut.OfRelationships(network, from, to, Token);

            var sizes = new int[network.LineCount];
            foreach (var line in network.LineOf)
            {
                if (line >= 0)
                    sizes[line]++;
            }

            Assert.Equal(cut.Size, cut.Cut.Sum(line => sizes[line]));
            Assert.False(Joined(network, from, to, line => !cut.Cut.Contains(line), _ => true));
            Assert.Equal(LeastLines(network, from, to, sizes), cut.Size);
        }
    }

    [Fact]
    public void A_cut_of_entities_is_as_small_as_any_and_cuts()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: seed % 2 == 0, maxNodes: 8);
            var (from, to) = Ends(seed, network.NodeCount);

            var cut = MinimumCut.OfEntities(network, from, to, Token);

            var min = LeastEntities(network, from, to);
            if (cut is null)
            {
                Assert.Null(min);
                continue;
            }

            Assert.Equal(min, cut.Size);
            Assert.Equal(cut.Size, cut.Cut.Length);
            Assert.Empty(cut.Cut.Intersect(from.Concat(to)));
            Assert.False(Joined(network, from, to, _ => true, node => !cut.Cut.Contains(node)));
        }
    }

    [Fact]
    public void A_matching_is_as_large_as_any_and_shares_no_node()
    {
        var met = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = TwoSided(seed);
            var sides = BipartiteMatching.Sides(network.Graph);
            Assert.NotNull(sides);

            var partners = BipartiteMatching.Compute(network.Graph, sides);

            for (var node = 0; node < partners.Length; node++)
            {
                if (partners[node] < 0)
                    continue;
                met++;
                Assert.Equal(node, partners[partners[node]]);
                Assert.Contains(partners[node], network.Graph.Out(node).ToArray());
            }

            Assert.Equal(LargestMatching(network), partners.Count(partner => partner >= 0) / 2);
        }

        Assert.True(met > 100);
    }

    [Fact]
    public void A_network_with_an_odd_cycle_has_no_two_sides()
    {
        var triangle = RandomNetwork.Build(["a", "b", "c"], [0, 1, 2], [1, 2, 0]);

        Assert.Null(BipartiteMatching.Sides(triangle.Graph));
    }

    [Fact]
    public void A_transitive_reduction_keeps_what_no_longer_way_says()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: true, acyclic: seed % 2 == 0);
            var components = StrongComponents.Compute(network.Graph, Token);
            var reaches = RandomNetwork.Reaches(network);

            var kept = TransitiveReduction.Compute(network.Graph, components, Token);

            for (var line = 0; line < network.LineCount; line++)
            {
                var (from, to) = (network.LineSources[line], network.LineTargets[line]);
                var isWithin = components[from] == components[to];
                var isSaid = Enumerable.Range(0, network.NodeCount).Any(via =>
                    components[via] != components[from] && components[via] != components[to] &&
                    reaches[from, via] && reaches[via, to]);
                Assert.Equal(isWithin ? double.NaN : isSaid ? 0 : 1, kept[line]);
            }
        }
    }

    [Fact]
    public void Ranked_paths_are_the_shortest_simple_ones_in_order()
    {
        var met = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed, directed: seed % 2 == 0, maxNodes: 6);
            var (from, to) = (0, network.NodeCount - 1);

            var paths = RankedPaths.Find(network.Graph, from, to, 7, Token);

            var all = new List<int[]>();
            Walk(network, [from], to, all);
            Assert.Equal(all.Select(path => path.Length).Order().Take(7), paths.Select(path => path.Length));
            Assert.Equal(paths.Count, paths.Select(path => string.Join(' ', path)).Distinct().Count());
            foreach (var path in paths)
            {
                met++;
                Assert.Contains(all, other => other.SequenceEqual(path));
            }
        }

        Assert.True(met > 100);
    }

    [Fact]
    public void A_colouring_gives_neighbours_different_colours_and_no_more_than_needed_greedily()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var network = RandomNetwork.Of(seed);

            var colours = Colouring.Compute(network.Graph, Token);

            for (var node = 0; node < network.NodeCount; node++)
            {
                var earlier = network.Graph.Out(node).ToArray().Where(other => other < node);
                var taken = earlier.Select(other => colours[other]).ToHashSet();
                var min = Enumerable.Range(0, network.NodeCount).First(colour => !taken.Contains(colour));
                Assert.Equal(min, colours[node]);
            }
        }
    }

    private static (int[] From, int[] To) Ends(int seed, int nodes)
    {
        var order = Enumerable.Range(0, nodes).ToArray();
        new Random(seed).Shuffle(order);
        return nodes >= 4 && seed % 3 == 0 ? ([order[0], order[1]], [order[2]]) : ([order[0]], [order[1]]);
    }

    private static Network TwoSided(int seed)
    {
        var random = new Random(seed);
        var (left, right) = (random.Next(1, 5), random.Next(1, 5));
        var count = random.Next(0, 10);
        var sources = Enumerable.Range(0, count).Select(_ => random.Next(left)).ToArray();
        var targets = Enumerable.Range(0, count).Select(_ => left + random.Next(right)).ToArray();
        return RandomNetwork.Build([.. Enumerable.Range(0, left + right).Select(node => $"n{node}")], sources, targets);
    }

    private static int ShortestCycle(Network network, int start)
    {
        var level = new HashSet<int>(network.Graph.Out(start).ToArray());
        for (var length = 1; length <= network.NodeCount; length++)
        {
            if (level.Contains(start))
                return length;
            level = [.. level.SelectMany(node => network.Graph.Out(node).ToArray())];
        }

        return -1;
    }

    private static int Components(Network network, Func<int, bool> keeps)
    {
        var label = Enumerable.Range(0, network.NodeCount).ToArray();
        for (var round = 0; round < network.NodeCount; round++)
        {
            for (var line = 0; line < network.LineCount; line++)
            {
                if (!keeps(line))
                    continue;
                var min = Math.Min(label[network.LineSources[line]], label[network.LineTargets[line]]);
                label[network.LineSources[line]] = min;
                label[network.LineTargets[line]] = min;
            }
        }

        return label.Distinct().Count();
    }

    /// <summary>Takes the lightest line that joins two parts until none does: Borůvka's rule, a line at a time.</summary>
    private static double LightestForest(Network network)
    {
        var taken = new HashSet<int>();
        double weight = 0;
        while (true)
        {
            var before = Components(network, taken.Contains);
            var next = Enumerable.Range(0, network.LineCount)
                .Where(line => Components(network, other => other == line || taken.Contains(other)) < before)
                .OrderBy(line => network.LineWeights[line])
                .FirstOrDefault(-1);
            if (next < 0)
                return weight;
            taken.Add(next);
            weight += network.LineWeights[next];
        }
    }

    private static bool Joined(
        Network network,
        int[] from,
        int[] to,
        Func<int, bool> keepsLine,
        Func<int, bool> keepsNode)
    {
        var reached = new HashSet<int>(from);
        for (var round = 0; round < network.NodeCount; round++)
        {
            for (var line = 0; line < network.LineCount; line++)
            {
                var (source, target) = (network.LineSources[line], network.LineTargets[line]);
                if (!keepsLine(line) || !keepsNode(source) || !keepsNode(target))
                    continue;
                if (reached.Contains(source))
                    reached.Add(target);
                else if (!network.Projection.IsDirected && reached.Contains(target))
                    reached.Add(source);
            }
        }

        return to.Any(reached.Contains);
    }

    private static int LeastLines(Network network, int[] from, int[] to, int[] sizes)
    {
        var min = int.MaxValue;
        for (var set = 0; set < 1 << network.LineCount; set++)
        {
            var size = Enumerable.Range(0, network.LineCount)
                .Where(line => (set >> line & 1) == 1)
                .Sum(line => sizes[line]);
            if (size < min && !Joined(network, from, to, line => (set >> line & 1) == 0, _ => true))
                min = size;
        }

        return min;
    }

    private static int? LeastEntities(Network network, int[] from, int[] to)
    {
        var others = Enumerable.Range(0, network.NodeCount).Except(from).Except(to).ToArray();
        int? min = null;
        for (var set = 0; set < 1 << others.Length; set++)
        {
            var gone = others.Where((_, at) => (set >> at & 1) == 1).ToHashSet();
            if (!(gone.Count >= min) && !Joined(network, from, to, _ => true, node => !gone.Contains(node)))
                min = gone.Count;
        }

        return min;
    }

    private static int LargestMatching(Network network)
    {
        var max = 0;
        for (var set = 0; set < 1 << network.LineCount; set++)
        {
            var nodes = Enumerable.Range(0, network.LineCount)
                .Where(line => (set >> line & 1) == 1)
                .SelectMany(line => new[] { network.LineSources[line], network.LineTargets[line] })
                .ToArray();
            if (nodes.Distinct().Count() == nodes.Length)
                max = Math.Max(max, nodes.Length / 2);
        }

        return max;
    }

    private static void Walk(Network network, List<int> path, int target, List<int[]> found)
    {
        if (path[^1] == target)
        {
            found.Add([.. path]);
            return;
        }

        foreach (var next in network.Graph.Out(path[^1]).ToArray())
        {
            if (path.Contains(next))
                continue;
            path.Add(next);
            Walk(network, path, target, found);
            path.RemoveAt(path.Count - 1);
        }
    }
}
