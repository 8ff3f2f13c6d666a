using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Library.Tests.Contracts.SampleGraph;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>
/// A graph with more entities than one answer looks at: without a name every label is listed whole, and every count is exact.
/// </summary>
public sealed class LargeListingTests
{
    private const int Crimes = EntitySearch.MaxCandidates + 40;
    private const int Vehicles = 7;

    /// <summary>The vehicles stand behind all crimes in key order, where a list of the first candidates never came.</summary>
    private static readonly GraphRecord[] Records =
    [
        .. Enumerable.Range(0, Crimes).Select(i => Node($"c{i:D5}", ["Crime"])),
        .. Enumerable.Range(0, Vehicles).Select(i => Node($"v{i}", i < 3 ? ["Vehicle", "Stolen"] : ["Vehicle"])),
    ];

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_label_whose_entities_stand_last_is_listed_whole(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);

        var all = await useCases.SearchAsync(new SearchQuery());
        var vehicles = await useCases.SearchAsync(new SearchQuery { Labels = ["Vehicle"] });
        var several = await useCases.SearchAsync(new SearchQuery { Labels = ["Vehicle", "Stolen"] });
        var crimes = await useCases.SearchAsync(new SearchQuery { Labels = ["Crime"], Limit = 1 });

        FacetCount[] facets = [new("Crime", Crimes), new("Vehicle", Vehicles), new("Stolen", 3)];
        Assert.Equal(facets, all.Facets.Labels);
        Assert.Equal(facets, vehicles.Facets.Labels);
        Assert.Equal(new Total(Records.Length, TotalRelation.Exact), all.Total);
        Assert.Equal(new Total(Crimes, TotalRelation.Exact), crimes.Total);
        Assert.Equal(["v0", "v1", "v2", "v3", "v4", "v5", "v6"], vehicles.Items.Select(hit => hit.Entity.Id));
        Assert.Null(vehicles.Next);
        Assert.Equal(new Total(Vehicles, TotalRelation.Exact), several.Total);
        Assert.Empty(all.Limits);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Its_parts_hold_every_entity_once(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records);
        var met = new List<string>();
        string? after = "c10030";
        do
        {
            var part = await useCases.SearchAsync(
                new SearchQuery { Labels = ["Crime", "Stolen"], After = after, Limit = 4 });
            met.AddRange(part.Items.Select(hit => hit.Entity.Id));
            after = part.Next;
        }
        while (after is not null);

        var crimes = Enumerable.Range(10_031, Crimes - 10_031).Select(i => $"c{i:D5}");
        Assert.Equal([.. crimes, "v0", "v1", "v2"], met);
    }
}
