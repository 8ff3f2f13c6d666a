using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Library.Tests.Analysis.Networks;

/// <summary>The shipped data set as a network, and projections of it.</summary>
public sealed class StoreNetworkTests
{
    [Fact]
    public async Task All_entities_but_concepts_come_in_key_order_and_what_is_left_out_is_counted()
    {
        var data = await ShippedNetwork.ReadAsync();

        var facts = data.Facts!;
        Assert.Equal(370, data.Keys.Length);
        Assert.Equal(data.Keys.Order(StringComparer.Ordinal), data.Keys);
        Assert.DoesNotContain(facts.Entities, entity => entity.Kind == "Concept");
        Assert.Contains(facts.Excluded, excluded => excluded is { Filter: "labels", Count: 160, Unit: "entities" });
        Assert.All(facts.Relationships, fact => Assert.NotEmpty(fact.Works));
        var works = facts.Relationships.SelectMany(fact => fact.Works);
        Assert.All(works, work => Assert.True(facts.WorkTitles.ContainsKey(work)));
    }

    [Fact]
    public async Task A_filter_holds_for_both_ends()
    {
        var data = await ShippedNetwork.ReadAsync(new FactFilter { Labels = ["Person"] });

        Assert.Equal(122, data.Keys.Length);
        Assert.All(data.Facts!.Entities, entity => Assert.Equal("Person", entity.Kind));
        Assert.NotEmpty(data.Facts.Relationships);
    }

    [Fact]
    public async Task Rival_accounts_and_dates_filter_as_they_do_for_paths()
    {
        var all = await ShippedNetwork.ReadAsync();
        var plain = await ShippedNetwork.ReadAsync(new FactFilter { Hypotheses = [FactFilter.NoHypothesis] });
        var then = await ShippedNetwork.ReadAsync(new FactFilter { During = "1938" });

        Assert.True(plain.Relationships.Count < all.Relationships.Count);
        Assert.All(
            then.Facts!.Relationships,
            fact =>
            {
                Assert.NotNull(fact.Dates);
                Assert.True(DateOnly.FromDayNumber(fact.Dates.Value.StartMin) <= new DateOnly(1938, 12, 31));
                Assert.True(DateOnly.FromDayNumber(fact.Dates.Value.EndMax) >= new DateOnly(1938, 1, 1));
            });
    }

    [Fact]
    public async Task A_selection_without_entities_is_refused()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            ShippedNetwork.ReadAsync(new FactFilter { Labels = ["Person"], ExcludeLabels = ["Entity"] }));

        Assert.Equal(ErrorCodes.InvalidValue, refused.Code);
        Assert.Contains("The selection is empty", refused.Message);
    }

    [Fact]
    public async Task A_graph_over_the_memory_limit_is_refused_before_it_is_read()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            ShippedNetwork.ReadAsync(memory: new MemoryLimit(100_000)));

        Assert.Equal(ErrorCodes.TooLarge, refused.Code);
        Assert.Contains("\"maxMemory\"", refused.Message);
    }

    [Fact]
    public async Task A_weight_that_some_relationship_lacks_is_refused_with_its_name()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() => ShippedNetwork.ReadAsync(weight: "trust"));
        var works = await ShippedNetwork.ReadAsync(weight: "works");

        Assert.Contains("has no number as \"trust\"", refused.Message);
        Assert.Equal(3, works.Relationships.Weights!.Count(weight => weight == 0)); // by the editors: no work says them
        Assert.All(works.Relationships.Weights!, weight => Assert.True(weight >= 0));
    }

    [Fact]
    public async Task A_projection_joins_two_of_one_kind_once_for_each_that_they_share()
    {
        var data = await ShippedNetwork.ReadAsync();

        var projected = TwoModeProjection.Project(data, "Person", "Agency", MemoryLimit.OfMachine);

        var network = Network.Build(projected, Projection.Default);
        Assert.Equal(122, network.NodeCount);
        Assert.True(network.LineCount > 0);
        for (var line = 0; line < network.LineCount; line++)
        {
            var shared = Agencies(network.LineSources[line]).Intersect(Agencies(network.LineTargets[line]));
            Assert.Equal(shared.Count(), network.LineWeights[line]);
        }

        IEnumerable<string> Agencies(int node)
        {
            var at = Array.IndexOf(data.Keys, network.Data.Keys[node]);
            return data.Facts!.Relationships
                .Where(fact => fact.From == at || fact.To == at)
                .Select(fact => fact.From == at ? fact.To : fact.From)
                .Where(other => data.Facts.Entities[other].Kind == "Agency")
                .Select(other => data.Keys[other])
                .Distinct();
        }
    }

    [Fact]
    public async Task A_projection_onto_a_kind_that_is_not_there_names_those_that_are()
    {
        var data = await ShippedNetwork.ReadAsync();

        var refused = Assert.Throws<AnalysisException>(() =>
            TwoModeProjection.Project(data, "Persons", "Agency", MemoryLimit.OfMachine));

        Assert.Equal(ErrorCodes.UnknownName, refused.Code);
        Assert.Contains("Person", refused.Message);
    }

    [Fact]
    public async Task A_projection_over_the_memory_limit_is_refused_before_it_is_made()
    {
        var data = await ShippedNetwork.ReadAsync();

        Assert.Throws<AnalysisException>(() =>
            TwoModeProjection.Project(data, "Person", "State", new MemoryLimit(1000)));
    }
}
