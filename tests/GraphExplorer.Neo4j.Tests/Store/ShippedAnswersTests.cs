using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>Every use case gives the same answer, to the letter, on Neo4j as on the embedded store.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class ShippedAnswersTests(ShippedStores stores)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_questions_the_product_is_known_by_have_the_same_answers()
    {
        var all = new FactFilter { Types = ["all"], Labels = ["all"] };
        PathQuery[] questions =
        [
            Ask("manchukuo", "stalin-assassination-plot"),
            Ask("manchukuo", "stalin-assassination-plot") with { MaxHops = 1, Hubs = HubUse.Allow, Filter = all },
            Ask("lyushkov", "stalin-assassination-plot") with { Via = ["manchukuo"] },
            Ask("lyushkov", "stalin-assassination-plot") with { Via = ["manchukuo"], Hubs = HubUse.Allow },
            Ask("snowden", "lyushkov"),
            Ask("snowden", "lyushkov") with { Hubs = HubUse.Allow, K = 50, MaxHops = 2 },
            Ask("snowden", "lyushkov") with { MaxHops = 10 },
            Ask("reiss", "sorge"),
            Ask("lyushkov", "nobody"),
        ];

        foreach (var question in questions)
            await stores.AgreeAsync(question.ToString(), useCases => useCases.FindPathsAsync(question));
        string[] texts = ["Poretsky", "Зорге", "Sorje", "Lyushcov", "リュシコフ", "Люшков", "Frolík", "x", "ivan petrovich"];
        foreach (var text in texts)
            await stores.AgreeAsync(text, useCases => useCases.SearchAsync(new SearchQuery { Text = text }));
        await stores.AgreeAsync("schema", useCases => useCases.ReadSchemaAsync());
        await stores.AgreeAsync("S002", useCases => useCases.ReadSourceAsync("S002", 10));
        await stores.AgreeAsync("L006", useCases => useCases.ReadClaimAsync("L006"));
    }

    [Fact]
    public async Task Generated_questions_for_paths_have_the_same_answers()
    {
        await stores.LoadAsync();
        var random = new Random(1938);
        var found = 0;

        for (var i = 0; i < 150; i++)
        {
            var question = Ask(Entity(random), Entity(random)) with
            {
                Filter = Filter(random),
                Hubs = random.Next(2) == 0 ? HubUse.Allow : HubUse.End,
                K = random.Next(1, 20),
                MaxHops = random.Next(1, 8),
                Direction = random.Next(4) == 0 ? PathDirection.Forward : PathDirection.Any,
                Parallel = random.Next(4) == 0 ? ParallelRelationships.Separate : ParallelRelationships.Fold,
                Budget = random.Next(5) == 0 ? random.Next(1, 2000) : PathQuery.DefaultBudget,
                HubDegree = random.Next(6) == 0 ? random.Next(5, 50) : null,
                Via = random.Next(8) == 0 ? [Entity(random)] : [],
                Avoid = random.Next(5) == 0 ? [Entity(random), Entity(random)] : [],
            };
            found += await stores.AgreeAsync($"{i} {question}", useCases => useCases.FindPathsAsync(question)) ? 1 : 0;
        }

        Assert.InRange(found, 100, 150);
    }

    [Fact]
    public async Task Generated_searches_have_the_same_answers()
    {
        await stores.LoadAsync();
        var random = new Random(1945);
        var names = stores.Records.OfType<NodeRecord>()
            .Where(node => !node.Properties["names"].IsNull)
            .SelectMany(node => node.Properties["names"].AsList().Select(name => name.AsString()))
            .ToArray();

        for (var i = 0; i < 120; i++)
        {
            var query = new SearchQuery
            {
                Text = random.Next(10) == 0 ? null : Mistyped(random, names[random.Next(names.Length)]),
                Labels = random.Next(4) == 0 ? ["Person", "Place"] : [],
                During = random.Next(6) == 0 ? "1930/1945" : null,
                Place = random.Next(8) == 0 ? "moscow" : null,
                Limit = random.Next(1, 60),
            };
            await stores.AgreeAsync($"{i} {query}", useCases => useCases.SearchAsync(query));
        }
    }

    [Fact]
    public async Task Generated_timelines_neighbourhoods_and_entities_have_the_same_answers()
    {
        await stores.LoadAsync();
        var random = new Random(1937);

        for (var i = 0; i < 60; i++)
        {
            var id = Entity(random);
            var filter = Filter(random);
            var around = new NeighbourhoodQuery
            {
                Id = Entity(random),
                Depth = random.Next(1, 4),
                Limit = random.Next(1, 300),
                Filter = Filter(random),
                Hubs = random.Next(2) == 0 ? HubUse.Allow : HubUse.End,
            };
            await stores.AgreeAsync($"{i} {id} {filter}", useCases => useCases.ReadTimelineAsync(id, filter));
            await stores.AgreeAsync($"{i} {around}", useCases => useCases.AroundAsync(around));
            await stores.AgreeAsync(id, useCases => useCases.ReadEntityAsync(id));
        }
    }

    [Fact]
    public async Task Every_record_is_read_back_as_it_was_loaded()
    {
        await stores.LoadAsync();
        await using var view = await stores.Neo4j.Store.OpenViewAsync(Token);
        var nodes = stores.Records.OfType<NodeRecord>().ToArray();
        var relationships = stores.Records.OfType<RelationshipRecord>().ToArray();

        var readNodes = await view.GetNodesAsync([.. nodes.Select(node => node.Key)], Token);
        var readRelationships = await view.GetRelationshipsAsync(
            [.. relationships.Select(record => record.Key)], Token);
        var statistics = await view.GetStatisticsAsync(Token);

        Assert.Equal(nodes.Select(InOrder), readNodes);
        Assert.Equal(relationships, readRelationships);
        Assert.Equal((nodes.Length, relationships.Length), (statistics.Nodes, statistics.Relationships));
    }

    [Fact]
    public async Task Loading_the_same_again_changes_nothing_and_loses_nothing()
    {
        await stores.LoadAsync();

        var summary = await stores.Neo4j.Store.ImportAsync(stores.Records.ToAsyncEnumerable(), null, Token);

        Assert.Equal(stores.Records.Count, summary.Nodes + summary.Relationships);
        await using var view = await stores.Neo4j.Store.OpenViewAsync(Token);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((summary.Nodes, summary.Relationships), (statistics.Nodes, statistics.Relationships));
    }

    private static NodeRecord InOrder(NodeRecord node) =>
        node with { Labels = [.. node.Labels.Order(KeyOrder.Comparer)] };

    private static PathQuery Ask(string from, string to) => new() { From = [from], To = [to] };

    private static string Mistyped(Random random, string name)
    {
        var text = name.ToCharArray().ToList();
        for (var mistakes = random.Next(3); mistakes > 0 && text.Count > 2; mistakes--)
        {
            var at = random.Next(text.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    text.RemoveAt(at);
                    break;
                case 1:
                    text.Insert(at, 'e');
                    break;
                case 2:
                    text[at] = 'o';
                    break;
                default:
                    (text[at], text[at + 1]) = (text[at + 1], text[at]);
                    break;
            }
        }

        return new string([.. text[..random.Next(Math.Min(3, text.Count), text.Count + 1)]]);
    }

    private string Entity(Random random) => random.Next(12) == 0
        ? new[] { "lyushkov", "stalin", "manchukuo", "japan", "soviet-union", "philby" }[random.Next(6)]
        : stores.Entities[random.Next(stores.Entities.Count)];

    private static FactFilter Filter(Random random)
    {
        var filter = new FactFilter();
        if (random.Next(4) == 0)
            filter = filter with { Types = ["all"] };
        if (random.Next(5) == 0)
            filter = filter with { Families = ["contact", "service", "spying"] };
        if (random.Next(6) == 0)
            filter = filter with { ExcludeTypes = ["ASSOCIATED_WITH"] };
        if (random.Next(5) == 0)
            filter = filter with { Labels = ["Person", "Agency"] };
        if (random.Next(4) == 0)
        {
            filter = filter with
            {
                During = "1936/1945",
                Undated = (UndatedFacts)random.Next(2),
                DateMatch = (DateMatch)random.Next(2),
            };
        }

        if (random.Next(6) == 0)
            filter = filter with { Stance = StanceLevel.Asserted };
        if (random.Next(6) == 0)
            filter = filter with { MinTier = random.Next(1, 6) };
        if (random.Next(8) == 0)
            filter = filter with { ExcludeSources = ["S002"] };
        if (random.Next(8) == 0)
            filter = filter with { Hypotheses = ["none"] };
        return filter;
    }
}
