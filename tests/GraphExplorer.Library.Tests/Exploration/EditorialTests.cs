using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>What the editors inferred and no source says.</summary>
public sealed class EditorialTests(ShippedGraph graph)
{
    private static PathQuery Question(EditorialFacts? editorial) => new()
    {
        From = ["operation-bear"],
        To = ["stalin-assassination-plot"],
        MaxHops = 1,
        Filter = new FactFilter { Editorial = editorial },
    };

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Carries_no_path_unless_asked_for_and_is_counted(string store)
    {
        var without = await graph.On(store).FindPathsAsync(Question(null));
        var with = await graph.On(store).FindPathsAsync(Question(EditorialFacts.Include));

        Assert.Empty(without.Paths);
        Assert.Contains(without.Search.Excluded, excluded => excluded is { Filter: "editorial", Count: 1 });
        Assert.Contains(without.Search.Relaxations, offer => offer is { Parameter: "editorial", Value: "include" });
        Assert.Equal(
            "Operation Bear was identified with the plot to kill Stalin (not dated; inferred by the editors, said by no " +
            "source) [1].",
            Assert.Single(with.Paths).Sentence);
    }

    [Fact]
    public async Task Stands_in_lists_unless_it_is_refused()
    {
        var useCases = graph.On("embedded");
        var all = await useCases.ReadTimelineAsync("operation-bear", new FactFilter());
        var sourced = await useCases.ReadTimelineAsync(
            "operation-bear", new FactFilter { Editorial = EditorialFacts.Exclude });

        Assert.Contains(all.Undated, item => item.Relationship.Editorial == true);
        Assert.DoesNotContain(sourced.Undated, item => item.Relationship.Editorial == true);
        Assert.Equal(all.UndatedTotal.Value - 1, sourced.UndatedTotal.Value);
    }
}
