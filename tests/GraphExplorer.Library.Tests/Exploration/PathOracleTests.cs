using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Library.Tests.Exploration.Oracle;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>
/// Every parameter of a question for paths, alone and with others at random, against plain loops over the records: the
/// paths in order, what was left out, and what would help.
/// </summary>
public sealed class PathOracleTests
{
    private const int Graphs = 12;
    private const int QuestionsEach = 30;
    private const int QuestionsOfPart = 100;
    private const int EntitiesOfPart = 70;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Awkward_graphs_are_answered_as_plain_loops_answer_them(string store)
    {
        var (found, hid, offered) = (0, new HashSet<string>(), new HashSet<string>());
        for (var number = 0; number < Graphs; number++)
        {
            var graph = AwkwardGraph.Create(number);
            await using var useCases = await UseCases.OpenAsync(store, graph);
            var oracle = new PathOracle(graph);
            var questions = new RandomQuestions(graph, new Random(1_000 + number));
            for (var i = 0; i < QuestionsEach; i++)
            {
                var query = questions.Next(usesVia: false, maxHops: 5);
                var name = $"graph {number}, question {i}, {query}";

                var answer = await useCases.FindPathsAsync(query);

                oracle.CheckPaths(query, answer, name);
                oracle.CheckReport(query, answer, name);
                oracle.CheckRelaxations(query, answer, name);
                found += answer.Paths.Count > 0 ? 1 : 0;
                hid.UnionWith(answer.Search.Excluded.Select(excluded => excluded.Filter));
                offered.UnionWith(answer.Search.Relaxations.Select(change => change.Parameter));
            }
        }

        Assert.InRange(found, Graphs * QuestionsEach / 4, Graphs * QuestionsEach * 3 / 4);
        Assert.Equal(PathOracle.Parameters.Except(["direction", "maxHops"]).Except(hid), []);
        Assert.Equal(["avoid"], PathOracle.Parameters.Except(offered)); // rarely alone in the way: see below
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task What_each_filter_hides_is_counted_in_paths_as_plain_loops_count_it(string store)
    {
        var counted = 0;
        for (var number = 0; number < Graphs / 2; number++)
        {
            var graph = AwkwardGraph.Create(number);
            await using var useCases = await UseCases.OpenAsync(store, graph);
            var oracle = new PathOracle(graph);
            var questions = new RandomQuestions(graph, new Random(5_000 + number));
            for (var i = 0; i < QuestionsEach; i++)
            {
                var query = questions.Next(usesVia: i % 3 == 0, maxHops: 5) with { CountHidden = true };
                var name = $"graph {number}, question {i}, {query}";

                var answer = await useCases.FindPathsAsync(query);

                counted += oracle.CheckHidden(query, answer, name);
            }
        }

        Assert.True(counted > 500, "Too few paths were hidden for this to prove anything.");
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task What_is_avoided_is_offered_with_what_it_would_lead_through(string store)
    {
        var graph = AwkwardGraph.Create(0);
        await using var useCases = await UseCases.OpenAsync(store, graph);
        var query = new PathQuery
        {
            From = ["bob"],
            To = ["moscow"],
            Avoid = ["kgb", "plot", "ada"],
            Hubs = HubUse.Allow,
            MaxHops = PathQuery.MaxHopsLimit,
        };

        var answer = await useCases.FindPathsAsync(query);

        new PathOracle(graph).CheckRelaxations(query, answer, "avoid");
        var offer = Assert.Single(answer.Search.Relaxations);
        Assert.Equal(("avoid", null, 2), (offer.Parameter, offer.Value, offer.Hops));
        Assert.Equal(["kgb"], offer.Through);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_budget_cuts_the_list_of_paths_and_never_changes_its_beginning(string store)
    {
        var graph = AwkwardGraph.Create(1);
        await using var useCases = await UseCases.OpenAsync(store, graph);
        var questions = new RandomQuestions(graph, new Random(4_000));
        var cut = 0;
        for (var i = 0; i < 40; i++)
        {
            var query = questions.Next(usesVia: true, maxHops: 5) with
            {
                K = 500,
                Hubs = HubUse.Allow,
                Filter = new FactFilter(),
            };
            var whole = new NaivePaths(graph, query).All(query.MaxHops).Select(path => path.ToString()).ToArray();
            for (var budget = 1L; budget < 400; budget += 1 + (budget / 4))
            {
                var answer = await useCases.FindPathsAsync(query with { Budget = budget });

                var paths = answer.Paths.Select(path => PathOracle.AsNaive(path).ToString()).ToArray();
                Assert.Equal(whole.Take(paths.Length), paths);
                Assert.InRange(answer.Search.Arcs, 0, budget);
                if (answer.Search.Status == SearchStatus.Complete)
                    Assert.Equal(whole.Length, paths.Length);
                else
                    Assert.Contains(answer.Limits, limit => limit.Parameter == "budget" && limit.Value == budget);
                cut += paths.Length > 0 && paths.Length < whole.Length ? 1 : 0;
            }
        }

        Assert.True(cut > 20, "Too few answers were cut for this to prove anything.");
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Paths_through_something_are_those_that_plain_loops_find(string store)
    {
        for (var number = 0; number < Graphs; number++)
        {
            var graph = AwkwardGraph.Create(number);
            await using var useCases = await UseCases.OpenAsync(store, graph);
            var oracle = new PathOracle(graph);
            var questions = new RandomQuestions(graph, new Random(2_000 + number));
            for (var i = 0; i < QuestionsEach; i++)
            {
                var query = questions.Next(usesVia: true, maxHops: 6);
                var name = $"graph {number}, question {i}, {query}";

                var answer = await useCases.FindPathsAsync(query);

                oracle.CheckPaths(query, answer, name);
                oracle.CheckRelaxations(query, answer, name, "maxHops");
            }
        }
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_part_of_the_shipped_graph_is_answered_as_plain_loops_answer_it(string store)
    {
        var graph = await ShippedPartAsync();
        await using var useCases = await UseCases.OpenAsync(store, graph);
        var oracle = new PathOracle(graph);
        var questions = new RandomQuestions(graph, new Random(3_000));
        for (var i = 0; i < QuestionsOfPart; i++)
        {
            var query = questions.Next(usesVia: i % 4 == 0, maxHops: 5);
            var name = $"question {i}, {query}";

            var answer = await useCases.FindPathsAsync(query);

            oracle.CheckPaths(query, answer, name);
            oracle.CheckRelaxations(query, answer, name, "maxHops");
            if (query.Via.Count == 0)
                oracle.CheckReport(query, answer, name);
        }
    }

    /// <summary>The entities nearest to Lyushkov and Snowden, hubs with them, and what lies among these.</summary>
    private static async Task<NaiveGraph> ShippedPartAsync()
    {
        var seed = await SeedLoader.LoadAsync(Path.Combine(AppContext.BaseDirectory, "seed"), Token);
        var whole = new NaiveGraph([.. SeedRecords.Emit(seed)]);
        var part = new HashSet<string> { "lyushkov", "snowden" };
        while (part.Count < EntitiesOfPart)
        {
            var next = part.SelectMany(key => whole.FactsOf[key]).SelectMany(fact => new[] { fact.From, fact.To });
            part.UnionWith(next.Distinct().Except(part).Take(EntitiesOfPart - part.Count).ToArray());
        }

        return whole.CutTo(part);
    }
}
