using System.Text.Json;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Library.Tests.Contracts.SampleGraph;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>
/// A graph of somebody's own, without claims: every use case answers, and says nothing that only evidence could.
/// </summary>
public sealed class PlainGraphTests
{
    private static readonly GraphRecord[] Records =
    [
        Node("p1", ["Person"], ("name", "Ada Lovelace"), ("born", 1815)),
        Node("p2", ["Person"], ("title", "Charles Babbage")),
        Node("p3", ["Person", "Author"], ("label", "Анна Каренина"), ("name", 7)),
        Node("m1", ["Machine"]),
        Node("m2", []),
        Relationship("r1", "WORKED_WITH", "p1", "p2", ("since", 1833)),
        Relationship("r2", "BUILT", "p2", "m1"),
        Relationship("r3", "BUILT", "p2", "m1"),
        Relationship("r4", "LIKES", "p1", "p1"),
        Relationship("r5", "BORN_IN", "p3", "m1"),
    ];

    private static readonly string[] WordsOfEvidence =
    [
        "stance", "disputed", "tier", "works", "hypothesis", "modality", "date", "verb", "phrase", "subject", "family",
        "weakest", "span", "commonPeriod", "living", "contested", "temporal", "searchKeys",
    ];

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Paths_are_found_and_told_in_the_words_of_the_types(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);

        var answer = await useCases.FindPathsAsync(new PathQuery { From = ["p1"], To = ["p3"] });

        var path = Assert.Single(answer.Paths);
        Assert.Equal(["p1", "p2", "m1", "p3"], path.Nodes);
        Assert.Equal([[], ["r3"], []], path.Parallel);
        Assert.Equal(
            "Ada Lovelace worked with Charles Babbage; Charles Babbage built m1; Анна Каренина born in m1.",
            path.Sentence);
        Assert.Equal(1833, answer.Relationships[0].Properties!["since"].AsInteger());
        Assert.Empty(answer.Search.Excluded);
        AssertSilent(answer);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Where_there_is_no_path_no_filter_is_blamed(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);

        var answer = await useCases.FindPathsAsync(new PathQuery { From = ["p1"], To = ["m2"] });
        var asserted = await useCases.FindPathsAsync(
            new PathQuery { From = ["p1"], To = ["p3"], Filter = new FactFilter { Stance = StanceLevel.Asserted } });

        Assert.Empty(answer.Paths);
        Assert.Empty(answer.Search.Relaxations);
        Assert.Empty(asserted.Paths);
        Assert.Equal(["stance"], asserted.Search.Relaxations.Select(change => change.Parameter));
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Everything_is_found_by_its_name_title_label_or_key(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);
        (string Text, string Id)[] searches =
            [("lovelase", "p1"), ("babbage", "p2"), ("karenina", "p3"), ("Каренина", "p3"), ("m2", "m2")];
        foreach (var (text, id) in searches)
        {
            var answer = await useCases.SearchAsync(new SearchQuery { Text = text });

            Assert.Equal(id, answer.Items[0].Entity.Id);
            AssertSilent(answer);
        }

        var authors = await useCases.SearchAsync(new SearchQuery { Labels = ["Author"] });
        var suggested = await useCases.SuggestAsync("cha");
        var joined = await useCases.SearchAsync(new SearchQuery { Place = "m1" });

        Assert.Equal(["p3"], authors.Items.Select(hit => hit.Entity.Id));
        Assert.Equal(["p2"], suggested.Items.Select(hit => hit.Entity.Id));
        Assert.Equal(["p2", "p3"], joined.Items.Select(hit => hit.Entity.Id));
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task An_entity_shows_its_properties_and_relations(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);

        var entity = await useCases.ReadEntityAsync("p1");
        var bare = await useCases.ReadEntityAsync("m2");
        var list = await useCases.ListRelationshipsAsync("p1", new FactFilter());

        Assert.Equal(("Ada Lovelace", "Person"), (entity.Entity.Name, entity.Entity.Kind));
        Assert.Equal(["born", "name"], entity.Properties.Select(property => property.Key));
        Assert.Equal(2, entity.RelationTotal);
        Assert.Equal(("m2", null), (bare.Entity.Name, bare.Entity.Kind));
        Assert.Equal(["r1", "r4"], list.Items.Select(item => item.Relationship.Id));
        Assert.Equal("Ada Lovelace likes Ada Lovelace.", list.Items[1].Relationship.Sentence);
        AssertSilent(entity);
        AssertSilent(list);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Neighbourhoods_timelines_evidence_and_schema_answer(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);

        var around = await useCases.AroundAsync(new NeighbourhoodQuery { Id = "p2", Depth = 2 });
        var timeline = await useCases.ReadTimelineAsync("p2", new FactFilter());
        var evidence = await useCases.ReadRelationshipAsync("r2");
        var schema = await useCases.ReadSchemaAsync();
        var refused = await Assert.ThrowsAsync<QueryException>(() => useCases.ReadClaimAsync("p1"));

        Assert.Equal(["p2", "m1", "p1", "p3"], around.Nodes.Select(node => node.Entity.Id));
        Assert.Empty(timeline.Items);
        Assert.Equal(3, timeline.Undated.Count);
        Assert.Equal(["r3"], evidence.Beside.Select(record => record.Id));
        Assert.Equal((5, 5, false), (schema.Entities, schema.Relationships, schema.HasEvidence));
        Assert.Equal(["Author", "Machine", "Person"], schema.Labels.Select(label => label.Name));
        Assert.Equal(ErrorCodes.NotFound, refused.Code);
        AssertSilent(around);
        AssertSilent(timeline);
        AssertSilent(evidence);
        AssertSilent(schema);
    }

    /// <summary>Asserts that nothing in the answer, as it is written, is null or named after evidence.</summary>
    private static void AssertSilent<T>(T answer)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(answer, typeof(T), AnswerJson.Readable));
        Visit(json.RootElement);

        static void Visit(JsonElement element)
        {
            Assert.NotEqual(JsonValueKind.Null, element.ValueKind);
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Visit(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    Assert.DoesNotContain(property.Name, WordsOfEvidence);
                    Visit(property.Value);
                }
            }
        }
    }
}
