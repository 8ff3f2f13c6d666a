using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Library.Tests.Exploration;

public sealed class ShippedEntitiesTests(ShippedGraph graph)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Spellings
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var store in new[] { "embedded", "levelled" })
            {
                data.Add(store, "Poretsky", "reiss");
                data.Add(store, "Зорге", "sorge");
                data.Add(store, "Poretskij", "reiss"); // in no list of names
                data.Add(store, "Sorje", "sorge");
                data.Add(store, "Lyushcov", "lyushkov");
                data.Add(store, "リュシコフ", "lyushkov");
                data.Add(store, "Люшков", "lyushkov");
                data.Add(store, "gordiyevsky", "gordievsky");
                data.Add(store, "frolik", "frolik");
                data.Add(store, "Frolík", "frolik");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Search_finds_a_person_in_any_script_and_with_few_mistakes(
        string store,
        string text,
        string expected)
    {
        var answer = await graph.On(store).SearchAsync(new SearchQuery { Text = text });

        Assert.Equal(expected, answer.Items[0].Entity.Id);
        Assert.Equal(answer.Items.Count, answer.Total.Value);
        Assert.Equal(answer.Items.Count, answer.Facets.Labels.Sum(facet => facet.Count));
    }

    [Fact]
    public async Task What_is_spelled_as_it_was_typed_comes_before_what_only_sounds_like_it()
    {
        var answer = await graph.On("embedded").SearchAsync(new SearchQuery { Text = "ly" });

        Assert.Equal("lyushkov", answer.Items[0].Entity.Id); // not Cairncross, who was called Liszt
        Assert.Null(answer.Items[0].MatchedName);
        Assert.Equal("Concept", answer.Facets.Labels[^1].Value);
    }

    [Theory]
    [InlineData("qqqqqqqq")]
    [InlineData("zzzzzz zzzzzz")]
    public async Task Search_finds_nothing_for_what_is_no_name(string text)
    {
        var answer = await graph.On("embedded").SearchAsync(new SearchQuery { Text = text });

        Assert.Empty(answer.Items);
        Assert.Equal(0, answer.Total.Value);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Pages_of_a_list_lose_and_repeat_nothing(string store)
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await graph.On(store).SearchAsync(new SearchQuery { After = after, Limit = 47 });
            ids.AddRange(page.Items.Select(hit => hit.Entity.Id));
            Assert.Equal(530, page.Total.Value);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(530, ids.Count);
        Assert.Equal(530, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Lyushkov_has_three_rival_ends_side_by_side_and_none_is_a_fact(string store)
    {
        var answer = await graph.On(store).ReadEntityAsync("lyushkov");

        var fate = answer.Accounts.Single(account => account.Id == "H1");
        Assert.Equal(["H1a", "H1b", "H1c"], fate.Alternatives.Select(account => account.Id));
        Assert.All(fate.Alternatives, account => Assert.NotEmpty(account.Claims));
        Assert.All(
            fate.Alternatives.SelectMany(account => account.Claims),
            claim => Assert.True(claim.Disputed && claim.Hypothesis is not null, claim.Id));
        Assert.Contains(answer.Denied, claim => claim.Id == "L062" && claim.Polarity == "negated");
        Assert.All(answer.Denied, claim => Assert.Null(claim.Relationship));
        Assert.StartsWith("Denied by the source:", answer.Denied[0].Sentence, StringComparison.Ordinal);
        Assert.Contains(answer.Names, name => name.Text == "Люшков, Генрих Самойлович" && name.Script == "Cyrl");
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task About_to_be_purged_is_nowhere_purged(string store)
    {
        var claim = await graph.On(store).ReadClaimAsync("L006");
        var relationship = await graph.On(store).ReadRelationshipAsync(claim.Claim.Relationship!);

        Assert.NotEqual("PURGED", relationship.Relationship.Type);
        Assert.Equal("planned", relationship.Relationship.Modality);
        Assert.Contains("was about to purge", relationship.Relationship.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Khokhlovs_timeline_is_in_order_with_the_undated_apart(string store)
    {
        var answer = await graph.On(store).ReadTimelineAsync("khokhlov", new FactFilter());

        Assert.Equal(["C255", "C253", "C256", "C288"], answer.Items.Select(item => item.Relationship.Claims![0]));
        Assert.Equal(
            ["1954-02", "1954-04", "1957", "1962-11"],
            answer.Items.Select(item => item.Relationship.Date!.Edtf));
        Assert.Equal(["C254"], answer.Undated.Select(item => item.Relationship.Claims![0]));
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_year_is_possibly_but_not_certainly_within_a_month(string store)
    {
        var june = new FactFilter { During = "1957-06" };

        var possible = await graph.On(store).ReadTimelineAsync("khokhlov", june);
        var certain = await graph.On(store).ReadTimelineAsync("khokhlov", june with { DateMatch = DateMatch.Certain });

        Assert.Equal(["C256"], possible.Items.Select(item => item.Relationship.Claims![0]));
        Assert.Empty(certain.Items);
        Assert.Contains(possible.Excluded, excluded => excluded is { Filter: "undated", Count: 1 });
        Assert.Contains(certain.Excluded, excluded => excluded is { Filter: "dateMatch", Count: 1 });
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_neighbourhood_counts_what_it_does_not_show(string store)
    {
        var answer = await graph.On(store).AroundAsync(
            new NeighbourhoodQuery { Id = "lyushkov", Depth = 2, Limit = 20 });

        Assert.Equal(20, answer.Nodes.Count);
        Assert.Equal(("lyushkov", 0), (answer.Nodes[0].Entity.Id, answer.Nodes[0].Distance));
        Assert.True(answer.Total.Value > 20);
        Assert.Contains(answer.Limits, limit => limit.Parameter == "limit");
        var shown = answer.Nodes.Select(node => node.Entity.Id).ToHashSet();
        Assert.All(
            answer.Relationships,
            record => Assert.True(shown.Contains(record.From) && shown.Contains(record.To)));
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task An_unknown_id_is_refused_with_near_ones(string store)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(
            () => graph.On(store).ReadEntityAsync("lyushkof"));

        Assert.Equal(ErrorCodes.NotFound, refused.Code);
        Assert.Contains("lyushkov", refused.Errors[0].Nearest);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_source_lists_what_rests_on_it_and_its_copies(string store)
    {
        var answer = await graph.On(store).ReadSourceAsync("S002", 10);

        Assert.Equal(4, answer.Tier);
        Assert.Equal(10, answer.Claims.Count);
        Assert.True(answer.Total.Value > 80);
        Assert.NotNull(answer.Next);
        Assert.Equal(["X01", "X03", "X10"], answer.SameWork);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task No_relationship_joins_the_evidence_layer_with_entities(string store)
    {
        await using var view = await graph.On(store).Store.OpenViewAsync(Token);
        var schema = await graph.On(store).ReadSchemaAsync();
        var claims = await view.ListNodesAsync(new NodeListing("Claim", null, 10_000), Token);

        var counts = await view.CountRelationshipsAsync(claims, Token);

        Assert.Equal(726, claims.Count);
        Assert.Empty(counts);
        Assert.Equal(530, schema.Entities);
    }
}
