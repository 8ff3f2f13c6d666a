using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Requests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>Views as files: data, pictures, and one file that needs no network.</summary>
public sealed partial class ViewFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("public", true, false)]
    [InlineData("unlisted", true, true)]
    [InlineData("private", false, true)]
    public async Task Other_origins_read_files_of_views_that_are_not_private_without_credentials(
        string visibility,
        bool isOpen,
        bool isHidden)
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync(ViewServer.Draft(visibility));

        foreach (var extension in new[] { "json", "svg", "png", "html" })
        {
            using var response = await server.GetAsync($"/views/{saved.Id}.{extension}");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(isOpen ? "*" : null, HeaderOf(response, "Access-Control-Allow-Origin"));
            Assert.Equal(isOpen ? "cross-origin" : "same-origin", HeaderOf(response, "Cross-Origin-Resource-Policy"));
            Assert.Null(HeaderOf(response, "Access-Control-Allow-Credentials"));
            Assert.Equal(isHidden ? "noindex" : null, HeaderOf(response, "X-Robots-Tag"));
            Assert.Equal("nosniff", HeaderOf(response, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", HeaderOf(response, "Referrer-Policy"));
        }
    }

    [Fact]
    public async Task Other_origins_read_why_there_is_no_file_and_not_whether_there_is_a_private_one()
    {
        await using var server = await ViewServer.StartAsync();
        var key = await server.AddKeyAsync("owner", Role.Read);
        var saved = await server.SaveAsync(ViewServer.Draft("private"), key);

        foreach (var extension in new[] { "json", "svg", "png", "html" })
        {
            using var unknown = await server.GetAsync($"/views/{new string('a', 22)}.{extension}");
            using var hidden = await server.GetAsync($"/views/{saved.Id}.{extension}");

            foreach (var response in new[] { unknown, hidden })
            {
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                Assert.Equal("*", HeaderOf(response, "Access-Control-Allow-Origin"));
                Assert.Null(HeaderOf(response, "Access-Control-Allow-Credentials"));
                Assert.Equal("nosniff", HeaderOf(response, "X-Content-Type-Options"));
            }

            Assert.Equal(await unknown.Content.ReadAsByteArrayAsync(Stop), await hidden.Content.ReadAsByteArrayAsync(Stop));
        }

        using var page = await server.GetAsync($"/v/{saved.Id}");
        Assert.Null(HeaderOf(page, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_data_is_the_view_without_its_secret()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        var text = await server.ReadAsync($"/views/{saved.Id}.json");
        var file = JsonNode.Parse(text)!;

        Assert.True(JsonNode.DeepEquals(saved.View["snapshot"], file["snapshot"]));
        Assert.Equal((string?)saved.View["hash"], (string?)file["hash"]);
        Assert.Equal($"{server.Base}/views/{saved.Id}.png", (string?)file["address"]!["png"]);
        Assert.Null(file["mayEdit"]);
        Assert.DoesNotContain("ecret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_a_file_is_told_so_until_the_view_changes()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        foreach (var extension in new[] { "json", "svg", "png" })
        {
            var address = $"/views/{saved.Id}.{extension}";
            using var first = await server.GetAsync(address);
            var tag = first.Headers.ETag!.ToString();
            using var again = await AskAsync(server, address, tag);
            using var other = await AskAsync(server, extension == "json" ? address : $"{address}?theme=dark", "\"other\"");

            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal("*", HeaderOf(again, "Access-Control-Allow-Origin"));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        using var before = await server.GetAsync($"/views/{saved.Id}.svg");
        var draft = ViewServer.Draft();
        draft["title"] = "Another title";
        using var changed = await server.SendAsync("PUT", saved.Address, draft, secret: saved.Secret, tag: saved.Tag);
        using var after = await AskAsync(server, $"/views/{saved.Id}.svg", before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("Another title", await after.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_says_title_names_sources_caution_and_credit_and_runs_nothing()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        using var response = await server.GetAsync($"/views/{saved.Id}.svg");
        var svg = XDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        var words = svg.Root!.Value;

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            HeaderOf(response, "Content-Security-Policy"));
        Assert.Contains("Manchukuo and the plot", words, StringComparison.Ordinal);
        foreach (var name in saved.View["snapshot"]!["nodes"]!.AsArray().Select(node => (string)node!["name"]!))
            Assert.Contains(name.Split(' ')[^1], words, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA", words, StringComparison.Ordinal);
        Assert.Contains("how records connect", words, StringComparison.Ordinal);
        Assert.Contains("1 March 2026", words, StringComparison.Ordinal);
        Assert.Empty(svg.Descendants().Select(element => element.Name.LocalName)
            .Intersect(["script", "style", "foreignObject", "image", "use", "a", "animate", "set"]));
        Assert.DoesNotContain(
            svg.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "href" or "style" or "id" ||
                attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) ||
                attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?width=900&height=600", 1)]
    [InlineData("?card=true", 1)]
    [InlineData("?theme=dark&width=640", 1)]
    public async Task A_PNG_has_the_size_that_was_asked_for(string query, int ratio)
    {
        await using var server = await ViewServer.StartAsync();
        RequireFont(server);
        var saved = await server.SaveAsync();

        using var response = await server.GetAsync($"/views/{saved.Id}.png{query}");
        var png = await response.Content.ReadAsByteArrayAsync(Stop);
        var svg = XDocument.Parse(await server.ReadAsync($"/views/{saved.Id}.svg{query}")).Root!;
        var (width, height) = SizeOf(png);

        Assert.Equal("image/png", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Math.Round((double)svg.Attribute("width")! * ratio), width);
        Assert.Equal(Math.Round((double)svg.Attribute("height")! * ratio), height);
        if (query.Contains("card", StringComparison.Ordinal))
            Assert.Equal((1200, 630), (width, height));
        if (query.Contains("900", StringComparison.Ordinal))
            Assert.Equal((900, 600), (width, height));
    }

    [Theory]
    [InlineData("svg?width=199", "width")]
    [InlineData("svg?height=4097", "height")]
    [InlineData("png?width=1e308", "width")]
    [InlineData("png?height=NaN", "height")]
    [InlineData("png?theme=blue", "theme")]
    [InlineData("json?theme=dark", "theme")]
    public async Task Sizes_and_themes_out_of_bounds_are_refused(string asked, string parameter)
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        using var response = await server.GetAsync($"/views/{saved.Id}.{asked}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, (string?)(await response.ProblemAsync())["parameter"]);
    }

    [Fact]
    public async Task Without_any_font_the_PNG_says_what_to_install_and_the_SVG_still_comes()
    {
        await using var server = await ViewServer.StartAsync(
            await ShippedStore.Loaded,
            builder => builder.Services.AddSingleton(new Lazy<FontLibrary>(() => FontLibrary.OpenOnly())));
        var saved = await server.SaveAsync();

        using var png = await server.GetAsync($"/views/{saved.Id}.png");
        using var svg = await server.GetAsync($"/views/{saved.Id}.svg");

        Assert.Equal(HttpStatusCode.NotImplemented, png.StatusCode);
        var problem = await png.ProblemAsync();
        Assert.Equal("not_available", (string?)problem["code"]);
        Assert.Contains("fonts-noto-core", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, svg.StatusCode);
    }

    [Fact]
    public async Task One_file_says_everything_without_script_and_without_network()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        using var response = await server.GetAsync($"/views/{saved.Id}.html");
        var html = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith(
            "sandbox allow-scripts; default-src 'none'; script-src 'none'",
            HeaderOf(response, "Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!https?://)", html);
        Assert.DoesNotMatch("url\\(|@import", html);
        Assert.Equal(2, html.Split("<svg ").Length - 1); // by day and by night
        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA", html, StringComparison.Ordinal);
        Assert.Contains("how records connect", html, StringComparison.Ordinal);
        foreach (var source in saved.View["snapshot"]!["sources"]!.AsArray())
            Assert.Contains(WebUtility.HtmlEncode((string)source!["title"]!)[..10], html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_page_is_built_the_file_holds_script_and_data_and_nothing_in_them_ends_them()
    {
        using var page = new TemporaryFolder();
        page.Write("index.html", "<!doctype html>");
        page.Write("embed-inline.js", "const a = '</SCRIPT><!-- <script>';\r\nconst b = 1;\n");
        await using var server = await ViewServer.StartAsync(TrialServer.PageSwitch, page.Location);
        var draft = ViewServer.Draft();
        draft["title"] = "</script><script>alert(1)</script><!--";
        var saved = await server.SaveAsync(draft);

        using var response = await server.GetAsync($"/views/{saved.Id}.html");
        var html = await response.Content.ReadAsStringAsync(Stop);
        var data = Data().Match(html).Groups["json"].Value;
        var script = Script().Match(html).Groups["text"].Value;

        Assert.Equal(2, Markup.Scripts().Count(html));
        Assert.Equal((string?)draft["title"], (string?)JsonNode.Parse(data)!["title"]);
        Assert.DoesNotContain("<!--", data + script, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", script, StringComparison.Ordinal);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains(
            $"script-src 'sha256-{hash}'",
            HeaderOf(response, "Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Contains(
            $"script-src &#x27;sha256-{WebUtility.HtmlEncode(hash)}",
            html.Replace("&#x2B;", "+", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    internal static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    internal static void RequireFont(ViewServer server) => Assert.SkipWhen(
        !server.Services.GetRequiredService<Lazy<FontLibrary>>().Value.HasFont,
        "No font was found on this machine: install fonts-dejavu-core or fonts-noto-core.");

    /// <summary>Width and height as the head of a PNG has them.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) => (
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)),
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static async Task<HttpResponseMessage> AskAsync(ViewServer server, string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await server.Client.SendAsync(request, Stop);
    }

    [GeneratedRegex(
        "<script type=\"application/json\" id=\"gx-view\">(?<json>.*?)</script>",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Data();

    [GeneratedRegex(
        "<script>(?<text>.*?)</script>",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Script();
}
