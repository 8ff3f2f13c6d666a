using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Networks;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>Whole networks of the shipped data set: the same from both stores, and values written back.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class AnalysisTests(ShippedStores stores) : IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Neo4jStore Store => (Neo4jStore)stores.Neo4j.Store;

    private ICypher Cypher => Store.Cypher;

    public async ValueTask InitializeAsync() => await stores.LoadAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_network_is_the_same_from_both_stores_whatever_the_filter()
    {
        FactFilter[] filters =
        [
            new(),
            new() { Labels = ["Person", "Agency"] },
            new() { During = "1937/1939" },
            new() { MinWorks = 2, ExcludeSources = ["S002"] },
        ];

        foreach (var filter in filters)
        {
            var expected = await ReadAsync(stores.Embedded.Store, filter);
            var actual = await ReadAsync(Store, filter);

            Assert.Equal(expected.Keys, actual.Keys);
            Assert.Equal(expected.Relationships.Keys, actual.Relationships.Keys);
            Assert.Equal(expected.Relationships.Sources, actual.Relationships.Sources);
            Assert.Equal(expected.Relationships.Targets, actual.Relationships.Targets);
            Assert.Equal(expected.Facts!.Entities, actual.Facts!.Entities);
            Assert.Equal(
                expected.Facts.Relationships.Select(fact => (fact.Dates, string.Join(' ', fact.Works), fact.Claims)),
                actual.Facts.Relationships.Select(fact => (fact.Dates, string.Join(' ', fact.Works), fact.Claims)));
            Assert.Equal(expected.Facts.Excluded, actual.Facts.Excluded);
        }
    }

    [Fact]
    public async Task Values_are_written_to_entities_and_to_nothing_else()
    {
        var network = Network.Build(await ReadAsync(Store, new FactFilter()), Projection.Default);
        var plan = AnalysisPlan.Make(new AnalysisOptions { Metrics = ["degree", "pagerank", "eigenvector"] }, network);
        var result = AnalysisRunner.Run(network, plan, cancellationToken: Token);

        StoreDatabase.NoteChange();
        var written = await StoreWriter.WriteAsync(Cypher, "id", result, Token);

        var degree = StoreWriter.PropertyOf("degree", SummaryFile.RunOf(result));
        Assert.Equal(370, written);
        Assert.Equal(60, await CountAsync($"MATCH (n:Entity {{id: 'lyushkov'}}) RETURN n.`{degree}`"));
        Assert.Equal(370, await CountAsync($"MATCH (n) WHERE n.`{degree}` IS NOT NULL RETURN count(n)"));
        Assert.Equal(
            0,
            await CountAsync(
                "MATCH (n) WHERE any(key IN keys(n) WHERE key STARTS WITH 'gx_') AND NOT n:Entity RETURN count(n)"));
        Assert.Equal(
            0,
            await CountAsync(
                "MATCH ()-[r]->() WHERE any(key IN keys(r) WHERE key STARTS WITH 'gx_') RETURN count(r)"));
    }

    [Fact]
    public async Task The_rows_of_a_statement_are_a_network()
    {
        var data = await QueryNetwork.ReadAsync(
            Cypher,
            "MATCH (a:Person)-[r]-(b:Person) WHERE a.id < b.id RETURN a AS source, b.id AS target, r.works AS weight",
            MemoryLimit.OfMachine,
            Token);

        var persons = await ReadAsync(Store, new FactFilter { Labels = ["Person"] });
        Assert.Equal(persons.Relationships.Count, data.Relationships.Count);
        Assert.All(data.Relationships.Weights!, weight => Assert.True(weight >= 1));
    }

    private static async Task<NetworkData> ReadAsync(IGraphStore store, FactFilter filter)
    {
        await using var view = await store.OpenViewAsync(Token);
        var reader = new StoreNetwork(new NetworkReader(new CatalogueCache()));
        return await reader.ReadAsync(view, filter, weight: null, length: null, MemoryLimit.OfMachine, Token);
    }

    private async Task<long> CountAsync(string statement)
    {
        await using var result = await Cypher.RunAsync(new CypherStatement(statement), Token);
        long count = -1;
        while (await result.ReadAsync(Token))
            count = result.Current[0].AsInteger();
        return count;
    }
}
