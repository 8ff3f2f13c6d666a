namespace GraphExplorer.Api.Tests.Cli;

/// <summary>Search, show, neighbors, timeline and schema, for people.</summary>
public sealed class AnswerCommandTests
{
    [Theory]
    [InlineData("Зорге")]
    [InlineData("Sorge")]
    [InlineData("ZORGE")]
    public async Task Search_finds_a_name_in_any_script(string name)
    {
        var run = await GxRun.Of("search", name);

        Assert.Equal(0, run.Code);
        Assert.Matches(@"(?m)^Richard Sorge.*\bPerson\b.*\bsorge\b", run.Output);
    }

    [Fact]
    public async Task Search_takes_several_words_without_quotes()
    {
        var run = await GxRun.Of("search", "plot", "to", "kill", "Stalin");

        Assert.Contains("stalin-assassination-plot", run.Output);
    }

    [Fact]
    public async Task Search_goes_on_where_it_ended()
    {
        var first = await GxRun.Of("search", "--label", "State", "--limit", "5");
        var more = first.Output.Split('\n').Single(line => line.StartsWith("More: ", StringComparison.Ordinal));
        var second = await GxRun.Of(GxRun.Split(more["More: ".Length..]));

        Assert.Contains("5 of 24 entities shown", first.Output);
        Assert.Equal(0, second.Code);
        Assert.Contains("australia", first.Output);
        Assert.DoesNotContain("australia", second.Output);
    }

    [Fact]
    public async Task Search_without_a_hit_says_so_and_is_no_failure()
    {
        var run = await GxRun.Of("search", "xyzzyplugh");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("No entity is called anything like \"xyzzyplugh\".", run.Output);
    }

    [Fact]
    public async Task Show_sets_rival_accounts_side_by_side()
    {
        var run = await GxRun.Of("show", "lyushkov");

        Assert.Equal(0, run.Code);
        Assert.Contains("3 accounts; none of them is taken as fact.", run.Output);
        Assert.Contains("  H1a ", run.Output);
        Assert.Contains("  H1b ", run.Output);
        Assert.Contains("  H1c ", run.Output);
        Assert.Contains("Denied by the source", run.Output);
        Assert.Contains("not consulted here", run.Output.ReplaceLineEndings(" ").Replace("      ", ""));
    }

    [Theory]
    [InlineData("L011", "Claim L011", "line 4")]
    [InlineData("S002", "source S002", "claims rest on it")]
    [InlineData("H1a", "What became of Lyushkov", "H1c")]
    [InlineData("Richard Sorge", "Richard Sorge", "relationships")]
    [InlineData("Stalin", "Joseph Stalin", "relationships")]
    public async Task Show_takes_names_and_the_ids_of_evidence(string id, string title, string content)
    {
        var run = await GxRun.Of("show", id);

        Assert.Equal(0, run.Code);
        Assert.Contains(title, run.Output);
        Assert.Contains(content, run.Output);
    }

    [Fact]
    public async Task Show_takes_the_id_of_a_relationship()
    {
        var claim = await GxRun.Of("show", "L011");
        var id = claim.Output.Split(' ', '\n').Single(word => word.StartsWith("r-", StringComparison.Ordinal));

        var run = await GxRun.Of("show", id);

        Assert.Equal(0, run.Code);
        Assert.Contains("CROSSED_BORDER_INTO", run.Output);
        Assert.Contains("L011", run.Output);
    }

    [Fact]
    public async Task Show_goes_on_where_a_source_ended()
    {
        var first = await GxRun.Of("show", "S002", "--limit", "2");
        var more = first.Output.Split('\n').Single(line => line.Contains("More: "));
        var second = await GxRun.Of(GxRun.Split(more.Split("More: ")[1]));

        Assert.Equal(0, second.Code);
        Assert.DoesNotContain("L010,", second.Output);
    }

    [Fact]
    public async Task What_nobody_has_is_not_found()
    {
        var run = await GxRun.Of("show", "xyzzyplugh");

        Assert.Equal(3, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("There is no entity \"xyzzyplugh\"", run.Errors);
    }

    [Fact]
    public async Task Neighbors_are_a_tree_with_every_entity_once()
    {
        var run = await GxRun.Of("neighbors", "khokhlov", "--depth", "2");

        Assert.Equal(0, run.Code);
        Assert.Contains("├── ", run.Output);
        var entries = run.Output.Split('\n').Where(line => line.Contains("  eitingon,")).ToArray();
        Assert.Single(entries);
        Assert.Contains("was subordinate to Nahum Eitingon", run.Output);
    }

    [Fact]
    public async Task Timelines_keep_the_undated_apart()
    {
        var run = await GxRun.Of("timeline", "khokhlov");

        Assert.Equal(0, run.Code);
        var lines = run.Output.Split('\n');
        var dates = lines.Where(line => line.Contains("Khokhlov") && char.IsLetterOrDigit(line[0])).ToArray();
        Assert.Contains(dates, line => line.StartsWith("February 1954  ", StringComparison.Ordinal));
        Assert.Matches("(?s)February 1954.*November 1962.*Not dated", run.Output);
        Assert.Contains("4 dated, 1 undated.", run.Output);
    }

    [Fact]
    public async Task A_window_counts_what_it_leaves_out()
    {
        var possible = await GxRun.Of("timeline", "khokhlov", "--during", "1957-06");
        var certain = await GxRun.Of("timeline", "khokhlov", "--during", "1957-06", "--date-match", "certain");

        Assert.Contains("1 dated, 0 undated.", possible.Output);
        Assert.Contains("1 relationship   not dated", possible.Output.Replace("  not dated", "   not dated"));
        Assert.Contains("--undated include", possible.Output);
        Assert.Contains("0 dated, 0 undated.", certain.Output);
    }

    [Fact]
    public async Task The_schema_lists_the_names_that_filters_take()
    {
        var run = await GxRun.Of("schema");

        Assert.Equal(0, run.Code);
        Assert.Contains("530 entities", run.Output);
        Assert.Contains("DEFECTED_TO", run.Output);
        Assert.Contains("(--families break)", run.Output);
        Assert.Contains("HELD_VIEW*", run.Output);
    }
}
