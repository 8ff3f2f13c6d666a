using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Filters.Conditions;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Exploration.Filters;

/// <summary>A filter has one verdict, over columns and over records, and counts what it refused.</summary>
public sealed class FactConditionTests
{
    private const int Seed = 1938;
    private const int Entities = 12;
    private const int Facts = 120;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Columns_and_records_give_the_same_verdict_and_each_refusal_is_counted_once()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 60; round++)
        {
            await using var store = await StoreAsync(Records(random));
            await using var view = await store.OpenViewAsync(Token);
            var catalogue = await new CatalogueCache().GetAsync(view, Token);
            var filter = Filter(random);
            var errors = new List<QueryError>();
            var compiled = CompiledFilter.Compile(filter, catalogue, defaultTypesOnly: false, errors);
            Assert.Empty(errors);
            FactCondition[] hubs = [new HubsCondition(), new HubDegreeCondition(random.Next(5, 30))];
            var request = new ColumnRequest();
            var state = new FactArcFilterState(compiled, request, hubs);
            await using var topology = await view.OpenTopologyAsync(request.Of(types: null), Token);
            await state.OpenAsync(view, catalogue, topology, Token);
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);

            for (var node = 0; node < topology.NodeCount; node++)
            {
                var entity = (await view.GetNodesAsync([topology.NodeKey(node)], Token))[0]!;
                var degree = topology.Degree(node, ArcDirections.Both);
                var refusal = compiled.Conditions.Concat(hubs)
                    .FirstOrDefault(own => own.IsAboutEntities && !own.AllowsEntity(entity, degree));
                Assert.Equal(refusal is null, state.AllowsInner(node));
                Count(expected, refusal);
                foreach (var (key, isAllowed) in Arcs(topology, state, node))
                {
                    var fact = (await view.GetRelationshipsAsync([key], Token))[0]!;
                    var first = compiled.Conditions.FirstOrDefault(own => !own.IsAboutEntities && !own.AllowsFact(fact));
                    Assert.Equal(first is null, isAllowed);
                    Count(expected, first);
                }
            }

            Assert.Equal(
                expected.OrderBy(entry => entry.Key).Select(entry => (entry.Key, (long)entry.Value)),
                state.Refused.OrderBy(count => count.Filter).Select(count => (count.Filter, count.Count)));
        }
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0L, false)]
    [InlineData(-1L, false)]
    [InlineData(1L, true)]
    [InlineData(3L, true)]
    [InlineData(4L, false)]
    public async Task A_fact_without_a_tier_does_not_pass_a_filter_for_good_sources(long? tier, bool passes)
    {
        var fact = new RelationshipRecord(
            "r", "KNOWS", "a", "b", tier is { } own ? PropertyMap.Of(("tier", own)) : PropertyMap.Empty);
        await using var store = await StoreAsync(
            [new NodeRecord("a", ["Person"], PropertyMap.Empty), new NodeRecord("b", ["Person"], PropertyMap.Empty), fact]);
        await using var view = await store.OpenViewAsync(Token);
        var finder = new PathFinder(new CatalogueCache(), new PathFinderOptions(), TimeProvider.System);

        var answer = await finder.FindAsync(
            view,
            new PathQuery { From = ["a"], To = ["b"], Filter = new FactFilter { MinTier = 3 } },
            Token);

        Assert.Equal(passes ? 1 : 0, answer.Paths.Count);
        Assert.Equal(passes, new MinTierCondition(3).AllowsFact(fact));
        Assert.Equal(
            passes ? [] : [("minTier", "3", 1L)],
            answer.Search.Excluded.Select(excluded => (excluded.Filter, excluded.Value, excluded.Count)));
    }

    [Fact]
    public void A_refusal_is_a_bit_and_counts_once()
    {
        var marks = new RefusalMarks();
        int[] numbers = [0, 63, 64, 1_000_000, 64, 0];

        foreach (var number in numbers)
            marks.Add(number);

        Assert.Equal(4, marks.Count);
        Assert.All(numbers, number => Assert.True(marks.Contains(number)));
        Assert.DoesNotContain(new[] { 1, 62, 65, 999_999, 1_000_001, int.MaxValue }, marks.Contains);
    }

    [Fact]
    public void Every_filter_of_the_list_is_reported_under_a_name_of_its_own()
    {
        var names = FactConditions.All.SelectMany(entry => entry.Parameters).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Superset(names.ToHashSet(), SettingNames.InOrder.ToHashSet());
    }

    private static void Count(Dictionary<string, int> counts, FactCondition? refusal)
    {
        if (refusal is not null)
            counts[refusal.Name] = counts.GetValueOrDefault(refusal.Name) + 1;
    }

    private static List<(string Key, bool IsAllowed)> Arcs(Topology topology, FactArcFilterState state, int node)
    {
        var arcs = new List<(string, bool)>();
        foreach (var block in topology.Blocks(node, ArcDirections.Outgoing))
        {
            for (var i = 0; i < block.Count; i++)
                arcs.Add((topology.RelationshipKey(block.Relationships[i]), state.AllowsArc(block, i)));
        }

        return arcs;
    }

    private static async Task<EmbeddedStore> StoreAsync(IEnumerable<GraphRecord> records)
    {
        var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = GraphIndexes.None });
        await store.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        return store;
    }

    private static FactFilter Filter(Random random) => new()
    {
        Labels = random.Next(3) == 0 ? ["Person"] : [],
        ExcludeLabels = random.Next(3) == 0 ? ["Event"] : [],
        During = random.Next(2) == 0 ? "1937-03/1938-06" : null,
        DateMatch = (DateMatch)random.Next(2),
        Undated = (UndatedFacts)random.Next(2),
        Stance = random.Next(2) == 0 ? (StanceLevel)random.Next(3) : null,
        MinTier = random.Next(2) == 0 ? random.Next(1, 6) : null,
        MinWorks = random.Next(2) == 0 ? random.Next(1, 4) : null,
        Modality = random.Next(3) == 0 ? ["actual", "planned"] : [],
        Hypotheses = random.Next(3) == 0 ? [FactFilter.NoHypothesis] : [],
    };

    private static IEnumerable<GraphRecord> Records(Random random)
    {
        string[] labels = ["Person", "Event", "Place"];
        for (var i = 0; i < Entities; i++)
        {
            yield return new NodeRecord(
                $"n{i}",
                [labels[i % labels.Length]],
                random.Next(3) == 0 ? PropertyMap.Of(("hub", true)) : PropertyMap.Empty);
        }

        for (var i = 0; i < Facts; i++)
        {
            yield return new RelationshipRecord(
                $"r{i}", "KNOWS", $"n{random.Next(Entities)}", $"n{random.Next(Entities)}", Properties(random));
        }
    }

    private static PropertyMap Properties(Random random)
    {
        var properties = new List<KeyValuePair<string, Value>>();
        Maybe("stance", () => new[] { "asserted", "reported", "alleged" }[random.Next(3)]);
        Maybe("modality", () => new[] { "actual", "planned", "ordered" }[random.Next(3)]);
        Maybe("hypothesis", () => new[] { "H1", "H2" }[random.Next(2)]);
        Maybe("tier", () => random.Next(0, 6));
        Maybe("works", () => random.Next(0, 4));
        if (random.Next(4) > 0)
        {
            var start = new DateOnly(1936, 1, 1).AddDays(random.Next(1500));
            var end = start.AddDays(random.Next(400));
            properties.Add(new("dated", true));
            properties.Add(new("startMin", start));
            properties.Add(new("startMax", start.AddDays(random.Next(40))));
            properties.Add(new("endMin", end));
            properties.Add(new("endMax", end.AddDays(random.Next(40))));
            properties.Add(new("approximate", random.Next(2) == 0));
        }

        return PropertyMap.From(properties);

        void Maybe(string name, Func<Value> value)
        {
            if (random.Next(4) > 0)
                properties.Add(new(name, value()));
        }
    }
}
