using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>What every store that can be changed bit by bit promises; a class per store inherits these tests.</summary>
public abstract class TransactionContract
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_is_there_for_views_opened_later_and_not_for_earlier_ones()
    {
        await using var store = await LoadAsync();
        await using var before = await store.OpenViewAsync(Token);
        await using var transaction = await store.BeginAsync(Token);
        var node = transaction.CreateNode("new", [transaction.Label("Person")]);
        transaction.SetNodeProperty(node, transaction.PropertyName("name"), "New");
        var ada = (await transaction.ResolveNodesAsync(["ada"], Token))[0];
        transaction.CreateRelationship("r9", transaction.Type("KNOWS"), node, ada);

        Assert.Null((await before.GetNodesAsync(["new"], Token))[0]);
        var summary = await transaction.CommitAsync(Token);

        await using var after = await store.OpenViewAsync(Token);
        Assert.Equal(SampleGraph.Node("new", ["Person"], ("name", "New")), (await after.GetNodesAsync(["new"], Token))[0]);
        Assert.Equal(("new", "ada"), await EndsAsync(after, "r9"));
        Assert.Equal(ViewsFollowCommits, (await before.GetNodesAsync(["new"], Token))[0] is not null);
        Assert.True(summary.Version is null || (summary.Version == after.Version && summary.Version != before.Version));
    }

    [Fact]
    public async Task A_transaction_sees_what_it_wrote_before_anybody_else_does()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var node = transaction.CreateNode("new", [transaction.Label("Person")]);
        transaction.SetNodeProperty(node, transaction.PropertyName("name"), "New");

        var inside = (await transaction.View.GetNodesAsync(["new"], Token))[0];
        await using var outside = await store.OpenViewAsync(Token);

        Assert.Equal("New", inside!.Properties["name"].AsString());
        Assert.Equal([node], await transaction.ResolveNodesAsync(["new"], Token));
        Assert.Null((await outside.GetNodesAsync(["new"], Token))[0]);
    }

    [Fact]
    public async Task Disposed_without_a_commit_it_leaves_no_trace()
    {
        await using var store = await LoadAsync();
        var before = await CountsAsync(store);
        await using (var transaction = await store.BeginAsync(Token))
        {
            var ada = (await transaction.ResolveNodesAsync(["ada"], Token))[0];
            var node = transaction.CreateNode("new", [transaction.Label("Person")]);
            transaction.CreateRelationship(null, transaction.Type("KNOWS"), node, ada);
            transaction.SetNodeProperty(ada, transaction.PropertyName("name"), "Augusta");
            transaction.RemoveLabel(ada, transaction.Label("Author"));
        }

        Assert.Equal(before, await CountsAsync(store));
        await using var view = await store.OpenViewAsync(Token);
        var kept = (await view.GetNodesAsync(["ada"], Token))[0]!;
        Assert.Equal("Ada", kept.Properties["name"].AsString());
        Assert.Equal(["Author", "Person"], kept.Labels);
    }

    [Fact]
    public async Task Properties_are_set_changed_and_removed_and_say_whether_anything_changed()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var bob = (await transaction.ResolveNodesAsync(["bob"], Token))[0];
        var knows = (await transaction.ResolveRelationshipsAsync(["r2"], Token))[0];
        var name = transaction.PropertyName("name");
        var tier = transaction.PropertyName("tier");

        bool[] changes =
        [
            transaction.SetNodeProperty(bob, name, "Bob"),
            transaction.SetNodeProperty(bob, name, "Robert"),
            transaction.SetNodeProperty(bob, transaction.PropertyName("age"), 7),
            transaction.SetNodeProperty(bob, transaction.PropertyName("searchKeys"), Value.Null),
            transaction.SetNodeProperty(bob, transaction.PropertyName("missing"), Value.Null),
            transaction.SetRelationshipProperty(knows, tier, 2.0),
        ];
        await transaction.CommitAsync(Token);

        Assert.Equal([false, true, true, true, false, true], changes);
        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(
            SampleGraph.Node("bob", ["Person"], ("name", "Robert"), ("age", 7)),
            (await view.GetNodesAsync(["bob"], Token))[0]);
        Assert.Equal(2.0, (await view.GetRelationshipsAsync(["r2"], Token))[0]!.Properties["tier"].AsFloat());
    }

    [Fact]
    public async Task Labels_are_added_and_removed_and_counted()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var bob = (await transaction.ResolveNodesAsync(["bob"], Token))[0];
        var author = transaction.Label("Author");
        var ghost = transaction.Label("Ghost");

        bool[] changes =
        [
            transaction.AddLabel(bob, author),
            transaction.AddLabel(bob, author),
            transaction.RemoveLabel(bob, transaction.Label("Person")),
            transaction.RemoveLabel(bob, ghost),
        ];
        await transaction.CommitAsync(Token);

        Assert.Equal([true, false, true, false], changes);
        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(["Author"], (await view.GetNodesAsync(["bob"], Token))[0]!.Labels);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Contains(new NameCount("Author", 2), statistics.Labels);
        Assert.Contains(new NameCount("Person", 3), statistics.Labels);
        Assert.DoesNotContain(statistics.Labels, label => label.Name == "Ghost");
        Assert.Contains(new AdjacencyCount("Author", "KNOWS", false, 2), statistics.Adjacency);
    }

    [Fact]
    public async Task A_node_may_go_before_its_relationships_but_not_without_them()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var zed = transaction.CreateNode("lone", []);
        var bob = (await transaction.ResolveNodesAsync(["bob"], Token))[0];
        var own = await transaction.ResolveRelationshipsAsync(["r1", "r2", "r3"], Token);

        Assert.True(transaction.DeleteNode(zed));
        Assert.False(transaction.DeleteNode(zed));
        Assert.True(transaction.DeleteNode(bob));
        var refused = await Assert.ThrowsAsync<StorageException>(async () => await transaction.CheckAsync(Token));
        Assert.Equal(ErrorCodes.Conflict, refused.Code);
        Assert.Contains("\"bob\"", refused.Message, StringComparison.Ordinal);
        foreach (var relationship in own)
            Assert.True(transaction.DeleteRelationship(relationship));
        Assert.False(transaction.DeleteRelationship(own[0]));
        await transaction.CheckAsync(Token);
        await transaction.CommitAsync(Token);

        await using var view = await store.OpenViewAsync(Token);
        Assert.Null((await view.GetNodesAsync(["bob"], Token))[0]);
        Assert.Null((await view.GetRelationshipsAsync(["r3"], Token))[0]);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((8, 5), (statistics.Nodes, statistics.Relationships));
    }

    [Fact]
    public async Task A_commit_that_leaves_an_end_open_changes_nothing()
    {
        await using var store = await LoadAsync();
        var before = await CountsAsync(store);
        await using var transaction = await store.BeginAsync(Token);
        transaction.DeleteNode((await transaction.ResolveNodesAsync(["ada"], Token))[0]);

        var refused = await Assert.ThrowsAsync<StorageException>(async () => await transaction.CommitAsync(Token));

        Assert.Equal(ErrorCodes.Conflict, refused.Code);
        Assert.Equal(before, await CountsAsync(store));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_refused_and_the_transaction_goes_on()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var ada = (await transaction.ResolveNodesAsync(["ada"], Token))[0];
        var knows = transaction.Type("KNOWS");

        var node = Assert.Throws<StorageException>(() => transaction.CreateNode("ada", []));
        var relationship = Assert.Throws<StorageException>(() => transaction.CreateRelationship("r1", knows, ada, ada));
        var empty = Assert.Throws<StorageException>(() => transaction.CreateNode("", []));
        transaction.CreateNode("fine", []);
        await transaction.CommitAsync(Token);

        Assert.Equal((ErrorCodes.Conflict, ErrorCodes.Conflict), (node.Code, relationship.Code));
        Assert.Equal(ErrorCodes.InvalidRecord, empty.Code);
        await using var view = await store.OpenViewAsync(Token);
        Assert.NotNull((await view.GetNodesAsync(["fine"], Token))[0]);
        Assert.Equal(10, (await view.GetStatisticsAsync(Token)).Nodes);
    }

    [Fact]
    public async Task What_has_no_key_gets_one_that_opens_it()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var node = transaction.CreateNode(null, [transaction.Label("Fresh")]);
        transaction.CreateRelationship(null, transaction.Type("FRESH"), node, node);
        var summary = await transaction.CommitAsync(Token);

        await using var view = await store.OpenViewAsync(Token);
        var key = Assert.Single(await view.ListNodesAsync(new NodeListing("Fresh", null, 5), Token));
        var loop = Assert.Single(await view.ListRelationshipsAsync(
            new RelationshipListing(key, ArcDirections.Both, null, null, 5), Token));
        Assert.Equal(key, (await view.GetNodesAsync([key], Token))[0]!.Key);
        Assert.Equal((key, key), await EndsAsync(view, loop));
        Assert.Equal(key, Assert.IsType<NodeCreated>(summary.Effects[0]).Node.Key);
    }

    [Fact]
    public async Task Rolling_back_to_a_savepoint_undoes_what_came_after_and_keeps_what_came_before()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var bob = (await transaction.ResolveNodesAsync(["bob"], Token))[0];
        var name = transaction.PropertyName("name");
        transaction.SetNodeProperty(bob, name, "before");
        var savepoint = transaction.SetSavepoint();
        var later = transaction.SetSavepoint();
        transaction.SetNodeProperty(bob, name, "after");
        transaction.CreateNode("after", []);
        transaction.DeleteRelationship((await transaction.ResolveRelationshipsAsync(["r3"], Token))[0]);
        transaction.AddLabel(bob, transaction.Label("After"));

        await transaction.RollBackToAsync(savepoint, Token);
        await Assert.ThrowsAsync<ArgumentException>(async () => await transaction.RollBackToAsync(later, Token));
        transaction.CreateNode("again", []);
        await transaction.RollBackToAsync(savepoint, Token);
        transaction.CreateNode("kept", []);
        var summary = await transaction.CommitAsync(Token);

        await using var view = await store.OpenViewAsync(Token);
        var nodes = await view.GetNodesAsync(["bob", "after", "again", "kept"], Token);
        Assert.Equal("before", nodes[0]!.Properties["name"].AsString());
        Assert.Equal(["Person"], nodes[0]!.Labels);
        Assert.Equal([true, false, false, true], nodes.Select(node => node is not null));
        Assert.NotNull((await view.GetRelationshipsAsync(["r3"], Token))[0]);
        Assert.Equal([typeof(PropertySet), typeof(NodeCreated)], summary.Effects.Select(effect => effect.GetType()));
    }

    [Fact]
    public async Task Effects_tell_what_was_before_and_after_in_order_and_nothing_that_changed_nothing()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var bob = (await transaction.ResolveNodesAsync(["bob"], Token))[0];
        var loop = (await transaction.ResolveRelationshipsAsync(["r4"], Token))[0];
        var name = transaction.PropertyName("name");
        transaction.SetNodeProperty(bob, name, "Bob");
        transaction.SetNodeProperty(bob, name, "Robert");
        transaction.SetNodeProperty(bob, name, Value.Null);
        transaction.AddLabel(bob, transaction.Label("Author"));
        transaction.DeleteRelationship(loop);

        var effects = (await transaction.CommitAsync(Token)).Effects;

        Assert.Equal<GraphEffect>(
            [
                new PropertySet(ElementKind.Node, "bob", "name", "Bob", "Robert"),
                new PropertySet(ElementKind.Node, "bob", "name", "Robert", Value.Null),
                new LabelAdded("bob", "Author"),
                new RelationshipDeleted(SampleGraph.Relationship("r4", "LIKES", "ada", "ada")),
            ],
            effects);
        Assert.Equal(new LabelRemoved("bob", "Author"), effects[2].Inverse);
    }

    [Fact]
    public async Task A_unique_constraint_comes_with_an_index_refuses_a_taken_value_and_goes_with_it()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var bob = (await transaction.ResolveNodesAsync(["bob"], Token))[0];
        var name = transaction.PropertyName("name");
        var unique = new ConstraintDefinition("names", ConstraintKind.Unique, ElementKind.Node, "Person", ["name"]);
        await transaction.CreateConstraintAsync(unique, Token);

        var taken = Assert.Throws<StorageException>(() => transaction.SetNodeProperty(bob, name, "Ada"));
        var other = transaction.CreateNode("other", []);
        transaction.SetNodeProperty(other, name, "Ada");
        var labelled = Assert.Throws<StorageException>(() => transaction.AddLabel(other, transaction.Label("Person")));
        await transaction.CommitAsync(Token);

        Assert.Equal((ErrorCodes.Conflict, ErrorCodes.Conflict), (taken.Code, labelled.Code));
        Assert.Contains("\"names\"", taken.Message, StringComparison.Ordinal);
        await using var view = await store.OpenViewAsync(Token);
        var schema = await view.GetSchemaAsync(Token);
        Assert.Equal([unique], schema.Constraints);
        var index = Assert.Single(schema.Indexes, index => index.Constraint == "names");
        Assert.Equal((IndexKind.Range, IndexState.Online), (index.Kind, index.State));
        Assert.Equal("Bob", (await view.GetNodesAsync(["bob"], Token))[0]!.Properties["name"].AsString());
        await using var second = await store.BeginAsync(Token);
        await second.DropConstraintAsync("names", Token);
        await second.CommitAsync(Token);
        await using var after = await store.OpenViewAsync(Token);
        Assert.Empty((await after.GetSchemaAsync(Token)).Constraints);
        Assert.DoesNotContain((await after.GetSchemaAsync(Token)).Indexes, known => known.Name == "names");
    }

    [Fact]
    public async Task A_constraint_that_the_graph_does_not_meet_is_refused()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        transaction.SetNodeProperty(
            (await transaction.ResolveNodesAsync(["bob"], Token))[0], transaction.PropertyName("name"), "Ada");

        var unique = await Assert.ThrowsAsync<StorageException>(async () => await transaction.CreateConstraintAsync(
            new ConstraintDefinition("names", ConstraintKind.Unique, ElementKind.Node, "Person", ["name"]), Token));

        Assert.Equal(ErrorCodes.Conflict, unique.Code);
        Assert.Empty((await transaction.View.GetSchemaAsync(Token)).Constraints);
    }

    [Fact]
    public async Task Indexes_are_made_shown_and_dropped_within_the_transaction()
    {
        await using var store = await LoadAsync();
        var index = new IndexDefinition("sizes", IndexKind.Range, ElementKind.Node, ["Place"], ["size"]);
        await using (var abandoned = await store.BeginAsync(Token))
            await abandoned.CreateIndexAsync(index, Token);
        await using (var transaction = await store.BeginAsync(Token))
        {
            await transaction.CreateIndexAsync(index, Token);
            var twice = await Assert.ThrowsAsync<StorageException>(
                async () => await transaction.CreateIndexAsync(index with { Name = "other" }, Token));
            Assert.Equal(ErrorCodes.Conflict, twice.Code);
            await transaction.CommitAsync(Token);
        }

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(index, Assert.Single((await view.GetSchemaAsync(Token)).Indexes, known => known.Name == "sizes"));
        await using var last = await store.BeginAsync(Token);
        await last.DropIndexAsync("sizes", Token);
        var missing = await Assert.ThrowsAsync<StorageException>(async () => await last.DropIndexAsync("sizes", Token));
        Assert.Equal(ErrorCodes.NotFound, missing.Code);
        await last.CommitAsync(Token);
        await using var after = await store.OpenViewAsync(Token);
        Assert.DoesNotContain((await after.GetSchemaAsync(Token)).Indexes, known => known.Name == "sizes");
    }

    [Fact]
    public async Task A_commit_of_nothing_is_no_new_version()
    {
        await using var store = await LoadAsync();
        await using var before = await store.OpenViewAsync(Token);
        await using var transaction = await store.BeginAsync(Token);
        transaction.RemoveLabel(
            (await transaction.ResolveNodesAsync(["bob"], Token))[0], transaction.Label("Nothing"));

        var summary = await transaction.CommitAsync(Token);

        Assert.Empty(summary.Effects);
        await using var after = await store.OpenViewAsync(Token);
        Assert.Equal(before.Version, after.Version);
    }

    /// <summary>As for <see cref="GraphStoreContract"/>.</summary>
    protected virtual bool ViewsFollowCommits => false;

    protected abstract Task<ITransactionalStore> CreateStoreAsync(GraphIndexes indexes);

    protected async Task<ITransactionalStore> LoadAsync()
    {
        var store = await CreateStoreAsync(SampleGraph.Indexes);
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);
        return store;
    }

    private static async Task<(string From, string To)> EndsAsync(IGraphView view, string relationship)
    {
        var found = (await view.GetRelationshipsAsync([relationship], Token))[0]!;
        return (found.From, found.To);
    }

    private static async Task<(long Nodes, long Relationships)> CountsAsync(ITransactionalStore store)
    {
        await using var view = await store.OpenViewAsync(Token);
        var statistics = await view.GetStatisticsAsync(Token);
        return (statistics.Nodes, statistics.Relationships);
    }
}
