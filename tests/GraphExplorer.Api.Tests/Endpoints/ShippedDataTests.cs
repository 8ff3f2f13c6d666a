using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Tests.Views;
using GraphExplorer.Api.Views;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Api.Tests.Endpoints;

/// <summary>The questions that the product is known by, asked over HTTP of the shipped data set.</summary>
public sealed class ShippedDataTests(ShippedServer server)
{
    [Fact]
    public async Task Manchukuo_is_joined_with_the_plot_through_Lyushkov_and_both_claims_are_cited()
    {
        var answer = await GetAsync("/api/v1/paths?from=manchukuo&to=stalin-assassination-plot");

        var first = answer["paths"]![0]!;
        Assert.Equal(2, (int?)first["hops"]);
        Assert.Equal("""["manchukuo","lyushkov","stalin-assassination-plot"]""", first["nodes"]!.ToJsonString());
        var citations = first["citations"]!.AsArray();
        Assert.Equal(["L011", "L034"], citations.Select(citation => (string?)citation!["claim"]));
        Assert.All(citations, citation =>
        {
            Assert.False(string.IsNullOrEmpty((string?)citation!["sourceTitle"]));
            Assert.False(string.IsNullOrEmpty((string?)citation["locator"]));
            Assert.False(string.IsNullOrEmpty((string?)citation["quote"]));
        });
        Assert.Contains("[1]", (string?)first["sentence"], StringComparison.Ordinal);
        Assert.All(answer["paths"]!.AsArray().Skip(1), path => Assert.True((int?)path!["hops"] > 2));
    }

    [Fact]
    public async Task No_path_by_default_comes_with_the_change_that_would_connect()
    {
        var answer = await GetAsync("/api/v1/paths?from=lyushkov&to=stalin-assassination-plot&via=manchukuo");

        Assert.Empty(answer["paths"]!.AsArray());
        var relaxation = answer["search"]!["relaxations"]![0]!;
        Assert.Equal("hubs", (string?)relaxation["parameter"]);
        Assert.Equal("allow", (string?)relaxation["value"]);
        Assert.Equal(3, (int?)relaxation["hops"]);
        Assert.Equal("""["japan"]""", relaxation["through"]!.ToJsonString());
    }

    [Fact]
    public async Task What_filters_hide_is_counted_in_paths_where_asked()
    {
        const string Question = "/api/v1/paths?from=manchukuo&to=stalin-assassination-plot&k=3";
        var plain = await GetAsync(Question);
        var counted = await GetAsync($"{Question}&hidden=count");

        Assert.Null(plain["search"]!["hidden"]);
        var hidden = counted["search"]!["hidden"]!.AsArray();
        var hubs = Assert.Single(hidden, entry => (string?)entry!["parameter"] == "hubs")!;
        Assert.Equal(("allow", 3), ((string?)hubs["value"], (int?)hubs["paths"]));
        Assert.Equal("atLeast", (string?)hubs["relation"]);
        Assert.DoesNotContain(hidden, entry => (string?)entry!["parameter"] is "stance" or "maxHops");
    }

    [Fact]
    public async Task A_POST_of_sets_finds_what_a_GET_of_each_finds()
    {
        var one = await GetAsync("/api/v1/paths?from=reiss&to=sorge&k=1");

        using var response = await server.PostAsync(
            "/api/v1/paths",
            """{"from": ["reiss"], "to": ["sorge"], "k": 1}""");
        var both = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(one["paths"]!.ToJsonString(), both["paths"]!.ToJsonString());
        Assert.Equal("C129", (string?)one["paths"]![0]!["citations"]![0]!["claim"]);
    }

    [Theory]
    [InlineData("Poretsky", "reiss")]
    [InlineData("%D0%97%D0%BE%D1%80%D0%B3%D0%B5", "sorge")]
    [InlineData("Lyuschkow", "lyushkov")]
    public async Task Search_finds_other_scripts_and_spellings(string text, string id)
    {
        var answer = await GetAsync($"/api/v1/entities?q={text}");

        Assert.Equal(id, (string?)answer["items"]![0]!["entity"]!["id"]);
    }

    [Fact]
    public async Task Rival_accounts_of_a_fate_stand_side_by_side()
    {
        var answer = await GetAsync("/api/v1/entities/lyushkov");

        var accounts = answer["accounts"]!.AsArray().SelectMany(set => set!["alternatives"]!.AsArray());
        Assert.Superset(
            new HashSet<string?> { "H1a", "H1b", "H1c" },
            accounts.Select(account => (string?)account!["id"]).ToHashSet());
    }

    [Fact]
    public async Task A_timeline_keeps_undated_facts_apart_and_counts_what_a_window_leaves_out()
    {
        var all = await GetAsync("/api/v1/entities/khokhlov/timeline");
        var possible = await GetAsync("/api/v1/entities/khokhlov/timeline?during=1957-06");
        var certain = await GetAsync("/api/v1/entities/khokhlov/timeline?during=1957-06&dateMatch=certain");

        Assert.Contains("C254", Claims(all["undated"]!));
        Assert.DoesNotContain("C254", Claims(all["items"]!));
        Assert.Contains("C256", Claims(possible["items"]!));
        Assert.DoesNotContain("C256", Claims(certain["items"]!));
        Assert.Contains(possible["excluded"]!.AsArray(), excluded => (string?)excluded!["filter"] == "undated");
    }

