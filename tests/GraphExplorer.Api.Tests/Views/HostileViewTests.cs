using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>What somebody stores to harm others is text wherever it is shown, and nothing else.</summary>
public sealed partial class HostileViewTests
{
    /// <summary>What breaks out of markup, scripts, styles, objects and lines of text.</summary>
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)", "<!--", "]]>", "-->", "</title></style></desc></svg><svg onload=alert(1)>", "url(javascript:alert(1))",
        "javascript:alert(1)", "{{7*7}}${7*7}", "__proto__", "constructor", "\u202Eevil\u202C", "שלום \u2067x", "a\r\nSet-Cookie: x=1",
        "a\u2028\u2029b", "&lt;b&gt;&amp;", "\uD83D\uDE00\u0301\u0301", "<iframe srcdoc='<script>'>", "%3Cscript%3E",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts => [.. Hostile];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Stored_words_are_words_in_page_picture_file_frame_preview_and_paste(string text)
    {
        await using var server = await ViewServer.StartAsync(
            await GraphOfAsync(text),
            "--GraphExplorer:PublicUrl", "https://graph.example.org");
        var draft = ViewServer.Draft();
        draft["title"] = $"T {text}";
        draft["description"] = $"D {text}";
        draft["altText"] = $"A {text}";
        draft["query"] = JsonNode.Parse("""{"kind": "neighbourhood", "parameters": {"id": "centre"}}""");
        draft["layout"] = new JsonObject
        {
            ["name"] = "force",
            ["positions"] = new JsonObject { [text] = new JsonArray(1, 2), ["centre"] = new JsonArray(0, 0) },
        };
        draft["style"] = new JsonObject { ["colourBy"] = text, ["sizeBy"] = text, ["caption"] = text };
        var canBeId = !text.Any(character => char.IsControl(character));
        if (!canBeId)
            draft["layout"]!["positions"]!.AsObject().Remove(text);

        var saved = await server.SaveAsync(draft);
        var json = JsonNode.Parse(await server.ReadAsync($"/views/{saved.Id}.json"))!;
        var page = await server.ReadAsync($"/v/{saved.Id}");
        var frame = await server.ReadAsync($"/embed/{saved.Id}");
        var file = await server.ReadAsync($"/views/{saved.Id}.html");
        var svg = await server.ReadAsync($"/views/{saved.Id}.svg");
        using var png = await server.GetAsync($"/views/{saved.Id}.png?card=true");
        var url = Uri.EscapeDataString($"https://graph.example.org/v/{saved.Id}");
        var pasted = JsonNode.Parse(await server.ReadAsync($"/oembed?url={url}"))!;

        Assert.Equal($"T {text}", (string?)json["title"]);
        Assert.Equal($"A {text}", (string?)json["altText"]);
        Assert.Equal(text, (string?)json["style"]!["caption"]);
        if (canBeId)
            Assert.Equal(2, (int?)json["layout"]!["positions"]![text]![1]);
        Assert.True(
            png.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotImplemented,
            await png.Content.ReadAsStringAsync(Stop));
        foreach (var html in new[] { page, frame, file, (string)pasted["html"]! })
            AssertHarmless(html);
        Assert.DoesNotContain("Set-Cookie", png.Headers.Select(header => header.Key));
        var picture = XDocument.Parse(svg);
        Assert.All(picture.Descendants(), element => Assert.Contains(
            element.Name.LocalName,
            new[] { "svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "line", "text", "tspan", "polygon", "polyline" }));
        Assert.All(
            picture.Descendants().Attributes(),
            attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("property=\"og:title\" content=\"T ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_prototypes_are_names()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(
            """
            {"node": "__proto__", "labels": ["constructor"], "properties": {"name": "toString"}}
            {"node": "constructor", "labels": ["hasOwnProperty"], "properties": {"name": "valueOf"}}
            {"relationship": "prototype", "type": "__proto__", "from": "__proto__", "to": "constructor"}
            """));
        var draft = ViewServer.Draft();
        draft["query"] = JsonNode.Parse(
            """{"kind": "paths", "parameters": {"from": ["__proto__"], "to": ["constructor"]}}""");
        draft["layout"] = JsonNode.Parse(
            """{"name": "lanes", "positions": {"__proto__": [1, 2], "constructor": [3, 4]}}""");

        var saved = await server.SaveAsync(draft);
        var json = JsonNode.Parse(await server.ReadAsync($"/views/{saved.Id}.json"))!;
        var svg = await server.ReadAsync($"/views/{saved.Id}.svg");

        Assert.Equal(2, (int?)json["layout"]!["positions"]!["__proto__"]![1]);
        Assert.Equal(
            ["__proto__", "constructor"],
            json["snapshot"]!["paths"]![0]!["nodes"]!.AsArray().Select(id => (string?)id));
        Assert.Contains("toString", svg, StringComparison.Ordinal);
        Assert.Contains("valueOf", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Positions_at_the_edge_of_what_is_allowed_can_be_drawn()
    {
        await using var server = await ViewServer.StartAsync();
        var draft = ViewServer.Draft();
        draft["query"] = JsonNode.Parse("""{"kind": "neighbourhood", "parameters": {"id": "lyushkov", "limit": 20}}""");
        draft["layout"] = JsonNode.Parse(
            """{"name": "fixed", "positions": {"lyushkov": [1000000, -1000000], "stalin": [-1000000, 1000000], "nobody": [0, 0], "manchukuo": [5e-324, -0.0]}}""");

        var saved = await server.SaveAsync(draft);
        using var svg = await server.GetAsync($"/views/{saved.Id}.svg");
        using var png = await server.GetAsync($"/views/{saved.Id}.png?width=400&height=400");

        Assert.Equal(HttpStatusCode.OK, svg.StatusCode);
        Assert.DoesNotContain("NaN", await svg.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True(png.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task An_address_of_a_source_becomes_a_link_only_where_it_is_one_of_the_web()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        var page = await server.ReadAsync($"/v/{saved.Id}");

        Assert.All(
            Links().Matches(page).Select(match => match.Groups["to"].Value),
            to => Assert.True(
                to.StartsWith('/') || to.StartsWith("http", StringComparison.Ordinal),
                to));
    }

    private static Task<GraphExplorer.Graph.Stores.IGraphStore> GraphOfAsync(string text)
    {
        var name = JsonValue.Create(text).ToJsonString();
        return ViewServer.GraphOfAsync(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""
            {"node": "centre", "labels": [{{{name}}}], "properties": {"name": {{{name}}}, "description": {{{name}}}}}
            {"node": "other", "labels": ["T"], "properties": {"name": {{{name}}}}}
            {"relationship": "r", "type": {{{name}}}, "from": "centre", "to": "other", "properties": {"sentence": {{{name}}}}}
            """));
    }

    /// <summary>No element and no attribute of a document comes from what was stored.</summary>
    private static void AssertHarmless(string html)
    {
        foreach (var tag in Tags().Matches(html).Select(match => match.Value))
        {
            Assert.DoesNotMatch("(?i)<(img|object|embed|base|form|link(?! rel=\"(alternate|canonical|icon)\"))[\\s>/]", tag);
            Assert.DoesNotMatch("(?i)\\son[a-z]+\\s*=", WithoutValues().Replace(tag, "\"\""));
            Assert.DoesNotMatch("(?i)(src|href)=\"\\s*javascript:", tag);
        }

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<svg onload", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.Equal(0, Markup.Scripts().Count(html)); // the page is not built here
    }

    [GeneratedRegex(
        "<[a-zA-Z/!][^>]*>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tags();

    [GeneratedRegex(
        "\"[^\"]*\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WithoutValues();

    [GeneratedRegex(
        " href=\"(?<to>[^\"]*)\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Links();
}
