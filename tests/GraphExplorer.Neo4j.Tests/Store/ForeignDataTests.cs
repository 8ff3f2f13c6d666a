using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Reading;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>
/// A database that somebody else filled: keys that are numbers, missing keys, and data that must stay.
/// </summary>
[Collection(nameof(StoreDatabase))]
public sealed class ForeignDataTests(Neo4jServer server) : IAsyncLifetime
{
    private Neo4jStore? _store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Neo4jStore Store => _store!; // made before every test

    public async ValueTask InitializeAsync()
    {
        _store = new Neo4jStore(await StoreDatabase.OptionsAsync(server, GraphIndexes.None));
        await StoreDatabase.EmptyAsync(server);
        await StoreDatabase.RunAsync(
            server,
            """
            CREATE (a:City {id: 'a', name: 'Aba'}), (b:City {id: 42}), (c:City {name: 'no key'}), (d {id: 'd'})
            CREATE (a)-[:ROAD {km: 7}]->(b), (b)-[:ROAD {id: 'r1'}]->(c), (c)-[:ROAD {id: 9}]->(d)
            """);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [Fact]
    public async Task Numbers_are_keys_and_what_has_no_key_or_no_label_goes_by_one_that_is_not_durable()
    {
        await using var view = await Store.OpenViewAsync(Token);

        var keys = await view.ListNodesAsync(new NodeListing(null, null, 10), Token);
        var nodes = await view.GetNodesAsync(keys, Token);

        Assert.Equal(["42", "a"], keys.Where(Neo4jStore.IsDurableKey));
        Assert.Equal(4, keys.Count);
        Assert.Equal(keys, nodes.Select(node => node!.Key));
        Assert.Equal(42, nodes.Single(node => node!.Key == "42")!.Properties["id"].AsInteger());
        Assert.Equal(["name"], nodes.Single(node => node!.Key == "a")!.Properties.Keys);
        var unlabelled = nodes.Single(node => node!.Labels.Count == 0)!;
        Assert.False(Neo4jStore.IsDurableKey(unlabelled.Key));
    }

    [Fact]
    public async Task What_has_no_key_is_counted()
    {
        Assert.Equal(new KeylessCounts(2, 1), await Store.CountKeylessAsync(Token));

        await StoreDatabase.EmptyAsync(server);

        Assert.False((await Store.CountKeylessAsync(Token))!.Value.AreAny);
    }

    [Fact]
    public async Task Keys_of_a_label_are_listed_in_order_page_by_page_whatever_they_are_made_of()
    {
        await StoreDatabase.RunAsync(
            server, "UNWIND range(1, 30) AS x CREATE (:Mixed {id: CASE x % 3 WHEN 0 THEN x WHEN 1 THEN 'k' + x END})");
        await using var view = await Store.OpenViewAsync(Token);

        var whole = await view.ListNodesAsync(new NodeListing("Mixed", null, 100), Token);
        var paged = new List<string>();
        while (await view.ListNodesAsync(new NodeListing("Mixed", paged.LastOrDefault(), 7), Token) is { Count: > 0 } page)
            paged.AddRange(page);

        Assert.Equal(30, whole.Count);
        Assert.Equal(whole.Order(KeyOrder.Comparer), whole);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Keys_that_are_strings_come_out_of_the_index_without_sorting()
    {
        GraphRecord[] records =
        [
            .. new[] { "", "b", "a", "\U0001F600", "\uFFEE", "Z", "10", "9" }
                .Where(key => key.Length > 0)
                .Select(key => new NodeRecord(key, ["Ordered"], PropertyMap.Empty)),
        ];
        await Store.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        await using var view = await Store.OpenViewAsync(Token);

        var keys = await view.ListNodesAsync(new NodeListing("Ordered", null, 100), Token);
        var after = await view.ListNodesAsync(new NodeListing("Ordered", "a", 2), Token);
        await using var session = Store.OpenSession(CypherAccess.Read);
        var query = new ViewQueries(Store.Keys).ListNodesInOrder("Ordered", hasAfter: true);
        var parameters = PropertyMap.Of(("after", "a"), ("limit", 2));
        var explained = await session.RunAsync("EXPLAIN " + query, parameters, Token);

        Assert.Equal(records.Select(record => record.Key).Order(KeyOrder.Comparer), keys);
        Assert.Equal(["b", "\uFFEE"], after);
        var operators = Operators(explained.Summary.Plan!).ToArray();
        Assert.Contains(operators, name => name.Contains("IndexSeek", StringComparison.Ordinal));
        Assert.DoesNotContain(
            operators, name => name.StartsWith("Sort", StringComparison.Ordinal) || name.StartsWith("Top", StringComparison.Ordinal));

        static IEnumerable<string> Operators(CypherPlan plan) =>
            plan.Children.SelectMany(Operators).Prepend(plan.Operator);
    }

    [Fact]
    public async Task Structure_grows_over_nodes_and_relationships_without_keys()
    {
        await using var view = await Store.OpenViewAsync(Token);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);
        var from = await topology.ResolveNodesAsync(["a"], Token);

        for (var level = 0; level < 4; level++)
            await topology.GrowAsync(Enumerable.Range(0, topology.NodeCount).ToArray(), Token);

        Assert.Equal(0, from[0]);
        Assert.Equal((4, 3), (topology.NodeCount, topology.RelationshipCount));
        var relationships = Enumerable.Range(0, 3).Select(topology.RelationshipKey).ToArray();
        Assert.Equal(["9", "r1"], relationships.Where(Neo4jStore.IsDurableKey).Order());
        var read = await view.GetRelationshipsAsync(relationships, Token);
        Assert.Equal(relationships, read.Select(record => record!.Key));
        Assert.Equal(7, read.Single(record => record!.From == "a")!.Properties["km"].AsInteger());
        var ofCity = await view.ListRelationshipsAsync(
            new RelationshipListing(read[0]!.From, ArcDirections.Outgoing, ["ROAD"], null, 9), Token);
        Assert.Contains(relationships[0], ofCity);
    }

    [Fact]
    public async Task An_import_deletes_and_changes_nothing_but_what_has_its_keys()
    {
        GraphRecord[] records =
        [
            new NodeRecord("a", ["Town"], PropertyMap.Of(("size", 3))),
            new NodeRecord("new", [], PropertyMap.Empty),
            new RelationshipRecord("r1", "RAIL", "new", "42", PropertyMap.Empty),
        ];

        await Store.ImportAsync(records.ToAsyncEnumerable(), null, Token);

        await using var view = await Store.OpenViewAsync(Token);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((5, 3), (statistics.Nodes, statistics.Relationships));
        Assert.Equal([new("City", 2), new NameCount("Town", 1)], statistics.Labels);
        Assert.Equal(records[..2], await view.GetNodesAsync(["a", "new"], Token));
        Assert.Equal(records[2], (await view.GetRelationshipsAsync(["r1"], Token))[0]);
        var roads = await view.ListRelationshipsAsync(
            new RelationshipListing("a", ArcDirections.Both, null, null, 9), Token);
        Assert.Single(roads);
    }

    [Fact]
    public async Task A_label_whose_keys_are_not_unique_can_still_be_read()
    {
        await StoreDatabase.RunAsync(server, "CREATE (:Twin {id: 't'}), (:Twin {id: 't'}), (:Twin {id: 'u'})");

        await Store.ImportAsync(
            new GraphRecord[] { new NodeRecord("u", ["Twin"], PropertyMap.Of(("x", 1))) }.ToAsyncEnumerable(),
            null,
            Token);

        await using var view = await Store.OpenViewAsync(Token);
        Assert.Equal(1, (await view.GetNodesAsync(["u"], Token))[0]!.Properties["x"].AsInteger());
        Assert.Equal("t", (await view.GetNodesAsync(["t"], Token))[0]!.Key);
    }
}
