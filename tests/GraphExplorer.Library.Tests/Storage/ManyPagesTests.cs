using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>What only shows where numbers go beyond one page, or a node beyond one block.</summary>
public sealed class ManyPagesTests
{
    private const int Count = 150_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Properties_labels_and_arcs_stay_with_their_records_across_pages()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        var numbers = Enumerable.Range(0, Count);
        await ImportAsync(store, numbers.Select(Node).Concat(numbers.Select(Edge)));
        await ImportAsync(store, numbers.Where(n => n % 1000 == 999).Select(n =>
            SampleGraph.Node(Key(n), ["New"], ("kind", "replaced"))));

        await using var view = await store.OpenViewAsync(Token);

        for (var number = 0; number < Count; number += 37)
        {
            var node = (await view.GetNodesAsync([Key(number)], Token))[0]!;
            var isReplaced = number % 1000 == 999;
            Assert.Equal(isReplaced ? ["New"] : ((NodeRecord)Node(number)).Labels, node.Labels);
            Assert.Equal(
                isReplaced ? PropertyMap.Of(("kind", "replaced")) : Node(number).Properties,
                node.Properties);
            Assert.Equal(Edge(number), (await view.GetRelationshipsAsync([$"r{number:D6}"], Token))[0]);
            var listing = new RelationshipListing(Key(number), ArcDirections.Outgoing, null, null, 9);
            Assert.Equal([$"r{number:D6}"], await view.ListRelationshipsAsync(listing, Token));
        }

        var rare = await view.ListNodesAsync(new NodeListing("Rare", Key(70_000), 3), Token);
        Assert.Equal([Key(80_000), Key(90_000), Key(100_000)], rare);
    }

    [Fact]
    public async Task A_hub_comes_in_blocks_that_together_are_in_order()
    {
        const int Arcs = 2 * TopologyLevel.DefaultBlockLength + 1;
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        var nodes = Enumerable.Range(0, Arcs).Select(n => (GraphRecord)SampleGraph.Node(Key(n), []));
        var arcs = Enumerable.Range(0, Arcs).Select(n =>
            (GraphRecord)SampleGraph.Relationship($"r{Arcs - n:D6}", "T", Key(0), Key(n), ("n", n)));
        var others = Enumerable.Range(1, 3).Select(n =>
            (GraphRecord)SampleGraph.Relationship($"s{n}", "S", Key(0), Key(n)));
        await ImportAsync(store, [.. nodes, .. arcs, .. others]);

        await using var view = await store.OpenViewAsync(Token);
        var request = new TopologyRequest { ArcColumns = [new ArcColumn("n", ColumnEncoding.Integer)] };
        await using var topology = await view.OpenTopologyAsync(request, Token);

        var hub = (await topology.ResolveNodesAsync([Key(0)], Token))[0];
        var (counts, neighbours, numbers) = Read(topology, hub);
        Assert.Equal([3, 1024, 1024, 1], counts);
        Assert.Equal(Enumerable.Range(1, 3).Concat(Enumerable.Range(0, Arcs)).Select(Key), neighbours);
        Assert.Equal(Enumerable.Range(0, Arcs), numbers.Skip(3));
        Assert.Equal(
            [new RelationshipCount(Key(0), "S", true, 3), new(Key(0), "T", true, Arcs), new(Key(0), "T", false, 1)],
            await view.CountRelationshipsAsync([Key(0)], Token));
        var page = await view.ListRelationshipsAsync(
            new RelationshipListing(Key(0), ArcDirections.Both, ["T"], "r001000", 2),
            Token);
        Assert.Equal(["r001001", "r001002"], page);
    }

    private static (List<int> Counts, List<string> Neighbours, List<int> Numbers) Read(Topology topology, int node)
    {
        var counts = new List<int>();
        var neighbours = new List<string>();
        var numbers = new List<int>();
        foreach (var block in topology.Blocks(node, ArcDirections.Outgoing))
        {
            counts.Add(block.Count);
            foreach (var neighbour in block.Neighbours)
                neighbours.Add(topology.NodeKey(neighbour));
            numbers.AddRange(block.Column(0));
        }

        return (counts, neighbours, numbers);
    }

    private static string Key(int number) => $"n{number:D6}";

    private static GraphRecord Node(int number) => SampleGraph.Node(
        Key(number),
        number % 10_000 == 0 ? ["Common", "Rare"] : ["Common"],
        number < 70_000
            ? [("kind", number), ("text", $"t{number % 100}")]
            : number % 2 == 0 ? [("kind", number * 0.5)] : [("kind", long.MaxValue - number), ("odd", true)]);

    private static GraphRecord Edge(int number) => SampleGraph.Relationship(
        $"r{number:D6}",
        "T" + number % 5,
        Key(number),
        Key((number * 31) % Count),
        ("day", new Date(number)));

    private static Task<ImportSummary> ImportAsync(EmbeddedStore store, IEnumerable<GraphRecord> records) =>
        store.ImportAsync(records.ToAsyncEnumerable(), null, Token);
}
