using System.Net;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Views;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>Every limit of views, crossed; and what happens where nothing can be written.</summary>
public sealed class ViewLimitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_of_more_than_2_MB_is_too_large()
    {
        await using var server = await ViewServer.StartAsync();
        var draft = ViewServer.Draft();
        draft["description"] = new string('x', ViewRepository.MaxBytes);

        using var response = await server.SendAsync("POST", ViewServer.Address, draft);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("too_large", (string?)(await response.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task A_view_that_shows_more_than_2_MB_is_too_large_and_says_so()
    {
        var text = new string('y', 10_000);
        var lines = Enumerable.Range(0, 300).Select(i =>
            $$$"""{"node": "n{{{i}}}", "labels": ["T"], "properties": {"name": "{{{text}}}"}}""");
        await using var server = await ViewServer.StartAsync(
            await ViewServer.GraphOfAsync(string.Join('\n', lines)));
        var draft = Choice([.. Enumerable.Range(0, 300).Select(i => $"n{i}")]);

        using var response = await server.SendAsync("POST", ViewServer.Address, draft);
        var list = JsonNode.Parse(await server.ReadAsync(ViewServer.Address))!;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("too_large", (string?)problem["code"]);
        Assert.Contains("Nothing was saved", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Empty(list["items"]!.AsArray());
    }

    [Fact]
    public async Task The_view_after_the_last_that_is_kept_is_refused()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();
        var database = server.Services.GetRequiredService<AppDatabase>();
        await database.WriteAsync(
            connection => connection.Execute(
                $"""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ViewStore.Max - 1})
                INSERT INTO view SELECT 'x' || i, owner, secret, visibility, updated, looked, '{"{}"}' FROM n, view
                """),
            Stop);

        using var full = await server.SendAsync("POST", ViewServer.Address, ViewServer.Draft());
        using var deleted = await server.SendAsync("DELETE", saved.Address, secret: saved.Secret, tag: saved.Tag);
        using var room = await server.SendAsync("POST", ViewServer.Address, ViewServer.Draft());

        Assert.Equal(HttpStatusCode.Conflict, full.StatusCode);
        Assert.Equal("too_many_views", (string?)(await full.ProblemAsync())["code"]);
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.Created, room.StatusCode);
    }

    [Fact]
    public async Task After_60_saves_in_a_minute_one_waits()
    {
        await using var server = await ViewServer.StartAsync();
        var draft = Choice("stalin");
        var saved = await server.SaveAsync(draft);
        var tag = saved.Tag;
        for (var i = 1; i < SaveLimiter.MaxSaves; i++)
        {
            using var change = await server.SendAsync("PUT", saved.Address, draft.DeepClone(), secret: saved.Secret, tag: tag);
            Assert.Equal(HttpStatusCode.OK, change.StatusCode);
            tag = change.Headers.ETag!.ToString();
            server.Time.Advance(TimeSpan.FromMilliseconds(500));
        }

        using var refused = await server.SendAsync("POST", ViewServer.Address, draft.DeepClone());
        server.Time.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        using var later = await server.SendAsync("POST", ViewServer.Address, draft.DeepClone());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("too_many_saves", (string?)(await refused.ProblemAsync())["code"]);
        Assert.InRange(refused.Headers.RetryAfter.Delta.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
    }

    [Theory]
    [InlineData("title", 300)]
    [InlineData("description", 5000)]
    [InlineData("altText", 2000)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string member, int max)
    {
        await using var server = await ViewServer.StartAsync();
        var longest = Choice("stalin");
        longest[member] = new string('x', max);
        var longer = Choice("stalin");
        longer[member] = new string('x', max + 1);

        var saved = await server.SaveAsync(longest);
        using var response = await server.SendAsync("POST", ViewServer.Address, longer);

        Assert.Equal(max, ((string?)saved.View[member])!.Length);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal($"/{member}", (string?)(await response.ProblemAsync())["pointer"]);
    }

    [Theory]
    [InlineData("""{"title": "x"}""", "missing_parameter", "/query")]
    [InlineData("""{"query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""", "missing_parameter", "/title")]
    [InlineData("""{"title": "x", "query": {"kind": "map", "parameters": {}}}""", "invalid_value", "/query/kind")]
    [InlineData("""{"title": "x", "query": {"kind": "choice", "parameters": {}}}""", "missing_parameter", "/query/parameters/entities")]
    [InlineData("""{"title": "x", "query": {"kind": "choice", "parameters": {"entities": ["nobody-at-all"]}}}""", "not_found", "/query/parameters/entities")]
    [InlineData("""{"title": "x", "query": {"kind": "paths", "parameters": {"from": ["stalin"], "to": ["sorge"], "k": 0}}}""", "invalid_value", "/query/parameters/k")]
    [InlineData("""{"title": "x", "query": {"kind": "paths", "parameters": {"from": ["stalin"], "to": ["sorge"], "types": ["NO"]}}}""", "unknown_name", "/query/parameters/types")]
    [InlineData("""{"title": "x", "secret": 1, "query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""", "unknown_parameter", "/secret")]
    [InlineData("""{"title": "x", "filters": {"k": 1}, "query": {"kind": "paths", "parameters": {"from": ["stalin"], "to": ["sorge"], "k": 2}}}""", "duplicate_parameter", "/filters/k")]
    [InlineData("""{"title": "x", "layout": {"name": "force", "positions": {"stalin": [1, 1e308]}}, "query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""", "invalid_value", "/layout/positions/stalin")]
    [InlineData("""{"title": "x", "layout": {"name": "force", "positions": {"stalin": ["url(x)", 0]}}, "query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""", "invalid_value", "/layout/positions/stalin")]
    [InlineData("""{"title": "x", "style": {"theme": "url(javascript:1)"}, "query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""", "invalid_value", "/style/theme")]
    [InlineData("""{"title": "x", "style": {"css": "body{}"}, "query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""", "unknown_parameter", "/style/css")]
    public async Task What_cannot_be_a_view_is_refused_at_its_place(string body, string code, string pointer)
    {
        await using var server = await ViewServer.StartAsync();

        using var response = await server.SendAsync("POST", ViewServer.Address, JsonNode.Parse(body));
        var problem = await response.ProblemAsync();

        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(pointer, (string?)problem["pointer"]);
    }

    [Fact]
    public async Task NaN_is_no_place()
    {
        await using var server = await ViewServer.StartAsync();
        using var content = new StringContent(
            """{"title": "x", "layout": {"name": "force", "positions": {"stalin": [NaN, 0]}}, "query": {"kind": "choice", "parameters": {"entities": ["stalin"]}}}""",
            System.Text.Encoding.UTF8,
            "application/json");

        using var response = await server.Client.PostAsync(new Uri(ViewServer.Address, UriKind.Relative), content, Stop);

        Assert.Equal("invalid_body", (string?)(await response.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task A_disk_that_is_full_saves_nothing_and_says_so()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();
        await FillAsync(server);
        var draft = ViewServer.Draft();
        draft["description"] = new string('z', 5000);

        using var lost = await server.SendAsync("POST", ViewServer.Address, draft);
        using var kept = await server.SendAsync("PUT", saved.Address, draft.DeepClone(), secret: saved.Secret, tag: saved.Tag);
        using var still = await server.GetAsync(saved.Address);

        foreach (var response in new[] { lost, kept })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            var problem = await response.ProblemAsync();
            Assert.Equal("app_data_unavailable", (string?)problem["code"]);
            Assert.Contains("Nothing was changed", (string?)problem["detail"], StringComparison.Ordinal);
            Assert.DoesNotContain(server.Location, problem.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(saved.Tag, still.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Where_nothing_can_be_written_nothing_is_saved_and_the_answer_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("taken", "a file where a folder should be");
        await using var server = await ViewServer.StartAsync();
        await using var closed = await ViewServer.StartAsync(
            await ShippedStore.Loaded,
            builder => builder.Services.AddSingleton(new AppDatabase(Path.Combine(file, "data"))));

        using var response = await closed.SendAsync("POST", ViewServer.Address, ViewServer.Draft());
        var problem = await response.ProblemAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("app_data_unavailable", (string?)problem["code"]);
        Assert.Contains("Nothing was changed", (string?)problem["detail"], StringComparison.Ordinal);
    }

    /// <summary>Lets the file grow no more: to SQLite a full disk.</summary>
    private static async Task FillAsync(ViewServer server)
    {
        var database = server.Services.GetRequiredService<AppDatabase>();
        await database.WriteAsync(
            connection => connection.Execute("PRAGMA max_page_count = 1"), // the pool gives this connection again
            Stop);
    }

    private static JsonObject Choice(params string[] ids)
    {
        var draft = ViewServer.Draft();
        draft["query"] = new JsonObject
        {
            ["kind"] = "choice",
            ["parameters"] = new JsonObject { ["entities"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) },
        };
        return draft;
    }
}
