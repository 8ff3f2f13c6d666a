using GraphExplorer.Graph.Stores;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>
/// Tests that need the server's one database to themselves: one after the other, and beside no others.
/// </summary>
[CollectionDefinition(nameof(StoreDatabase), DisableParallelization = true)]
public sealed class StoreDatabase : ICollectionFixture<ShippedStores>
{
    private static int _changes;

    /// <summary>Rises when the database is given to another test: what was loaded before is not there any more.</summary>
    internal static int Changes => Volatile.Read(ref _changes);

    /// <summary>Deletes all data; constraints and indexes stay, as they would for a user.</summary>
    public static async Task EmptyAsync(Neo4jServer server)
    {
        NoteChange();
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
            cancellationToken: TestContext.Current.CancellationToken);
        await result.ConsumeAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Says that the database does not hold what was loaded any more.</summary>
    public static void NoteChange() => Interlocked.Increment(ref _changes);

    /// <summary>Runs a statement as somebody else would.</summary>
    public static async Task RunAsync(Neo4jServer server, string statement)
    {
        NoteChange();
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(
            statement,
            cancellationToken: TestContext.Current.CancellationToken);
        await result.ConsumeAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A store on the server, which must have been asked for before.</summary>
    public static async Task<Neo4jStoreOptions> OptionsAsync(Neo4jServer server, GraphIndexes indexes) => new()
    {
        Address = await server.RequireAsync(),
        User = Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_USER"),
        Password = Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_PASSWORD"),
        Indexes = indexes,
    };
}
