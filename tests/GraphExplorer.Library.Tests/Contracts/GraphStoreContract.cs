using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>What every store promises; a class per store inherits these tests.</summary>
public abstract partial class GraphStoreContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_nodes_in_the_order_asked_with_null_for_unknown_keys()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var nodes = await view.GetNodesAsync(["zed", "nobody", "ada", "zed"], Token);

        Assert.Equal(["zed", null, "ada", "zed"], nodes.Select(node => node?.Key));
        Assert.Equal(["Author", "Person"], nodes[2]!.Labels);
        var asLoaded = SampleGraph.Records.OfType<NodeRecord>().Single(node => node.Key == "ada").Properties;
        Assert.Equal(asLoaded, nodes[2]!.Properties);
        Assert.Empty(nodes[0]!.Properties);
    }

    [Fact]
    public async Task Reads_relationships_in_the_order_asked_with_null_for_unknown_keys()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var relationships = await view.GetRelationshipsAsync(["r2", "r0", "r4"], Token);

        Assert.Equal(SampleGraph.Records[0], relationships[0]);
        Assert.Null(relationships[1]);
        Assert.Equal(("LIKES", "ada", "ada"), (relationships[2]!.Type, relationships[2]!.From, relationships[2]!.To));
    }

    [Fact]
    public async Task Lists_nodes_by_code_point_order_of_their_keys_a_page_at_a_time()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var first = await view.ListNodesAsync(new NodeListing(null, null, 5), Token);
        var rest = await view.ListNodesAsync(new NodeListing(null, first[^1], 100), Token);
        var places = await view.ListNodesAsync(new NodeListing("Place", null, 100), Token);
        var none = await view.ListNodesAsync(new NodeListing("Ghost", null, 100), Token);

        Assert.Equal(["C1", "C2", "C3", "ada", "bob"], first);
        Assert.Equal(["zed", "éva", "\uFFEE", "\U0001F600"], rest);
        Assert.Equal(["\uFFEE", "\U0001F600"], places);
        Assert.Empty(none);
    }

    [Fact]
    public async Task Finds_nodes_by_a_string_or_by_what_a_list_holds()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var bySubject = await view.FindNodesAsync(new NodeLookup("Claim", "subject", ["ada", "zed"]), Token);
        var bySource = await view.FindNodesAsync(new NodeLookup("Claim", "sources", ["S2", "S1"]), Token);
        var cut = await view.FindNodesAsync(new NodeLookup("Claim", "sources", ["S2"], 1), Token);

        Assert.Equal(["C1", "C3"], bySubject);
        Assert.Equal(["C1", "C2"], bySource);
        Assert.Equal(["C1"], cut);
    }

    [Fact]
    public async Task Lists_the_relationships_of_a_node_in_key_order_a_loop_once()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var all = await ListAsync(view, "ada", ArcDirections.Both, null, null, 100);
        var incoming = await ListAsync(view, "ada", ArcDirections.Incoming, null, null, 100);
        var page = await ListAsync(view, "ada", ArcDirections.Outgoing, ["LIKES"], "r4", 2);
        var nobody = await ListAsync(view, "nobody", ArcDirections.Both, null, null, 100);

        Assert.Equal(["r1", "r2", "r3", "r4", "r5", "r6", "r7"], all);
        Assert.Equal(["r3", "r4"], incoming);
        Assert.Equal(["r5", "r6"], page);
        Assert.Empty(nobody);
    }

    [Fact]
    public async Task Counts_relationships_by_type_and_direction_a_loop_each_way()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var counts = await view.CountRelationshipsAsync(["zed", "ada", "bob", "nobody"], Token);

        Assert.Equal(
            [
                new RelationshipCount("ada", "KNOWS", true, 2),
                new RelationshipCount("ada", "LIKES", true, 4),
                new RelationshipCount("ada", "LIKES", false, 2),
                new RelationshipCount("bob", "KNOWS", false, 2),
                new RelationshipCount("bob", "LIKES", true, 1),
            ],
            counts);
    }

    [Theory]
    [InlineData("ada", "ada")]
    [InlineData("love", "ada éva")]
    [InlineData("lovelace", "ada éva")] // lovelance is one mistake away
    [InlineData("lovleace", "ada éva")] // two neighbours swapped; two mistakes from lovelance
    [InlineData("robret", "bob")]
    [InlineData("nothing", "")]
    public async Task Finds_candidates_by_prefix_and_by_few_mistakes(string term, string expected)
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var found = await view.FindCandidatesAsync(new CandidateRequest([term], null, 10), Token);

        Assert.Superset(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), found.Keys.ToHashSet());
        Assert.True(found.IsComplete);
        Assert.Equal(found.Keys.Order(KeyOrder.Comparer), found.Keys);
    }

    [Fact]
    public async Task Candidates_match_every_term_and_the_label_and_say_when_they_are_cut()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var both = await view.FindCandidatesAsync(new CandidateRequest(["ada", "count"], null, 10), Token);
        var author = await view.FindCandidatesAsync(new CandidateRequest(["love"], "Author", 10), Token);
        var cut = await view.FindCandidatesAsync(new CandidateRequest(["love"], null, 1), Token);

        Assert.Contains("ada", both.Keys);
        Assert.DoesNotContain("éva", both.Keys);
        Assert.Equal(["ada"], author.Keys);
        Assert.Equal(["ada"], cut.Keys);
        Assert.False(cut.IsComplete);
    }

    [Fact]
    public async Task Counts_the_whole_graph_exactly()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var statistics = await view.GetStatisticsAsync(Token);

        Assert.Equal((9, 8), (statistics.Nodes, statistics.Relationships));
        Assert.Equal(
            [new("Author", 1), new("Claim", 3), new("Person", 4), new NameCount("Place", 2)],
            statistics.Labels);
        Assert.Equal([new("KNOWS", 2), new("LIKES", 5), new NameCount("VISITED", 1)], statistics.Types);
    }

    [Fact]
    public async Task Counts_relationships_by_label_type_and_direction()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var statistics = await view.GetStatisticsAsync(Token);

        Assert.Equal(
            [
                new("Author", "KNOWS", true, 2),
                new("Author", "LIKES", true, 4),
                new("Author", "LIKES", false, 2),
                new("Person", "KNOWS", true, 2),
                new("Person", "KNOWS", false, 2),
                new("Person", "LIKES", true, 5),
                new("Person", "LIKES", false, 3),
                new("Person", "VISITED", true, 1),
                new("Place", "LIKES", false, 2),
                new AdjacencyCount("Place", "VISITED", false, 1),
            ],
            statistics.Adjacency);
    }

    [Fact]
    public async Task Shows_the_indexes_it_keeps_in_the_order_of_their_names()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        var schema = await view.GetSchemaAsync(Token);

        Assert.Equal(schema.Indexes.Select(index => index.Name).Order(KeyOrder.Comparer), schema.Indexes.Select(index => index.Name));
        var lookup = Assert.Single(schema.Indexes, index => index.Name == GraphIndexes.LookupIndex("Claim"));
        Assert.Equal((IndexKind.FullText, ElementKind.Node, IndexState.Online), (lookup.Kind, lookup.On, lookup.State));
        Assert.Equal(["Claim"], lookup.Names);
        Assert.Equal(["sources", "subject"], lookup.Properties.Order(StringComparer.Ordinal));
        var text = Assert.Single(schema.Indexes, index => index.Name == GraphIndexes.TextIndex);
        Assert.Equal((IndexKind.FullText, IndexState.Online), (text.Kind, text.State));
        Assert.Equal(["searchKeys"], text.Properties);
    }

    [Fact]
    public async Task A_second_import_replaces_what_has_the_same_key_and_keeps_the_rest()
    {
        await using var store = await LoadAsync();

        await ImportAsync(
            store,
            SampleGraph.Node("bob", ["Person"], ("name", "Robert")),
            SampleGraph.Relationship("r3", "LIKES", "bob", "zed"));

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal("Robert", (await view.GetNodesAsync(["bob"], Token))[0]!.Properties["name"].AsString());
        Assert.Equal("zed", (await view.GetRelationshipsAsync(["r3"], Token))[0]!.To);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((9, 8), (statistics.Nodes, statistics.Relationships));
        Assert.Equal(["r3"], await ListAsync(view, "zed", ArcDirections.Incoming, null, null, 9));
    }

    /// <summary>A named difference: a view that goes on reading sees what is committed meanwhile.</summary>
    protected virtual bool ViewsFollowCommits => false;

    [Fact]
    public async Task A_view_goes_on_showing_the_version_it_was_opened_on()
    {
        await using var store = await LoadAsync();
        await using var before = await store.OpenViewAsync(Token);

        await ImportAsync(store, SampleGraph.Node("new", ["Person"]));
        await using var after = await store.OpenViewAsync(Token);

        Assert.Equal(ViewsFollowCommits, (await before.GetNodesAsync(["new"], Token))[0] is not null);
        Assert.NotNull((await after.GetNodesAsync(["new"], Token))[0]);
        Assert.True(before.Version is null || before.Version != after.Version);
    }

    [Fact]
    public async Task An_empty_store_answers_with_nothing()
    {
        await using var store = CreateStore(SampleGraph.Indexes);
        await using var view = await store.OpenViewAsync(Token);

        Assert.Empty(await view.ListNodesAsync(new NodeListing(null, null, 5), Token));
        Assert.Null((await view.GetNodesAsync(["ada"], Token))[0]);
        Assert.Empty((await view.FindCandidatesAsync(new CandidateRequest(["a"], null, 5), Token)).Keys);
        Assert.Equal(0, (await view.GetStatisticsAsync(Token)).Nodes);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);
        var nobody = await topology.ResolveNodesAsync(["ada"], Token);
        Assert.Equal([-1], nobody);
    }

    public static TheoryData<string, GraphRecord[]> BrokenRecords => new()
    {
        { "empty key", [SampleGraph.Node("", ["Person"])] },
        { "a key twice", [SampleGraph.Node("x", []), SampleGraph.Node("x", [])] },
        { "an empty type", [SampleGraph.Relationship("x", "", "ada", "bob")] },
        { "a missing start", [SampleGraph.Relationship("x", "KNOWS", "nobody", "bob")] },
        { "a missing end", [SampleGraph.Node("y", []), SampleGraph.Relationship("x", "KNOWS", "y", "nobody")] },
    };

    [Theory]
    [MemberData(nameof(BrokenRecords))]
    public async Task Refuses_a_broken_record_by_name_and_changes_nothing(string what, GraphRecord[] records)
    {
        await using var store = await LoadAsync();

        var refused = await Assert.ThrowsAsync<StorageException>(
            () => ImportAsync(store, [SampleGraph.Node("fine", ["Person"]), .. records]));

        Assert.True(refused.Code == ErrorCodes.InvalidRecord, what);
        Assert.Contains($"\"{records[^1].Key}\"", refused.Message, StringComparison.Ordinal);
        await using var view = await store.OpenViewAsync(Token);
        Assert.Null((await view.GetNodesAsync(["fine"], Token))[0]);
        Assert.Equal(9, (await view.GetStatisticsAsync(Token)).Nodes);
    }

    [Fact]
    public async Task A_cancelled_import_changes_nothing()
    {
        await using var store = await LoadAsync();
        using var cancellation = new CancellationTokenSource();

        async IAsyncEnumerable<GraphRecord> Records()
        {
            yield return SampleGraph.Node("fine", ["Person"]);
            await cancellation.CancelAsync();
            yield return SampleGraph.Node("late", ["Person"]);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ImportAsync(Records(), null, cancellation.Token));

        await using var view = await store.OpenViewAsync(Token);
        Assert.Null((await view.GetNodesAsync(["fine"], Token))[0]);
    }

    protected abstract IGraphStore CreateStore(GraphIndexes indexes);

    private static async Task<string[]> ListAsync(
        IGraphView view,
        string node,
        ArcDirections directions,
        string[]? types,
        string? after,
        int limit) =>
        [.. await view.ListRelationshipsAsync(new RelationshipListing(node, directions, types, after, limit), Token)];

    private static Task<ImportSummary> ImportAsync(IGraphStore store, params GraphRecord[] records) =>
        store.ImportAsync(records.ToAsyncEnumerable(), null, Token);

    private async Task<IGraphStore> LoadAsync()
    {
        var store = CreateStore(SampleGraph.Indexes);
        var summary = await ImportAsync(store, SampleGraph.Records);
        Assert.Equal(new ImportSummary(9, 8), summary);
        return store;
    }
}
