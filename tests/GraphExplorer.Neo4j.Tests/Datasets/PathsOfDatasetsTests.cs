using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Records;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>Public data sets, loaded whole, give the same paths on both stores.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class PathsOfDatasetsTests(Neo4jServer server)
{
    private const int Pairs = 200;

    /// <summary>In arcs: hubs of these sets have a hundred thousand, and both stores must stop at the same place.</summary>
    private const int Budget = 10_000;

    [Fact]
    public async Task Paths_between_two_hundred_pairs_of_a_crime_graph_are_those_of_the_embedded_store()
    {
        await server.RequireAsync();
        var folder = Require("pole");
        await using var stores = await DatasetStores.LoadAsync(server, () => PoleRecords.Read(folder));

        var counted = await stores.CountAsync();
        var nodes = PoleRecords.Read(folder).OfType<NodeRecord>().Select(node => node.Key).ToArray();
        var people = PoleRecords.Read(folder).OfType<NodeRecord>()
            .Where(node => node.HasLabel("Person")).Select(node => node.Key).ToArray();
        var found = await CompareAsync(stores, new Random(1842), nodes, people, "HAS_POSTCODE");

        Assert.Equal((PoleRecords.Nodes, PoleRecords.Relationships), (counted.Nodes, counted.Relationships));
        Assert.True(found > Pairs, $"{found} paths");
    }

    [Fact]
    public async Task Paths_between_two_hundred_pairs_of_a_social_network_are_those_of_the_embedded_store()
    {
        await server.RequireAsync();
        var folder = Require("ldbc-snb-sf0.1");
        await using var stores = await DatasetStores.LoadAsync(server, () => SocialRecords.Read(folder));

        var counted = await stores.CountAsync();
        var nodes = SocialRecords.Read(folder).OfType<NodeRecord>().Select(node => node.Key).ToArray();
        var people = nodes.Where(key => key.StartsWith("Person/", StringComparison.Ordinal)).ToArray();
        var found = await CompareAsync(stores, new Random(2012), nodes, people, "likes");

        Assert.Equal(SocialRecords.People, counted.Labels.Single(label => label.Name == "Person").Count);
        Assert.True(found > Pairs, $"{found} paths");
    }

    /// <summary>Half of the pairs are people, half are anything; every fourth is asked with other settings.</summary>
    private static async Task<int> CompareAsync(
        DatasetStores stores,
        Random random,
        string[] nodes,
        string[] people,
        string unwanted)
    {
        var found = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var some = i % 2 == 0 ? people : nodes;
            var query = new PathQuery
            {
                From = [some[random.Next(some.Length)]],
                To = [some[random.Next(some.Length)]],
                Budget = Budget,
            };
            found += await stores.AgreeAsync(i % 4 > 0
                ? query
                : query with
                {
                    K = 20,
                    MaxHops = random.Next(2, 5),
                    Direction = i % 8 == 0 ? PathDirection.Forward : PathDirection.Any,
                    Filter = new FactFilter { ExcludeTypes = [unwanted] },
                });
        }

        return found;
    }

    private static string Require(string dataset)
    {
        var folder = DatasetFolder.Find(dataset);
        Absence.SkipOrFail("datasets", folder is null ? $"No ../shared/datasets/{dataset}." : null);
        return folder!; // else skipped
    }
}
