using System.Net;
using System.Text.RegularExpressions;
using GraphExplorer.Api.Pages;
using GraphExplorer.Exploration.Sentences;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Api.Tests.Documents;

/// <summary>The page of an entity that the server writes for readers without script and for link previews.</summary>
public sealed partial class EntityPageTests(ShippedServer server)
{
    [Fact]
    public async Task It_says_what_the_data_holds_with_sources_by_name()
    {
        var html = await ReadAsync("/e/lyushkov", HttpStatusCode.OK);

        Assert.Contains("<h1><bdi>Genrikh Lyushkov</bdi></h1>", html, StringComparison.Ordinal);
        Assert.Contains("Генрих Самойлович Люшков", html, StringComparison.Ordinal);
        Assert.Contains("What became of Lyushkov in August 1945?", html, StringComparison.Ordinal);
        Assert.Contains("3 rival accounts; none is preferred.", html, StringComparison.Ordinal);
        Assert.Contains("What the sources deny", html, StringComparison.Ordinal);
        Assert.Contains("crossed the border into Manchukuo on 13 June 1938", html, StringComparison.Ordinal);
        Assert.Contains("line 16", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/e/manchukuo\"", html, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/e/hunchun\"><bdi>Hunchun</bdi></a></li>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/#/entity/lyushkov?view=map\"", html, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA 4.0", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">S002<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_places_stand_on_a_map_that_needs_no_script_for_wide_and_narrow_windows()
    {
        var html = await ReadAsync("/e/lyushkov", HttpStatusCode.OK);

        var maps = Maps().Matches(html);
        Assert.Equal(2, maps.Count);
        Assert.All(maps, map =>
        {
            Assert.Contains("Hunchun", map.Groups["label"].Value, StringComparison.Ordinal);
            Assert.Contains("<title>Hunchun</title>", map.Value, StringComparison.Ordinal);
            Assert.Contains("<path class=\"land\" fill-rule=\"evenodd\" d=\"M", map.Value, StringComparison.Ordinal);
            Assert.True(map.Value.Split("<text ").Length > 3, "Most places are named.");
            Assert.DoesNotContain("style=", map.Value, StringComparison.Ordinal);
        });
        Assert.Contains(".map circle{fill:var(--place)", html, StringComparison.Ordinal);
        Assert.Contains("--place:#2f7a45", html, StringComparison.Ordinal);
        Assert.Contains("--place:#7fcf98", html, StringComparison.Ordinal);
        Assert.True(html.Length < 120_000, $"The page has {html.Length} characters.");
    }

    [Fact]
    public async Task A_place_is_shown_on_a_map_itself()
    {
        var dairen = await ReadAsync("/e/dairen", HttpStatusCode.OK);

        Assert.Contains("aria-label=\"Map of places: Dairen", dairen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_without_the_kind_Place_shows_whatever_has_coordinates_and_no_map_where_nothing_has()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "records.jsonl",
            """
            {"node": "c", "labels": ["Crime"], "properties": {"name": "Burglary"}}
            {"node": "l", "labels": ["Location"], "properties": {"name": "Mill <Road>", "latitude": 53.5, "longitude": -2.3}}
            {"node": "o", "labels": ["Officer"], "properties": {"name": "Larive"}}
            {"relationship": "r", "type": "OCCURRED_AT", "from": "c", "to": "l"}
            {"relationship": "s", "type": "INVESTIGATED_BY", "from": "c", "to": "o"}
            """);
        await using var app = ApiHost.Build(
            [
                "--urls", "http://127.0.0.1:0", "--GraphExplorer:Page", "none", "--GraphExplorer:Data", file,
                TrialServer.DataSwitch, "none",
            ],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var html = await client.GetStringAsync(new Uri("/e/c", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("aria-label=\"Map of places: Mill &lt;Road&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/e/l\"><bdi>Mill &lt;Road&gt;</bdi></a></li>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>Larive</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<svg",
            await client.GetStringAsync(new Uri("/e/o", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_nothing_of_birth_and_family_of_persons_who_may_be_alive()
    {
        var snowden = await ReadAsync("/e/snowden", HttpStatusCode.OK);
        var daughter = await ReadAsync("/e/lyushkov-daughter", HttpStatusCode.OK);

        Assert.Contains(WithheldFacts.Sentence, snowden, StringComparison.Ordinal);
        Assert.DoesNotContain("elizabeth-city", snowden, StringComparison.Ordinal);
        Assert.DoesNotContain("Elizabeth City", snowden, StringComparison.Ordinal);
        Assert.DoesNotContain("1983", snowden, StringComparison.Ordinal);
        Assert.Contains(WithheldFacts.Sentence, daughter, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/e/lyushkov\"", daughter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_previewed_and_runs_nothing()
    {
        using var response = await server.GetAsync("/e/lyushkov");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<meta property=\"og:title\" content=\"Genrikh Lyushkov\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task An_unknown_entity_is_a_page_too_and_offers_the_nearest()
    {
        var html = await ReadAsync("/e/lyushkow", HttpStatusCode.NotFound);

        Assert.Contains("There is no entity", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/e/lyushkov\">", html, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_text_whatever_they_hold_and_addresses_are_absolute_only_where_they_are_configured()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "records.jsonl",
            """
            {"node": "x\"/<b>", "labels": ["<i>"], "properties": {"name": "<img src=x onerror=alert(1)>", "description": "\"'><script>"}}
            {"node": "y", "labels": ["T"], "properties": {"name": "שלום ‮evil"}}
            {"relationship": "r", "type": "</a><script>", "from": "x\"/<b>", "to": "y"}
            """);
        await using var app = ApiHost.Build(
            [
                "--urls", "http://127.0.0.1:0", "--GraphExplorer:Page", "none", "--GraphExplorer:Data", file,
                "--GraphExplorer:PublicUrl", "https://graph.example.org", TrialServer.DataSwitch, "none",
            ],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var html = await client.GetStringAsync(
            new Uri(EntityPage.AddressOf("x\"/<b>"), UriKind.Relative),
            TestContext.Current.CancellationToken);

        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"muted\">description</span>", html, StringComparison.Ordinal);
        Assert.Contains("&quot;&#x27;&gt;&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("This data has no sources", html, StringComparison.Ordinal);
        Assert.DoesNotContain("each with its sources", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://graph.example.org/e/x%22%2F%3Cb%3E\"", html, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "<svg class=\"map [^>]*role=\"img\" aria-label=\"(?<label>[^\"]*)\">.*?</svg>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Maps();

    private async Task<string> ReadAsync(string address, HttpStatusCode status)
    {
        using var response = await server.GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