    [Theory]
    [InlineData("/api/v1/entities?label=Person", "items", "entity")]
    [InlineData("/api/v1/entities?q=s", "items", "entity")]
    [InlineData("/api/v1/entities/lyushkov/relationships", "items", "relationship")]
    [InlineData("/api/v1/entities/stalin/timeline", "items", "relationship")]
    [InlineData("/api/v1/sources/S001", "claims", null)]
    public async Task Lists_page_without_loss_or_repetition(string address, string list, string? part)
    {
        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var whole = await GetAsync($"{address}{separator}limit=200");
        var expected = Ids(whole[list]!, part).ToList();

        var seen = new List<string?>();
        var cursor = "";
        do
        {
            var page = await GetAsync($"{address}{separator}limit=7{cursor}");
            seen.AddRange(Ids(page[list]!, part));
            cursor = (string?)page["next"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null && seen.Count < 1000);

        Assert.True(expected.Count > 7, $"{expected.Count} items: too few to page");
        Assert.Equal(expected, seen.Take(expected.Count));
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.Count, (int?)whole["total"]!["value"]);
    }

    [Fact]
    public async Task A_client_that_has_an_answer_gets_304()
    {
        using var first = await server.GetAsync("/api/v1/entities/lyushkov");
        var address = new Uri("/api/v1/entities/lyushkov", UriKind.Relative);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!); // null would fail the test

        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Answers_are_written_exactly_as_everywhere_else()
    {
        using var response = await server.GetAsync("/api/v1/paths?from=reiss&to=sorge");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var answer = JsonSerializer.Deserialize<PathsAnswer>(text, AnswerJson.Readable.Options);

        Assert.Equal(text, JsonSerializer.Serialize(answer, AnswerJson.Readable.Options));
    }

    [Fact]
    public async Task Every_example_of_the_documentation_is_answered()
    {
        var operations = server.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations);

        var view = await SaveViewAsync();
        foreach (var operation in operations)
        {
            Assert.NotEmpty(operation.Examples);
            foreach (var example in operation.Examples)
            {
                using var request = new HttpRequestMessage(
                    new HttpMethod(operation.Method),
                    new Uri(
                        example.Address.Replace(ViewOperations.ExampleId, view, StringComparison.Ordinal),
                        UriKind.Relative));
                if (example.Body is not null)
                    request.Content = new StringContent(example.Body, Encoding.UTF8, "application/json");
                using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

                var expected = operation.Id == "signIn" ? HttpStatusCode.Conflict // there are no keys
                    : operation.Errors.Contains(ErrorCodes.NotFound) && operation.Tag == "Analyses" ? HttpStatusCode.NotFound
                    : operation.Id is "changeView" or "deleteView" ? HttpStatusCode.Forbidden // without the edit secret
                    : (HttpStatusCode)operation.Status;
                Assert.True(response.StatusCode == expected, $"{example.Address}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Every_example_value_of_a_parameter_exists()
    {
        var operations = server.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations);

        var view = await SaveViewAsync();
        foreach (var operation in operations.Where(operation => operation.Body.Count == 0))
        {
            foreach (var parameter in operation.Query.Where(parameter => parameter.ExampleNode is not null))
            {
                var value = parameter.ExampleNode is JsonArray list ? list[0]! : parameter.ExampleNode!;
                var address = operation.Examples[0].Address
                    .Replace(ViewOperations.ExampleId, view, StringComparison.Ordinal);
                if (address.Contains($"{parameter.Name}=", StringComparison.Ordinal))
                    continue;
                var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                var asked = $"{address}{separator}{parameter.Name}={Uri.EscapeDataString(value.ToString())}";

                using var response = await server.GetAsync(asked);

                Assert.True(response.IsSuccessStatusCode, $"{asked}: {response.StatusCode}");
            }
        }
    }

    private static IEnumerable<string?> Ids(JsonNode items, string? part) =>
        items.AsArray().Select(item => (string?)(part is null ? item! : item![part]!)["id"]);

    private static IEnumerable<string?> Claims(JsonNode items) => items.AsArray()
        .SelectMany(item => item!["relationship"]!["claims"]!.AsArray())
        .Select(claim => (string?)claim);

    private async Task<string> SaveViewAsync()
    {
        using var response = await server.PostAsync(
            ViewServer.Address,
            ViewServer.Draft("unlisted").ToJsonString());
        return (string)(await response.JsonAsync())["id"]!;
    }

    private async Task<JsonNode> GetAsync(string address)
    {
        using var response = await server.GetAsync(address);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        return await response.JsonAsync();
    }
}
