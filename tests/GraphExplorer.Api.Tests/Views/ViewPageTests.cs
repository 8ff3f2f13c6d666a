using System.Net;
using System.Text.Json.Nodes;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>A view as a page, in a frame, and pasted elsewhere.</summary>
public sealed class ViewPageTests
{
    private const string Public = "https://graph.example.org";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_what_the_picture_shows_and_who_says_so()
    {
        await using var server = await ViewServer.StartAsync();
        var draft = ViewServer.Draft();
        draft["description"] = "How the defector joins both.";
        draft["altText"] = "Manchukuo on the left, the plot on the right.";
        var saved = await server.SaveAsync(draft);

        using var response = await server.GetAsync($"/v/{saved.Id}");
        var html = await response.Content.ReadAsStringAsync(Stop);
        var path = saved.View["snapshot"]!["paths"]![0]!;

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<h1><bdi>Manchukuo and the plot</bdi></h1>", html, StringComparison.Ordinal);
        Assert.Contains("How the defector joins both.", html, StringComparison.Ordinal);
        Assert.Contains("Manchukuo on the left, the plot on the right.", html, StringComparison.Ordinal);
        Assert.Contains("<svg ", html, StringComparison.Ordinal);
        Assert.Contains((string)path["sentence"]!, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"<q>{(string)path["citations"]![0]!["quote"]!}</q>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("how records connect", html, StringComparison.Ordinal);
        Assert.Contains((string)saved.View["hash"]!, html, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA", html, StringComparison.Ordinal);
        Assert.Contains(
            "/#/connect?from=manchukuo&amp;to=stalin-assassination-plot&amp;k=3",
            html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Null(ViewFileTests.HeaderOf(response, "Access-Control-Allow-Origin"));
        Assert.Contains(
            "frame-ancestors 'self'",
            ViewFileTests.HeaderOf(response, "Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Null(ViewFileTests.HeaderOf(response, "X-Robots-Tag"));
    }

    [Fact]
    public async Task A_link_preview_has_the_card_where_the_server_has_a_public_address()
    {
        await using var server = await ViewServer.StartAsync("--GraphExplorer:PublicUrl", Public);
        await using var local = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();
        var own = await local.SaveAsync(ViewServer.Draft("unlisted"));

        var html = await server.ReadAsync($"/v/{saved.Id}?utm_source=elsewhere");
        var without = await local.ReadAsync($"/v/{own.Id}");

        Assert.Contains(
            $"<meta property=\"og:image\" content=\"{Public}/views/{saved.Id}.png?card=true\">",
            html,
            StringComparison.Ordinal);
        Assert.Contains(
            $"<meta property=\"og:url\" content=\"{Public}/v/{saved.Id}\">",
            html,
            StringComparison.Ordinal);
        Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Public}/oembed?url=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", without, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_gets_the_component_with_everything_inside_and_only_who_is_named_may_frame_it()
    {
        using var page = new TemporaryFolder();
        page.Write("index.html", "<!doctype html>");
        page.Write("embed.js", "export {};");
        await using var server = await ViewServer.StartAsync(
            TrialServer.PageSwitch, page.Location,
            "--GraphExplorer:FrameAncestors", "self https://blog.example.org https://*.example.com",
            "--GraphExplorer:EmbedOrigins", "https://blog.example.org");
        var saved = await server.SaveAsync(ViewServer.Draft("unlisted"));
        var hidden = await server.SaveAsync(ViewServer.Draft("private"));

        using var response = await server.GetAsync($"/embed/{saved.Id}?theme=dark&height=400&lang=de");
        var html = await response.Content.ReadAsStringAsync(Stop);
        using var own = await server.GetAsync($"/embed/{hidden.Id}");
        using var unknown = await server.GetAsync("/embed/unknown");
        var policy = ViewFileTests.HeaderOf(response, "Content-Security-Policy");

        Assert.Contains(
            $"<gx-graph src=\"/views/{saved.Id}.json\" theme=\"dark\" height=\"400\" lang=\"de\">",
            html,
            StringComparison.Ordinal);
        Assert.Contains("<script type=\"module\" src=\"/embed.js\"></script>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<meta name=\"gx-origins\" content=\"https://blog.example.org\">",
            html,
            StringComparison.Ordinal);
        Assert.Contains("<svg ", html, StringComparison.Ordinal);
        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.Contains(
            "frame-ancestors 'self' https://blog.example.org https://*.example.com;",
            policy,
            StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("noindex", ViewFileTests.HeaderOf(response, "X-Robots-Tag"));
        Assert.Contains(
            "frame-ancestors 'self';",
            ViewFileTests.HeaderOf(own, "Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains(
            "https://blog.example.org",
            ViewFileTests.HeaderOf(unknown, "Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Contains("There is no view of this id", await unknown.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FrameAncestors", "https://blog.example.org/path")]
    [InlineData("FrameAncestors", "blog.example.org")]
    [InlineData("FrameAncestors", "https://a.example;script-src")]
    [InlineData("FrameAncestors", "javascript:alert(1)")]
    [InlineData("EmbedOrigins", "*")]
    [InlineData("EmbedOrigins", "null")]
    public async Task An_origin_that_is_none_stops_the_start(string setting, string value)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(
            () => ViewServer.StartAsync($"--GraphExplorer:{setting}", value));

        Assert.Contains($"GraphExplorer:{setting}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_chunks_and_fonts_of_the_component_may_be_loaded_by_every_page_and_nothing_else_may()
    {
        using var page = new TemporaryFolder();
        page.Write("index.html", "<!doctype html>");
        page.Write("embed.js", "export {};");
        Directory.CreateDirectory(page.File("assets"));
        page.Write("assets/chunk-1.js", "export {};");
        page.Write("assets/font-1.woff2", "x");
        await using var server = await ViewServer.StartAsync(TrialServer.PageSwitch, page.Location);

        foreach (var address in new[] { "/embed.js", "/assets/chunk-1.js", "/assets/font-1.woff2" })
        {
            using var open = await server.GetAsync(address);
            Assert.Equal("*", ViewFileTests.HeaderOf(open, "Access-Control-Allow-Origin"));
            Assert.Equal("cross-origin", ViewFileTests.HeaderOf(open, "Cross-Origin-Resource-Policy"));
            Assert.Null(ViewFileTests.HeaderOf(open, "Access-Control-Allow-Credentials"));
        }

        using var closed = await server.GetAsync("/");
        Assert.Null(ViewFileTests.HeaderOf(closed, "Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", ViewFileTests.HeaderOf(closed, "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task A_pasted_address_becomes_a_frame_of_at_most_the_size_that_is_wanted()
    {
        await using var server = await ViewServer.StartAsync("--GraphExplorer:PublicUrl", $"{Public}/g");
        var saved = await server.SaveAsync(ViewServer.Draft("unlisted"));
        var url = Uri.EscapeDataString($"{Public}/g/v/{saved.Id}?utm=1#part");

        var usual = JsonNode.Parse(await server.ReadAsync($"/oembed?url={url}&format=json&for=blog"))!;
        var small = JsonNode.Parse(await server.ReadAsync($"/oembed?url={url}&maxwidth=320&maxheight=9999"))!;

        Assert.Equal(("1.0", "rich"), ((string?)usual["version"], (string?)usual["type"]));
        Assert.Equal("GraphExplorer", (string?)usual["provider_name"]);
        Assert.Equal((800, 600), ((int?)usual["width"], (int?)usual["height"]));
        Assert.Equal((320, 600), ((int?)small["width"], (int?)small["height"]));
        Assert.Equal(
            $"<iframe src=\"{Public}/g/embed/{saved.Id}\" title=\"Manchukuo and the plot\" width=\"320\" height=\"600\" loading=\"lazy\"></iframe>",
            (string?)small["html"]);
    }

    [Fact]
    public async Task Addresses_that_are_private_unknown_or_foreign_are_unknown_alike()
    {
        await using var server = await ViewServer.StartAsync("--GraphExplorer:PublicUrl", Public);
        await using var local = await ViewServer.StartAsync();
        var hidden = await server.SaveAsync(ViewServer.Draft("private"));
        var shared = await server.SaveAsync();
        var own = await local.SaveAsync();
        string[] unknown =
        [
            $"{Public}/v/{hidden.Id}", $"{Public}/v/unknown", $"{Public}/x/{shared.Id}", $"{Public}/v/{shared.Id}/more",
            $"https://evil.example/v/{shared.Id}", $"https://graph.example.org.evil.example/v/{shared.Id}",
            $"http://graph.example.org/v/{shared.Id}", $"https://graph.example.org:444/v/{shared.Id}",
            $"https://user@graph.example.org/v/{shared.Id}", $"{server.Base}/v/{shared.Id}", $"/v/{shared.Id}",
            "javascript:alert(1)", "nonsense",
        ];

        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var url in unknown)
        {
            using var response = await server.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}");
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, url);
            bodies.Add(await response.Content.ReadAsStringAsync(Stop));
        }

        using var found = await local.GetAsync($"/oembed?url={Uri.EscapeDataString($"{local.Base}/v/{own.Id}")}");
        using var xml = await server.GetAsync($"/oembed?url={Uri.EscapeDataString($"{Public}/v/{shared.Id}")}&format=xml");
        using var none = await server.GetAsync("/oembed");
        Assert.Single(bodies);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Equal(HttpStatusCode.NotImplemented, xml.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    [Fact]
    public async Task The_page_of_an_entity_lists_public_views_that_show_it_and_ones_own()
    {
        await using var server = await ViewServer.StartAsync();
        var one = await server.AddKeyAsync("one", Role.Read);
        var two = await server.AddKeyAsync("two", Role.Read);
        using var before = await server.GetAsync("/e/lyushkov", one);
        var open = await server.SaveAsync(ViewServer.Draft(), one);
        var unlisted = await server.SaveAsync(ViewServer.Draft("unlisted"), one);

        var own = await server.ReadAsync("/e/lyushkov", one);
        var other = await server.ReadAsync("/e/lyushkov", two);
        using var again = await server.GetAsync("/e/lyushkov", one);

        Assert.DoesNotContain("saved view", await before.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("2 saved views", own, StringComparison.Ordinal);
        Assert.Contains($"href=\"/v/{unlisted.Id}\"", own, StringComparison.Ordinal);
        Assert.Contains("1 saved view<", other, StringComparison.Ordinal);
        Assert.Contains($"href=\"/v/{open.Id}\"", other, StringComparison.Ordinal);
        Assert.DoesNotContain(unlisted.Id, other, StringComparison.Ordinal);
        Assert.NotEqual(before.Headers.ETag, again.Headers.ETag);
    }
}
