using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Storage;

namespace GraphExplorer.Neo4j.Tests.Store;

[Collection(nameof(StoreDatabase))]
public sealed class CandidateTests(Neo4jServer server)
{
    private static readonly string[] Letters =
    [
        "a", "b", "c", "d", "e", "é", "я", "\U0001F600", "-", "/", ".", "*", "\"", "\\", "~", "(", "1",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Candidates_and_lookups_are_those_of_the_embedded_store_for_any_words()
    {
        var random = new Random(7);
        var indexes = new GraphIndexes([("Thing", "code"), ("Thing", "key word")], "words");
        var records = Enumerable.Range(0, 600).Select(i => (GraphRecord)new NodeRecord(
            $"n{i}",
            i % 3 == 0 ? ["Thing", "Other"] : ["Thing"],
            PropertyMap.Of(
                ("words", Value.From(
                    Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Word(random)} {Word(random)}"))),
                ("code", Word(random)),
                ("key word", Value.From(Enumerable.Range(0, 3).Select(_ => Word(random)))))))
            .ToArray();
        await using var embedded = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = indexes });
        await using var neo4j = new Neo4jStore(await StoreDatabase.OptionsAsync(server, indexes));
        await StoreDatabase.EmptyAsync(server);
        await embedded.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        await neo4j.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        await using var expected = await embedded.OpenViewAsync(Token);
        await using var actual = await neo4j.OpenViewAsync(Token);
        var found = 0;

        for (var i = 0; i < 300; i++)
        {
            var terms = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Word(random)).ToArray();
            var request = new CandidateRequest(terms, i % 4 == 0 ? "Other" : null, i % 5 == 0 ? 3 : 1000);
            var lookup = new NodeLookup("Thing", i % 2 == 0 ? "code" : "key word", [Word(random), Word(random)]);

            var candidates = await expected.FindCandidatesAsync(request, Token);
            var same = await actual.FindCandidatesAsync(request, Token);

            found += candidates.Keys.Count;
            Assert.True(
                candidates.Keys.SequenceEqual(same.Keys) && candidates.IsComplete == same.IsComplete,
                $"{string.Join(' ', terms)}: {string.Join(' ', candidates.Keys)} but {string.Join(' ', same.Keys)}");
            Assert.Equal(await expected.FindNodesAsync(lookup, Token), await actual.FindNodesAsync(lookup, Token));
        }

        Assert.True(found > 300);
    }

    [Fact]
    public async Task Structure_is_that_of_the_embedded_store_for_any_types_and_columns()
    {
        var random = new Random(11);
        string[] types = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
        GraphRecord[] records =
        [
            .. Enumerable.Range(0, 120).Select(i => new NodeRecord(
                $"n{i}", i % 2 == 0 ? ["X"] : ["X", "Y"], PropertyMap.Of(("size", i), ("name", $"name {i % 7}")))),
            .. Enumerable.Range(0, 900).Select(i => new RelationshipRecord(
                $"r{i}", types[random.Next(types.Length)], $"n{random.Next(120)}", $"n{random.Next(12)}",
                PropertyMap.Of(("weight", random.Next(5)), ("day", Value.From(new DateOnly(1938, 1, 1).AddDays(i)))))),
        ];
        await using var embedded = new EmbeddedStore(new EmbeddedStoreOptions());
        await using var neo4j = new Neo4jStore(await StoreDatabase.OptionsAsync(server, GraphIndexes.None));
        await StoreDatabase.EmptyAsync(server);
        await embedded.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        await neo4j.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        await using var expected = await embedded.OpenViewAsync(Token);
        await using var actual = await neo4j.OpenViewAsync(Token);

        for (var i = 0; i < 14; i++)
        {
            var request = new TopologyRequest
            {
                Types = i == 0 ? null : [.. types.Take(i - 1), "Unknown"],
                NodeColumns = [ArcColumn.Label("Y"), new ArcColumn("name", ColumnEncoding.TextCode)],
                ArcColumns = i % 3 == 0 ? [] : [new ArcColumn("day", ColumnEncoding.DayNumber)],
            };
            Assert.Equal(await DescribeAsync(expected, request), await DescribeAsync(actual, request));
        }
    }

    /// <summary>Two levels round some nodes: degrees, columns, and the arcs of the types wanted.</summary>
    private static async Task<List<string>> DescribeAsync(IGraphView view, TopologyRequest request)
    {
        await using var topology = await view.OpenTopologyAsync(request, Token);
        string[] keys = ["n3", "n50", "nobody", "n100"];
        var from = (await topology.ResolveNodesAsync(keys, Token)).Where(node => node >= 0).ToArray();
        await topology.GrowAsync(from, Token);
        var lines = new List<string>();
        var reached = new SortedSet<int>();
        foreach (var node in from)
            Describe(topology, node, lines, reached);
        await topology.GrowAsync(reached.ToArray(), Token);
        foreach (var node in reached)
            Describe(topology, node, lines, []);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static void Describe(Topology topology, int node, List<string> lines, SortedSet<int> reached)
    {
        var key = topology.NodeKey(node);
        lines.Add($"{key} {topology.Degree(node, ArcDirections.Outgoing)} " +
            $"{topology.Degree(node, ArcDirections.Incoming)} {topology.NodeColumn(0, node)} " +
            $"{topology.NodeText(1, topology.NodeColumn(1, node))}");
        foreach (var block in topology.Blocks(node, ArcDirections.Both))
        {
            if (!topology.IsWanted(block.Type))
                continue;
            for (var i = 0; i < block.Count; i++)
            {
                var day = topology.Request.ArcColumns.Count > 0 ? block.Column(0)[i] : 0;
                lines.Add($"{key} {block.IsOutgoing} {topology.Types[block.Type]} " +
                    $"{topology.NodeKey(block.Neighbours[i])} " +
                    $"{topology.RelationshipKey(block.Relationships[i])} {day}");
                reached.Add(block.Neighbours[i]);
            }
        }
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 11))
            .Select(_ => Letters[random.Next(random.Next(2) == 0 ? 3 : Letters.Length)]));
}
