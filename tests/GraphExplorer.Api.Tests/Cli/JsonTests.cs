using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary><c>--json</c> writes what the API sends, whoever answers.</summary>
public sealed class JsonTests(RunningApi api) : IClassFixture<RunningApi>
{
    [Theory]
    [InlineData("search Зорге", "entities?q=%D0%97%D0%BE%D1%80%D0%B3%D0%B5")]
    [InlineData("search --label Person --limit 2", "entities?label=Person&limit=2")]
    [InlineData("show lyushkov", "entities/lyushkov")]
    [InlineData("show L011", "claims/L011")]
    [InlineData("show S002 --limit 3", "sources/S002?limit=3")]
    [InlineData("show H1a", "hypotheses/H1a")]
    [InlineData("neighbors lyushkov --depth 2 --limit 30", "entities/lyushkov/neighbourhood?depth=2&limit=30")]
    [InlineData("timeline khokhlov --limit 2", "entities/khokhlov/timeline?limit=2")]
    [InlineData("schema", "schema")]
    [InlineData("path manchukuo stalin-assassination-plot", "paths?from=manchukuo&to=stalin-assassination-plot")]
    [InlineData("path snowden lyushkov --hubs allow --k 2", "paths?from=snowden&to=lyushkov&hubs=allow&k=2")]
    [InlineData(
        "path reiss sorge --families service --families plot",
        "paths?from=reiss&to=sorge&families=service&families=plot")]
    public async Task Equals_the_answer_of_the_API_byte_for_byte(string line, string address)
    {
        using var client = api.CreateClient();
        var sent = await client.GetStringAsync($"/api/v1/{address}", TestContext.Current.CancellationToken);

        var own = await GxRun.Of([.. line.Split(' '), "--json"]);
        var asked = await GxRun.Of(api.Connected, [.. line.Split(' '), "--json", "--server", RunningApi.Address]);

        Assert.Equal(sent + "\n", own.Output);
        Assert.Equal(sent + "\n", asked.Output);
        Assert.Equal((0, ""), (own.Code, own.Errors));
        Assert.Equal((0, ""), (asked.Code, asked.Errors));
    }

    [Fact]
    public async Task Several_ends_equal_the_answer_to_a_POST()
    {
        using var client = api.CreateClient();
        using var body = new StringContent(
            """{"from": ["reiss", "sorge"], "to": ["stalin"], "k": 3, "types": ["all"]}""",
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync(
            new Uri("/api/v1/paths", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken);
        var sent = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var line = "path --from reiss --from sorge --to stalin --k 3 --types all --json".Split(' ');

        var own = await GxRun.Of(line);
        var asked = await GxRun.Of(api.Connected, [.. line, "--server", RunningApi.Address]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sent + "\n", own.Output);
        Assert.Equal(sent + "\n", asked.Output);
    }

    [Theory]
    [InlineData("path manchukuo stalin-assassination-plot")]
    [InlineData("path snowden lyushkov")]
    [InlineData("show lyushkov")]
    [InlineData("show Stalin")]
    [InlineData("neighbors khokhlov --depth 2")]
    [InlineData("timeline khokhlov --during 1957-06")]
    [InlineData("search plot")]
    [InlineData("schema")]
    public async Task A_server_gives_people_the_same_text(string line)
    {
        var own = await GxRun.Of(line.Split(' '));
        var asked = await GxRun.Of(api.Connected, [.. line.Split(' '), "--server", RunningApi.Address]);

        Assert.Equal(own.Output, asked.Output.Replace($" --server {RunningApi.Address}", ""));
        Assert.Equal((own.Code, own.Errors), (asked.Code, asked.Errors));
    }

    [Theory]
    [InlineData("show xyzzyplugh", "entities/xyzzyplugh", 3)]
    [InlineData("path manchukuo stalin --types DEFECTED", "paths?from=manchukuo&to=stalin&types=DEFECTED", 2)]
    [InlineData("path manchukuo stalin --k 0", "paths?from=manchukuo&to=stalin&k=0", 2)]
    [InlineData("path manchukuo stalin --rank evidence", "paths?from=manchukuo&to=stalin&rank=evidence", 1)]
    [InlineData("timeline khokhlov --cursor x", "entities/khokhlov/timeline?cursor=x", 2)]
    public async Task A_failure_is_the_problem_that_the_API_would_send(string line, string address, int code)
    {
        using var client = api.CreateClient();
        using var response = await client.GetAsync(
            new Uri($"/api/v1/{address}", UriKind.Relative),
            TestContext.Current.CancellationToken);
        var sent = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var own = await GxRun.Of([.. line.Split(' '), "--json"]);
        var asked = await GxRun.Of(api.Connected, [.. line.Split(' '), "--json", "--server", RunningApi.Address]);

        Assert.Equal(sent + "\n", own.Errors);
        Assert.Equal(sent + "\n", asked.Errors);
        Assert.Equal((code, ""), (own.Code, own.Output));
        Assert.Equal((code, ""), (asked.Code, asked.Output));
    }

    [Fact]
    public async Task Is_one_line_and_says_nothing_beside()
    {
        var run = await GxRun.Of("path", "Snowdn", "stalin", "--json");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Errors);
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
        Assert.NotNull(JsonNode.Parse(run.Output)!["paths"]);
    }
}
