using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>How often a question for paths waits for the server, seen from outside, whatever the client says.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class RoundTripTests(ShippedStores stores)
{
    private const int Questions = 100;

    /// <summary>
    /// Version, catalogue, ends, the answer's nodes and relationships and their sources, the end of the transaction.
    /// </summary>
    private const int BesideLevels = 6;

    [Fact]
    public async Task A_path_query_waits_once_a_level_and_at_most_six_times_more()
    {
        await using var proxy = new Proxy(await stores.RequireServerAsync());
        await using var useCases = await stores.ThroughAsync(proxy.Address);
        var random = new Random(6);
        await useCases.FindPathsAsync(Any(random)); // opens the connection and reads the catalogue
        var found = 0;
        for (var i = 0; i < Questions; i++)
        {
            var query = Any(random);
            var before = proxy.Turns;

            var answer = await useCases.FindPathsAsync(query);

            if (answer.Paths.Count == 0)
                continue; // saying why there is none may take more
            found++;
            var waits = proxy.Turns - before;
            var levels = answer.Search.Reached.FromHops + answer.Search.Reached.ToHops;
            Assert.True(waits <= levels + BesideLevels, $"{query}: {waits} round trips for {levels} levels");
        }

        Assert.True(found > Questions / 4, $"{found} of {Questions} have paths");
        Assert.Equal(1, proxy.Connections);
    }

    private PathQuery Any(Random random) => new()
    {
        From = [stores.Entities[random.Next(stores.Entities.Count)]],
        To = [stores.Entities[random.Next(stores.Entities.Count)]],
        Hubs = HubUse.Allow,
    };
}
