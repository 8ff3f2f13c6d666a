using System.Net;

namespace GraphExplorer.Api.Tests.Endpoints;

/// <summary>
/// What people and programs get wrong, asked of the shipped data set; sockets and bodies are tested beside.
/// </summary>
public sealed class BadInputTests(ShippedServer server)
{
    [Theory]
    [InlineData("/api/v1/entities/lyushkof", "not_found", "id", "lyushkov")]
    [InlineData("/api/v1/entities/lyushkof/relationships", "not_found", "id", "lyushkov")]
    [InlineData("/api/v1/entities/lyushkof/neighbourhood", "not_found", "id", "lyushkov")]
    [InlineData("/api/v1/entities/lyushkof/timeline", "not_found", "id", "lyushkov")]
    [InlineData("/api/v1/paths?from=lyushkof&to=stalin", "not_found", "from", "lyushkov")]
    [InlineData("/api/v1/paths?from=stalin&to=lyushkof", "not_found", "to", "lyushkov")]
    [InlineData("/api/v1/paths?from=stalin&to=sorge&via=lyushkof", "not_found", "via", "lyushkov")]
    [InlineData("/api/v1/sources/S0001", "not_found", "id", "S001")]
    [InlineData("/api/v1/hypotheses/H1z", "not_found", "id", "H1a")]
    [InlineData("/api/v1/claims/L9999", "not_found", "id", null)]
    [InlineData("/api/v1/relationships/r-0", "not_found", "id", null)]
    public async Task An_unknown_id_is_named_with_the_nearest(
        string address,
        string code,
        string parameter,
        string? nearest)
    {
        using var response = await server.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(parameter, (string?)problem["parameter"]);
        if (nearest is not null)
            Assert.Contains(nearest, problem["nearest"]!.AsArray().Select(name => (string?)name));
    }

