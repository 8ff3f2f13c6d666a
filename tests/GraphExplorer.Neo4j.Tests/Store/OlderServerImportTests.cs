using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>Servers before 5.26 take no labels and types out of rows: what is put in there is the same.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class OlderServerImportTests(Neo4jServer server)
{
    private static readonly string[] Labels = ["Person", "Agency", "a`b", "名前", "with space"];
    private static readonly string[] Types = ["KNOWS", "WORKED_FOR", "t`t", "with space"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_in_and_what_replaced_it_is_the_same()
    {
        var random = new Random(1938);
        var first = Records(random);
        var second = Records(random); // the same keys with other labels, types, ends and properties

        var newer = await ImportAsync(letsNamesTravelInRows: true, first, second);
        var older = await ImportAsync(letsNamesTravelInRows: false, first, second);

        Assert.Equal(Latest(first, second), newer);
        Assert.Equal(newer, older);
    }

    private static GraphRecord[] Records(Random random)
    {
        var nodes = Enumerable.Range(0, 60).Select(i => new NodeRecord(
            $"n{i}",
            [.. Labels.Where(_ => random.Next(3) == 0).Order(KeyOrder.Comparer)],
            PropertyMap.Of(("value", random.Next(100)))));
        var relationships = Enumerable.Range(0, 200).Select(i => new RelationshipRecord(
            $"r{i}",
            Types[random.Next(Types.Length)],
            $"n{random.Next(60)}",
            $"n{random.Next(60)}",
            PropertyMap.Of(("value", random.Next(100)))));
        return [.. nodes, .. relationships.Where(_ => random.Next(4) > 0)];
    }

    private static GraphRecord[] Latest(GraphRecord[] first, GraphRecord[] second) =>
    [
        .. second.OfType<NodeRecord>().OrderBy(record => record.Key, KeyOrder.Comparer),
        .. first.Concat(second).OfType<RelationshipRecord>()
            .GroupBy(record => record.Key, (_, same) => same.Last())
            .OrderBy(record => record.Key, KeyOrder.Comparer),
    ];

    private async Task<GraphRecord[]> ImportAsync(bool letsNamesTravelInRows, params GraphRecord[][] imports)
    {
        var options = await StoreDatabase.OptionsAsync(server, GraphIndexes.None);
        await StoreDatabase.EmptyAsync(server);
        await using var store = new Neo4jStore(options with { LetsNamesTravelInRows = letsNamesTravelInRows });
        foreach (var records in imports)
            await store.ImportAsync(records.ToAsyncEnumerable(), null, Token);

        await using var view = await store.OpenViewAsync(Token);
        var nodes = Keys<NodeRecord>(imports);
        var relationships = Keys<RelationshipRecord>(imports);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((nodes.Length, relationships.Length), (statistics.Nodes, statistics.Relationships));
        return
        [
            .. (await view.GetNodesAsync(nodes, Token)).OfType<GraphRecord>(),
            .. (await view.GetRelationshipsAsync(relationships, Token)).OfType<GraphRecord>(),
        ];
    }

    private static string[] Keys<T>(GraphRecord[][] imports)
        where T : GraphRecord =>
        [.. imports.SelectMany(records => records).OfType<T>().Select(record => record.Key).Distinct().Order(KeyOrder.Comparer)];
}
