using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Api.Tests.Statements;

/// <summary>What the host does around a statement, whatever engine runs it.</summary>
public sealed class QueryOperationTests : IAsyncLifetime
{
    private const string Lines = "application/x-ndjson";

    private readonly TemporaryFolder _folder = new();
    private readonly TinyEngine _engine = new();
    private WebApplication? _app;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        _app = ApiHost.Build(
            [
                "--urls", "http://127.0.0.1:0", TrialServer.PageSwitch, "none",
                TrialServer.DataSwitch, _folder.Location, "--GraphExplorer:QuestionTimeoutSeconds", "20",
            ],
            builder =>
            {
                builder.Services.AddSingleton<GraphLoader>((_, _) => Task.FromResult<IGraphStore>(_engine));
                builder.Logging.ClearProviders();
            });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Rows_come_whole_by_default_and_by_line_for_whoever_asks()
    {
        using var whole = await PostAsync("""{"query": "RETURN 2"}""");
        using var lines = await PostAsync("""{"query": "RETURN 2"}""", Lines);

        Assert.Equal("application/json", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal(2, (await whole.JsonAsync())["rows"]!.AsArray().Count);
        Assert.Equal(Lines, lines.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", lines.Headers.CacheControl?.ToString());
        Assert.Equal(["columns", "row", "row", "summary"], (await LinesAsync(lines)).Select(line => line.Single().Key));
        Assert.Equal(0, _engine.Open);
    }

    [Theory]
    [InlineData("application/json, application/x-ndjson;q=0.5", false)]
    [InlineData("application/json;q=0.5, application/x-ndjson", true)]
    [InlineData("application/x-ndjson;q=0", false)]
    [InlineData("*/*", false)]
    [InlineData("text/html, application/x-ndjson", true)]
    public async Task The_form_is_the_one_that_is_wanted_more(string accept, bool isLines)
    {
        using var response = await PostAsync("""{"query": "RETURN 1"}""", accept);

        Assert.Equal(isLines ? Lines : "application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_failure_on_the_way_is_a_status_where_nothing_was_sent_and_the_last_line_where_some_was()
    {
        using var whole = await PostAsync("""{"query": "FAIL 3"}""");
        using var atOnce = await PostAsync("""{"query": "FAIL 0"}""", Lines);
        using var lines = await PostAsync("""{"query": "FAIL 3"}""", Lines);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (whole.StatusCode, atOnce.StatusCode));
        var problem = await whole.ProblemAsync();
        Assert.Equal("""{"offset":5,"line":1,"column":6}""", problem["position"]!.ToJsonString());
        var last = (await LinesAsync(lines))[^1]["error"]!;
        Assert.Equal(problem.ToJsonString(), last.ToJsonString());
        Assert.Equal(0, _engine.Open);
    }

    [Fact]
    public async Task The_engine_is_held_to_the_caps_that_were_asked_for_and_to_the_time_of_a_question()
    {
        using var usual = await PostAsync("""{"query": "RETURN 1"}""");
        var otherwise = _engine.Asked!.Limits;
        using var asked = await PostAsync(
            """{"query": "RETURN 1", "maxRows": 5, "maxBytes": 2048, "maxMilliseconds": 1500}""");
        var held = _engine.Asked!.Limits;
        using var tooLong = await PostAsync("""{"query": "RETURN 1", "maxMilliseconds": 3600000}""");

        Assert.Equal((10_000L, 64L * 1024 * 1024), (otherwise.Rows, otherwise.Bytes));
        Assert.InRange(otherwise.Time, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));
        Assert.Equal((5L, 2048L, TimeSpan.FromMilliseconds(1500)), (held.Rows, held.Bytes, held.Time));
        Assert.InRange(_engine.Asked!.Limits.Time, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("maxRows", "0")]
    [InlineData("maxRows", "10000001")]
    [InlineData("maxBytes", "1023")]
    [InlineData("maxBytes", "268435457")]
    [InlineData("maxMilliseconds", "0")]
    [InlineData("maxMilliseconds", "3600001")]
    [InlineData("parameters", "[1]")]
    [InlineData("parameters", "{\"x\": {\"$type\": \"Date\", \"_value\": \"yesterday\"}}")]
    [InlineData("parameters", "{\"x\": 9223372036854775808}")]
    [InlineData("parameters", "{\"x\": {\"$type\": \"Node\", \"_value\": {}}}")]
    [InlineData("access", "\"admin\"")]
    [InlineData("query", "\"\"")]
    public async Task A_member_that_cannot_be_right_is_pointed_to(string name, string value)
    {
        var query = name == "query" ? "" : "\"query\": \"RETURN 1\", ";

        using var response = await PostAsync($"{{{query}\"{name}\": {value}}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(("invalid_value", $"/{name}"), ((string?)problem["code"], (string?)problem["pointer"]));
        Assert.Null(_engine.Asked);
    }

    [Fact]
    public async Task A_statement_too_long_a_body_too_large_and_one_too_deep_are_refused()
    {
        var longest = $"RETURN 1 {new string('x', CypherStatement.MaxTextLength - 9)}";
        using var allowed = await PostAsync($$"""{"query": "{{longest}}"}""");
        using var tooLong = await PostAsync($$"""{"query": "{{longest}}x"}""");
        using var large = await PostAsync($$$"""{"query": "RETURN 1", "parameters": {"x": "{{{new string('x', 2_000_000)}}}"}}""");
        using var tooLarge = await PostAsync(
            $$$"""{"query": "RETURN 1", "parameters": {"x": "{{{new string('x', 8 * 1024 * 1024)}}}"}}""");
        using var deep = await PostAsync(Nested(99));
        using var tooDeep = await PostAsync(Nested(101));
        using var absurd = await PostAsync(Nested(5000));

        Assert.Equal(
            [200, 400, 200, 413, 200, 400, 400],
            new[] { allowed, tooLong, large, tooLarge, deep, tooDeep, absurd }.Select(one => (int)one.StatusCode));
        Assert.Contains("8,388,608", await tooLarge.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        static string Nested(int depth) =>
            $$$"""{"query": "RETURN 1", "parameters": {"x": {{{new string('[', depth)}}}{{{new string(']', depth)}}}}}""";
    }

    [Fact]
    public async Task Parameters_keep_their_types()
    {
        using var response = await PostAsync(
            """{"query": "RETURN 1", "parameters": {"i": 1, "f": 1.0, "n": null, "d": {"$type": "Date", "_value": "1938-06-13"}}}""");

        var given = _engine.Asked!.Parameters;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            [ValueKind.Integer, ValueKind.Float, ValueKind.Null, ValueKind.Date],
            new[] { "i", "f", "n", "d" }.Select(name => given[name].Kind));
    }

    [Fact]
    public async Task Who_may_only_read_is_not_let_write_and_the_engine_is_not_asked()
    {
        using var refused = await PostAsync("""{"query": "RETURN 1", "access": "write"}""");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("forbidden", (string?)(await refused.ProblemAsync())["code"]);
        Assert.Null(_engine.Asked);
    }

    [Fact]
    public async Task Explaining_gives_kind_and_plan()
    {
        using var response = await PostAsync("""{"query": "RETURN 1"}""", address: "/api/v1/query/explain");

        var summary = (await response.JsonAsync())["summary"]!;
        Assert.Equal("read", (string?)summary["kind"]);
        Assert.Equal(
            """{"operator":"Tiny","arguments":{"EstimatedRows":1.5},"identifiers":["x"],"children":[]}""",
            summary["plan"]!.ToJsonString());
    }

    private static async Task<JsonObject[]> LinesAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    private async Task<HttpResponseMessage> PostAsync(
        string body,
        string? accept = null,
        string address = "/api/v1/query")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        request.Headers.ExpectContinue = body.Length > 1_000_000; // waits for the refusal, as curl does
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return await _client!.SendAsync(request, TestContext.Current.CancellationToken); // made before every test
    }
}
