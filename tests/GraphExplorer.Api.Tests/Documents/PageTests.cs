using System.Net;
using System.Text.RegularExpressions;
using GraphExplorer.Api.Tests.Accounts;

namespace GraphExplorer.Api.Tests.Documents;

/// <summary>The pages for people: the readable documentation, and the first page.</summary>
public sealed partial class PageTests : IAsyncLifetime
{
    private TrialServer _server = null!; // set before every test

    public async ValueTask InitializeAsync() => _server = await TrialServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_documentation_loads_nothing_from_elsewhere()
    {
        using var response = await _server.GetAsync("/docs/");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("openapi/v1.json", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documentation_runs_only_scripts_that_the_server_gave_it()
    {
        using var response = await _server.GetAsync("/docs/");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        var scripts = ScriptTag().Matches(html).Select(match => match.Value).ToList();
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        Assert.NotEmpty(scripts);
        Assert.NotEmpty(nonce);
        Assert.All(scripts, script => Assert.Contains($"nonce=\"{nonce}\"", script, StringComparison.Ordinal));
        foreach (var source in scripts.Select(script => Source().Match(script)).Where(match => match.Success))
        {
            using var file = await _server.GetAsync("/docs/" + source.Groups["file"].Value);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    [Fact]
    public async Task The_short_address_of_the_documentation_leads_to_it()
    {
        using var response = await _server.GetAsync("/docs");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("docs/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_first_page_says_where_to_go()
    {
        using var response = await _server.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("href=\"/docs\"", html, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/api/v1/paths?from=manchukuo&amp;to=stalin-assassination-plot\"",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_says_what_to_install_where_the_explorer_is_not_built()
    {
        using var response = await _server.GetAsync("/");

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Install Node", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_built_explorer_stands_at_the_root_under_a_policy_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("page");
        try
        {
            await WriteAsync(folder, "index.html", "<title>the explorer</title>");
            await WriteAsync(folder.CreateSubdirectory("assets"), "index-abc.js", "let here;");
            await using var server = await TrialServer.StartAsync(TrialServer.PageSwitch, folder.FullName);

            using var first = await server.GetAsync("/");
            using var script = await server.GetAsync("/assets/index-abc.js");
            using var other = await server.GetAsync("/assets/../../secret");

            var policy = first.Headers.GetValues("Content-Security-Policy").Single();
            var html = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("the explorer", html, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(first.Headers.CacheControl?.NoCache);
            Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
            Assert.Equal(TimeSpan.FromDays(365), script.Headers.CacheControl?.MaxAge);
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("/favicon.ico", HttpStatusCode.MovedPermanently)]
    [InlineData("/robots.txt", HttpStatusCode.OK)]
    public async Task What_browsers_and_crawlers_ask_for_by_themselves_is_open_to_all(string address, HttpStatusCode expected)
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var response = await keyed.Server.GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("/openapi/v2.json")]
    [InlineData("/docs/v1/nothing")]
    [InlineData("/sitemap.xml")]
    [InlineData("/api/v1")]
    public async Task What_is_not_there_is_a_problem(string address)
    {
        using var response = await _server.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not_found", (string?)(await response.ProblemAsync())["code"]);
    }

    private static Task WriteAsync(DirectoryInfo folder, string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content, TestContext.Current.CancellationToken);

    [GeneratedRegex("<script[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptTag();

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("src=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Source();
}
