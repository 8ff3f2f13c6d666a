using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Library.Tests.Exploration.Oracle;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>Ids that stand for another entity now, or for none any more.</summary>
public sealed class RetiredEntitiesTests
{
    private const int MaxChainLength = 9;

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task An_id_that_was_merged_says_which_one_to_ask_for(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records());
        foreach (var id in new[] { "old-ada", "older-ada", $"chain-{MaxChainLength}" })
        {
            var read = await Assert.ThrowsAsync<MergedException>(() => useCases.ReadEntityAsync(id));
            var list = await Assert.ThrowsAsync<MergedException>(
                () => useCases.ListRelationshipsAsync(id, new FactFilter()));
            var around = await Assert.ThrowsAsync<MergedException>(
                () => useCases.AroundAsync(new NeighbourhoodQuery { Id = id }));
            var timeline = await Assert.ThrowsAsync<MergedException>(
                () => useCases.ReadTimelineAsync(id, new FactFilter()));

            Assert.All(new[] { read, list, around, timeline }, merged =>
                Assert.Equal((ErrorCodes.Merged, "ada"), (merged.Code, merged.Target)));
        }
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Paths_go_from_what_an_id_stands_for_now(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records());

        var answer = await useCases.FindPathsAsync(
            new PathQuery { From = ["older-ada"], To = ["bob"], Avoid = ["old-ada-2"] });
        var itself = await Assert.ThrowsAsync<QueryException>(
            () => useCases.FindPathsAsync(new PathQuery { From = ["older-ada"], To = ["ada"] }));

        Assert.Equal(["ada", "bob"], answer.Paths[0].Nodes);
        Assert.Equal(
            [new ResolvedId("older-ada", "ada"), new ResolvedId("bob", "bob"), new ResolvedId("old-ada-2", "carl")],
            answer.Resolved);
        Assert.Equal(ErrorCodes.Contradiction, itself.Code);
    }

    [Theory]
    [InlineData("ring-1", "not_found")]
    [InlineData("ring-self", "not_found")]
    [InlineData("lost", "not_found")]
    [InlineData("into-claim", "not_found")]
    [InlineData("chain-10", "not_found")]
    [InlineData("gone", "deleted")]
    [InlineData("into-gone", "deleted")]
    public async Task An_id_that_leads_nowhere_is_refused(string id, string code)
    {
        foreach (var store in new[] { "embedded", "levelled" })
        {
            await using var useCases = await UseCases.OpenAsync(store, Records());

            var read = await Assert.ThrowsAsync<QueryException>(() => useCases.ReadEntityAsync(id));
            var path = await Assert.ThrowsAsync<QueryException>(
                () => useCases.FindPathsAsync(new PathQuery { From = [id], To = ["ada"] }));

            Assert.Equal(("id", code), (read.Errors[0].Parameter, read.Code.Name));
            Assert.Equal(("from", code), (path.Errors[0].Parameter, path.Code.Name));
        }
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Nothing_that_was_retired_is_listed_found_or_suggested(string store)
    {
        await using var useCases = await UseCases.OpenAsync(store, Records());

        var all = await useCases.SearchAsync(new SearchQuery { Limit = SearchQuery.MaxLimit });
        var found = await useCases.SearchAsync(new SearchQuery { Text = "ada" });
        var suggested = await useCases.SuggestAsync("ada");
        var near = await Assert.ThrowsAsync<QueryException>(() => useCases.ReadEntityAsync("adaa"));

        Assert.Equal(AwkwardGraph.Entities.Length, all.Items.Count);
        Assert.Equal(["ada"], found.Items.Select(hit => hit.Entity.Id));
        Assert.Equal(["ada"], suggested.Items.Select(hit => hit.Entity.Id));
        Assert.Equal(["ada"], near.Errors[0].Nearest);
    }

    private static IEnumerable<GraphRecord> Records() =>
    [
        .. AwkwardGraph.Create(0).Records, // old-ada is merged into ada, gone is deleted
        Merged("older-ada", "old-ada"),
        Merged("old-ada-2", "carl"),
        Merged("ring-1", "ring-2"),
        Merged("ring-2", "ring-1"),
        Merged("ring-self", "ring-self"),
        Merged("lost", "nowhere"),
        Merged("into-gone", "gone"),
        Merged("into-claim", "C01"),
        Merged("chain-1", "ada"),
        .. Enumerable.Range(2, MaxChainLength).Select(number => Merged($"chain-{number}", $"chain-{number - 1}")),
    ];

    private static NodeRecord Merged(string key, string into) =>
        SampleGraph.Node(key, ["Entity", "Person"], ("name", "Ada"), ("mergedInto", into));
}
