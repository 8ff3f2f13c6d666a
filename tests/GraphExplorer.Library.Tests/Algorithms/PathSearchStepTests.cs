using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

public sealed class PathSearchStepTests
{
    [Fact]
    public async Task Goes_on_after_a_growth_step_that_failed()
    {
        var random = new Random(21);
        for (var round = 0; round < 200; round++)
        {
            var question = PathCase.Random(random);
            var whole = await PathOutcome.OnWholeAsync(question, 2);
            var source = new GrowingSource(question.Graph, random, 2);
            await using var topology = question.Graph.Growing(question.Types, source);
            var options = await PathOutcome.ResolveAsync(question, topology);
            using var search = new PathSearch<TestFilter>(topology, options, PathOutcome.Filter(question, topology));

            while (search.Advance(TestContext.Current.CancellationToken) == SearchStep.NeedsArcs)
            {
                source.Failures = 1;
                await Assert.ThrowsAsync<IOException>(
                    () => topology.GrowAsync(search.Frontier, TestContext.Current.CancellationToken).AsTask());
                if (random.Next(2) == 0)
                    Assert.Equal(SearchStep.NeedsArcs, search.Advance(TestContext.Current.CancellationToken));
                await topology.GrowAsync(search.Frontier, TestContext.Current.CancellationToken);
            }

            Assert.Equal(whole, PathOutcome.Read(search, topology));
        }
    }

    [Fact]
    public async Task Ends_when_it_is_cancelled_before_it_starts()
    {
        var question = Chain();
        await using var topology = question.Graph.Whole(types: null);
        var options = await PathOutcome.ResolveAsync(question, topology);
        using var search = new PathSearch<AllArcs>(topology, options, default);

        Assert.Throws<OperationCanceledException>(() => search.Advance(new CancellationToken(canceled: true)));

        Assert.Equal(SearchState.Cancelled, search.Status);
        Assert.Null(search.HasMore);
        Assert.Empty(search.Paths);
        Assert.Equal(SearchStep.Done, search.Advance(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Looks_at_the_token_within_a_level()
    {
        using var cancellation = new CancellationTokenSource();
        var question = new PathCase(Complete(20, parallels: 20)) { From = [0], To = [19] };
        await using var topology = question.Graph.Whole(types: null);
        var options = await PathOutcome.ResolveAsync(question, topology);
        var filter = new CancellingFilter(new Countdown(700), cancellation);
        using var search = new PathSearch<CancellingFilter>(topology, options, filter);

        Assert.Throws<OperationCanceledException>(() => search.Advance(cancellation.Token));

        Assert.Equal(SearchState.Cancelled, search.Status);
        Assert.InRange(search.Arcs, 1, 20_000);
    }

    [Fact]
    public async Task Looks_at_the_token_while_it_enumerates_and_keeps_what_it_found()
    {
        using var cancellation = new CancellationTokenSource();
        var question = new PathCase(Complete(16, parallels: 1))
        {
            From = [0],
            To = [15],
            MaxHops = 15,
            K = int.MaxValue,
        };
        await using var topology = question.Graph.Whole(types: null);
        var options = await PathOutcome.ResolveAsync(question, topology);
        var filter = new CancellingFilter(new Countdown(1), cancellation);
        using var search = new PathSearch<CancellingFilter>(topology, options, filter);

        Assert.Throws<OperationCanceledException>(() => search.Advance(cancellation.Token));

        var shortOnes = 1 + 14 + (14 * 13); // of up to 3 hops: their levels and indexes are small
        Assert.InRange(search.Paths.Count, shortOnes, 4_096);
    }

    [Fact]
    public async Task A_search_is_right_after_another_was_cancelled_half_way()
    {
        using var cancellation = new CancellationTokenSource();
        var question = new PathCase(Complete(20, parallels: 200)) { From = [0], To = [19], MaxHops = 3, K = 2 };
        await using var topology = question.Graph.Whole(types: null);
        var options = await PathOutcome.ResolveAsync(question, topology);
        var filter = new CancellingFilter(new Countdown(700), cancellation);
        using (var search = new PathSearch<CancellingFilter>(topology, options, filter))
            Assert.Throws<OperationCanceledException>(() => search.Advance(cancellation.Token));

        var answer = await PathOutcome.OnWholeAsync(question, 7);

        Assert.Equal(2, answer.Count);
        Assert.Equal(SearchState.Complete, answer.Status);
        Assert.True(answer.HasMore);
    }

    [Fact]
    public async Task Goes_only_as_deep_as_the_paths_wanted_are_long()
    {
        var question = Chain() with { K = 1 };
        var source = new GrowingSource(question.Graph, new Random(5), 2);

        var answer = await PathOutcome.OnGrowingAsync(question, source);

        Assert.Equal(4, answer.ShortestHops);
        Assert.Equal(4, answer.FromDepth + answer.ToDepth);
        Assert.Equal(4, source.Steps);
    }

    [Fact]
    public async Task Does_not_read_the_hub_that_the_only_path_crosses_in_the_middle()
    {
        var spokes = Enumerable.Range(0, 500).Select(i => $"hub-s{i:000}");
        var question = new PathCase(TestGraph.Of(["a-hub", "b-hub", .. spokes]))
        {
            From = [0],
            To = [2],
            K = 1,
            Budget = 10,
        };

        var answer = await PathOutcome.OnGrowingAsync(question, new GrowingSource(question.Graph, new Random(5), 2));

        Assert.Equal("a hub b : >a-hub#000 <b-hub#001", answer.Paths);
    }

    [Fact]
    public void Refuses_options_out_of_range_and_nodes_that_are_not_there()
    {
        var topology = Chain().Graph.Whole(types: null);
        var options = new PathSearchOptions { From = [0], To = [1] };

        Refused(options with { MaxHops = 0 });
        Refused(options with { MaxHops = 17 });
        Refused(options with { K = 0 });
        Refused(options with { Budget = -1 });
        Refused(options with { Directions = ArcDirections.None });
        Refused(options with { To = [5] });
        Refused(options with { Via = [-1] });

        void Refused(PathSearchOptions refused) => Assert.Throws<ArgumentOutOfRangeException>(
            () => new PathSearch<AllArcs>(topology, refused, default));
    }

    [Fact]
    public async Task A_node_that_is_both_ends_has_no_path_to_itself()
    {
        var question = new PathCase(TestGraph.Of("a-b", "b-a", "a-a")) { From = [0], To = [0] };

        var answer = await PathOutcome.OnWholeAsync(question, 1);

        Assert.Equal(0, answer.Count);
        Assert.Equal(SearchState.Complete, answer.Status);
        Assert.False(answer.HasMore);
    }

    private static PathCase Chain() => new(TestGraph.Of("a-b", "b-c", "c-d", "d-e")) { From = [0], To = [4] };

    private static TestGraph Complete(int nodes, int parallels) => TestGraph.Of(
    [
        .. from left in Enumerable.Range(0, nodes)
           from right in Enumerable.Range(left + 1, nodes - left - 1)
           from _ in Enumerable.Range(0, parallels)
           select $"n{left:00}-n{right:00}",
    ]);

    private sealed class Countdown(int calls)
    {
        private int _left = calls;

        public bool Ends() => --_left == 0;
    }

    private readonly struct CancellingFilter(Countdown countdown, CancellationTokenSource cancellation) : IArcFilter
    {
        public bool AllowsType(int type) => true;

        public bool AllowsArc(in ArcBlock block, int index)
        {
            if (countdown.Ends())
                cancellation.Cancel();
            return true;
        }

        public bool AllowsInner(int node) => true;
    }
}
