using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Library.Tests.Exploration.Oracle;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>What becomes of a question that takes too long, that its asker gives up, or that the store fails.</summary>
public sealed class PathTimeLimitTests(ShippedGraph graph)
{
    private static readonly PathQuery Connected = new()
    {
        From = ["ada"],
        To = ["dora"],
        Filter = new FactFilter { Types = ["all"], Labels = ["all"] },
        Hubs = HubUse.Allow,
        K = 500,
    };

    private static readonly PathQuery NotConnected =
        new() { From = ["ada"], To = ["isolde"], Direction = PathDirection.Forward };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_question_without_time_is_answered_as_timed_out(string store)
    {
        await using var view = await graph.On(store).Store.OpenViewAsync(Token);
        var query = new PathQuery { From = ["snowden"], To = ["lyushkov"] };

        var answer = await Finder(new StoppedClock { FiresAtOnce = true }).FindAsync(view, query, Token);

        Assert.Equal(SearchStatus.TimedOut, answer.Search.Status);
        Assert.Empty(answer.Paths);
        Assert.Empty(answer.Search.Relaxations);
        Assert.Equal(["timeLimit", "timeLimit"], answer.Limits.Select(limit => limit.Parameter));
        Assert.Contains("hubs", answer.Limits[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_before_the_time_was_up_is_kept()
    {
        var whole = new NaivePaths(AwkwardGraph.Create(1), Connected).All(6).Select(path => path.ToString()).ToArray();
        var kept = new HashSet<int>();
        for (var growths = 0; growths < 20; growths++)
        {
            var clock = new StoppedClock();
            await using var store = await OpenAsync(growths, clock.Fire);
            await using var view = await store.OpenViewAsync(Token);

            var answer = await Finder(clock).FindAsync(view, Connected, Token);

            Assert.Equal(
                whole.Take(answer.Paths.Count),
                answer.Paths.Select(path => PathOracle.AsNaive(path).ToString()));
            if (answer.Search.Status == SearchStatus.TimedOut)
                kept.Add(answer.Paths.Count);
            else
                Assert.Equal(whole.Length, answer.Paths.Count);
        }

        Assert.Contains(0, kept);
        Assert.Contains(kept, count => count > 0 && count < whole.Length);
    }

    [Fact]
    public async Task Changes_that_were_found_to_connect_before_the_time_was_up_are_kept()
    {
        var offered = new HashSet<int>();
        for (var growths = 0; growths < 40; growths++)
        {
            var clock = new StoppedClock();
            await using var store = await OpenAsync(growths, clock.Fire);
            await using var view = await store.OpenViewAsync(Token);
            var query = Connected with { Filter = new FactFilter { Types = ["MET"] }, Avoid = ["bob"], MaxHops = 1 };

            var answer = await Finder(clock).FindAsync(view, query, Token);

            Assert.Empty(answer.Paths);
            offered.Add(answer.Search.Relaxations.Count);
            var untried = answer.Limits.Any(limit => limit.Parameter == "timeLimit");
            Assert.True(untried || answer.Search.Relaxations.Count > 0);
        }

        Assert.Contains(0, offered);
        Assert.True(offered.Count > 1, "The time was up before the first change, or after the last, every time.");
    }

    [Fact]
    public async Task An_asker_who_gives_up_gets_no_answer()
    {
        foreach (var query in new[] { Connected, NotConnected })
        {
            for (var growths = 0; growths < 2; growths++)
            {
                using var given = new CancellationTokenSource();
                await using var store = await OpenAsync(growths, given.Cancel);
                await using var view = await store.OpenViewAsync(Token);

                await Assert.ThrowsAnyAsync<OperationCanceledException>(
                    () => Finder(new StoppedClock()).FindAsync(view, query, given.Token));
            }
        }

        await using var embedded = await graph.On("embedded").Store.OpenViewAsync(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Finder(new StoppedClock()).FindAsync(
            embedded,
            new PathQuery { From = ["snowden"], To = ["lyushkov"] },
            new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_store_that_fails_between_levels_fails_the_question()
    {
        await using var store = await OpenAsync(
            1,
            () => throw new StorageException(ErrorCodes.StoreUnavailable, "The line is cut."));
        await using var view = await store.OpenViewAsync(Token);

        var failure = await Assert.ThrowsAsync<StorageException>(
            () => Finder(new StoppedClock()).FindAsync(view, Connected, Token));

        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Code);
    }

    private static PathFinder Finder(TimeProvider clock) =>
        new(new CatalogueCache(), new PathFinderOptions { TimeLimit = TimeSpan.FromMilliseconds(1) }, clock);

    /// <summary>A store in which something happens before a growth, the first being number 0.</summary>
    private static async Task<LevelledStore> OpenAsync(int growth, Action happens)
    {
        var store = new LevelledStore(ExplorationIndexes.All);
        await store.ImportAsync(AwkwardGraph.Create(1).Records.ToAsyncEnumerable(), null, Token);
        store.BeforeGrowth = () =>
        {
            if (growth-- == 0)
                happens();
        };
        return store;
    }

    /// <summary>A clock whose timers go off on order alone.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        private readonly List<Action> _timers = [];

        public bool FiresAtOnce { get; init; }

        public void Fire() => _timers.ForEach(timer => timer());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            if (FiresAtOnce)
                Fire();
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
