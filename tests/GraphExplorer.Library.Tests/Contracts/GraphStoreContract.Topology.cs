using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Contracts;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Topology_gives_every_arc_grouped_by_direction_and_type_ordered_by_neighbour_then_relationship()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);
        var ada = (await topology.ResolveNodesAsync(["ada"], Token))[0];

        await topology.GrowAsync(new[] { ada }, Token);

        Assert.Equal(
            [
                "> KNOWS bob r1", "> KNOWS bob r2",
                "> LIKES ada r4", "> LIKES éva r7", "> LIKES \uFFEE r6", "> LIKES \U0001F600 r5",
                "< LIKES ada r4", "< LIKES bob r3",
            ],
            Arcs(topology, ada, ArcDirections.Both));
        Assert.Equal(
            ["< LIKES ada r4", "< LIKES bob r3"],
            Arcs(topology, ada, ArcDirections.Incoming));
        Assert.Equal((8, 6, 2), Degrees(topology, ada));
    }

    [Fact]
    public async Task Degrees_count_the_wanted_types_only_and_are_known_before_growth()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest { Types = ["KNOWS"] }, Token);

        var nodes = await topology.ResolveNodesAsync(["ada", "bob", "zed", "ada"], Token);

        Assert.Equal(nodes[0], nodes[3]);
        Assert.Equal((2, 2, 0), Degrees(topology, nodes[0]));
        Assert.Equal((2, 0, 2), Degrees(topology, nodes[1]));
        Assert.Equal((0, 0, 0), Degrees(topology, nodes[2]));
        await topology.GrowAsync(nodes, Token);
        var knows = Arcs(topology, nodes[0], ArcDirections.Both)
            .Where(arc => arc.Contains("KNOWS", StringComparison.Ordinal));
        Assert.Equal(["> KNOWS bob r1", "> KNOWS bob r2"], knows);
        for (var type = 0; type < topology.Types.Count; type++)
            Assert.Equal(topology.Types[type] == "KNOWS", topology.IsWanted(type));
    }

    [Fact]
    public async Task Arc_columns_carry_the_properties_asked_for()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        var request = new TopologyRequest
        {
            ArcColumns =
            [
                new ArcColumn("since", ColumnEncoding.DayNumber),
                new ArcColumn("tier", ColumnEncoding.Integer),
                new ArcColumn("stance", ColumnEncoding.TextCode),
                new ArcColumn("done", ColumnEncoding.Boolean),
            ],
        };
        await using var topology = await view.OpenTopologyAsync(request, Token);
        var nodes = await topology.ResolveNodesAsync(["bob", "éva"], Token);

        await topology.GrowAsync(nodes, Token);

        var values = new Dictionary<string, int[]>();
        foreach (var node in nodes)
            ReadColumns(topology, node, values);

        const int None = ArcColumn.Absent;
        Assert.Equal([new DateOnly(1938, 6, 13).DayNumber, 2, None, None], values["r2"]);
        Assert.Equal(new DateOnly(1937, 1, 1).DayNumber, values["r1"][0]);
        Assert.Equal("reported", topology.Text(2, values["r1"][2]));
        Assert.Equal([None, None, None, 1], values["r8"]);
        Assert.Equal([None, None, None, None], values["r7"]);
    }

    [Fact]
    public async Task Node_columns_carry_labels_and_properties_of_neighbours_too()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        var request = new TopologyRequest
        {
            NodeColumns =
            [
                ArcColumn.Label("Author"),
                new ArcColumn("hub", ColumnEncoding.Boolean),
                new ArcColumn("name", ColumnEncoding.TextCode),
                new ArcColumn("size", ColumnEncoding.Integer),
            ],
        };
        await using var topology = await view.OpenTopologyAsync(request, Token);
        var bob = (await topology.ResolveNodesAsync(["bob"], Token))[0];

        await topology.GrowAsync(new[] { bob }, Token);

        var ada = (await topology.ResolveNodesAsync(["ada"], Token))[0];
        Assert.Equal((1, 1), (topology.NodeColumn(0, ada), topology.NodeColumn(1, ada)));
        Assert.Equal((0, ArcColumn.Absent), (topology.NodeColumn(0, bob), topology.NodeColumn(1, bob)));
        Assert.Equal("Ada", topology.NodeText(2, topology.NodeColumn(2, ada)));
        var place = (await topology.ResolveNodesAsync(["\U0001F600"], Token))[0];
        Assert.Equal(12, topology.NodeColumn(3, place));
    }

    [Fact]
    public async Task Order_labels_follow_the_keys_whatever_the_order_of_discovery()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);
        string[] keys = ["zed", "\U0001F600", "ada", "\uFFEE", "éva", "bob"];

        var nodes = new List<int>();
        foreach (var key in keys)
            nodes.Add((await topology.ResolveNodesAsync([key], Token))[0]);

        Assert.Equal(
            ["ada", "bob", "zed", "éva", "\uFFEE", "\U0001F600"],
            nodes.OrderBy(topology.OrderOf).Select(topology.NodeKey));
        Assert.Equal(6, nodes.Select(topology.OrderOf).Distinct().Count());
    }

    [Fact]
    public async Task Keys_resolve_to_the_same_numbers_that_arcs_use()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);

        var early = await topology.ResolveRelationshipsAsync(["r8", "none"], Token);
        var node = (await topology.ResolveNodesAsync(["éva", "nobody"], Token))[0];
        await topology.GrowAsync(new[] { node }, Token);

        Assert.Equal(-1, early[1]);
        Assert.Equal([early[0]], Outgoing(topology, node));
        Assert.True(topology.IsGrown(node));
    }

    [Fact]
    public async Task A_cancelled_growth_leaves_the_topology_usable()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), Token);
        var ada = (await topology.ResolveNodesAsync(["ada"], Token))[0];
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        try
        {
            await topology.GrowAsync(new[] { ada }, cancelled.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.False(topology.IsGrown(ada));
        }

        await topology.GrowAsync(new[] { ada }, Token);
        Assert.Equal(8, Arcs(topology, ada, ArcDirections.Both).Count);
    }

    private static void ReadColumns(Topology topology, int node, Dictionary<string, int[]> values)
    {
        foreach (var block in topology.Blocks(node, ArcDirections.Both))
        {
            for (var i = 0; i < block.Count; i++)
            {
                values[topology.RelationshipKey(block.Relationships[i])] =
                    [block.Column(0)[i], block.Column(1)[i], block.Column(2)[i], block.Column(3)[i]];
            }
        }
    }

    private static List<int> Outgoing(Topology topology, int node)
    {
        var relationships = new List<int>();
        foreach (var block in topology.Blocks(node, ArcDirections.Outgoing))
            relationships.AddRange(block.Relationships.ToArray());
        return relationships;
    }

    private static (int Both, int Outgoing, int Incoming) Degrees(Topology topology, int node) =>
        (topology.Degree(node, ArcDirections.Both),
            topology.Degree(node, ArcDirections.Outgoing),
            topology.Degree(node, ArcDirections.Incoming));

    /// <summary>Lists a node's arcs; type numbers are the store's own, so groups are put in order of direction and name.</summary>
    private static List<string> Arcs(Topology topology, int node, ArcDirections directions)
    {
        var groups = new SortedDictionary<(int Direction, string Type), List<string>>();
        var finished = new HashSet<(bool Outgoing, int Type)>();
        (bool Outgoing, int Type)? last = null;
        foreach (var block in topology.Blocks(node, directions))
        {
            if (last is { } before && before != (block.IsOutgoing, block.Type))
                Assert.True(finished.Add(before), "Blocks of one type stand side by side.");
            last = (block.IsOutgoing, block.Type);
            var name = topology.Types[block.Type];
            var key = (block.IsOutgoing ? 0 : 1, name);
            if (!groups.TryGetValue(key, out var arcs))
                groups.Add(key, arcs = []);
            for (var i = 0; i < block.Count; i++)
            {
                arcs.Add($"{(block.IsOutgoing ? '>' : '<')} {name} {topology.NodeKey(block.Neighbours[i])} " +
                    topology.RelationshipKey(block.Relationships[i]));
            }
        }

        return [.. groups.Values.SelectMany(arcs => arcs)];
    }
}
