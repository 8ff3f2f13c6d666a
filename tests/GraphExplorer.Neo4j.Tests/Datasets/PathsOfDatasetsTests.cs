using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
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
        var options = await StoreDatabase.OptionsAsync(server, GraphIndexes.None);
        var folder = Require("pole");
        await StoreDatabase.EmptyAsync(server);
        var records = PoleRecords.Read(folder).ToArray();
        await using var stores = await DatasetStores.LoadAsync(options, records);

        var counted = await stores.CountAsync();
        var nodes = records.OfType<NodeRecord>().ToArray();
        string[] people = [.. nodes.Where(node => node.HasLabel("Person")).Select(node => node.Key)];
        string[] all = [.. nodes.Select(node => node.Key)];
        var found = await CompareAsync(stores, new Random(1842), i => i % 2 == 0 ? people : all, "HAS_POSTCODE");

        Assert.Equal((PoleRecords.Nodes, PoleRecords.Relationships), (counted.Nodes, counted.Relationships));
        Assert.True(found > Pairs, $"{found} paths");
    }

    /// <remarks>
    /// On a server of its own where there can be one, filled by Neo4j's own bulk import: that is how a graph of this size
    /// gets into a Neo4j of which somebody makes a store, and to delete it again would take longer than the test.
    /// </remarks>
    [Fact]
    public async Task Paths_between_two_hundred_pairs_of_people_in_a_social_network_are_those_of_the_embedded_store()
    {
        var options = await StoreDatabase.OptionsAsync(server, GraphIndexes.None);
        var folder = Require("ldbc-snb-sf0.1");
        var records = SocialRecords.Read(folder).ToArray();
        await using var own = LocalServer.Tools is null ? null : await LocalServer.StartAsync(
            fill: tables => BulkTables.Write(tables, records));
        if (own is null)
            await StoreDatabase.EmptyAsync(server);
        await using var stores = own is null
            ? await DatasetStores.LoadAsync(options, records)
            : await DatasetStores.LoadBesideAsync(new Neo4jStoreOptions { Address = own.Address }, records);

        var counted = await stores.CountAsync();
        string[] people =
        [
            .. records.OfType<NodeRecord>().Where(node => node.HasLabel("Person")).Select(node => node.Key),
        ];
        var found = await CompareAsync(stores, new Random(2012), _ => people, "likes");

        Assert.Equal(SocialRecords.People, people.Length);
        Assert.Equal(SocialRecords.People, counted.Labels.Single(label => label.Name == "Person").Count);
        Assert.True(found > Pairs, $"{found} paths");
    }

    /// <summary>Every fourth pair is asked about with other settings.</summary>
    private static async Task<int> CompareAsync(
        DatasetStores stores,
        Random random,
        Func<int, string[]> among,
        string unwanted)
    {
        var found = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var some = among(i);
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
