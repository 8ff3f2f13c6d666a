using System.Text.Json.Nodes;

namespace GraphExplorer.Api.Tests.Cli;

public sealed class PathCommandTests
{
    [Fact]
    public async Task Answers_the_first_question_word_for_word()
    {
        var copy = Repository.PathOf("tests", "GraphExplorer.Api.Tests", "Cli", "path-manchukuo-plot.txt");

        var run = await GxRun.Of("path", "manchukuo", "stalin-assassination-plot");

        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_UPDATE") == "1")
            await File.WriteAllTextAsync(copy, run.Output, TestContext.Current.CancellationToken);
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Errors);
        Assert.Equal(await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken), run.Output);
    }

    [Fact]
    public async Task Plain_output_has_no_escapes_and_no_blanks_at_line_ends()
    {
        var run = await GxRun.Of("path", "manchukuo", "stalin-assassination-plot");

        Assert.DoesNotContain('\e', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task That_there_is_no_path_is_an_answer_with_commands_to_type()
    {
        var run = await GxRun.Of("path", "snowden", "lyushkov");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("No path within 6 hops between Edward Snowden and Genrikh Lyushkov", run.Output);
        Assert.Contains("Everything was searched: ", run.Output);
        Assert.Contains("Let hubs carry paths: 2 hops, through Moscow", run.Output);
        Assert.Contains("\n    gx path snowden lyushkov --hubs allow\n", run.Output);
        Assert.Contains("\n    gx path snowden lyushkov --max-hops 10\n", run.Output);
        Assert.Contains("What the settings left out", run.Output);
    }

    [Theory]
    [InlineData("path snowden lyushkov")]
    [InlineData("path lyushkov stalin-assassination-plot --via manchukuo")]
    [InlineData("path reiss sorge --stance asserted --during 1925 --min-tier 1")]
    public async Task Every_change_that_is_offered_connects(string line)
    {
        var run = await GxRun.Of(line.Split(' '));
        var offered = run.Output.Split('\n')
            .Where(text => text.StartsWith("    gx path ", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(offered);
        foreach (var command in offered)
        {
            var again = await GxRun.Of([.. GxRun.Split(command), "--json"]);
            Assert.NotEmpty(JsonNode.Parse(again.Output)!["paths"]!.AsArray());
        }
    }

    [Fact]
    public async Task Changes_repeat_where_one_asked()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seed");

        var run = await GxRun.Of("path", "snowden", "lyushkov", "--data", folder);

        Assert.Contains($"gx path snowden lyushkov --data {folder} --hubs allow", run.Output);
    }

    [Fact]
    public async Task Names_do_as_well_as_ids()
    {
        var byId = await GxRun.Of("path", "manchukuo", "stalin-assassination-plot", "--json");
        var byName = await GxRun.Of("path", "Manchukuo", "plot to kill Stalin", "--json");

        Assert.Equal(0, byName.Code);
        Assert.Equal(byId.Output, byName.Output);
    }

    [Fact]
    public async Task A_name_that_comes_near_one_entity_only_is_taken_and_said()
    {
        var run = await GxRun.Of("path", "Snowdn", "stalin");

        Assert.Equal(0, run.Code);
        Assert.Contains("is taken as", run.Errors);
    }

    [Fact]
    public async Task A_name_that_fits_several_lists_them()
    {
        var run = await GxRun.Of("path", "Manchukuo", "plot");

        Assert.Equal(3, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("\"plot\" may be any of 2 entities", run.Errors);
        Assert.Contains("stalin-assassination-plot", run.Errors);
        Assert.Contains("second-stalin-plot", run.Errors);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_not_found()
    {
        var run = await GxRun.Of("path", "manchukuo", "xyzzyplugh");

        Assert.Equal(3, run.Code);
        Assert.Contains("There is no entity \"xyzzyplugh\".", run.Errors);
    }

    [Fact]
    public async Task Ends_may_be_several_in_place_and_by_option()
    {
        var run = await GxRun.Of("path", "reiss", "--from", "sorge", "--to", "stalin", "--k", "20", "--json");

        var starts = JsonNode.Parse(run.Output)!["paths"]!.AsArray().Select(path => (string)path!["nodes"]![0]!);
        Assert.Equal(["reiss", "sorge"], starts.Distinct().Order());
    }

    [Fact]
    public async Task A_budget_that_runs_out_ends_with_7_after_what_was_found()
    {
        var run = await GxRun.Of("path", "manchukuo", "stalin-assassination-plot", "--budget", "5");

        Assert.Equal(7, run.Code);
        Assert.Contains("The search ended early", run.Output);
        Assert.DoesNotContain("No single change", run.Output);
    }

    [Fact]
    public async Task What_each_setting_hides_is_counted_with_the_command_that_shows_it()
    {
        var run = await GxRun.Of("path", "manchukuo", "stalin-assassination-plot", "--hidden", "count");

        Assert.Equal(0, run.Code);
        Assert.Contains("Paths that one setting alone hides", run.Output);
        Assert.Contains("at least 5 paths: ", run.Output);
        Assert.Contains("--hubs allow", run.Output);
    }

    [Theory]
    [InlineData("--rank", "specificity")]
    [InlineData("--rank", "evidence")]
    [InlineData("--chronology", "overlap")]
    [InlineData("--chronology", "ordered")]
    [InlineData("--hubs", "overlap")]
    public async Task A_value_whose_kernel_comes_later_is_refused_by_name(string option, string value)
    {
        var run = await GxRun.Of("path", "manchukuo", "stalin", option, value);
        var json = await GxRun.Of("path", "manchukuo", "stalin", option, value, "--json");

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{option} (given: {value}) cannot be \"{value}\" in this version", run.Errors);
        Assert.Equal("not_available", (string?)JsonNode.Parse(json.Errors)!["code"]);
    }

    [Theory]
    [InlineData("path", "FROM is missing", "missing_parameter")]
    [InlineData("path manchukuo", "TO is missing", "missing_parameter")]
    [InlineData("path manchukuo manchukuo", "stands in --from and in --to", "contradictory_parameters")]
    [InlineData("path manchukuo stalin --max-hops 99", "--max-hops (given: 99) must be", "invalid_value")]
    [InlineData("path manchukuo stalin --k -1", "--k (given: -1) must be", "invalid_value")]
    [InlineData("path manchukuo stalin --k 1 --k 2", "--k may be given once", "duplicate_parameter")]
    [InlineData("path manchukuo stalin --during 1938-13", "--during is not an EDTF date", "invalid_value")]
    [InlineData("path manchukuo stalin --at 1938 --during 1939", "--during", "contradictory_parameters")]
    [InlineData("path manchukuo stalin --types DEFECTED", "Did you mean DEFECTED_DURING", "unknown_name")]
    [InlineData("path manchukuo stalin --max-hop 3", "Did you mean --max-hops?", "unknown_parameter")]
    [InlineData("path manchukuo stalin plot", "There is no further argument \"plot\"", "unknown_parameter")]
    public async Task A_question_that_cannot_be_asked_ends_with_2(string line, string message, string code)
    {
        var run = await GxRun.Of(line.Split(' '));
        var json = await GxRun.Of([.. line.Split(' '), "--json"]);

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Errors.ReplaceLineEndings(" "));
        Assert.Equal(code, (string?)JsonNode.Parse(json.Errors)!["code"]);
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once()
    {
        var run = await GxRun.Of("path", "manchukuo", "stalin", "--k", "x", "--max-hops", "0", "--min-tier", "9");

        Assert.Equal(2, run.Code);
        Assert.Contains("--k ", run.Errors);
        Assert.Contains("--max-hops ", run.Errors);
        Assert.Contains("--min-tier ", run.Errors);
    }
}
