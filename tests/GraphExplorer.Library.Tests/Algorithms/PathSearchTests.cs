using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

public sealed class PathSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Finds_exactly_the_first_paths_that_trying_everything_finds_on_both_kinds_of_topology(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var question = PathCase.Random(random);
            var all = question.AllPaths();

            var whole = await PathOutcome.OnWholeAsync(question, random.Next(1, 4));
            var grown = await PathOutcome.OnGrowingAsync(question, Source(question, random));

            var expected = all.Take(question.K).ToList();
            Assert.Equal(string.Join('\n', expected), whole.Paths);
            Assert.Equal(SearchState.Complete, whole.Status);
            Assert.Equal(whole, grown);
            if (whole.HasMore is { } more)
                Assert.Equal(all.Count > question.K, more);
            else
                Assert.Equal(question.K, whole.Count);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Answers_a_short_budget_with_the_beginning_of_the_answer_on_both_kinds_of_topology(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var question = PathCase.Random(random);
            var all = question.AllPaths();
            var full = await PathOutcome.OnWholeAsync(question, 2);
            var cut = question with { Budget = random.NextInt64(full.Arcs + 1) };

            var whole = await PathOutcome.OnWholeAsync(cut, random.Next(1, 4));
            var grown = await PathOutcome.OnGrowingAsync(cut, Source(cut, random));

            Assert.Equal(whole, grown);
            Assert.True(whole.Arcs <= cut.Budget);
            Assert.Equal(string.Join('\n', all.Take(whole.Count)), whole.Paths);
            if (whole.Status == SearchState.Complete)
                Assert.Equal(full.Paths, whole.Paths);
            if (cut.Budget == full.Arcs)
                Assert.Equal(full, whole);
        }
    }

    [Fact]
    public async Task Finds_the_long_ways_round_in_sparse_graphs_full_of_dead_ends()
    {
        var random = new Random(13);
        var paths = 0;
        for (var round = 0; round < 300; round++)
        {
            var nodes = random.Next(9, 15);
            var question = PathCase.Random(random) with
            {
                Graph = TestGraph.Random(random, nodes, nodes + random.Next(nodes / 2)),
                Via = random.Next(4) == 0 ? [random.Next(9)] : [],
                Avoid = [],
                MaxHops = random.Next(6, 15),
                K = 1_000,
                Directions = ArcDirections.Both,
                OnlyShortest = false,
                Types = null,
                RefusedType = null,
                MinWeight = 0,
                RefuseBlocked = false,
            };
            var all = question.AllPaths();

            var whole = await PathOutcome.OnWholeAsync(question, 2);
            var grown = await PathOutcome.OnGrowingAsync(question, Source(question, random));

            Assert.Equal(string.Join('\n', all.Take(question.K)), whole.Paths);
            Assert.Equal(whole, grown);
            paths += whole.Count;
        }

        Assert.InRange(paths, 1_000, int.MaxValue); // the graphs are not all in pieces
    }

    [Fact]
    public async Task Asks_its_filter_about_the_same_arcs_and_nodes_on_both_kinds_of_topology()
    {
        var random = new Random(14);
        for (var round = 0; round < 500; round++)
        {
            var budget = random.Next(2) == 0 ? long.MaxValue : random.Next(40);
            var question = PathCase.Random(random) with { Budget = budget };
            await using var whole = question.Graph.Whole(question.Types, 2);
            await using var growing = question.Graph.Growing(question.Types, Source(question, random));

            Assert.Equal(await AskedAsync(question, whole), await AskedAsync(question, growing));
        }
    }

    private static async Task<string> AskedAsync(PathCase question, Topology topology)
    {
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        var filter = new RecordingFilter(topology, PathOutcome.Filter(question, topology), asked);
        var options = await PathOutcome.ResolveAsync(question, topology);
        using var search = new PathSearch<RecordingFilter>(topology, options, filter);
        while (search.Advance(TestContext.Current.CancellationToken) == SearchStep.NeedsArcs)
            await topology.GrowAsync(search.Frontier, TestContext.Current.CancellationToken);
        return string.Join(' ', asked);
    }

    private static GrowingSource Source(PathCase question, Random random) =>
        new(question.Graph, random, random.Next(1, 4));

    private readonly struct RecordingFilter(Topology topology, TestFilter inner, SortedSet<string> asked) : IArcFilter
    {
        public bool AllowsType(int type)
        {
            Assert.True(topology.IsWanted(type));
            asked.Add(topology.Types[type]);
            return inner.AllowsType(type);
        }

        public bool AllowsArc(in ArcBlock block, int index)
        {
            Assert.True(inner.AllowsType(block.Type));
            asked.Add(topology.RelationshipKey(block.Relationships[index]));
            return inner.AllowsArc(in block, index);
        }

        public bool AllowsInner(int node)
        {
            asked.Add(topology.NodeKey(node));
            return inner.AllowsInner(node);
        }
    }
}
