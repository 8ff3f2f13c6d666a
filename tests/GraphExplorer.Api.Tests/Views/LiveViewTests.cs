using System.Net;
using System.Text.Json.Nodes;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>Live views follow the graph, once a minute; frozen ones say what has changed.</summary>
public sealed class LiveViewTests
{
    private const string Before =
        """
        {"node": "a", "labels": ["T"], "properties": {"name": "Ada"}}
        {"node": "b", "labels": ["T"], "properties": {"name": "Ben"}}
        {"node": "c", "labels": ["T"], "properties": {"name": "Cid"}}
        {"relationship": "r1", "type": "KNEW", "from": "a", "to": "b"}
        {"relationship": "r2", "type": "KNEW", "from": "b", "to": "c"}
        """;

    private const string After =
        """
        {"node": "a", "labels": ["T"], "properties": {"name": "Ada"}}
        {"node": "c", "labels": ["T"], "properties": {"name": "Cid"}}
        {"node": "d", "labels": ["T"], "properties": {"name": "Dan"}}
        {"relationship": "r3", "type": "KNEW", "from": "a", "to": "d"}
        {"relationship": "r4", "type": "KNEW", "from": "d", "to": "c"}
        """;

    private const string WithoutAda =
        """
        {"node": "b", "labels": ["T"], "properties": {"name": "Ben"}}
        {"node": "c", "labels": ["T"], "properties": {"name": "Cid"}}
        {"relationship": "r2", "type": "KNEW", "from": "b", "to": "c"}
        """;

    /// <summary>Ben was merged into Ada, and Cid deleted.</summary>
    private const string Merged =
        """
        {"node": "a", "labels": ["T"], "properties": {"name": "Ada"}}
        {"node": "b", "labels": ["T"], "properties": {"name": "Ben", "mergedInto": "a"}}
        {"node": "c", "labels": ["T"], "properties": {"name": "Cid", "deleted": true}}
        """;

