using System.Text.Json;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>The same records in the embedded store and in Neo4j, for a test that compares them.</summary>
internal sealed class DatasetStores : IAsyncDisposable
{
    /// <summary>No question is cut by time: how fast the machine is must not show in an answer.</summary>
    private static readonly PathFinderOptions Patient = new() { TimeLimit = TimeSpan.FromMinutes(10) };

    private readonly EmbeddedStore _embedded;
    private readonly Neo4jStore _neo4j;
    private readonly PathFinder _paths = new(new CatalogueCache(), Patient, TimeProvider.System);
    private readonly PathFinder _pathsOfNeo4j = new(new CatalogueCache(), Patient, TimeProvider.System);

    private DatasetStores(EmbeddedStore embedded, Neo4jStore neo4j)
    {
        _embedded = embedded;
        _neo4j = neo4j;
    }

    /// <summary>Loads the records into both.</summary>
    public static Task<DatasetStores> LoadAsync(Neo4jStoreOptions options, IReadOnlyList<GraphRecord> records) =>
        OpenAsync(options, records, async (there, store) =>
        {
            var here = await store.ImportAsync(
                records.ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);
            Assert.Equal(there, here);
        });

    /// <summary>
    /// Loads the records into the embedded store. Neo4j has them already; the first of each label and type is put in
    /// once more, so that the store makes its constraints.
    /// </summary>
    public static Task<DatasetStores> LoadBesideAsync(
        Neo4jStoreOptions options,
        IReadOnlyList<GraphRecord> records) =>
        OpenAsync(options, records, async (_, store) =>
        {
            var firsts = records.DistinctBy(record => record is NodeRecord node
                ? string.Join('\n', node.Labels)
                : $"type {((RelationshipRecord)record).Type}");
            await store.ImportAsync(firsts.ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);
        });

    private static async Task<DatasetStores> OpenAsync(
        Neo4jStoreOptions options,
        IReadOnlyList<GraphRecord> records,
        Func<ImportSummary, Neo4jStore, Task> fill)
    {
        var token = TestContext.Current.CancellationToken;
        var stores = new DatasetStores(new EmbeddedStore(new EmbeddedStoreOptions()), new Neo4jStore(options));
        try
        {
            await fill(await stores._embedded.ImportAsync(records.ToAsyncEnumerable(), null, token), stores._neo4j);
            return stores;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    /// <summary>Counts of both stores, which must be the same.</summary>
    public async Task<GraphStatistics> CountAsync()
    {
        await using var there = await _embedded.OpenViewAsync(TestContext.Current.CancellationToken);
        await using var here = await _neo4j.OpenViewAsync(TestContext.Current.CancellationToken);
        var expected = await there.GetStatisticsAsync(TestContext.Current.CancellationToken);
        var actual = await here.GetStatisticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal((expected.Nodes, expected.Relationships), (actual.Nodes, actual.Relationships));
        Assert.Equal(expected.Labels, actual.Labels);
        Assert.Equal(expected.Types, actual.Types);
        return expected;
    }

    /// <summary>Asks both, holds the answers against each other, and gives the number of paths.</summary>
    public async Task<int> AgreeAsync(PathQuery query)
    {
        await using var there = await _embedded.OpenViewAsync(TestContext.Current.CancellationToken);
        await using var here = await _neo4j.OpenViewAsync(TestContext.Current.CancellationToken);
        var expected = await _paths.FindAsync(there, query, TestContext.Current.CancellationToken);
        var actual = await _pathsOfNeo4j.FindAsync(here, query, TestContext.Current.CancellationToken);
        Assert.Equal(Describe(expected), Describe(actual));
        return expected.Paths.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _embedded.DisposeAsync();
        await _neo4j.DisposeAsync();
    }

    private static string Describe(PathsAnswer answer) =>
        JsonSerializer.Serialize(
        answer with { Meta = answer.Meta with { GraphVersion = null } },
        typeof(PathsAnswer),
        AnswerJson.Readable);
}
