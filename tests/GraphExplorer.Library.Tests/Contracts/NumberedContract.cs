using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>
/// What a store in process promises besides: reads by number, of a version and inside a transaction. A class per store
/// inherits these tests.
/// </summary>
public abstract class NumberedContract : TransactionContract
{
    [Fact]
    public async Task Reads_by_number_say_what_reads_by_key_say()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        var reader = Reader(view);
        var ada = reader.NodeKeys.Find("ada");
        var knows = reader.RelationshipKeys.Find("r2");

        Assert.True(reader.HasNode(ada) && reader.HasRelationship(knows));
        Assert.False(reader.HasNode(-1) || reader.HasNode(int.MaxValue) || reader.HasRelationship(reader.RelationshipKeys.Limit));
        Assert.Equal(-1, reader.NodeKeys.Find("nobody"));
        Assert.Equal("ada", reader.NodeKeys.KeyOf(ada));
        Assert.Equal(["Author", "Person"], Names(reader, ada));
        Assert.True(reader.HasLabel(ada, reader.Labels.Find("Author")));
        Assert.Equal("Ada", reader.NodeProperty(ada, reader.PropertyNames.Find("name")).AsString());
        Assert.True(reader.NodeProperty(ada, reader.PropertyNames.Find("since")).IsNull);
        Assert.Equal(
            new RelationshipEnds(reader.Types.Find("KNOWS"), ada, reader.NodeKeys.Find("bob")),
            reader.EndsOf(knows));
        Assert.Equal(2, reader.RelationshipProperty(knows, reader.PropertyNames.Find("tier")).AsInteger());
        var values = new Value[3];
        reader.NodeProperties([ada, reader.NodeKeys.Find("zed"), ada], reader.PropertyNames.Find("name"), values);
        Assert.Equal<Value>(["Ada", Value.Null, "Ada"], values);
    }

    [Fact]
    public async Task A_durable_key_shows_as_a_property_unless_the_record_has_its_own()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var reader = Reader(transaction.View);
        var id = transaction.PropertyName(reader.KeyProperty!);
        var own = transaction.CreateNode("keyed", []);
        transaction.SetNodeProperty(own, id, 7);
        var keyless = transaction.CreateNode(null, []);
        var ada = reader.NodeKeys.Find("ada");

        Assert.Equal("ada", reader.NodeProperty(ada, id).AsString());
        Assert.Equal("ada", reader.NodeProperties(ada)[reader.KeyProperty!].AsString());
        Assert.Equal(7, reader.NodeProperty(own, id).AsInteger());
        Assert.True(reader.NodeProperty(keyless, id).IsNull);
        Assert.Empty(reader.NodeProperties(keyless));
        Assert.True(reader.NodeKeys.IsDurable(ada));
        Assert.False(reader.NodeKeys.IsDurable(keyless));
    }

    [Fact]
    public async Task Arcs_come_by_direction_and_type_in_the_order_of_their_neighbours()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        var reader = Reader(view);

        Assert.Equal(
            ["KNOWS>bob r1", "KNOWS>bob r2", "LIKES>ada r4", "LIKES>éva r7", "LIKES>\uFFEE r6", "LIKES>\U0001F600 r5",
                "LIKES<ada r4", "LIKES<bob r3"],
            Arcs(reader, "ada", ArcDirections.Both));
        Assert.Equal(["LIKES<ada r4", "LIKES<bob r3"], Arcs(reader, "ada", ArcDirections.Incoming));
        Assert.Equal(8, reader.Degree(reader.NodeKeys.Find("ada"), ArcDirections.Both, IGraphReader.Any));
        Assert.Equal(2, reader.Degree(reader.NodeKeys.Find("ada"), ArcDirections.Outgoing, reader.Types.Find("KNOWS")));
        Assert.Equal(0, reader.Degree(reader.NodeKeys.Find("zed"), ArcDirections.Both, IGraphReader.Any));
    }

    [Fact]
    public async Task Arcs_follow_what_the_transaction_makes_and_deletes()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var reader = Reader(transaction.View);
        var node = transaction.CreateNode("mid", []);
        var bob = reader.NodeKeys.Find("bob");
        transaction.CreateRelationship("a", transaction.Type("KNOWS"), bob, node);
        transaction.CreateRelationship("b", transaction.Type("ADORES"), node, bob);
        transaction.DeleteRelationship(reader.RelationshipKeys.Find("r1"));

        string[] expected = ["ADORES<mid b", "KNOWS<ada r2", "KNOWS>mid a", "LIKES>ada r3"];
        Assert.Equal(expected, Arcs(reader, "bob", ArcDirections.Both).Order(StringComparer.Ordinal));
        await transaction.CommitAsync(Token);
        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(expected, Arcs(Reader(view), "bob", ArcDirections.Both).Order(StringComparer.Ordinal));
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);
        var numbers = await topology.ResolveNodesAsync(["bob", "mid"], Token);
        await topology.GrowAsync(numbers, Token);
        Assert.Equal(4, topology.Degree(numbers[0], ArcDirections.Both));
        Assert.Equal(2, topology.Degree(numbers[1], ArcDirections.Both));
        Assert.True(topology.OrderOf(numbers[0]) < topology.OrderOf(numbers[1]));
    }

    [Fact]
    public async Task Scans_give_every_number_once_in_batches()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        transaction.DeleteNode((await transaction.ResolveNodesAsync(["zed"], Token))[0]);
        var reader = Reader(transaction.View);

        Assert.Equal(["ada", "bob", "éva"], Scan(reader, "Person"));
        Assert.Equal(8, Scan(reader, null).Length);
        Assert.Equal(["r3", "r4", "r5", "r6", "r7"], ScanTypes(reader, "LIKES"));
        Assert.Equal(8, ScanTypes(reader, null).Length);
        Assert.Equal((8, 3), (reader.CountNodes(IGraphReader.Any), reader.CountNodes(reader.Labels.Find("Person"))));
        Assert.Equal(5, reader.CountRelationships(reader.Types.Find("LIKES")));
        Assert.Equal(
            3, reader.CountRelationships(reader.Labels.Find("Person"), reader.Types.Find("LIKES"), outgoing: false));
    }

    [Fact]
    public async Task A_range_index_answers_as_Cypher_compares()
    {
        await using var store = await LoadAsync();
        await using var transaction = await store.BeginAsync(Token);
        var label = transaction.Label("Item");
        var size = transaction.PropertyName("size");
        Value[] values = [3, 1.5, 3.0, "b", "a", "ab", true, double.NaN, new DateOnly(1938, 6, 13), -1, long.MaxValue];
        for (var i = 0; i < values.Length; i++)
            transaction.SetNodeProperty(transaction.CreateNode($"i{i}", [label]), size, values[i]);
        transaction.CreateNode("without", [label]);
        var index = new IndexDefinition("sizes", IndexKind.Range, ElementKind.Node, ["Item"], ["size"]);
        await transaction.CreateIndexAsync(index, Token);
        var reader = Reader(transaction.View);

        Assert.Equal(["i0", "i2"], Seek(reader, index, new IndexQuery.Equal([3])));
        Assert.Equal(["i0", "i2"], Seek(reader, index, new IndexQuery.Equal([3.0])));
        Assert.Empty(Seek(reader, index, new IndexQuery.Equal([double.NaN])));
        Assert.Equal(["i3", "i4"], Seek(reader, index, new IndexQuery.In(["b", "a", "b", "zz"])));
        Assert.Equal(["i1", "i9"], Seek(reader, index, new IndexQuery.Between(null, 3, false, false)));
        Assert.Equal(["i0", "i1", "i2"], Seek(reader, index, new IndexQuery.Between(1.5, 3, true, true)));
        Assert.Equal(["i10"], Seek(reader, index, new IndexQuery.Between(3, null, false, false)));
        Assert.Equal(["i4", "i5"], Seek(reader, index, new IndexQuery.StartsWith("a")));
        Assert.Equal(["i8"], Seek(reader, index, new IndexQuery.Between((Value)new DateOnly(1938, 1, 1), null, true, true)));
        Assert.Equal(values.Length, Seek(reader, index, new IndexQuery.All()).Length);
        Assert.Equal(3, reader.CountMatches(index, new IndexQuery.Between(1.5, 3, true, true)));
        Assert.Equal(
            ["i9", "i1", "i0", "i2", "i10"],
            Seek(reader, index, new IndexQuery.Between(-5, null, true, true) { Order = IndexOrder.Ascending }, sort: false));
        Assert.Equal(
            ["i3", "i5", "i4"],
            Seek(reader, index, new IndexQuery.Between("a", "b", true, true) { Order = IndexOrder.Descending }, sort: false));
    }

    [Fact]
    public async Task An_index_follows_changes_and_belongs_to_its_version()
    {
        await using var store = await LoadAsync();
        var index = new IndexDefinition("names", IndexKind.Range, ElementKind.Node, ["Person"], ["name"]);
        await using (var making = await store.BeginAsync(Token))
        {
            await making.CreateIndexAsync(index, Token);
            await making.CommitAsync(Token);
        }

        await using var before = await store.OpenViewAsync(Token);
        await using var transaction = await store.BeginAsync(Token);
        var inside = Reader(transaction.View);
        var bob = inside.NodeKeys.Find("bob");
        transaction.SetNodeProperty(bob, transaction.PropertyName("name"), "Robert");
        transaction.RemoveLabel(inside.NodeKeys.Find("ada"), transaction.Label("Person"));
        transaction.SetNodeProperty(transaction.CreateNode("c", [transaction.Label("Person")]), transaction.PropertyName("name"), "Cy");

        Assert.Equal(["bob", "c"], Seek(inside, index, new IndexQuery.All()));
        Assert.Equal(["bob"], Seek(inside, index, new IndexQuery.Equal(["Robert"])));
        Assert.Empty(Seek(inside, index, new IndexQuery.Equal(["Bob"])));
        Assert.Equal(["ada", "bob"], Seek(Reader(before), index, new IndexQuery.All()));
        await transaction.CommitAsync(Token);
        Assert.Equal(["bob"], Seek(Reader(before), index, new IndexQuery.Equal(["Bob"])));
        await using var after = await store.OpenViewAsync(Token);
        Assert.Equal(["bob", "c"], Seek(Reader(after), index, new IndexQuery.All()));
        var statistics = Assert.Single((await after.GetStatisticsAsync(Token)).Indexes);
        Assert.Equal(new IndexStatistics("names", 2, 2), statistics);
    }

    [Fact]
    public async Task An_index_that_is_not_there_is_not_asked()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        var index = new IndexDefinition("nowhere", IndexKind.Range, ElementKind.Node, ["Person"], ["name"]);

        Assert.Throws<ArgumentException>(() => Reader(view).Seek(index, new IndexQuery.All()));
    }

    private static IGraphReader Reader(IGraphView view) => Assert.IsAssignableFrom<INumberedView>(view).Reader;

    private static string[] Names(IGraphReader reader, int node)
    {
        var names = new List<string>();
        foreach (var label in reader.LabelsOf(node))
            names.Add(reader.Labels[label]);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static string[] Arcs(IGraphReader reader, string key, ArcDirections directions)
    {
        var arcs = new List<(bool Incoming, string Type, string Text)>();
        foreach (var block in reader.Arcs(reader.NodeKeys.Find(key), directions))
        {
            for (var i = 0; i < block.Count; i++)
            {
                var type = reader.Types[block.Type];
                var end = reader.NodeKeys.KeyOf(block.Neighbours[i]);
                var relationship = reader.RelationshipKeys.KeyOf(block.Relationships[i]);
                arcs.Add((!block.IsOutgoing, type, $"{type}{(block.IsOutgoing ? '>' : '<')}{end} {relationship}"));
            }
        }

        return [.. arcs.OrderBy(arc => arc.Incoming).ThenBy(arc => arc.Type, StringComparer.Ordinal).Select(arc => arc.Text)];
    }

    private static string[] Scan(IGraphReader reader, string? label)
    {
        var keys = new List<string>();
        var batch = new int[2];
        var next = 0;
        var number = label is null ? IGraphReader.Any : reader.Labels.Find(label);
        while (reader.ScanNodes(number, ref next, batch) is var count and > 0)
            keys.AddRange(batch.Take(count).Select(node => reader.NodeKeys.KeyOf(node)));
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    private static string[] ScanTypes(IGraphReader reader, string? type)
    {
        var keys = new List<string>();
        var batch = new int[3];
        var next = 0;
        var number = type is null ? IGraphReader.Any : reader.Types.Find(type);
        while (reader.ScanRelationships(number, ref next, batch) is var count and > 0)
            keys.AddRange(batch.Take(count).Select(own => reader.RelationshipKeys.KeyOf(own)));
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    private static string[] Seek(IGraphReader reader, IndexDefinition index, IndexQuery query, bool sort = true)
    {
        using var cursor = reader.Seek(index, query);
        var keys = new List<string>();
        var batch = new int[2];
        while (cursor.Read(batch) is var count and > 0)
            keys.AddRange(batch.Take(count).Select(number => reader.NodeKeys.KeyOf(number)));
        return sort ? [.. keys.Order(StringComparer.Ordinal)] : [.. keys];
    }
}
