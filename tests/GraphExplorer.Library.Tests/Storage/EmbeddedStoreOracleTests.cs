using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>The embedded store against one that answers by looking at everything.</summary>
public sealed class EmbeddedStoreOracleTests
{
    private const int Nodes = 60;
    private const int Relationships = 200;

    private static readonly GraphIndexes Indexes = new([("Claim", "subject"), ("Ghost", "subject")], "searchKeys");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Answers_as_the_oracle_does_after_every_one_of_several_imports(int seed)
    {
        var random = new RandomRecords(seed);
        var order = new Random(seed);
        await using var oracle = new LevelledStore(Indexes);
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = Indexes });
        for (var import = 0; import < 4; import++)
        {
            // The first import brings all nodes; later ones replace some records and add others.
            GraphRecord[] records =
            [
                .. Enumerable.Range(0, Nodes + import).Where(n => import == 0 || n >= Nodes || order.Next(4) == 0)
                    .Select(random.Node),
                .. Enumerable.Range(0, Relationships + import * 20).Where(_ => order.Next(3) == 0)
                    .Select(r => random.Relationship(r, Nodes)),
            ];
            order.Shuffle(records);

            var expected = await oracle.ImportAsync(records.ToAsyncEnumerable(), null, Token);
            var summary = await store.ImportAsync(records.ToAsyncEnumerable(), null, Token);

            Assert.Equal(expected, summary);
            await using var right = await oracle.OpenViewAsync(Token);
            await using var view = await store.OpenViewAsync(Token);
            await AssertSameRecordsAsync(right, view);
            await AssertSameListsAsync(right, view);
            await AssertSameArcsAsync(right, view);
        }
    }

    private static async Task AssertSameRecordsAsync(IGraphView right, IGraphView view)
    {
        var keys = await right.ListNodesAsync(new NodeListing(null, null, int.MaxValue), Token);
        Assert.Equal(keys, await view.ListNodesAsync(new NodeListing(null, null, int.MaxValue), Token));
        var nodes = await view.GetNodesAsync(keys, Token);
        foreach (var (node, expected) in nodes.Zip(await right.GetNodesAsync(keys, Token)))
        {
            Assert.Equal(expected!.Labels, node!.Labels);
            Assert.Equal(expected.Properties, node.Properties);
        }

        string[] relationships = [.. Enumerable.Range(-1, Relationships + 100).Select(number => $"r{number}")];
        Assert.Equal(
            await right.GetRelationshipsAsync(relationships, Token),
            await view.GetRelationshipsAsync(relationships, Token));
    }

    private static async Task AssertSameListsAsync(IGraphView right, IGraphView view)
    {
        var keys = await right.ListNodesAsync(new NodeListing(null, null, int.MaxValue), Token);
        NodeListing[] listings = [new("Person", keys[7], 11), new("Place", "m", 100), new(null, "n3", 2)];
        foreach (var listing in listings)
            Assert.Equal(await right.ListNodesAsync(listing, Token), await view.ListNodesAsync(listing, Token));
        NodeLookup[] lookups =
        [
            new("Claim", "subject", ["x", "anna", "x"]),
            new("Claim", "subject", ["x", "ana"], 3),
            new("Ghost", "subject", ["x"]),
        ];
        foreach (var lookup in lookups)
            Assert.Equal(await right.FindNodesAsync(lookup, Token), await view.FindNodesAsync(lookup, Token));
        foreach (var terms in new string[][] { ["ann"], ["rboert"], ["lovelac", "a"], ["éva", "x", "coumt"], ["none"] })
        {
            foreach (var request in new CandidateRequest[] { new(terms, "Person", 100), new(terms, null, 3) })
                await AssertSameCandidatesAsync(right, view, request);
        }

        var arcs = keys.SelectMany(key => new RelationshipListing[]
        {
            new(key, ArcDirections.Both, null, null, 5),
            new(key, ArcDirections.Both, ["T1", "T9"], "r150", 1000),
            new(key, ArcDirections.Incoming, ["T0", "T2"], null, 1000),
            new(key, ArcDirections.Outgoing, null, "r2", 3),
        });
        foreach (var listing in arcs)
        {
            Assert.Equal(
                await right.ListRelationshipsAsync(listing, Token),
                await view.ListRelationshipsAsync(listing, Token));
        }

        Assert.Equal(await right.CountRelationshipsAsync(keys, Token), await view.CountRelationshipsAsync(keys, Token));
        var expected = await right.GetStatisticsAsync(Token);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((expected.Nodes, expected.Relationships), (statistics.Nodes, statistics.Relationships));
        Assert.Equal(expected.Labels, statistics.Labels);
        Assert.Equal(expected.Types, statistics.Types);
    }

    private static async Task AssertSameCandidatesAsync(IGraphView right, IGraphView view, CandidateRequest request)
    {
        var expected = await right.FindCandidatesAsync(request, Token);
        var found = await view.FindCandidatesAsync(request, Token);
        Assert.Equal(expected.Keys, found.Keys);
        Assert.Equal(expected.IsComplete, found.IsComplete);
    }

    private static async Task AssertSameArcsAsync(IGraphView right, IGraphView view)
    {
        var request = new TopologyRequest
        {
            ArcColumns = [new("since", ColumnEncoding.DayNumber), new("stance", ColumnEncoding.TextCode)],
            NodeColumns =
            [
                ArcColumn.Label("Author"),
                new("size", ColumnEncoding.Integer),
                new("any", ColumnEncoding.Boolean),
            ],
        };
        await using var expected = await right.OpenTopologyAsync(request, Token);
        await using var topology = await view.OpenTopologyAsync(request, Token);
        foreach (var key in await right.ListNodesAsync(new NodeListing(null, null, int.MaxValue), Token))
        {
            var theirs = (await expected.ResolveNodesAsync([key], Token))[0];
            await expected.GrowAsync(new[] { theirs }, Token);
            var ours = (await topology.ResolveNodesAsync([key], Token))[0];
            foreach (var directions in new[] { ArcDirections.Outgoing, ArcDirections.Incoming })
                Assert.Equal(Lines(expected, theirs, directions), Lines(topology, ours, directions));
        }
    }

    private static string[] Lines(Topology topology, int node, ArcDirections directions)
    {
        var lines = new List<string>();
        foreach (var block in topology.Blocks(node, directions))
        {
            for (var i = 0; i < block.Count; i++)
            {
                var neighbour = block.Neighbours[i];
                var stance = block.Column(1)[i];
                lines.Add(string.Join(
                    ' ',
                    topology.Types[block.Type],
                    topology.NodeKey(neighbour),
                    topology.RelationshipKey(block.Relationships[i]),
                    block.Column(0)[i],
                    stance == ArcColumn.Absent ? "-" : topology.Text(1, stance),
                    topology.NodeColumn(0, neighbour),
                    topology.NodeColumn(1, neighbour),
                    topology.NodeColumn(2, neighbour)));
            }
        }

        // Type numbers are the store's own, so types are sorted by name; within a type the order is compared.
        return [.. lines.OrderBy(line => line.Split(' ')[0], StringComparer.Ordinal)];
    }
}
