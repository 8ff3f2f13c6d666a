using System.Net;
using System.Text;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>What <c>--server</c> sends, and what it makes of what comes back.</summary>
public sealed class ServerClientTests
{
    private const string Address = "http://graph.example.org/under";

    [Fact]
    public async Task Asks_the_address_named_with_the_key_of_the_environment_and_never_shows_it()
    {
        var requests = new List<HttpRequestMessage>();

        var run = await AskAsync(
            request =>
            {
                requests.Add(request);
                return Json(
                    HttpStatusCode.Unauthorized,
                    """{"code": "unauthenticated", "detail": "The key is not valid."}""");
            },
            "schema");

        Assert.Equal(1, run.Code);
        Assert.Equal($"{Address}/api/v1/schema", Assert.Single(requests).RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer s3cret", requests[0].Headers.Authorization!.ToString());
        Assert.Equal("The key is not valid.\n", run.Errors);
        Assert.DoesNotContain("s3cret", run.Output + run.Errors);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "not_found", 3)]
    [InlineData(HttpStatusCode.Gone, "deleted", 3)]
    [InlineData(HttpStatusCode.Gone, "cursor_expired", 3)]
    [InlineData(HttpStatusCode.BadRequest, "invalid_value", 2)]
    [InlineData(HttpStatusCode.Forbidden, "forbidden", 1)]
    [InlineData(HttpStatusCode.NotImplemented, "not_available", 1)]
    [InlineData(HttpStatusCode.InternalServerError, "internal_error", 1)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "store_unavailable", 1)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "overloaded", 7)]
    [InlineData(HttpStatusCode.GatewayTimeout, "timed_out", 7)]
    [InlineData(HttpStatusCode.RequestUriTooLong, "address_too_long", 7)]
    public async Task Exit_codes_follow_status_and_code(HttpStatusCode status, string code, int exit)
    {
        var body = $$"""{"code": "{{code}}", "detail": "So it is."}""";

        var run = await AskAsync(_ => Json(status, body), "schema");
        var json = await AskAsync(_ => Json(status, body), "schema", "--json");

        Assert.Equal(exit, run.Code);
        Assert.Equal("So it is.\n", run.Errors);
        Assert.Equal(exit, json.Code);
        Assert.Equal(body + "\n", json.Errors);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_failure_with_a_way_out()
    {
        var run = await AskAsync(_ => throw new HttpRequestException("Connection refused."), "schema");

        Assert.Equal(1, run.Code);
        Assert.Contains($"The server at {Address} did not answer", run.Errors);
        Assert.Contains("gx serve", run.Errors);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>")]
    [InlineData(HttpStatusCode.BadGateway, "<html>")]
    [InlineData(HttpStatusCode.NotFound, "[]")]
    [InlineData(HttpStatusCode.Redirect, "")]
    public async Task What_is_not_ours_is_named_as_such(HttpStatusCode status, string body)
    {
        var run = await AskAsync(_ => new HttpResponseMessage(status) { Content = new StringContent(body) }, "schema");

        Assert.Equal(1, run.Code);
        Assert.Contains("is not GraphExplorer", run.Errors);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task An_answer_of_another_shape_is_named_as_such(string body)
    {
        var run = await AskAsync(_ => Json(HttpStatusCode.OK, body), "schema");

        Assert.Equal(1, run.Code);
        Assert.Contains("is not understood", run.Errors);
    }

    [Fact]
    public async Task A_merged_entity_is_asked_for_again_at_the_same_server_only()
    {
        var addresses = new List<string>();

        var run = await AskAsync(
            request =>
            {
                addresses.Add(request.RequestUri!.AbsoluteUri);
                var moved = new HttpResponseMessage(HttpStatusCode.PermanentRedirect);
                moved.Headers.Location = new Uri("http://elsewhere.example.org/api/v1/entities/new%2Fid");
                return addresses.Count == 1
                    ? moved
                    : Json(HttpStatusCode.NotFound, """{"code": "not_found", "detail": "Nothing."}""");
            },
            "show",
            "old");

        Assert.Equal([$"{Address}/api/v1/entities/old", $"{Address}/api/v1/entities/new%2Fid"], addresses[..2]);
        Assert.All(addresses, address => Assert.StartsWith(Address, address));
        Assert.Contains("\"old\" was merged into \"new/id\".", run.Errors);
        Assert.Equal(3, run.Code);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("localhost:5080")]
    [InlineData("http://user:password@127.0.0.1")]
    [InlineData("http://127.0.0.1/?a=b")]
    [InlineData("nonsense")]
    public async Task Only_plain_web_addresses_are_asked(string address)
    {
        var run = await GxRun.Of("schema", "--server", address);

        Assert.Equal(2, run.Code);
        Assert.Contains("--server takes the address of a running server", run.Errors);
    }

    [Fact]
    public async Task A_server_and_data_exclude_each_other()
    {
        var run = await GxRun.Of("schema", "--server", Address, "--data", "x");

        Assert.Equal(2, run.Code);
    }

    private static Task<GxRun> AskAsync(
        Func<HttpRequestMessage, HttpResponseMessage> answer,
        params string[] args) =>
        GxRun.Of(
            terminal => terminal with
            {
                Connect = () => new Scripted(answer),
                Variables = new Dictionary<string, string> { ["GRAPHEXPLORER_KEY"] = "s3cret" },
            },
            [.. args, "--server", Address]);

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Scripted(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
