using System.Text.Json;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
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

    public static async Task<DatasetStores> LoadAsync(Neo4jStoreOptions options, Func<IEnumerable<GraphRecord>> records)
    {
        var token = TestContext.Current.CancellationToken;
        var stores = new DatasetStores(new EmbeddedStore(new EmbeddedStoreOptions()), new Neo4jStore(options));
        try
        {
            var there = await stores._embedded.ImportAsync(records().ToAsyncEnumerable(), null, token);
            var here = await stores._neo4j.ImportAsync(records().ToAsyncEnumerable(), null, token);
            Assert.Equal(there, here);
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