    [Theory]
    [InlineData("entities")]
    [InlineData("relationships")]
    [InlineData("claims")]
    [InlineData("sources")]
    [InlineData("hypotheses")]
    public async Task An_id_as_long_as_ids_may_be_is_unknown_like_any_other(string resource)
    {
        using var longest = await server.GetAsync($"/api/v1/{resource}/{new string('a', 512)}");
        using var longer = await server.GetAsync($"/api/v1/{resource}/{new string('a', 513)}");

        Assert.Equal(HttpStatusCode.NotFound, longest.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
    }

    [Theory]
    [InlineData("types=DEFECTED_TOO", "types", "DEFECTED_TO")]
    [InlineData("types=defected_to", "types", "DEFECTED_TO")]
    [InlineData("excludeTypes=PLANED", "excludeTypes", "PLANNED")]
    [InlineData("families=brake", "families", "break")]
    [InlineData("labels=Persn", "labels", "Person")]
    [InlineData("excludeLabels=Sate", "excludeLabels", "State")]
    [InlineData("sources=S0002", "sources", "S002")]
    [InlineData("hypotheses=H1x", "hypotheses", "H1a")]
    public async Task An_unknown_name_is_refused_with_the_nearest(string query, string parameter, string nearest)
    {
        using var response = await server.GetAsync($"/api/v1/paths?from=lyushkov&to=stalin&{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("unknown_name", (string?)problem["code"]);
        Assert.Equal(parameter, (string?)problem["parameter"]);
        Assert.Contains(nearest, problem["nearest"]!.AsArray().Select(name => (string?)name));
    }

    [Theory]
    [InlineData("/api/v1/paths?from=lyushkov&to=lyushkov", "contradictory_parameters", "to")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&avoid=stalin", "contradictory_parameters", "avoid")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&via=japan&via=japan", "contradictory_parameters", "via")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&at=1938&during=1939", "contradictory_parameters", "during")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&at=1938-02-30", "invalid_value", "at")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&during=1939/1938", "invalid_value", "during")]
    [InlineData("/api/v1/entities/lyushkov/timeline?at=yesterday", "invalid_value", "at")]
    [InlineData("/api/v1/entities?at=1938-13", "invalid_value", "at")]
    [InlineData("/api/v1/paths?from=lyushkov", "missing_parameter", "to")]
    [InlineData("/api/v1/paths?from=lyushkov&to=", "invalid_value", "to")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&maxHops=17", "invalid_value", "maxHops")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&k=0", "invalid_value", "k")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&k=ten", "invalid_value", "k")]
    [InlineData("/api/v1/paths?from=lyushkov&to=stalin&maxHop=3", "unknown_parameter", "maxHop")]
    [InlineData("/api/v1/paths?from=lyushkov&from=sorge&to=stalin", "duplicate_parameter", "from")]
    [InlineData("/api/v1/entities?limit=0", "invalid_value", "limit")]
    [InlineData("/api/v1/entities?limit=-1", "invalid_value", "limit")]
    [InlineData("/api/v1/entities?limit=1000000000", "invalid_value", "limit")]
    [InlineData("/api/v1/entities?lable=Person", "unknown_parameter", "lable")]
    [InlineData("/api/v1/entities?label=Persn", "unknown_name", "label")]
    [InlineData("/api/v1/entities?cursor=x", "invalid_cursor", "cursor")]
    [InlineData("/api/v1/entities/lyushkov?limit=3", "unknown_parameter", "limit")]
    [InlineData("/api/v1/suggest", "missing_parameter", "q")]
    [InlineData("/api/v1/suggest?q=lyush&limit=51", "invalid_value", "limit")]
    [InlineData("/api/v1/entities/lyushkov/neighbourhood?depth=5", "invalid_value", "depth")]
    [InlineData("/api/v1/schema?x=1", "unknown_parameter", "x")]
    public async Task A_wrong_parameter_is_refused_by_name(string address, string code, string parameter)
    {
        using var response = await server.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(parameter, (string?)problem["parameter"]);
    }

    [Theory]
    [InlineData("rank=evidence")]
    [InlineData("rank=specificity")]
    [InlineData("hubs=overlap")]
    [InlineData("chronology=overlap")]
    [InlineData("chronology=ordered")]
    public async Task What_comes_later_is_refused_by_name_and_never_ignored(string query)
    {
        using var response = await server.GetAsync($"/api/v1/paths?from=lyushkov&to=stalin&{query}");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("not_available", (string?)problem["code"]);
        Assert.Equal(query.Split('=')[0], (string?)problem["parameter"]);
    }

    [Theory]
    [InlineData("""{"from": ["lyushkof"], "to": ["stalin"]}""", 404, "not_found", "/from")]
    [InlineData("""{"from": ["stalin"], "to": ["stalin"]}""", 400, "contradictory_parameters", "/to")]
    [InlineData("""{"from": ["sorge"], "to": ["stalin"], "types": ["PLANED"]}""", 400, "unknown_name", "/types")]
    [InlineData("""{"from": ["sorge"], "to": ["stalin"], "hubs": "overlap"}""", 501, "not_available", "/hubs")]
    [InlineData("""{"from": ["sorge"], "to": ["stalin"], "limit": 3}""", 400, "unknown_parameter", "/limit")]
    public async Task A_mistake_in_a_body_is_pointed_to(string body, int status, string code, string pointer)
    {
        using var response = await server.PostAsync("/api/v1/paths", body);

        Assert.Equal(status, (int)response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(pointer, (string?)problem["pointer"]);
    }

    [Fact]
    public async Task A_filter_that_nothing_passes_gives_an_empty_list()
    {
        using var response = await server.GetAsync(
            "/api/v1/entities/lyushkov/relationships?modality=ordered&families=break");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty((await response.JsonAsync())["items"]!.AsArray());
    }

    [Fact]
    public async Task Naming_an_entity_twice_changes_nothing()
    {
        using var once = await server.PostAsync("/api/v1/paths", """{"from": ["reiss"], "to": ["sorge"]}""");
        using var twice = await server.PostAsync("/api/v1/paths", """{"from": ["reiss", "reiss"], "to": ["sorge"]}""");

        Assert.Equal(
            (await once.JsonAsync())["paths"]!.ToJsonString(),
            (await twice.JsonAsync())["paths"]!.ToJsonString());
    }

    [Fact]
    public async Task A_query_in_the_address_of_a_POST_is_not_ignored()
    {
        using var response = await server.PostAsync("/api/v1/paths?k=3", """{"from": ["reiss"], "to": ["sorge"]}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("unknown_parameter", (string?)(await response.ProblemAsync())["code"]);
    }
}
