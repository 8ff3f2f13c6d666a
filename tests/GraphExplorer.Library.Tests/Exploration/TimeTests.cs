using System.Text.Json;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Json;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>What a time that is asked for holds: moments, states, and what is only possible.</summary>
public sealed class TimeTests(ShippedGraph graph)
{
    [Theory]
    [InlineData("1910")]
    [InlineData("2020")]
    [InlineData("1945")]
    public async Task What_is_certain_comes_first_and_the_rest_says_possibly(string during)
    {
        var answer = await graph.On("embedded").ReadTimelineAsync("lyushkov", new FactFilter { During = during });

        var certainty = answer.Items.Select(item => item.Relationship.Certainty).ToArray();
        Assert.Equal(certainty.OrderBy(word => word == "possible"), certainty);
        Assert.All(answer.Items, item => Assert.Equal(
            item.Relationship.Certainty == "possible",
            item.Relationship.Sentence!.Contains($"possibly in {during}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_time_after_everybody_concerned_was_gone()
    {
        var answer = await graph.On("embedded").ReadTimelineAsync("lyushkov", new FactFilter { During = "2020" });

        Assert.Empty(answer.Items);
    }

    [Fact]
    public async Task A_moment_falls_into_no_other_year()
    {
        var answer = await graph.On("embedded").ReadTimelineAsync("lyushkov", new FactFilter { During = "1910" });

        Assert.All(answer.Items, item => Assert.Equal("possible", item.Relationship.Certainty));
        Assert.DoesNotContain(answer.Items, item => item.Relationship.Verb is "JOINED" or "CARRIED" or "WROTE");
    }

    [Fact]
    public async Task A_state_seen_once_lies_within_the_lives_of_its_ends()
    {
        var claim = (await graph.On("embedded").ReadClaimAsync("C006")).Claim; // the Cheka, 1917 to 1922, in 1920

        Assert.Equal(new DateOnly(1917, 12, 20), claim.Date.StartMin);
        Assert.Equal(new DateOnly(1920, 11, 30), claim.Date.StartMax);
        Assert.Equal(new DateOnly(1920, 11, 1), claim.Date.EndMin);
        Assert.Equal(1922, claim.Date.EndMax!.Value.Year);
    }

    [Fact]
    public async Task A_bound_that_is_unknown_is_no_day()
    {
        var useCases = graph.On("embedded");
        var timeline = await useCases.ReadTimelineAsync("lyushkov", new FactFilter());
        var written = JsonSerializer.Serialize(timeline, AnswerJson.Default.TimelineAnswer);

        Assert.DoesNotContain("0001-01-01", written, StringComparison.Ordinal);
        Assert.DoesNotContain("9999-12-31", written, StringComparison.Ordinal);
    }
}
