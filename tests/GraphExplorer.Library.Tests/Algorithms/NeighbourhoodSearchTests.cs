using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Neighbourhoods;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

public sealed class NeighbourhoodSearchTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public async Task Returns_exactly_what_plain_lists_give_on_both_kinds_of_topology(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var question = NeighbourhoodCase.Random(random);

            var whole = await OnWholeAsync(question, random.Next(1, 4));
            var grown = await OnGrowingAsync(question, Source(question, random));

            Assert.Equal(question.Expected(), whole.Answer);
            Assert.Equal((SearchState.Complete, true), (whole.Status, whole.SawAll));
            Assert.Equal(whole, grown);
        }
    }

    [Fact]
    public async Task Returns_whole_levels_for_a_short_budget_the_same_on_both_kinds_of_topology()
    {
        var random = new Random(34);
        for (var round = 0; round < 1_000; round++)
        {
            var question = NeighbourhoodCase.Random(random) with { MaxRelationships = 1_000 };
            var full = await OnWholeAsync(question, 2);
            var cut = question with { Budget = random.NextInt64(full.Arcs + 1) };

            var whole = await OnWholeAsync(cut, random.Next(1, 4));
            var grown = await OnGrowingAsync(cut, Source(cut, random));

            Assert.Equal(whole, grown);
            Assert.True(whole.Arcs <= cut.Budget);
            Assert.StartsWith(whole.Answer.Nodes, full.Answer.Nodes, StringComparison.Ordinal);
            Assert.StartsWith(whole.Answer.Levels, full.Answer.Levels, StringComparison.Ordinal);
            var relationships = whole.Answer.Relationships.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Distinct(relationships);
            Assert.Empty(relationships.Except(full.Answer.Relationships.Split('\n')));
            Assert.Equal(whole.Arcs == full.Arcs, whole.Status == SearchState.Complete);
        }
    }

    [Fact]
    public async Task Goes_on_after_a_growth_step_that_failed()
    {
        var random = new Random(35);
        for (var round = 0; round < 200; round++)
        {
            var question = NeighbourhoodCase.Random(random);
            var source = Source(question, random);
            source.Failures = random.Next(3);

            var grown = await OnGrowingAsync(question, source);

            Assert.Equal(question.Expected(), grown.Answer);
        }
    }

    [Fact]
    public void Ends_when_it_is_cancelled()
    {
        var topology = TestGraph.Of("a-b").Whole(types: null);
        var options = new NeighbourhoodOptions { Start = [0] };
        using var search = new NeighbourhoodSearch<AllArcs>(topology, options, default);

        Assert.Throws<OperationCanceledException>(() => search.Advance(new CancellationToken(canceled: true)));

        Assert.Equal(SearchState.Cancelled, search.Status);
        Assert.Empty(search.Relationships);
        Assert.Equal(SearchStep.Done, search.Advance(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Refuses_options_out_of_range_and_nodes_that_are_not_there()
    {
        var topology = TestGraph.Of("a-b").Whole(types: null);
        var options = new NeighbourhoodOptions { Start = [0] };

        Refused(options with { Depth = 0 });
        Refused(options with { Depth = 5 });
        Refused(options with { MaxNodes = 0 });
        Refused(options with { MaxRelationships = -1 });
        Refused(options with { Budget = -1 });
        Refused(options with { Directions = ArcDirections.None });
        Refused(options with { Start = [2] });

        void Refused(NeighbourhoodOptions refused) => Assert.Throws<ArgumentOutOfRangeException>(
            () => new NeighbourhoodSearch<AllArcs>(topology, refused, default));
    }

    private static GrowingSource Source(NeighbourhoodCase question, Random random) =>
        new(question.Graph, random, random.Next(1, 4));

    private static async Task<Outcome> OnWholeAsync(NeighbourhoodCase question, int blockLength)
    {
        await using var topology = question.Graph.Whole(question.Types, blockLength);
        return await AskAsync(question, topology);
    }

    private static async Task<Outcome> OnGrowingAsync(NeighbourhoodCase question, GrowingSource source)
    {
        await using var topology = question.Graph.Growing(question.Types, source);
        return await AskAsync(question, topology);
    }

    private static async Task<Outcome> AskAsync(NeighbourhoodCase question, Topology topology)
    {
        var keys = question.Start.Select(node => question.Graph.Nodes[node].Key).ToArray();
        var options = new NeighbourhoodOptions
        {
            Start = await topology.ResolveNodesAsync(keys, TestContext.Current.CancellationToken),
            Depth = question.Depth,
            MaxNodes = question.MaxNodes,
            MaxRelationships = question.MaxRelationships,
            Budget = question.Budget,
            Directions = question.Directions,
        };
        var filter = new TestFilter(topology, question.RefusedType, question.MinWeight, question.RefuseBlocked);
        using var search = new NeighbourhoodSearch<TestFilter>(topology, options, filter);
        while (search.Advance(TestContext.Current.CancellationToken) == SearchStep.NeedsArcs)
        {
            try
            {
                await topology.GrowAsync(search.Frontier, TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                // the source was told to fail: the search asks again
            }
        }

        var answer = new NeighbourhoodOutcome(
            string.Join('\n', search.Nodes.Select(node => $"{topology.NodeKey(node.Node)} {node.Distance}")),
            string.Join('\n', search.Levels.Select(level => $"{level.Distance}: {level.Returned} of {level.Seen}")),
            string.Join('\n', search.Relationships.Select(link => Write(link, topology))),
            search.RelationshipsSeen);
        return new Outcome(answer, search.Status, search.SawAllRelationships, search.Arcs);
    }

    private static string Write(NeighbourhoodLink link, Topology topology) =>
        $"{topology.RelationshipKey(link.Relationship)} {topology.Types[link.Type]} " +
        $"{topology.NodeKey(link.From)} {topology.NodeKey(link.To)}";

    private sealed record Outcome(NeighbourhoodOutcome Answer, SearchState Status, bool SawAll, long Arcs);
}