    [Fact]
    public async Task A_live_view_is_asked_again_after_a_minute_and_no_sooner()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(Before));
        var saved = await server.SaveAsync(Paths("live"));
        server.Store.Inner = await ViewServer.GraphOfAsync(After);

        server.Time.Advance(TimeSpan.FromSeconds(59));
        var soon = await ReadAsync(server, saved);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        var opened = server.Store.Opened;
        var later = await ReadAsync(server, saved);
        for (var i = 0; i < 5; i++)
            _ = await ReadAsync(server, saved);

        Assert.Equal(["a", "b", "c"], Nodes(soon));
        Assert.Equal(["a", "c", "d"], Nodes(later));
        Assert.Equal(opened + 1, server.Store.Opened);
        Assert.NotEqual((string?)saved.View["graphVersion"], (string?)later["graphVersion"]);
        Assert.Null(later["freshness"]!["failure"]);
        Assert.Contains("Dan", await server.ReadAsync($"/v/{saved.Id}"), StringComparison.Ordinal);
        Assert.Contains("Dan", await server.ReadAsync($"/views/{saved.Id}.svg"), StringComparison.Ordinal);
        var found = JsonNode.Parse(await server.ReadAsync($"{ViewServer.Address}?entity=d"))!;
        Assert.Single(found["items"]!.AsArray());
    }

    [Fact]
    public async Task A_frozen_view_stays_and_tells_what_has_changed_since()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(Before));
        var saved = await server.SaveAsync(Paths("frozen"));
        server.Store.Inner = await ViewServer.GraphOfAsync(After);
        server.Time.Advance(TimeSpan.FromDays(1));

        var still = await ReadAsync(server, saved);
        var changes = JsonNode.Parse(await server.ReadAsync($"{saved.Address}/changes"))!;
        var draft = Paths("frozen");
        draft["askAgain"] = true;
        using var renewed = await server.SendAsync("PUT", saved.Address, draft, secret: saved.Secret, tag: saved.Tag);

        Assert.Equal(["a", "b", "c"], Nodes(still));
        Assert.Null(still["freshness"]);
        Assert.Equal((string?)saved.View["graphVersion"], (string?)changes["graphVersionThen"]);
        Assert.NotEqual((string?)changes["graphVersionThen"], (string?)changes["graphVersionNow"]);
        Assert.Equal("""[{"id":"d","text":"Dan"}]""", changes["entities"]!["added"]!.ToJsonString());
        Assert.Equal("""[{"id":"b","text":"Ben"}]""", changes["entities"]!["deleted"]!.ToJsonString());
        Assert.Empty(changes["entities"]!["gone"]!.AsArray());
        Assert.Equal(["r3", "r4"], Ids(changes["relationships"]!["added"]!));
        Assert.Equal(["r1", "r2"], Ids(changes["relationships"]!["deleted"]!));
        Assert.Null(changes["failure"]);
        Assert.Equal(["a", "c", "d"], Nodes(await renewed.JsonAsync()));
    }

    [Fact]
    public async Task What_was_merged_or_deleted_is_named_and_the_rest_is_still_shown()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(Before));
        var chosen = Paths("live");
        chosen["query"] = JsonNode.Parse(
            """{"kind": "choice", "parameters": {"entities": ["a", "b", "c"], "relationships": ["r1"]}}""");
        var around = Paths("live");
        around["query"] = JsonNode.Parse("""{"kind": "neighbourhood", "parameters": {"id": "b"}}""");
        var choice = await server.SaveAsync(chosen);
        var near = await server.SaveAsync(around);
        server.Store.Inner = await ViewServer.GraphOfAsync(Merged);

        var changes = JsonNode.Parse(await server.ReadAsync($"{choice.Address}/changes"))!;
        server.Time.Advance(TimeSpan.FromMinutes(1));
        var now = await ReadAsync(server, choice);
        var centre = await ReadAsync(server, near);
        var page = await server.ReadAsync($"/v/{choice.Id}");

        Assert.Equal("""[{"id":"b","mergedInto":"a"}]""", changes["entities"]!["merged"]!.ToJsonString());
        Assert.Equal(["c"], Ids(changes["entities"]!["deleted"]!));
        Assert.Equal(["a"], Nodes(now));
        Assert.Equal(["b", "c", "r1"], Ids(now["snapshot"]!["missing"]!));
        Assert.Equal("a", (string?)now["snapshot"]!["missing"]![0]!["mergedInto"]);
        Assert.Equal(["a"], Nodes(centre));
        Assert.Equal("""[{"id":"b","mergedInto":"a"}]""", centre["snapshot"]!["missing"]!.ToJsonString());
        Assert.Contains("b was merged into a; c is no longer in the data", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_end_is_gone_the_old_answer_stays_and_says_so()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(Before));
        var saved = await server.SaveAsync(Paths("live"));
        server.Store.Inner = await ViewServer.GraphOfAsync(WithoutAda);
        server.Time.Advance(TimeSpan.FromMinutes(1));

        var now = await ReadAsync(server, saved);
        var again = await ReadAsync(server, saved);
        var changes = JsonNode.Parse(await server.ReadAsync($"{saved.Address}/changes"))!;
        var page = await server.ReadAsync($"/v/{saved.Id}");

        Assert.Equal(["a", "b", "c"], Nodes(now));
        Assert.Equal(["a"], Ids(now["snapshot"]!["missing"]!));
        Assert.Contains("could not be asked again", (string?)now["freshness"]!["failure"], StringComparison.Ordinal);
        Assert.Equal((string?)now["freshness"]!["failure"], (string?)again["freshness"]!["failure"]);
        Assert.Equal((string?)saved.View["graphVersion"], (string?)now["graphVersion"]);
        Assert.Contains("There is no entity", (string?)changes["failure"], StringComparison.Ordinal);
        Assert.Equal(["a"], Ids(changes["entities"]!["deleted"]!));
        Assert.Contains("could not be asked again", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_graph_does_not_answer_the_old_answer_stays_until_it_does()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(Before));
        var saved = await server.SaveAsync(Paths("live"));
        server.Store.Inner = await ViewServer.GraphOfAsync(After);
        server.Store.Failure = new StorageException(ErrorCodes.StoreUnavailable, "bolt://secret-host:7687 does not answer");
        server.Time.Advance(TimeSpan.FromMinutes(1));

        using var file = await server.GetAsync($"/views/{saved.Id}.json");
        var old = await file.JsonAsync();
        server.Store.Failure = null;
        server.Time.Advance(TimeSpan.FromMinutes(1));
        var now = await ReadAsync(server, saved);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(["a", "b", "c"], Nodes(old));
        Assert.Contains("The graph does not answer", (string?)old["freshness"]!["failure"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret-host", old.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["a", "c", "d"], Nodes(now));
        Assert.Null(now["freshness"]!["failure"]);
    }

    [Fact]
    public async Task A_change_based_on_what_a_live_view_was_before_it_was_asked_again_is_refused()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(Before));
        var saved = await server.SaveAsync(Paths("live"));
        server.Store.Inner = await ViewServer.GraphOfAsync(After);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        using var read = await server.GetAsync(saved.Address);

        using var stale = await server.SendAsync("PUT", saved.Address, Paths("live"), secret: saved.Secret, tag: saved.Tag);
        using var good = await server.SendAsync(
            "PUT",
            saved.Address,
            Paths("live"),
            secret: saved.Secret,
            tag: read.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    private static JsonObject Paths(string mode)
    {
        var draft = ViewServer.Draft("public", mode);
        draft["query"] = JsonNode.Parse("""{"kind": "paths", "parameters": {"from": ["a"], "to": ["c"]}}""");
        return draft;
    }

    private static async Task<JsonNode> ReadAsync(ViewServer server, Saved saved) =>
        JsonNode.Parse(await server.ReadAsync(saved.Address))!;

    private static IEnumerable<string?> Nodes(JsonNode view) => Ids(view["snapshot"]!["nodes"]!);

    private static IEnumerable<string?> Ids(JsonNode list) => list.AsArray().Select(item => (string?)item!["id"]);
}
