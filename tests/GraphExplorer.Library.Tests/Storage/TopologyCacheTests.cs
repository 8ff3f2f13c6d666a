using GraphExplorer.Graph.Arcs;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class TopologyCacheTests
{
    private static readonly TopologyRequest Columns = new()
    {
        ArcColumns =
        [
            new("tier", ColumnEncoding.Integer),
            new("stance", ColumnEncoding.TextCode),
            new("none", ColumnEncoding.Integer),
        ],
        NodeColumns = [ArcColumn.Label("Person"), ArcColumn.Label("Ghost"), new("none", ColumnEncoding.TextCode)],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Topologies_of_one_version_share_their_arrays()
    {
        await using var store = await LoadAsync();
        await using var one = await store.OpenViewAsync(Token);
        await using var other = await store.OpenViewAsync(Token);
        await using var first = await one.OpenTopologyAsync(Columns, Token);
        var copied = Columns with { ArcColumns = [.. Columns.ArcColumns], Types = ["LIKES"] };

        await using var second = await other.OpenTopologyAsync(copied, Token);

        var ada = (await first.ResolveNodesAsync(["ada"], Token))[0];
        Assert.True(FirstColumn(first, ada) == FirstColumn(second, ada)); // spans over the same memory
    }

    [Fact]
    public async Task What_nothing_has_is_absent_and_a_label_that_nothing_carries_is_zero()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);

        await using var topology = await view.OpenTopologyAsync(Columns, Token);

        var ada = (await topology.ResolveNodesAsync(["ada"], Token))[0];
        Assert.Equal(
            (1, 0, ArcColumn.Absent),
            (topology.NodeColumn(0, ada), topology.NodeColumn(1, ada), topology.NodeColumn(2, ada)));
        Assert.All(ThirdColumn(topology, ada), value => Assert.Equal(ArcColumn.Absent, value));
    }

    [Fact]
    public async Task Refuses_a_label_as_a_column_of_arcs()
    {
        await using var store = await LoadAsync();
        await using var view = await store.OpenViewAsync(Token);
        var request = new TopologyRequest { ArcColumns = [ArcColumn.Label("Person")] };

        await Assert.ThrowsAsync<ArgumentException>(async () => await view.OpenTopologyAsync(request, Token));
    }

    [Fact]
    public async Task Many_readers_at_once_get_the_same_columns()
    {
        await using var store = await LoadAsync();

        var columns = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(ReadAsync)));

        Assert.All(columns, column => Assert.Equal(columns[0], column));

        async Task<int[]> ReadAsync()
        {
            await using var view = await store.OpenViewAsync(Token);
            await using var topology = await view.OpenTopologyAsync(Columns, Token);
            return FirstColumn(topology, (await topology.ResolveNodesAsync(["ada"], Token))[0]).ToArray();
        }
    }

    private static ReadOnlySpan<int> FirstColumn(Topology topology, int node)
    {
        foreach (var block in topology.Blocks(node, ArcDirections.Outgoing))
            return block.Column(0);
        return [];
    }

    private static List<int> ThirdColumn(Topology topology, int node)
    {
        var values = new List<int>();
        foreach (var block in topology.Blocks(node, ArcDirections.Both))
            values.AddRange(block.Column(2));
        return values;
    }

    private static async Task<EmbeddedStore> LoadAsync()
    {
        var store = new EmbeddedStore(new EmbeddedStoreOptions());
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);
        return store;
    }
}
